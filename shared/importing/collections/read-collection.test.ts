import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCollection } from './read-collection';

const BIB = `% Encoding: UTF-8
@article{lindqvist2026,
  author = {Lindqvist, Maja},
  title = {Tides},
  journal = {The Gazette},
  year = {2026}
}
@book{berg, title = {Norrland}, author = {{Nordby Press}}, year = 1999}
`;
const RIS = 'TY  - NEWS\r\nTI  - Tides\r\nAU  - Lindqvist, Maja\r\nPY  - 2026\r\nER  - \r\n';
const CSL = JSON.stringify([
  { id: 'lindqvist2026', type: 'article-newspaper', title: 'Tides', 'container-title': 'The Gazette' },
  { id: 'http://zotero.org/users/1/items/AB', type: 'book', title: 'Norrland', ISBN: '978-3-16-148410-0' },
]);

const read = (text: string, name = 'file') => readCollection({ name, bytes: new TextEncoder().encode(text) });
const titles = async (text: string) => (await read(text))?.sources.map(({ csl }) => csl.title);

describe('IM100 a collection is known by its content, and nothing else is taken for one', () => {
  it.each([
    ['BibTeX', BIB],
    ['BibLaTeX', '@online{tides,\n  title = {Tides},\n  date = {2026-03},\n}'],
    ['RIS', RIS],
    ['RIS', `Provider: Nordby\r\nDatabase: Coast\r\n\r\n${RIS}`],
    ['CSL JSON', CSL],
    ['CSL JSON', '{"id": "a", "type": "book", "title": "Norrland"}'],
  ])('%s', async (kind, text) => {
    expect((await read(text, 'notes.txt'))?.kind).toBe(kind);
  });

  it.each([
    ['a text', 'The minister resigned on Monday.\n\nNobody knew why.'],
    ['an empty file', ''],
    [
      'a text that shows an entry',
      `How to cite us\n\n${BIB}\n${'That is all there is to know. '.repeat(20)}`,
    ],
    ['a style sheet', '@media (max-width: 40em) { a { color: red; } }'],
    ['a text about RIS', 'A record begins so:\n\nTY  - BOOK\nTI  - x\nER  - \n'],
    ['a Markdown page', '[a](b)\n\n# Title\n==========\n- one\n- two'],
    ['a table', 'name,highlight,book\n1,2,3'],
    ['the description of a package', '{"name": "x", "version": "1.0.0", "type": "module"}'],
    ['GeoJSON', '{"type": "FeatureCollection", "features": [{"type": "Feature", "id": 1}]}'],
    ['schema.org', '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Tides"}'],
    ['a list of records of another kind', '[{"id": 1, "type": "article", "title": "x", "body": "y"}]'],
    ['broken JSON of no kind', '[{"id": 1, "name": "x"}, {"id'],
    ['a web page', '<!doctype html><p>@book{a, title={b}}</p>'],
    ['RDF of another program', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'],
  ])('%s is none', async (_, text) => {
    expect(await read(text, 'library.bib')).toBeNull();
  });
});

describe('IM101 a broken record is named by its line or number, and the others are read', () => {
  it('in a bibliography', async () => {
    const collection = await read(
      `@book{one, title = {One}}\n@book{two, title = {Two}\n@book{three, title = {3}}`,
    );
    expect(collection?.sources.map(({ csl }) => csl.title)).toEqual(['One', '3']);
    expect(collection?.problems).toEqual([expect.stringMatching(/^Line 2: the entry “two” was left out/)]);
  });

  it('in JSON that is cut off', async () => {
    const collection = await read(`[\n${CSL.slice(1, -30)}`);
    expect(collection?.sources.map(({ csl }) => csl.title)).toEqual(['Tides']);
    expect(collection?.problems).toEqual([
      'Line 2: the file is cut off or broken within item 2; it and what follows were left out.',
    ]);
  });

  it('in JSON with a broken item among whole ones', async () => {
    const broken =
      '[{"id":"a","type":"book","title":"A"},\n{"id":"b",,},\n{"id":"c","type":"book","title":"C"}]';
    expect(await titles(broken)).toEqual(['A', 'C']);
    expect((await read(broken))?.problems).toEqual(['Line 2: item 2 is broken and was left out.']);
  });

  it('and more of them than anybody reads are counted', async () => {
    const entries = Array.from({ length: 1_300 }, (_, index) => `@book{k${index} title}`).join('\n');
    const problems = (await read(`${BIB}${entries}`))?.problems ?? [];
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toBe('1,100 other entries were left out.');
  });

  it('and nothing throws, whatever the file', async () => {
    const pieces = [BIB, RIS, CSL, '@book{', '[{"', '{"', 'TY  - ', '}', ']', ',', '"', '\n', '\\', 'x'];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), async (parts) => {
        const collection = await read(parts.join(''));
        expect(collection === null || Array.isArray(collection.sources)).toBe(true);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await expect(readCollection({ name: 'x', bytes })).resolves.not.toBeUndefined();
      }),
    );
  });
});

