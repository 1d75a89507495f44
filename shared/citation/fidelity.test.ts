import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslDate, CslItem, CslName } from '../model';
import { parseBibliography, toBibLatex, toBibTex, toCslJson, toRis } from './index';
import { cslTypes } from './item-types';

const WRITERS = [
  ['BibLaTeX', toBibLatex],
  ['BibTeX', toBibTex],
  ['RIS', toRis],
  ['CSL JSON', toCslJson],
] as const;

/** Words as a title or a name has them: letters of several scripts, LaTeX's signs and typographic ones. */
const signs = [...'abzXYéßŁ한国я&%$#_{}~^\\"`\'‘’“”–—-:.?!(/)'];
const words = fc
  .array(fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => list.join(' ').normalize('NFC'));
const name = (first: string): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'abcdéßñ'), minLength: 1, maxLength: 8 }).map((rest) => first + rest);
const person: fc.Arbitrary<CslName> = fc.record(
  {
    family: fc.oneof(name('K'), name('Ö'), fc.constant('김')),
    given: fc.oneof(name('M'), fc.constant('Jean-Luc'), fc.constant('M. L.')),
    'non-dropping-particle': fc.constantFrom('van', 'de la', 'von der'),
    suffix: fc.constantFrom('Jr.', 'III'),
  },
  { requiredKeys: ['family', 'given'] },
);
const body: fc.Arbitrary<CslName> = fc.constantFrom(
  { literal: 'Nordby & Sons' },
  { literal: 'Madonna' },
  { literal: '국립중앙도서관' },
);
const day = fc.tuple(
  fc.oneof(fc.integer({ min: 1, max: 2_100 }), fc.integer({ min: -500, max: -1 })),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);
const point = day.chain(([year, month, date]) =>
  fc.constantFrom<number[]>([year], [year, month], [year, month, date]),
);
const date: fc.Arbitrary<CslDate> = fc.oneof(
  point.map((parts) => ({ 'date-parts': [parts] })),
  day.map(([year, month, date]) => ({
    'date-parts': [
      [year, month, date],
      [year + 2_600, month, date],
    ],
  })),
  fc.constantFrom({ literal: 'in press' }, { literal: 'Michaelmas term' }, { literal: 'Michaelmas 2011' }),
);
const item: fc.Arbitrary<CslItem> = fc.record(
  {
    id: fc.constant('k'),
    type: fc.constantFrom('article-newspaper', 'article-magazine', 'webpage', 'post-weblog'),
    title: words,
    author: fc.array(fc.oneof(person, body), { minLength: 1, maxLength: 4 }),
    'container-title': words,
    issued: date,
    URL: fc.webUrl({ withQueryParameters: true, withFragments: true }),
    language: fc.constantFrom('en', 'ko', 'fr', 'en-GB'),
  },
  { requiredKeys: ['id', 'type', 'title'] },
);

describe('CI60 an article, page or post of any words, names and dates is read back the same', () => {
  it.each(WRITERS)('from %s', (_, write) => {
    fc.assert(
      fc.property(item, (written) => {
        expect(parseBibliography(write([written]))).toEqual({ items: [written], problems: [] });
      }),
      { numRuns: 400 },
    );
  });
});

describe('CI61 every type of CSL is read back from the .bib files', () => {
  it.each(cslTypes())('%s', (type) => {
    const written = [{ id: 'k', type, title: 'Tides' }];
    expect(parseBibliography(toBibLatex(written)).items).toEqual(written);
    expect(parseBibliography(toBibTex(written)).items).toEqual(written);
  });
});

describe('CI62 a reader that takes an unknown language for English leaves titles as they are', () => {
  it.each(['English', 'eng', 'tg', 'sq', 'Klingon'])('in %s, by braces', (language) => {
    expect(toBibLatex([{ id: 'k', type: 'webpage', title: 'Floods in Kabul', language }])).toContain(
      'title = {Floods in {Kabul}}',
    );
  });

  it('while a language that is no English needs none, by tag, name or code of a library', () => {
    for (const language of ['de-DE', 'German', 'ger', 'deu'])
      expect(toBibLatex([{ id: 'k', type: 'webpage', title: 'Flut in Kabul', language }])).toMatch(
        /title = \{Flut in Kabul\},\n.*langid = \{n?german\}/s,
      );
  });

  it('and single quotation marks stay single', () => {
    const title = 'Freed ‘eco-terrorist’ says ‘We Agree’';
    const bib = toBibLatex([{ id: 'k', type: 'webpage', title }]);
    expect(bib).toContain('Freed {‘}eco-terrorist’ says {‘}{We Agree}’');
    expect(parseBibliography(bib).items[0]?.title).toBe(title);
  });
});

