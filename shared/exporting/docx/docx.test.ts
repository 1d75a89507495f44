import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser, parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { importSource } from '../../importing';
import {
  type Annotation,
  type CslItem,
  DEFAULT_COLOUR_LABELS,
  type LexicalNodeJson,
  type NoteDocument,
} from '../../model';
import { type ExportedQuotation, quotationsOfNote } from '../exported-quotation';
import { noteToMarkdown } from '../note-markdown';
import { annotationsToDocx, noteToDocx } from './index';

const text = (words: string, format = 0): LexicalNodeJson => ({ type: 'text', text: words, format });
const line = (...children: LexicalNodeJson[]): LexicalNodeJson => ({ type: 'paragraph', children });
const item = (...children: LexicalNodeJson[]): LexicalNodeJson => ({ type: 'listitem', children });
const link = (url: string, words: string): LexicalNodeJson => ({
  type: 'link',
  url,
  children: [text(words)],
});
const quotation = (annotationId: string, exact: string): LexicalNodeJson => ({
  type: 'quotation',
  annotationId,
  exact,
  citation: 'Lindqvist 2026, ¶ 2',
});
const noteOf = (...children: LexicalNodeJson[]): NoteDocument => ({
  schema: 1,
  lexical: '0.52.0',
  state: { root: { type: 'root', children } },
});
const csl: CslItem = {
  id: 'lindqvist2026',
  type: 'article-newspaper',
  title: 'Warnings came late',
  author: [{ family: 'Lindqvist', given: 'Maja' }],
  issued: { 'date-parts': [[2026, 3, 4]] },
  accessed: { 'date-parts': [[2026, 3, 5]] },
  'container-title': 'Nordby Gazette',
  publisher: 'Nordby Media',
  URL: 'https://news.example/a?b=1&c=2',
  language: 'sv-SE',
};
const exported: ExportedQuotation = {
  annotationId: 'a1',
  exact: 'did not know',
  paragraph: 2,
  csl,
  state: 'exact',
  isMissing: false,
  provenance: { sha256: 'abcdef0123456789', fragment: '#:~:text=did%20not%20know' },
};
const quotations = quotationsOfNote([exported]);
const REFERENCE =
  'Maja Lindqvist, “Warnings came late”, Nordby Gazette, Nordby Media, 4 March 2026, accessed 5 March 2026, https://news.example/a?b=1&c=2, ¶ 2, revision abcdef012345; verified word for word';

/** The parts of a Word file, as they are and as elements. */
function partsOf(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const root = (name: string) => new DOMParser().parseFromString(part(name), 'text/xml');
  const paragraphs = (name: string): Element[] => [...root(name).getElementsByTagName('w:p')];
  return { part, paragraphs, root };
}

const valueIn = (paragraph: Element | undefined, name: string): string | null | undefined =>
  paragraph?.getElementsByTagName(name)[0]?.getAttribute('w:val');
const hasMark = (run: Element | undefined, name: string): boolean =>
  (run?.getElementsByTagName(name).length ?? 0) > 0;
const writeNote = async (...children: LexicalNodeJson[]) =>
  partsOf(await noteToDocx({ title: '', document: noteOf(...children) }, quotations));

/** The lines of a Word file as our own importer reads them, its title first. */
async function readBack(bytes: Uint8Array): Promise<readonly string[]> {
  const source = await importSource({ name: 'note.docx', bytes }, (html) => parseHTML(html).document);
  expect(source.problems).toEqual([]);
  return [source.csl.title ?? '', ...source.text.split('\n')];
}

