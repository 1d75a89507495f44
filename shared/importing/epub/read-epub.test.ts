import { describe, expect, it } from 'vitest';
import { importInNode, outline } from '../import-in-node';
import { bookOf, CONTAINER, zipOf } from '../testing/make-book';

const FIRST = '<p>The lamp on the mole went dark in the night of 3 May.</p>';
const SECOND = '<p>Nobody in the town had been told, and nobody asked.</p>';
const NAV =
  '<html xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol><li><a href="text/a.xhtml">One: <b>The lamp</b></a></li><li><a href="text/b.xhtml">Two</a><ol><li><a href="text/c.xhtml#x">The town</a></li></ol></li></ol></nav></body></html>';
const NCX =
  '<ncx><navMap><navPoint id="1"><navLabel><text>The lamp</text></navLabel><content src="text/a.xhtml"/><navPoint><navLabel><text>The town</text></navLabel><content src="text/b.xhtml"/></navPoint></navPoint></navMap></ncx>';

describe('IM74 an EPUB book', () => {
  it('is its chapters in the order of the spine, with their headings, lists and marks', async () => {
    const book = bookOf({
      chapters: {
        'a.xhtml': `<h1>The town</h1>${SECOND}`,
        'b.xhtml': `<h1>The lamp</h1>${FIRST}<ul><li>one</li></ul>`,
      },
      spine: ['b.xhtml', 'a.xhtml'],
    });
    const source = await importInNode('book.epub', book);
    expect(source.problems).toEqual([]);
    expect(source.mediaType).toBe('application/epub+zip');
    expect(outline(source)).toEqual([
      'heading 1: The lamp',
      'paragraph: The lamp on the mole went dark in the night of 3 May.',
      'list-item 1: one',
      'heading 1: The town',
      'paragraph: Nobody in the town had been told, and nobody asked.',
    ]);
  });

  it('is known by its content under any name, and found without a container', async () => {
    const files = {
      mimetype: 'application/epub+zip',
      'OPS/x.opf':
        '<package><manifest><item id="a" href="a.html" media-type="text/html"/></manifest><spine><itemref idref="a"/></spine></package>',
      'OPS/a.html': FIRST,
    };
    expect((await importInNode('book', zipOf(files))).text).toContain('The lamp on the mole');
  });

  it('reads a chapter in the encoding it declares', async () => {
    const latin = Buffer.from(
      '<?xml version="1.0" encoding="iso-8859-1"?><html><head><title>x</title></head><body><p>Le café était fermé ce jour-là.</p></body></html>',
      'latin1',
    );
    const book = bookOf({ chapters: { 'a.xhtml': FIRST }, more: { 'OEBPS/text/a.xhtml': latin } });
    expect((await importInNode('book.epub', book)).text).toBe('Le café était fermé ce jour-là.');
  });
});

describe('IM75 a chapter without a heading', () => {
  it('has the title that the table of contents gives it, at its depth', async () => {
    const book = bookOf({ nav: NAV, chapters: { 'a.xhtml': FIRST, 'b.xhtml': SECOND, 'c.xhtml': FIRST } });
    expect(
      outline(await importInNode('book.epub', book)).filter((line) => line.startsWith('heading')),
    ).toEqual(['heading 1: One: The lamp', 'heading 1: Two', 'heading 2: The town']);
  });

  it('has it from the NCX of an older book', async () => {
    const book = bookOf({ ncx: NCX, chapters: { 'a.xhtml': FIRST, 'b.xhtml': SECOND } });
    expect(outline(await importInNode('book.epub', book))).toContain('heading 2: The town');
  });

  it('does not say its title twice where a paragraph looks like a heading', async () => {
    const book = bookOf({ ncx: NCX, chapters: { 'a.xhtml': `<p class="h">THE LAMP</p>${FIRST}` } });
    expect(outline(await importInNode('book.epub', book))).toEqual([
      'heading 1: THE LAMP',
      'paragraph: The lamp on the mole went dark in the night of 3 May.',
    ]);
  });
});

