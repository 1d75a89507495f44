import { describe, expect, it } from 'vitest';
import { cellsOf, importInNode, marksOf, outline } from '../import-in-node';
import { zipOf } from '../testing/make-book';
import { docxOf, paragraph, run } from '../testing/make-docx';

const WORDS = 'The gate of the lock would not move, the keeper wrote on Thursday.';
const STYLES = { Titel: 'Title', berschrift1: 'heading 1', Zitat: 'Quote', Beschriftung: 'caption' };

describe('IM83 a Word document', () => {
  it('keeps headings, quotes and captions by their styles, in every language of Word', async () => {
    const body = [
      paragraph('The Vell log', 'Titel'),
      paragraph('First week', 'berschrift1'),
      paragraph(WORDS),
      paragraph('It has been early for six years.', 'Zitat'),
      paragraph('The lock at dusk', 'Beschriftung'),
    ].join('');
    const source = await importInNode('log.docx', docxOf({ body, styles: STYLES }));
    expect(source.problems).toEqual([]);
    expect(source.csl.title).toBe('The Vell log');
    expect(outline(source)).toEqual([
      'heading 1: First week',
      `paragraph: ${WORDS}`,
      'quote 1: It has been early for six years.',
      'caption: The lock at dusk',
    ]);
  });

  it('keeps bold, italics and links', async () => {
    const link = `<w:hyperlink r:id="r3">${run('the log')}</w:hyperlink>`;
    const body = paragraph(
      `${run('bold', '<w:b/>')}${run(' and ')}${run('italic', '<w:i/>')}${run(' in ')}${link}`,
    );
    expect(marksOf(await importInNode('log.docx', docxOf({ body })))).toEqual([
      'strong: bold',
      'emphasis: italic',
      'link <https://vell.example/log>: the log',
    ]);
  });

  it('has a row of a table in each line', async () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
    const body = `<w:tbl>${row('Boat', 'Days')}${row('Sanna', '4')}</w:tbl>${paragraph(WORDS)}`;
    expect((await importInNode('log.docx', docxOf({ body }))).text.split('\n')).toEqual([
      'Boat | Days',
      'Sanna | 4',
      WORDS,
    ]);
  });

  it('IM234 keeps the cells of a table, those over several columns or rows, and the head its writer set', async () => {
    const cell = (words: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
    const body = [
      '<w:tbl>',
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Boat')}${cell('Days')}${cell('Cargo')}</w:tr>`,
      `<w:tr>${cell('Sanna', '<w:vMerge w:val="restart"/>')}${cell('4 of salt', '<w:gridSpan w:val="2"/>')}</w:tr>`,
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('11')}${cell('coal')}</w:tr>`,
      '</w:tbl>',
    ].join('');
    const source = await importInNode('log.docx', docxOf({ body: body + paragraph(WORDS) }));
    expect(source.text).toBe(`Boat | Days | Cargo\nSanna | 4 of salt\n11 | coal\n${WORDS}`);
    expect(cellsOf(source)).toEqual([
      'begins [column] Boat / [column] Days / [column] Cargo',
      'Sanna ↓2 / 4 of salt →2',
      '11 / coal',
    ]);
  });

  it('reads tracked changes as accepted', async () => {
    const body = paragraph(
      `${run('The gate ')}<w:del w:id="1"><w:r><w:delText>never</w:delText></w:r></w:del><w:ins w:id="2">${run('hardly')}</w:ins>${run(' moved.')}`,
    );
    expect((await importInNode('log.docx', docxOf({ body }))).text).toBe('The gate hardly moved.');
  });

  it('has footnotes as paragraphs at the end that begin as their references read', async () => {
    const note = (id: number, words: string) => `<w:footnote w:id="${id}">${paragraph(words)}</w:footnote>`;
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = `${paragraph(`${run('It moved')}${reference(2)}${run(' twice')}${reference(3)}${run('.')}`)}${paragraph(WORDS)}`;
    const source = await importInNode(
      'log.docx',
      docxOf({ body, footnotes: note(2, 'On Monday.') + note(3, 'So the log says.') }),
    );
    expect(outline(source)).toEqual([
      'paragraph: It moved[1] twice[2].',
      `paragraph: ${WORDS}`,
      'paragraph: [1] On Monday.',
      'paragraph: [2] So the log says.',
    ]);
  });

  it('is known by its content under any name', async () => {
    expect((await importInNode('log', docxOf({ body: paragraph(WORDS) }))).text).toBe(WORDS);
  });
});

describe('IM84 the record of a Word document', () => {
  it('comes from its properties', async () => {
    const core =
      '<dc:title>The Vell log</dc:title><dc:creator>Anna Weber; Jo Ray</dc:creator><dcterms:created>2026-02-03T10:00:00Z</dcterms:created>';
    const { csl, provenance } = await importInNode('log.docx', docxOf({ body: paragraph(WORDS), core }));
    expect(csl).toMatchObject({
      title: 'The Vell log',
      author: [
        { family: 'Weber', given: 'Anna' },
        { family: 'Ray', given: 'Jo' },
      ],
      issued: { 'date-parts': [[2026, 2, 3]] },
    });
    expect(provenance.title).toMatchObject({ origin: 'document-properties', locator: 'dc:title' });
  });

  it.each(['Microsoft Word - log.doc', 'Document1', 'Another letter', 'log_final_v2.docx'])(
    'is not “%s”, which a program or a template left there, when the text has a title',
    async (title) => {
      const body = paragraph('The Vell log', 'Titel') + paragraph(WORDS);
      const bytes = docxOf({
        body,
        styles: STYLES,
        core: `<dc:title>${title}</dc:title><dc:creator>Microsoft Office User</dc:creator>`,
      });
      const { csl } = await importInNode('log.docx', bytes);
      expect(csl.title).toBe('The Vell log');
      expect(csl.author).toBeUndefined();
    },
  );
});

describe('IM85 a Word document that cannot be read is refused by name', () => {
  const whole = docxOf({ body: paragraph(WORDS) });
  const ole = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(600),
  ]);

  it.each([
    ['damaged', 'cut', whole.subarray(0, 900)],
    [
      'damaged',
      'without its text',
      zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': 'not XML <' }),
    ],
    ['damaged', 'no document at all', zipOf({ 'a.txt': 'words' })],
    ['protected', 'locked with a password', ole],
    [
      'too-large',
      'a bomb',
      docxOf({ body: paragraph(WORDS), more: { 'word/media/x.xml': new Uint8Array(30_000_000) } }),
    ],
  ])('as %s: %s', async (code, _, bytes) => {
    const source = await importInNode('log.docx', bytes);
    expect(source).toMatchObject({ text: '', blocks: [], problems: [{ code, isFatal: true }] });
    expect(source.problems[0]?.message).toContain('“log.docx”');
  });

  it('and an older one is told apart from one that is locked', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect((await importInNode('log.doc', old)).problems).toMatchObject([{ code: 'binary' }]);
  });
});