describe('EX90 a note goes out as a Word file', () => {
  it('with headings and quotes in Word’s own styles', async () => {
    const { paragraphs } = await writeNote(
      { type: 'heading', tag: 'h2', children: [text('Findings')] },
      { type: 'heading', tag: 'h6', children: [text('Small')] },
      { type: 'quote', children: [text('said')] },
      { type: 'code', language: 'js', children: [text('a'), { type: 'linebreak' }, text('b')] },
    );
    const styles = paragraphs('word/document.xml').map((paragraph) => [
      valueIn(paragraph, 'w:pStyle'),
      paragraph.textContent,
    ]);
    expect(styles.slice(0, 4)).toEqual([
      ['Heading2', 'Findings'],
      ['Heading6', 'Small'],
      ['Quote', 'said'],
      ['HTMLPreformatted', 'ab'],
    ]);
  });

  it('with lists that Word numbers, each ordered one from its own start', async () => {
    const { paragraphs, part } = await writeNote(
      { type: 'list', listType: 'number', start: 3, children: [item(text('third')), item(text('fourth'))] },
      { type: 'list', listType: 'number', start: 1, children: [item(text('first'))] },
      {
        type: 'list',
        listType: 'bullet',
        children: [
          item(text('outer')),
          item({ type: 'list', listType: 'bullet', children: [item(text('inner'))] }),
        ],
      },
    );
    const [third, fourth, first, outer, inner] = paragraphs('word/document.xml');
    expect(valueIn(third, 'w:numId')).toBe(valueIn(fourth, 'w:numId'));
    expect(valueIn(first, 'w:numId')).not.toBe(valueIn(third, 'w:numId'));
    expect([valueIn(outer, 'w:ilvl'), valueIn(inner, 'w:ilvl')]).toEqual(['0', '1']);
    expect(part('word/numbering.xml')).toContain('<w:start w:val="3"/><w:numFmt w:val="decimal"/>');
  });

  it.each([
    ['w:b', 1],
    ['w:i', 2],
    ['w:strike', 4],
    ['w:u', 8],
    ['w:rStyle', 16],
    ['w:vertAlign', 32],
    ['w:vertAlign', 64],
    ['w:highlight', 128],
  ])('with words marked by %s (format %i), and none beside them', async (name, format) => {
    const { paragraphs } = await writeNote(line(text('marked', format), text('plain')));
    const [marked, plain] = paragraphs('word/document.xml')[0]?.getElementsByTagName('w:r') ?? [];
    expect([marked?.textContent, hasMark(marked, name)]).toEqual(['marked', true]);
    expect([plain?.textContent, hasMark(plain, name)]).toEqual(['plain', false]);
  });

  it('with links that lead where they led', async () => {
    const { paragraphs, part } = await writeNote(line(link('https://news.example/?a=1&b=2', 'page')));
    const id = paragraphs('word/document.xml')[0]
      ?.getElementsByTagName('w:hyperlink')[0]
      ?.getAttribute('r:id');
    expect(part('word/_rels/document.xml.rels')).toContain(
      `Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://news.example/?a=1&amp;b=2" TargetMode="External"`,
    );
  });
});

describe('EX91 a quotation in a Word file', () => {
  it('has a style of its own and a footnote with all of its provenance', async () => {
    const { paragraphs, part, root } = await writeNote(quotation('a1', 'did not know'));
    const quoted = paragraphs('word/document.xml')[0];
    expect([valueIn(quoted, 'w:pStyle'), quoted?.textContent]).toEqual(['Quotation', 'did not know']);
    const id = quoted?.getElementsByTagName('w:footnoteReference')[0]?.getAttribute('w:id');
    const note = [...root('word/footnotes.xml').getElementsByTagName('w:footnote')].find(
      (footnote) => footnote.getAttribute('w:id') === id,
    );
    expect(note?.textContent.trim()).toBe(REFERENCE);
    expect(note?.getElementsByTagName('w:hyperlink')[0]?.getAttribute('w:anchor')).toBe(
      ':~:text=did%20not%20know',
    );
    expect(part('word/_rels/footnotes.xml.rels')).toContain('Target="https://news.example/a?b=1&amp;c=2"');
  });

  it('says the same as the footnote of Markdown', async () => {
    const document = noteOf(quotation('a1', 'did not know'));
    const markdown = noteToMarkdown({ title: '', document }, quotations, 'commonmark');
    const said = /\[\^1\]: (.*)/.exec(markdown)?.[1]?.replace(/[*\\<>]|#:~:text=[^,]*(?=>)/g, '');
    expect(said).toBe(REFERENCE);
  });

  it('says that its annotation is gone', async () => {
    const { paragraphs } = await writeNote(quotation('a9', 'forgotten'));
    expect(paragraphs('word/footnotes.xml').at(-1)?.textContent).toContain(
      'Lindqvist 2026, ¶ 2 (its annotation has been removed)',
    );
  });
});

describe('EX92 the sources quoted', () => {
  it('stand once each at the end', async () => {
    const { paragraphs } = await writeNote(
      quotation('a1', 'did not know'),
      quotation('a1', 'did not know'),
      line(text('After.')),
    );
    const last = paragraphs('word/document.xml').slice(-3);
    expect(last.map((paragraph) => [valueIn(paragraph, 'w:pStyle'), paragraph.textContent])).toEqual([
      [undefined, 'After.'],
      ['Heading1', 'Sources'],
      [
        'Bibliography',
        'Maja Lindqvist, “Warnings came late”, Nordby Gazette, Nordby Media, 4 March 2026, https://news.example/a?b=1&c=2',
      ],
    ]);
  });

  it('are no heading where nothing is quoted', async () => {
    const bytes = await noteToDocx({ title: '', document: noteOf(line(text('Alone.'))) }, new Map());
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).not.toContain('Sources');
  });
});

