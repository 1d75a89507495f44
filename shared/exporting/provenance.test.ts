import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type CslItem, DEFAULT_COLOUR_LABELS, type NoteDocument } from '../model';
import { noteToDocx } from './docx';
import { type ExportedQuotation, type QuotationsOfNote, quotationsOfNote } from './exported-quotation';
import { noteToLogseq } from './logseq';
import { noteToHtml } from './note-html';
import { noteToMarkdown } from './note-markdown';
import { noteToObsidian } from './obsidian';
import { noteContext } from './templates';

const csl: CslItem = {
  id: 'lindqvist2026',
  type: 'article-newspaper',
  title: 'Warnings came late',
  author: [{ family: 'Lindqvist', given: 'Maja' }],
  issued: { 'date-parts': [[2026, 3, 4]] },
  accessed: { 'date-parts': [[2026, 3, 5]] },
  'container-title': 'Nordby Gazette',
  publisher: 'Nordby Press',
  URL: 'https://news.example/a#top',
};
const exported: ExportedQuotation = {
  annotationId: 'a1',
  exact: 'did not know',
  paragraph: 2,
  csl,
  state: 'exact',
  isMissing: false,
  provenance: { sha256: '3f2a9c1b7d4e5566'.repeat(4), fragment: '#:~:text=did%20not%20know' },
};
const document: NoteDocument = {
  schema: 1,
  lexical: '0.52.0',
  state: {
    root: {
      type: 'root',
      children: [{ type: 'quotation', annotationId: 'a1', exact: 'did not know', citation: '' }],
    },
  },
};
const note = { title: '', document };
const quotations = quotationsOfNote([exported]);
const ADDRESS = 'https://news.example/a#:~:text=did%20not%20know';

describe('EX73 full provenance', () => {
  it('names in a footnote all that leads back to the words', () => {
    expect(noteToMarkdown(note, quotations, 'commonmark')).toBe(`> did not know[^1]

[^1]: Maja Lindqvist, “Warnings came late”, *Nordby Gazette*, Nordby Press, 4 March 2026, accessed 5 March 2026, <${ADDRESS}>, ¶ 2, revision 3f2a9c1b7d4e; verified word for word
`);
  });

  it('stands in a note beside Pandoc’s citation', () => {
    expect(noteToMarkdown(note, quotations, 'pandoc')).toContain(
      `> did not know [@lindqvist2026, para. 2]^[Maja Lindqvist, “Warnings came late”, *Nordby Gazette*, Nordby Press, 4 March 2026, accessed 5 March 2026, <${ADDRESS}>, ¶ 2, revision 3f2a9c1b7d4e; verified word for word]\n`,
    );
  });

  it('links to the words in HTML', () => {
    const html = noteToHtml(note, quotations);
    expect(html).toContain(`<a href="${ADDRESS}" class="bare" rel="noopener noreferrer">`);
    expect(html).toContain('accessed 5 March 2026');
  });

  it('is properties in Logseq', () => {
    expect(noteToLogseq(note, quotations)).toContain(
      `  url:: ${ADDRESS}\n  citekey:: lindqvist2026\n  accessed:: 2026-03-05\n  revision:: 3f2a9c1b7d4e\n`,
    );
  });

  it('tells two quotations of one paragraph apart by where they lead', () => {
    const other: ExportedQuotation = {
      ...exported,
      annotationId: 'a2',
      exact: 'at all',
      provenance: { sha256: exported.provenance?.sha256 ?? '', fragment: '#:~:text=at%20all' },
    };
    const both: NoteDocument = {
      ...document,
      state: {
        root: {
          type: 'root',
          children: [
            { type: 'quotation', annotationId: 'a1', exact: 'did not know', citation: '' },
            { type: 'quotation', annotationId: 'a2', exact: 'at all', citation: '' },
          ],
        },
      },
    };
    const markdown = noteToMarkdown(
      { title: '', document: both },
      quotationsOfNote([exported, other]),
      'commonmark',
    );
    expect(markdown).toContain('[^2]: ');
    expect(markdown).toContain('#:~:text=at%20all>');
  });
});

interface NoteFormat {
  readonly name: string;
  /** All that the format says of the note's one quotation. */
  readonly write: (quotations: QuotationsOfNote) => string | Promise<string>;
  /** How it writes the days of publication and access. */
  readonly days: readonly [published: string, accessed: string];
}

