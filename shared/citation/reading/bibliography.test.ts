import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../model';
import { parseBibliography, toBibLatex, toBibTex, toCslJson, toRis } from '../index';

const ITEM: CslItem = {
  id: 'lindqvist2026',
  type: 'article-newspaper',
  title: 'What the 50% of {Norrland} & “COVID-19” lost',
  author: [
    { family: 'Lindqvist', given: 'Maja' },
    { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
    { literal: 'Nordby & Sons, Press' },
    { family: 'King', given: 'M. L.', suffix: 'Jr.' },
  ],
  issued: { 'date-parts': [[2026, 3, 4]] },
  accessed: { 'date-parts': [[2026, 3, 5]] },
  'container-title': '노르드비 신문',
  URL: 'https://news.example/a_b?x=1&y=%20~z#t_1',
  language: 'en-GB',
  page: '12-15',
  keyword: 'flood, warnings',
};

const first = (text: string) => parseBibliography(text).items[0];

describe('CI19 what is written is read back', () => {
  it('from BibLaTeX with its type, names, dates, container and address', () => {
    expect(parseBibliography(toBibLatex([ITEM]))).toEqual({ items: [ITEM], problems: [] });
  });

  it('from RIS', () => {
    expect(parseBibliography(toRis([ITEM]))).toEqual({ items: [ITEM], problems: [] });
  });

  it('from CSL JSON', () => {
    expect(parseBibliography(toCslJson([ITEM]))).toEqual({ items: [ITEM], problems: [] });
  });

  it('from BibTeX', () => {
    expect(parseBibliography(toBibTex([ITEM]))).toEqual({ items: [ITEM], problems: [] });
  });

  it('with a site’s name as the container of its page', () => {
    const page: CslItem = { id: 'k', type: 'webpage', title: 'Tides', 'container-title': 'Coast Watch' };
    expect(first(toBibLatex([page]))).toEqual(page);
    expect(first(toBibTex([page]))).toMatchObject({ 'container-title': 'Coast Watch' });
  });

  it('whatever letters and signs a title holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        const plain = title
          .normalize('NFC')
          .replace(/[\p{C}\s<>]+/gu, ' ')
          .trim();
        fc.pre(plain !== '');
        const item: CslItem = { id: 'k', type: 'webpage', title: plain, language: 'ko' };
        expect(first(toBibLatex([item]))?.title).toBe(plain);
      }),
    );
  });
});

describe('CI20 a broken entry is left out and named by its line, and the others are read', () => {
  it('in BibTeX', () => {
    const text =
      '@book{one, title = {One}}\n@book{two, title = {Two}\n@book{three, title = {Three}}\n@book{four title = {F}}';
    const { items, problems } = parseBibliography(text);
    expect(items.map(({ id }) => id)).toEqual(['one', 'three']);
    expect(problems).toEqual([
      'Line 2: the entry “two” was left out, since a comma is missing after “title” (line 3).',
      'Line 4: the entry @book was left out, since a comma is missing after its key (line 4).',
    ]);
  });

  it('in RIS', () => {
    const { items, problems } = parseBibliography(
      'TY  - BOOK\nTI  - One\nTY  - BOOK\nTI  - Two\nER  - \nloose\n',
    );
    expect(items.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(problems).toEqual([
      'The record of line 1 has no end (ER) before line 3.',
      'Line 6 stands outside of any record and was left out.',
    ]);
  });

  it('in CSL JSON', () => {
    const { items, problems } = parseBibliography('[{"id":1,"type":"book"},{"id":"b","type":5}]');
    expect(items).toEqual([{ id: '1', type: 'book' }]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^Item 2 was left out: type/);
  });

  it('and a file that ends within an entry keeps the entries before', () => {
    const { items, problems } = parseBibliography('@book{a, title={A}}\n@book{b, title={B');
    expect(items).toHaveLength(1);
    expect(problems).toEqual(['Line 2: the entry “b” was left out, since a brace is not closed (line 2).']);
  });

  it('and a file that is no bibliography says which it could be', () => {
    expect(parseBibliography('Dear editor,').problems[0]).toContain('BibTeX, BibLaTeX, RIS or CSL JSON');
    expect(parseBibliography('').problems).toEqual([]);
    expect(parseBibliography('[{]').problems[0]).toMatch(/^The file is no valid JSON/);
  });

  it('and nothing throws, whatever the text', () => {
    const pieces = [
      '@book{',
      '@string{a=',
      '}',
      '{',
      '"',
      '#',
      ',',
      '=',
      '\\',
      "\\'",
      '\\c',
      'TY  - ',
      'ER  - ',
      '[{',
      '\n',
      'x',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        expect(parseBibliography(parts.join('')).items.length).toBeLessThanOrEqual(40);
      }),
    );
  });
});

