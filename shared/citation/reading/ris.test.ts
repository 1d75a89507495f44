import { describe, expect, it } from 'vitest';
import { parseBibliography } from './bibliography';

const read = (...lines: string[]) => parseBibliography([...lines, 'ER  - ', ''].join('\n'));
const first = (...lines: string[]) => read(...lines).items[0];

describe('CI90 what a tag of RIS means depends on the type', () => {
  it.each([
    [
      'a book’s pages are how many',
      'BOOK',
      ['SP  - 312', 'M1  - 7'],
      { 'number-of-pages': '312', 'collection-number': '7' },
    ],
    ['a book’s range of pages is a range', 'BOOK', ['SP  - 12', 'EP  - 15'], { page: '12-15' }],
    [
      'a chapter’s number',
      'CHAP',
      ['SE  - 4', 'SP  - 60-71', 'SV  - 2'],
      { 'chapter-number': '4', page: '60-71', 'collection-number': '2' },
    ],
    ['an article’s issue and number', 'JOUR', ['M1  - 3', 'C7  - e017'], { issue: '3', number: 'e017' }],
    [
      'a bill’s sponsor, code and session',
      'BILL',
      ['A2  - Lind, Eva', 'T2  - Coast Code', 'ET  - 112'],
      {
        author: [{ family: 'Lind', given: 'Eva' }],
        'container-title': 'Coast Code',
        'chapter-number': '112',
      },
    ],
    [
      'a case’s reporter, court and docket',
      'CASE',
      ['A2  - Nordby Reports', 'PB  - Court of Nordby', 'SV  - 14-1'],
      { 'container-title': 'Nordby Reports', authority: 'Court of Nordby', number: '14-1' },
    ],
    [
      'a hearing’s committee',
      'HEAR',
      ['T2  - Committee on Floods', 'T3  - Senate'],
      { section: 'Committee on Floods', authority: 'Senate' },
    ],
    [
      'a patent’s number and office',
      'PAT',
      ['SN  - 7,104,338', 'A2  - Patent Office'],
      { number: '7,104,338', authority: 'Patent Office' },
    ],
    [
      'a report’s number and series',
      'RPRT',
      ['TI  - Tides', 'SN  - WP-12', 'T2  - Working Papers'],
      { number: 'WP-12', 'collection-title': 'Working Papers' },
    ],
    [
      'a thesis’ adviser',
      'THES',
      ['A3  - Berg, Ole', 'SP  - 240'],
      { contributor: [{ family: 'Berg', given: 'Ole' }], 'number-of-pages': '240' },
    ],
    ['a letter’s recipient', 'PCOMM', ['A2  - Berg, Ole'], { recipient: [{ family: 'Berg', given: 'Ole' }] }],
    ['a map’s scale', 'MAP', ['C1  - 1:50,000'], { scale: '1:50,000' }],
    ['a program’s version', 'COMP', ['ET  - 2.1'], { version: '2.1' }],
    [
      'a film’s length, genre and producer',
      'MPCT',
      ['SP  - 94 min', 'C4  - Drama', 'A3  - Berg, Ole'],
      { dimensions: '94 min', genre: 'Drama', producer: [{ family: 'Berg', given: 'Ole' }] },
    ],
    [
      'a song’s composer beside who plays it',
      'SOUND',
      ['AU  - Berg, Ole', 'A2  - Lind, Eva'],
      { composer: [{ family: 'Berg', given: 'Ole' }], author: [{ family: 'Lind', given: 'Eva' }] },
    ],
    [
      'a paper’s conference beside its proceedings',
      'CONF',
      ['T2  - Flood Days', 'C3  - Flood Papers', 'C1  - Lund', 'CY  - Oslo'],
      {
        'event-title': 'Flood Days',
        'container-title': 'Flood Papers',
        'publisher-place': 'Lund',
        'event-place': 'Oslo',
      },
    ],
    [
      'a general record in a journal is an article',
      'GEN',
      ['JO  - Tides', 'IS  - 2'],
      { type: 'article-journal', 'container-title': 'Tides', issue: '2' },
    ],
    [
      'EndNote’s page',
      'WEB',
      ['T2  - Coast Watch', 'M1  - 5 March 2026'],
      { type: 'webpage', accessed: { 'date-parts': [[2026, 3, 5]] } },
    ],
    ['a serial, a catalogue', 'SER', ['TI  - Tides'], { type: 'book' }],
  ])('%s', (_, type, lines, expected) => {
    expect(first(`TY  - ${type}`, ...lines)).toMatchObject(expected);
  });

  it('and what EndNote says twice of an article, or of its day on the web, is no section or edition', () => {
    expect(first('TY  - JOUR', 'SP  - 99-105', 'SE  - 99', 'ET  - 2026/03/04')).toEqual({
      id: 'source',
      type: 'article-journal',
      page: '99-105',
      'available-date': { 'date-parts': [[2026, 3, 4]] },
    });
  });
});