describe('CI63 words that name a date are that date in every file', () => {
  it.each([
    ['21. März 2011', '2011-03-21'],
    ['Monday, October 24, 2011', '2011-10-24'],
    ['domingo, 11 de marzo de 2012', '2012-03-11'],
    ['11/2020', '2020-11'],
  ])('%s', (literal, edtf) => {
    const written = [{ id: 'k', type: 'webpage', title: 'Tides', issued: { literal } }];
    expect(toBibLatex(written)).toContain(`date = {${edtf}}`);
    expect(toRis(written)).toContain(`DA  - ${edtf.replaceAll('-', '/')}`);
  });

  it('and other words stay words', () => {
    const written = [{ id: 'k', type: 'webpage', title: 'Tides', issued: { literal: 'in press' } }];
    expect(toBibLatex(written)).toContain('year = {in press}');
  });
});

/** A web page that knows its date in these words only. */
const dated = (literal: string) => [{ id: 'k', type: 'webpage', title: 'Tides', issued: { literal } }];

describe('CI242 words that are no date have the year in them beside them', () => {
  it.each([
    ['cop. 2006', '2006'],
    ['08/01/2013', '2013'],
    ['Spring term 2026', '2026'],
    ['probably 1665 (1665?)', '1665'],
    ['인쇄 2011년판', '2011'],
  ])('%s', (literal, year) => {
    for (const write of [toBibLatex, toBibTex]) {
      expect(write(dated(literal))).toContain(`  date = {${year}}`);
      expect(write(dated(literal))).toContain(`  year = {${literal}}`);
    }
  });

  it.each([
    'in press',
    '0000 Date',
    'Built 1893–1894',
    'the 1990s',
    'probably 1749 BCE',
    '1447 AH',
    'CN113750805',
    '02-11-98',
  ])('but none of: %s', (literal) => {
    for (const write of [toBibLatex, toBibTex]) {
      expect(write(dated(literal))).not.toContain('  date = ');
      expect(write(dated(literal))).toContain(`  year = {${literal}}`);
    }
  });
});

describe('CI243 words for a date come back word for word', () => {
  it.each([
    '08.11.2011',
    'Monday, October 24, 2011',
    'circa 1906-1909',
    '2010 Sep-Oct',
    'SPR 2011',
    '44 BC',
    '08/01/2013',
    'cop. 2006',
    '0000 Date',
    'in press',
  ])('%s', (literal) => {
    expect(parseBibliography(toBibLatex(dated(literal))).items).toEqual(dated(literal));
    expect(parseBibliography(toBibTex(dated(literal))).items).toEqual(dated(literal));
  });

  it('where no other program has changed the date', () => {
    const changed = toBibLatex(dated('08.11.2011')).replace('date = {2011-11-08}', 'date = {2011-11-09}');
    expect(parseBibliography(changed).items[0]?.issued).toEqual({ 'date-parts': [[2011, 11, 9]] });
  });

  it('while words that name the date in `year` are that date, as other programs mean them', () => {
    const [read] = parseBibliography('@article{k, date = {2011-10}, year = {October 2011}}').items;
    expect(read?.issued).toEqual({ 'date-parts': [[2011, 10]] });
  });
});

describe('CI244 a year 0 is no date', () => {
  it('in RIS, where the words stay', () => {
    expect(toRis(dated('0000 Date'))).not.toContain('PY  - ');
    expect(toRis(dated('0000 Date'))).toContain('DA  - ///0000 Date');
  });

  it.each(['year = {0000}', 'year = {0}', 'date = {0000-00-00}', 'year = {0000}, month = mar'])(
    'nor in %s',
    (fields) => {
      expect(parseBibliography(`@article{k, title = {Tides}, ${fields}}`).items[0]?.issued).toBeUndefined();
    },
  );

  it('but the year 0000 of BibLaTeX is 1 BC', () => {
    expect(parseBibliography('@article{k, date = {0000}}').items[0]?.issued).toEqual({
      'date-parts': [[-1]],
    });
  });
});

describe('CI64 a line of RIS with several ISSNs is read as ISSN', () => {
  it('and one with an ISBN as ISBN', () => {
    const [read] = parseBibliography(
      'TY  - JOUR\nSN  - 1542-7730, 1542-7749\nSN  - 978-0-14-044913-6\nER  - \n',
    ).items;
    expect(read).toMatchObject({ ISSN: '1542-7730, 1542-7749', ISBN: '978-0-14-044913-6' });
  });
});