describe('EX93 a Word file read back', () => {
  it('has the words of the note, footnotes at the end', async () => {
    const document = noteOf(
      { type: 'heading', tag: 'h2', children: [text('조사 결과')] },
      line(text('경보는 '), text('늦게', 1), text(' 왔다.')),
      quotation('a1', 'did not know'),
      { type: 'list', listType: 'check', children: [{ ...item(text('sent')), checked: true }] },
    );
    expect(await readBack(await noteToDocx({ title: 'Floods', document }, quotations))).toEqual([
      'Floods',
      '조사 결과',
      '경보는 늦게 왔다.',
      'did not know[1]',
      '☑ sent',
      'Sources',
      'Maja Lindqvist, “Warnings came late”, Nordby Gazette, Nordby Media, 4 March 2026, https://news.example/a?b=1&c=2',
      `[1] ${REFERENCE}`,
    ]);
  });

  it('keeps a quotation a quote', async () => {
    const bytes = await noteToDocx(
      { title: '', document: noteOf(quotation('a1', 'did not know')) },
      quotations,
    );
    const source = await importSource({ name: 'note.docx', bytes }, (html) => parseHTML(html).document);
    expect(source.blocks[0]?.kind).toBe('quote');
  });
});

describe('EX94 languages and directions', () => {
  it.each([
    ['홍수 경보가 늦었다', 'ko-KR'],
    ['警報が遅れた', 'ja-JP'],
    ['警报来得太晚', 'zh-CN'],
  ])('%s is set as %s', async (words, tag) => {
    const { paragraphs } = await writeNote(line(text(words)));
    const language = paragraphs('word/document.xml')[0]?.getElementsByTagName('w:lang')[0];
    expect(language?.getAttribute('w:eastAsia')).toBe(tag);
  });

  it('have a font for East Asian words in the file’s defaults', async () => {
    const { part } = await writeNote(line(text('홍수 경보가 늦었다')));
    expect(part('word/styles.xml')).toMatch(/<w:docDefaults>.*w:eastAsia="Batang"/);
  });

  it('are those of the source for its words', async () => {
    const { paragraphs } = await writeNote(quotation('a1', 'did not know'));
    expect(valueIn(paragraphs('word/document.xml')[0], 'w:lang')).toBe('sv-SE');
  });

  it('make a paragraph run from the right, and flag only what does', async () => {
    const { paragraphs } = await writeNote(
      line(text('שלום (hello) עולם.')),
      line(text('He said שלום, twice.')),
    );
    const flags = (paragraph: Element | undefined) =>
      [...(paragraph?.getElementsByTagName('w:r') ?? [])].map((run) => [
        run.textContent,
        hasMark(run, 'w:rtl'),
      ]);
    const [hebrew, english] = paragraphs('word/document.xml');
    expect([hasMark(hebrew, 'w:bidi'), hasMark(english, 'w:bidi')]).toEqual([true, false]);
    expect(flags(hebrew)).toEqual([
      ['שלום (', true],
      ['hello', false],
      [') עולם.', true],
    ]);
    expect(flags(english)).toEqual([
      ['He said ', false],
      ['שלום', true],
      [', twice.', false],
    ]);
  });
});

describe('EX95 nothing typed breaks a Word file', () => {
  it('words come back as they were typed, but for what XML forbids', async () => {
    const typed = fc
      .array(
        fc.constantFrom(
          '&',
          '<',
          '>',
          '"',
          '</w:t>',
          ']]>',
          '&amp;',
          'a',
          '한',
          ' ',
          '\u0001',
          '\ud800',
          '\uffff',
          '👩‍👧',
          'א',
        ),
        { minLength: 1 },
      )
      .map((all) => `x${all.join('')}x`);
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        const { part } = await writeNote(line(text(words)), quotation('x', words));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids is what this is about
        expect(part('word/document.xml')).not.toMatch(/[\u0000-\u0008\ufffe\uffff]/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the same
        const shown = words.replace(/[\u0001\uffff]|\p{Cs}/gu, '\ufffd');
        const [written, quoted] = partsOfWords(part('word/document.xml'));
        expect([written, quoted]).toEqual([shown, shown]);
      }),
      { numRuns: 40 },
    );
  });

  it('a word that is a name of a field stays a word', async () => {
    const { part } = await writeNote(line(text('CURRENT'), { type: 'tab' }, text('TOTAL_PAGES')));
    expect(part('word/document.xml')).not.toContain('w:fldChar');
    expect(part('word/document.xml')).toMatch(/>CURRENT<.*<w:tab\/>.*>TOTAL_PAGES</);
  });

  it.each([
    ['runs code', 'javascript:alert(1)'],
    ['names no host', 'https://'],
    ['cannot be parsed', 'https://[nowhere'],
    ['is longer than Word follows', `https://a.example/${'x'.repeat(3_000)}`],
  ])('a link that %s is its words alone', async (_, url) => {
    const { part } = await writeNote(line(link(url, 'press')));
    expect(part('word/document.xml')).toContain('>press<');
    expect(part('word/document.xml')).not.toContain('w:hyperlink');
  });
});