describe('IM102 characters are read as those of other files are', () => {
  const KOREAN = '@book{a, title = {노르드비의 밀물과 썰물, 바다의 역사}}';
  const utf16 = (text: string) =>
    Uint8Array.from([
      0xff,
      0xfe,
      ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ]);

  it('behind a byte order mark, and in UTF-16', async () => {
    const title = '노르드비의 밀물과 썰물, 바다의 역사';
    expect(await titles(`\ufeff${KOREAN}`)).toEqual([title]);
    const collection = await readCollection({ name: 'a.bib', bytes: utf16(KOREAN) });
    expect(collection?.sources[0]?.csl.title).toBe(title);
  });

  it('and a guess is said', async () => {
    const bytes = Uint8Array.from(
      [...'@book{a, title = {Über die Mühen der Küste, ein Essay für Gäste}}'].map((sign) =>
        sign.charCodeAt(0),
      ),
    );
    const collection = await readCollection({ name: 'a.bib', bytes });
    expect(collection?.sources[0]?.csl.title).toBe('Über die Mühen der Küste, ein Essay für Gäste');
    expect(collection?.problems).toEqual([expect.stringContaining('it was read as')]);
  });

  it('and damaged characters are refused by their line', async () => {
    const bytes = new TextEncoder().encode(`@book{a,\ntitle = {Über Möwen, ${'é'.repeat(9)}}}`);
    bytes[bytes.length - 3] = 0xff;
    const collection = await readCollection({ name: 'a.bib', bytes });
    expect(collection?.sources).toEqual([]);
    expect(collection?.problems).toEqual([expect.stringMatching(/damaged characters, the first on line 2/)]);
  });
});

describe('IM103 the items of a bibliography are sources without annotations', () => {
  it('with the key they have in the file', async () => {
    expect(await read(BIB)).toMatchObject({
      sources: [
        { csl: { id: '', 'citation-key': 'lindqvist2026', type: 'article-journal' }, annotations: [] },
        { csl: { id: '', 'citation-key': 'berg', author: [{ literal: 'Nordby Press' }] }, annotations: [] },
      ],
      problems: [],
    });
  });

  it('but not with an id that only its program understands', async () => {
    const keys = (await read(CSL))?.sources.map(({ csl }) => csl['citation-key']);
    expect(keys).toEqual(['lindqvist2026', undefined]);
    expect((await read(RIS))?.sources[0]?.csl).not.toHaveProperty('citation-key');
  });

  it('and what a database wrote before the first record is no broken one', async () => {
    expect((await read(`Provider: Nordby\r\n\r\n${RIS}`))?.problems).toEqual([]);
  });
});

describe('IM294 a file nested deeper than can be read', () => {
  it('is named in one sentence that says so', async () => {
    const target = `${'['.repeat(20_000)}"urn:x"${']'.repeat(20_000)}`;
    const file = `[{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","target":${target}}]`;
    const collection = await readCollection({ name: 'deep.jsonld', bytes: new TextEncoder().encode(file) });
    expect(collection?.problems).toEqual([
      '“deep.jsonld” could not be read (it is nested too deeply). Nothing was imported.',
    ]);
  });
});