describe('CI21 BibTeX is read as BibTeX reads it', () => {
  it.each([
    ['{\\"o}', 'ö'],
    ["\\'{e}t\\'e", 'été'],
    ['\\v{S}koda', 'Škoda'],
    ['{\\ss}en \\aa{}r', 'ßen år'],
    ["\\'\\i", 'í'],
    ["``so'' --- {\\em x}", '“so” — x'],
    ['\\emph{Riksdag} and \\textbf{b}', '<i>Riksdag</i> and <b>b</b>'],
    ['50\\% of A\\&B', '50% of A&B'],
    ['{T}he {{NASA}} way', 'The NASA way'],
    ['a~b', 'a\u00a0b'],
    ['$x_1$ and \\$5', 'x<sub>1</sub> and $5'],
    ['\\LaTeX\\ and \\unknown{kept}', 'LaTeX and kept'],
  ])('%s', (latex, title) => {
    expect(first(`@misc{k, title = {${latex}}}`)?.title).toBe(title);
  });

  it('with strings, months, joined values and parentheses', () => {
    const text =
      '@string(gaz = "The " # {Gazette})\n@Article(k, journal = gaz, YEAR = 2026, month = mar # "~4", title = "A {"}quote{"}")';
    expect(first(text)).toMatchObject({ 'container-title': 'The Gazette', title: 'A "quote"' });
  });

  it('and lends a chapter what its book says', () => {
    const text =
      '@incollection{c, title={Part}, crossref={b}}\n@book{b, title={Whole}, publisher={P}, year=1999}';
    expect(first(text)).toMatchObject({ title: 'Part', 'container-title': 'Whole', publisher: 'P' });
  });
});

describe('CI22 names are read in every form', () => {
  const names = (latex: string) => first(`@book{k, year = 2000, author = {${latex}}}`)?.author;
  it.each([
    ['Maja Lindqvist', { given: 'Maja', family: 'Lindqvist' }],
    ['de la Cruz, Ana', { 'non-dropping-particle': 'de la', family: 'Cruz', given: 'Ana' }],
    ['Ludwig van Beethoven', { 'non-dropping-particle': 'van', family: 'Beethoven', given: 'Ludwig' }],
    ['King, Jr., Martin Luther', { family: 'King', suffix: 'Jr.', given: 'Martin Luther' }],
    ['{World Health Organization}', { literal: 'World Health Organization' }],
    ['{Barnes and Noble}', { literal: 'Barnes and Noble' }],
    [
      'family=Berg, given=Hans, prefix=von',
      { 'non-dropping-particle': 'von', family: 'Berg', given: 'Hans' },
    ],
    ['김서연', { literal: '김서연' }],
  ])('%s', (latex, name) => {
    expect(names(latex)).toEqual([name]);
  });

  it('and “others” is nobody', () => {
    expect(names('Berg, A. and others')).toEqual([{ family: 'Berg', given: 'A.' }]);
  });
});

describe('CI23 dates keep the precision they have', () => {
  it.each([
    ['date = {2026-03}', [[2026, 3]]],
    [
      'date = {2026-03-04/2026-03-06}',
      [
        [2026, 3, 4],
        [2026, 3, 6],
      ],
    ],
    ['date = {2026/}', [[2026], [0]]],
    ['year = 2026, month = 3', [[2026, 3]]],
    ['year = {2026}, month = mar, day = 4', [[2026, 3, 4]]],
    ['date = {0843}', [[843]]],
  ])('%s', (fields, parts) => {
    expect(first(`@misc{k, ${fields}}`)?.issued).toEqual({ 'date-parts': parts });
  });

  it('and words that are no date stay', () => {
    expect(first('@misc{k, year = {Easter 1916}}')?.issued).toEqual({ literal: 'Easter 1916' });
    expect(first('TY  - NEWS\nPY  - 1916\nDA  - ///Easter 1916\nER  - ')?.issued).toEqual({
      literal: 'Easter 1916',
    });
  });
});

describe('CI24 every item has a key of its own', () => {
  it('the file’s where it has one, and a numbered one where that is taken', () => {
    const { items } = parseBibliography(
      '@book{a, title={1}}\n@book{a, title={2}}\n@book{a-2, title={3}}\n@book{, title={4}}',
    );
    expect(items.map(({ id }) => id)).toEqual(['a', 'a-3', 'a-2', 'source']);
  });
});