/** The words of each paragraph, entities resolved. */
function partsOfWords(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
        .map(([, words = '']) =>
          words.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? ''),
        )
        .join(''),
    );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

describe('EX96 the same note', () => {
  it('is the same file, whenever it is written', async () => {
    const note = {
      title: 'Floods & “more”',
      document: noteOf(quotation('a1', 'did not know'), line(link('https://news.example/', 'page'))),
      createdAt: '2026-03-05T10:00:00.123Z',
      updatedAt: '2026-03-06T11:00:00.456Z',
    };
    const first = await noteToDocx(note, quotations);
    const second = await noteToDocx(note, quotations);
    expect(Buffer.compare(first, second)).toBe(0);
    const core = partsOf(first).part('docProps/core.xml');
    expect(core).toContain('<dc:title>Floods &amp; “more”</dc:title><dc:creator>Provenote</dc:creator>');
    expect(core).toMatch(/<dcterms:created[^>]*>2026-03-05T10:00:00Z</);
    expect(core).toMatch(/<dcterms:modified[^>]*>2026-03-06T11:00:00Z</);
    // the two bytes of a time and the two of a day in the first local header of the archive
    expect([...first.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });
});

describe('EX97 the annotations of a source go out as a Word file', () => {
  const annotation: Annotation = {
    id: 'a1',
    schema: 1,
    createdAt: '2026-03-05T10:00:00.000Z',
    updatedAt: '2026-03-05T10:00:00.000Z',
    sourceId: 's1',
    revisionId: 'r1',
    start: 0,
    end: 12,
    exact: 'did not know',
    prefix: '',
    suffix: '',
    kind: 'comment',
    colour: 'violet',
    tags: ['late'],
    comment: 'One\n\ntwo',
    anchor: 'exact',
  };
  const orphan: Annotation = {
    ...annotation,
    id: 'a2',
    exact: 'Lost',
    comment: '',
    tags: [],
    anchor: 'orphan',
  };
  const source = {
    id: 's1',
    csl,
    text: 'did not know',
    blocks: [{ kind: 'paragraph', start: 0, end: 12 } as const],
    annotations: [orphan, annotation],
  };

  it('with label, paragraph, tags and comment, orphans last', async () => {
    const bytes = await annotationsToDocx(source, DEFAULT_COLOUR_LABELS, ({ id, exact }) => ({
      ...exported,
      annotationId: id,
      exact,
    }));
    expect(await readBack(bytes)).toEqual([
      'Warnings came late',
      'Maja Lindqvist, Nordby Gazette, 4 March 2026, https://news.example/a?b=1&c=2',
      'did not know[1]',
      'Voice · ¶ 1 · tags: late',
      'One',
      'two',
      'Without a place in the text',
      'Lost[2]',
      'Voice',
      `[1] ${REFERENCE}`,
      `[2] ${REFERENCE}`,
    ]);
    const quoted = partsOf(bytes)
      .paragraphs('word/document.xml')
      .find((paragraph) => valueIn(paragraph, 'w:pStyle') === 'Quotation');
    expect(quoted?.getElementsByTagName('w:left')[0]?.getAttribute('w:color')).toBe('8F5FC0');
  });
});

describe('EX199 a Word file of annotations is set to be read', () => {
  it('leaves a number where it stands beside Hangul', async () => {
    const { root } = await writeNote(line(text('3월 4일')));
    const usual = root('word/styles.xml').getElementsByTagName('w:pPrDefault')[0];
    expect([valueIn(usual, 'w:autoSpaceDE'), valueIn(usual, 'w:autoSpaceDN')]).toEqual(['0', '0']);
  });

  it('parts an annotation from the one before it', async () => {
    const annotation: Annotation = {
      id: 'a1',
      schema: 1,
      createdAt: '2026-03-05T10:00:00.000Z',
      updatedAt: '2026-03-05T10:00:00.000Z',
      sourceId: 's1',
      revisionId: 'r1',
      start: 0,
      end: 12,
      exact: 'did not know',
      prefix: '',
      suffix: '',
      kind: 'highlight',
      colour: 'violet',
      tags: [],
      comment: '',
      anchor: 'exact',
    };
    const source = { id: 's1', csl, text: '', blocks: [], annotations: [annotation] };
    const bytes = await annotationsToDocx(source, DEFAULT_COLOUR_LABELS, () => exported);
    const quoted = partsOf(bytes)
      .paragraphs('word/document.xml')
      .find((paragraph) => valueIn(paragraph, 'w:pStyle') === 'Quotation');
    expect(quoted?.getElementsByTagName('w:spacing')[0]?.getAttribute('w:before')).toBe('320');
  });
});