describe('IM76 the record of a book', () => {
  it('comes from its package, as EPUB 3 writes it', async () => {
    const metadata =
      '<dc:title id="t">The Mole</dc:title><dc:title id="s">A history</dc:title><meta refines="#t" property="title-type">main</meta><meta refines="#s" property="title-type">subtitle</meta>' +
      '<dc:creator id="c">Anna van Weber</dc:creator><meta refines="#c" property="file-as">van Weber, Anna</meta><meta refines="#c" property="role">aut</meta><dc:creator>Kim Minsu</dc:creator>' +
      '<dc:contributor id="e">Li Ro</dc:contributor><meta refines="#e" property="role">trl</meta>' +
      '<dc:publisher>Harbour &amp; Sons</dc:publisher><dc:date>2021-04-02T00:00:00Z</dc:date><dc:language>en-GB</dc:language><dc:identifier>urn:isbn:978-0-306-40615-7</dc:identifier>';
    const { csl, provenance } = await importInNode(
      'book.epub',
      bookOf({ metadata, chapters: { 'a.xhtml': FIRST } }),
    );
    expect(csl).toMatchObject({
      type: 'book',
      title: 'The Mole: A history',
      author: [
        { family: 'Weber', given: 'Anna', 'non-dropping-particle': 'van' },
        { family: 'Minsu', given: 'Kim' },
      ],
      translator: [{ family: 'Ro', given: 'Li' }],
      publisher: 'Harbour & Sons',
      issued: { 'date-parts': [[2021, 4, 2]] },
      language: 'en-GB',
      ISBN: '9780306406157',
    });
    expect(provenance.author).toMatchObject({ origin: 'document-properties', locator: 'dc:creator' });
  });

  it('comes from its package, as EPUB 2 writes it', async () => {
    const metadata =
      '<dc:title>The Mole</dc:title><dc:creator opf:role="aut" opf:file-as="Weber, Anna">Anna Weber</dc:creator><dc:creator opf:role="edt">Jo Ray</dc:creator><dc:date opf:event="modification">2024-01-01</dc:date><dc:date opf:event="publication">1998</dc:date>';
    const { csl } = await importInNode('book.epub', bookOf({ metadata, chapters: { 'a.xhtml': FIRST } }));
    expect(csl).toMatchObject({
      author: [{ family: 'Weber', given: 'Anna' }],
      editor: [{ family: 'Ray', given: 'Jo' }],
      issued: { 'date-parts': [[1998]] },
    });
  });
});

describe('IM77 a book that cannot be read whole is refused by name', () => {
  const book = bookOf({ chapters: { 'a.xhtml': FIRST.repeat(40), 'b.xhtml': SECOND } });
  const encryption = (algorithm: string, path: string) =>
    `<encryption xmlns:enc="x"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${path}"/></enc:CipherData></enc:EncryptedData></encryption>`;
  const spoilt = book.map((byte, at) => (at > 700 && at < 740 ? byte ^ 0xff : byte));

  it.each([
    ['damaged', 'truncated', book.subarray(0, 600)],
    ['damaged', 'with spoilt bytes', spoilt],
    [
      'damaged',
      'without a package',
      zipOf({ mimetype: 'application/epub+zip', 'META-INF/container.xml': CONTAINER }),
    ],
    ['damaged', 'without a chapter', bookOf({ chapters: { 'a.xhtml': FIRST }, spine: ['none'] })],
    [
      'protected',
      'under DRM',
      bookOf({
        chapters: { 'a.xhtml': FIRST },
        more: {
          'META-INF/encryption.xml': encryption(
            'http://www.w3.org/2001/04/xmlenc#aes128-cbc',
            'OEBPS/text/a.xhtml',
          ),
        },
      }),
    ],
  ])('as %s: %s', async (code, _, bytes) => {
    const source = await importInNode('book.epub', bytes);
    expect(source).toMatchObject({ text: '', blocks: [], problems: [{ code, isFatal: true }] });
    expect(source.problems[0]?.message).toContain('“book.epub”');
  });

  it('but not for fonts that are scrambled', async () => {
    const more = {
      'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding', 'OEBPS/font.otf'),
    };
    expect(
      (await importInNode('book.epub', bookOf({ chapters: { 'a.xhtml': FIRST }, more }))).problems,
    ).toEqual([]);
  });

  it('a listed chapter that is not there is a warning', async () => {
    const opf = `<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`;
    const bytes = zipOf({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': CONTAINER,
      'OEBPS/book.opf': opf,
      'OEBPS/a.xhtml': FIRST,
    });
    expect((await importInNode('book.epub', bytes)).problems).toMatchObject([
      { code: 'damaged', isFatal: false },
    ]);
  });
});

describe('IM78 a spine that turns in circles', () => {
  it('gives each chapter once', async () => {
    const spine = Array.from({ length: 20_000 }, (_, at) => (at % 2 === 0 ? 'a.xhtml' : 'b.xhtml'));
    const source = await importInNode(
      'book.epub',
      bookOf({ chapters: { 'a.xhtml': FIRST, 'b.xhtml': SECOND }, spine }),
    );
    expect(source.text.split('\n')).toHaveLength(2);
  });
});

describe('IM79 a long import', () => {
  it('ends when it is cancelled, and keeps nothing', async () => {
    const book = bookOf({ chapters: { 'a.xhtml': FIRST, 'b.xhtml': SECOND } });
    const source = await importInNode('book.epub', book, { isCancelled: () => true });
    expect(source).toMatchObject({ text: '', problems: [{ code: 'cancelled', isFatal: true }] });
  });

  it('tells how far it is', async () => {
    const chapters = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`${at}.xhtml`, FIRST.repeat(300)]),
    );
    const seen: number[] = [];
    await importInNode('book.epub', bookOf({ chapters }), { onProgress: (done) => seen.push(done) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });
});