describe('CI65 a particle belongs to the family name unless its entry says otherwise', () => {
  const author = (options: string) =>
    parseBibliography(`@book{k, ${options} author = {van Gogh, Vincent}, date = {1888}}`).items[0]?.author;

  it('so that styles can keep it', () => {
    expect(author('')).toEqual([{ 'non-dropping-particle': 'van', family: 'Gogh', given: 'Vincent' }]);
  });

  it('and is dropped where it says so', () => {
    expect(author('options = {useprefix=false},')).toEqual([
      { 'dropping-particle': 'van', family: 'Gogh', given: 'Vincent' },
    ]);
  });
});

describe('CI66 BibLaTeX’s lists are parted at “and”, with semicolons between', () => {
  it('and a name with “and” in it stays one', () => {
    const [read] = parseBibliography(
      '@book{k, title={T}, publisher={{Simon and Schuster} and Knopf}, location={Durham and London}, date={2001}}',
    ).items;
    expect(read).toMatchObject({
      publisher: 'Simon and Schuster; Knopf',
      'publisher-place': 'Durham; London',
    });
  });

  it('also when it was written here', () => {
    const book = {
      id: 'k',
      type: 'book',
      publisher: 'Simon and Schuster',
      issued: { 'date-parts': [[2001]] },
    };
    expect(parseBibliography(toBibLatex([book])).items).toEqual([book]);
  });

  it('while classic BibTeX has no lists but of names', () => {
    const [read] = parseBibliography('@book{k, publisher={Simon and Schuster}, year={2001}}').items;
    expect(read?.publisher).toBe('Simon and Schuster');
  });
});

describe('CI67 a volume of a work of several is the work, with the volume’s own title beside it', () => {
  const book = {
    id: 'k',
    type: 'book',
    title: 'Computers & Typesetting',
    'volume-title': 'The TeXbook',
    volume: 'A',
  };
  const chapter = {
    id: 'c',
    type: 'chapter',
    title: 'Boxes',
    'container-title': 'Computers & Typesetting',
    'volume-title': 'The TeXbook',
  };

  it('for a book, and for the book that a chapter is in', () => {
    expect(
      parseBibliography(
        '@book{k, maintitle={Computers \\& Typesetting}, title={The {\\TeX}book}, volume={A}}\n' +
          '@incollection{c, title={Boxes}, maintitle={Computers \\& Typesetting}, booktitle={The TeXbook}}',
      ).items,
    ).toEqual([book, chapter]);
  });

  it('and is written so', () => {
    expect(parseBibliography(toBibLatex([book, chapter])).items).toEqual([book, chapter]);
  });
});

describe('CI68 what BibLaTeX says shortly is read in full', () => {
  it.each([
    ['type = {phdthesis}', { genre: 'PhD thesis' }],
    ['type = {patentus}', { genre: 'U.S. patent' }],
    ['eprint = {1008.2849v1}, eprinttype = {arxiv}', { URL: 'https://arxiv.org/abs/1008.2849v1' }],
    ['title = {Ends}, subtitle = {Means}', { title: 'Ends: Means', 'title-short': 'Ends' }],
    ['title = {Ends?}, subtitle = {Means}', { title: 'Ends? Means' }],
  ])('%s', (fields, expected) => {
    expect(parseBibliography(`@thesis{k, date = {2001}, ${fields}}`).items[0]).toMatchObject(expected);
  });
});

describe('CI69 RIS of other programs keeps what stands in less common tags', () => {
  const first = (...lines: string[]) => parseBibliography([...lines, 'ER  - ', ''].join('\n')).items[0];

  it('keywords of one line each below their tag', () => {
    expect(first('TY  - JOUR', 'KW  - tides', 'floods', 'storms')?.keyword).toBe('tides, floods, storms');
  });

  it('a book’s series, database, number there and volumes', () => {
    expect(
      first('TY  - BOOK', 'TI  - Tides', 'T2  - Coasts', 'DB  - Scopus', 'AN  - 17', 'NV  - 3'),
    ).toMatchObject({
      title: 'Tides',
      'collection-title': 'Coasts',
      archive: 'Scopus',
      archive_location: '17',
      'number-of-volumes': '3',
    });
  });

  it('a journal’s short name beside its full one', () => {
    expect(first('TY  - JOUR', 'JF  - Journal of Tides', 'JO  - J. Tid.')).toMatchObject({
      'container-title': 'Journal of Tides',
      'container-title-short': 'J. Tid.',
    });
  });
});

describe('CI70 dates of CSL JSON may be written as texts', () => {
  it('as Zotero does', () => {
    const text = '[{"id":"k","type":"book","title":"Tides","issued":{"date-parts":[["2013","1",4]]}}]';
    expect(parseBibliography(text)).toEqual({
      items: [{ id: 'k', type: 'book', title: 'Tides', issued: { 'date-parts': [[2013, 1, 4]] } }],
      problems: [],
    });
  });
});