describe('CI91 names in RIS have the roles of their type, in the file’s order', () => {
  const names = (...family: string[]) => family.map((name) => ({ family: name, given: 'A.' }));

  it('whichever of the tags for authors they have', () => {
    expect(first('TY  - JOUR', 'A1  - Berg, A.', 'AU  - Lind, A.', 'A1  - Ek, A.')?.author).toEqual(
      names('Berg', 'Lind', 'Ek'),
    );
  });

  it('also several in one line', () => {
    expect(first('TY  - JOUR', 'AU  - Berg, A.; Lind, A.')?.author).toEqual(names('Berg', 'Lind'));
  });

  it.each([
    [
      'of the series in T2, and A3 of the book',
      ['T2  - Coasts', 'A2  - Berg, A.', 'A3  - Lind, A.'],
      'Berg',
      'Lind',
    ],
    [
      'of the book, and A3 of the series in T3',
      ['T3  - Coasts', 'A2  - Lind, A.', 'A3  - Berg, A.'],
      'Berg',
      'Lind',
    ],
  ])('A2 is the editor %s', (_, lines, ofSeries, ofBook) => {
    expect(first('TY  - BOOK', 'TI  - Tides', ...lines)).toMatchObject({
      'collection-title': 'Coasts',
      'collection-editor': names(ofSeries),
      editor: names(ofBook),
    });
  });

  it('and the authors of an edited book are its editors', () => {
    const book = first('TY  - EDBOOK', 'AU  - Berg, A.');
    expect(book?.editor).toEqual(names('Berg'));
    expect(book?.author).toBeUndefined();
  });
});

describe('CI92 a date of RIS is put together from its tags', () => {
  it.each([
    ['the day from DA, the year from PY', ['PY  - 2008', 'DA  - March 12'], [[2008, 3, 12]]],
    ['a month alone', ['PY  - 2008', 'DA  - Sept'], [[2008, 9]]],
    ['parts without a year', ['PY  - 2008', 'DA  - /03/12/'], [[2008, 3, 12]]],
    ['the year first', ['PY  - 2008', 'DA  - 2008 Mar 12'], [[2008, 3, 12]]],
    ['a slash at the end', ['Y1  - 2008/03/12/'], [[2008, 3, 12]]],
    ['a time of day', ['DA  - 2008/03/12 09:30:00'], [[2008, 3, 12]]],
    ['without signs between', ['DA  - 20080312'], [[2008, 3, 12]]],
    [
      'two months',
      ['PY  - 2008', 'DA  - 2008 Mar-Apr'],
      [
        [2008, 3],
        [2008, 4],
      ],
    ],
    ['DA before Y1', ['Y1  - 1900/01/01', 'DA  - 1950/01/01'], [[1950, 1, 1]]],
    ['a day that can be read in two ways is its year', ['DA  - 03/04/2008'], [[2008]]],
  ])('%s', (_, lines, parts) => {
    expect(first('TY  - JOUR', ...lines)?.issued).toEqual({ 'date-parts': parts });
  });

  it('and a year 0 is none', () => {
    expect(first('TY  - JOUR', 'TI  - Tides', 'PY  - 0000')).not.toHaveProperty('issued');
  });

  it('and what EndNote has as the date of an electronic text is its visit when its year is another', () => {
    expect(first('TY  - EBOOK', 'PY  - 1998', 'DA  - 4 March 2026')).toMatchObject({
      issued: { 'date-parts': [[1998]] },
      accessed: { 'date-parts': [[2026, 3, 4]] },
    });
  });
});