const LONG_DAYS = ['4 March 2026', '5 March 2026'] as const;
const ISO_DAYS = ['2026-03-04', '2026-03-05'] as const;
const dated = { ...note, createdAt: '2026-03-06T10:00:00Z', updatedAt: '2026-03-06T10:00:00Z' };
/** The words of a Word file's footnotes, and where their links lead. */
function footnotesOf(bytes: Uint8Array): string {
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const notes = part('word/footnotes.xml');
  const target = /Target="(https:[^"]*)"/.exec(part('word/_rels/footnotes.xml.rels'))?.[1] ?? '';
  return `${notes.replace(/<[^>]*>/g, '')} ${target}#${/w:anchor="([^"]*)"/.exec(notes)?.[1] ?? ''}`;
}
const FORMATS: readonly NoteFormat[] = [
  { name: 'CommonMark', write: (all) => noteToMarkdown(note, all, 'commonmark'), days: LONG_DAYS },
  { name: 'Pandoc', write: (all) => noteToMarkdown(note, all, 'pandoc'), days: LONG_DAYS },
  { name: 'Obsidian', write: (all) => noteToObsidian(dated, all), days: LONG_DAYS },
  { name: 'Logseq', write: (all) => noteToLogseq(note, all), days: ISO_DAYS },
  { name: 'HTML', write: (all) => noteToHtml(note, all), days: LONG_DAYS },
  {
    name: 'Word',
    write: async (all) => footnotesOf(await noteToDocx(note, all)),
    days: LONG_DAYS,
  },
  {
    name: 'a template',
    write: (all) => JSON.stringify(noteContext(dated, all, new Map(), DEFAULT_COLOUR_LABELS).quotations),
    days: ISO_DAYS,
  },
];
const FACTS = [
  ['author', 'Maja Lindqvist'],
  ['title', 'Warnings came late'],
  ['container', 'Nordby Gazette'],
  ['publisher', 'Nordby Press'],
  ['address with a text fragment', ADDRESS],
  ['revision in short', '3f2a9c1b7d4e'],
  ['verification', 'verified word for word'],
] as const;

describe('EX187 every format of a note says all of where a quotation comes from', () => {
  it.each(FORMATS.flatMap(({ name, write }) => FACTS.map(([fact, words]) => ({ name, fact, words, write }))))(
    '$name: $fact',
    async ({ words, write }) => {
      expect(await write(quotations)).toContain(words);
    },
  );

  it.each(FORMATS)(
    '$name: days of publication and access',
    async ({ write, days: [published, accessed] }) => {
      const written = await write(quotations);
      expect(written).toContain(published);
      expect(written).toContain(accessed);
    },
  );

  it.each(FORMATS)('$name: paragraph', async ({ write }) => {
    expect(await write(quotations)).toMatch(/¶ 2|para\. 2|paragraph:: 2|"paragraph":"2"/);
  });
});

const VERDICTS: readonly (readonly [string, Partial<ExportedQuotation>])[] = [
  ['verified word for word, but for typography', { state: 'typographic' }],
  ['verified, with changes its author declared', { state: 'declared' }],
  ['not verified: the words differ from the source', { state: 'altered' }],
  ['not verified: the source does not contain these words', { state: 'missing' }],
  ['verified word for word in revision 1, which is not the newest', { revision: 1 }],
  ['its annotation has been removed', { isMissing: true }],
];

describe('EX187 every format of a note says what the check found', () => {
  it.each(
    FORMATS.flatMap(({ name, write }) => VERDICTS.map(([words, found]) => ({ name, words, found, write }))),
  )('$name: $words', async ({ words, found, write }) => {
    expect(await write(quotationsOfNote([{ ...exported, ...found }]))).toContain(words);
  });
});

describe('EX185 a quotation whose source has no text here carries its source and says so', () => {
  const { provenance: _all, ...plain } = { ...exported, paragraph: null, state: 'waiting' } as const;
  const waiting = quotationsOfNote([plain]);

  it.each(FORMATS)('$name', async ({ write }) => {
    const written = await write(waiting);
    expect(written).toContain('not verified: the source has no text here');
    expect(written).toContain('Warnings came late');
    expect(written).not.toContain('removed');
  });

  it('and, with full provenance, leads to its words and names no revision', () => {
    const provenance = { sha256: '', fragment: '#:~:text=did%20not%20know' };
    expect(noteToMarkdown(note, quotationsOfNote([{ ...plain, provenance }]), 'commonmark')).toContain(
      `accessed 5 March 2026, <${ADDRESS}>; not verified: the source has no text here\n`,
    );
  });
});