describe('CI93 notes in which ProCite names a field are that field', () => {
  it('by their labels, and tags as ProCite means them', () => {
    const book = first(
      'TY  - BOOK',
      'N1  - Record Number: 17',
      'T1  - Tides',
      'VL  - 2nd ed.',
      'IS  - 3',
      'N1  - Author, Monographic: Berg, Ole',
      'N1  - Author Role: ed.',
      'N1  - Extent of Work: 312 p.',
      'N1  - Call Number: GC 301',
      'N1  - Notes: read twice',
    );
    expect(book).toEqual({
      id: '17',
      type: 'book',
      title: 'Tides',
      edition: '2nd ed.',
      volume: '3',
      editor: [{ family: 'Berg', given: 'Ole' }],
      'number-of-pages': '312',
      'call-number': 'GC 301',
      note: 'read twice',
    });
  });

  it('while the notes of other programs stay notes', () => {
    expect(first('TY  - BOOK', 'TI  - Tides', 'VL  - 2', 'N1  - Language: see chapter 2')).toMatchObject({
      volume: '2',
      note: 'Language: see chapter 2',
    });
  });
});

describe('CI94 numbers, addresses and words of RIS are read wherever programs put them', () => {
  it.each([
    ['a number like an ISSN is one in any type', 'BOOK', ['SN  - 0743-4618'], { ISSN: '0743-4618' }],
    ['a DOI in M3', 'JOUR', ['M3  - doi: 10.1234/tides.5'], { DOI: '10.1234/tides.5' }],
    ['a DOI as an address', 'JOUR', ['DO  - https://doi.org/10.1234/tides.5'], { DOI: '10.1234/tides.5' }],
    ['a DOI in a note of its own', 'JOUR', ['N1  - 10.1234/tides.5'], { DOI: '10.1234/tides.5' }],
    [
      'PubMed’s number',
      'JOUR',
      ['UR  - PM:1234567', 'C2  - PMC12345'],
      { PMID: '1234567', PMCID: 'PMC12345' },
    ],
    [
      'the first of several addresses',
      'JOUR',
      ['UR  - https://a.example/1; https://b.example/2'],
      { URL: 'https://a.example/1' },
    ],
    [
      'a link where there is no address',
      'JOUR',
      ['L2  - https://a.example/1'],
      { URL: 'https://a.example/1' },
    ],
    ['all pages in EP', 'JOUR', ['SP  - 99', 'EP  - 99-105'], { page: '99-105' }],
    ['all pages in SP', 'JOUR', ['SP  - 99-105', 'EP  - 105'], { page: '99-105' }],
    [
      'keywords with semicolons between',
      'JOUR',
      ['KW  - tides; floods', 'KW  - storms'],
      { keyword: 'tides, floods, storms' },
    ],
    ['signs of HTML', 'JOUR', ['TI  - Wind &amp; water &#8211; here'], { title: 'Wind & water – here' }],
    [
      'Unicode’s line separators',
      'JOUR\u2028',
      ['TI  - Wind\u2028 and water'],
      { type: 'article-journal', title: 'Wind and water' },
    ],
    ['a wrapped line', 'JOUR', ['TI  - Wind', 'and water'], { title: 'Wind and water' }],
    [
      'Citavi’s library and its number there',
      'BOOK',
      ['H1  - Lund', 'H2  - GC 301'],
      { source: 'Lund', 'call-number': 'GC 301' },
    ],
    ['research notes', 'BOOK', ['N1  - one', 'RN  - two'], { note: 'one\ntwo' }],
  ])('%s', (_, type, lines, expected) => {
    expect(first(`TY  - ${type}`, ...lines)).toMatchObject(expected);
  });

  it('and a note or kind that only repeats the DOI is none', () => {
    const article = first('TY  - JOUR', 'DO  - 10.1234/t', 'N1  - doi: 10.1234/t', 'M3  - doi: 10.1234/t');
    expect(article).toEqual({ id: 'source', type: 'article-journal', DOI: '10.1234/t' });
  });

  it('and line ends of any system', () => {
    const text = '\uFEFFTY  - BOOK\rTI  - One\rER  - \rTY  - BOOK\r\nTI  -Two\r\nER  - \r\n';
    expect(parseBibliography(text)).toMatchObject({
      items: [{ title: 'One' }, { title: 'Two' }],
      problems: [],
    });
  });
});
