import { describe, expect, it } from 'vitest';
import type { CslItem } from '../model';
import { toBibLatex } from './biblatex';
import { toBibTex } from './bibtex';
import { toCslJson } from './csl-json';
import { formatDate } from './dates';
import { parseBibliography } from './reading/bibliography';
import { toRis } from './ris';
import { shortCitation } from './short-citation';
import { formatBibliography } from './styles/formatted-bibliography';

const WRITERS = [
  ['BibLaTeX', toBibLatex],
  ['BibTeX', toBibTex],
  ['RIS', toRis],
  ['CSL JSON', toCslJson],
] as const;

/** An item as a program hands it over that does not ask CSL's schema. */
const oddItem = (fields: object): CslItem => JSON.parse(JSON.stringify({ id: 'odd1984', ...fields }));

describe.each(WRITERS)('CI190 an item with odd values is written as %s', (_name, write) => {
  it('a name whose parts are numbers is read back as their digits', () => {
    const file = write([oddItem({ type: 'book', title: 'T', author: [{ family: 1984, given: 7 }] })]);
    expect(parseBibliography(file).items[0]?.author).toEqual([{ family: '1984', given: '7' }]);
  });

  it('with parts of a name that are nothing at all', () => {
    const file = write([
      oddItem({ type: 'book', title: 'T', author: [{ family: 'Doe', given: null }, null] }),
    ]);
    expect(parseBibliography(file).items[0]?.author).toHaveLength(1);
  });

  it('with lists of texts', () => {
    const file = write([oddItem({ type: 'article-journal', title: ['One'], keyword: ['press', 'law'] })]);
    expect(parseBibliography(file).items[0]).toMatchObject({ title: 'One', keyword: 'press, law' });
  });
});

describe.each(WRITERS.slice(0, 3))('CI190 no control character comes into %s', (_name, write) => {
  it('of a title', () => {
    expect(write([oddItem({ type: 'webpage', title: 'A\u0000b\u0008c' })])).toContain('A b c');
  });
});

describe.each(WRITERS)('CI191 %s keeps what is uncertain or open in a date', (_name, write) => {
  it.each([
    { 'date-parts': [[1850]], circa: true },
    { 'date-parts': [[2001, 5]], circa: true },
    { 'date-parts': [[-100], [-50]], circa: true },
    { 'date-parts': [[-44], [14]] },
    { 'date-parts': [[2001], [0]] },
    { 'date-parts': [[900], [950]] },
  ])('%j', (issued) => {
    const file = write([oddItem({ type: 'article-newspaper', title: 'T', issued })]);
    expect(parseBibliography(file).items[0]?.issued).toEqual(issued);
  });
});

describe('CI191 a range whose start is open', () => {
  it('is read from RIS', () => {
    const file = 'TY  - BOOK\r\nTI  - T\r\nDA  - ///until May 2003\r\nER  - \r\n';
    expect(formatDate(parseBibliography(file).items[0]?.issued, 'iso')).toBe('../2003-05');
  });
});

describe('CI192 signs that are no tags stay', () => {
  const item = oddItem({ type: 'webpage', title: 'If a<b and c>d, <i>so</i>' });

  it('in RIS', () => {
    expect(toRis([item])).toContain('TI  - If a<b and c>d, so\r\n');
  });

  it('in a short citation', () => {
    expect(shortCitation(item)).toBe('If a<b and c>d, so n.d.');
  });
});

describe('CI193 nothing in a .bib file means more than it says', () => {
  it('a person called others', () => {
    const item = oddItem({ type: 'book', title: 'T', author: [{ family: 'others' }] });
    expect(toBibLatex([item])).toContain('author = {{others}}');
  });

  it('a question mark before a quotation mark', () => {
    const item = oddItem({ type: 'book', title: 'Why?`S and !`S', language: 'de' });
    expect(toBibLatex([item])).toContain('Why?{}`S and !{}`S');
    expect(parseBibliography(toBibLatex([item])).items[0]?.title).toBe('Why?`S and !`S');
  });
});

describe('CI194 CSL JSON is read as programs write it', () => {
  const read = (fields: object) => parseBibliography(JSON.stringify([{ id: 'a', type: 'book', ...fields }]));

  it.each([
    ['nulls', { title: 'T', page: null, author: null, issued: null }, { title: 'T' }],
    ['numbers for texts', { title: 1984, volume: 3 }, { title: '1984', volume: 3 }],
    [
      'lists',
      { title: ['T'], ISSN: ['1234-5678', '2345-6789'] },
      { title: 'T', ISSN: '1234-5678, 2345-6789' },
    ],
    ['a name in words', { author: 'Jane Doe' }, { author: [{ literal: 'Jane Doe' }] }],
    [
      'Crossref’s bodies',
      { author: [{ name: 'WHO', sequence: 'first' }] },
      { author: [{ sequence: 'first', literal: 'WHO' }] },
    ],
    ['a name of numbers', { author: [{ family: 1984, given: null }] }, { author: [{ family: '1984' }] }],
    ['a date in words', { issued: '4 March 2020' }, { issued: { 'date-parts': [[2020, 3, 4]] } }],
    ['words that are no date', { issued: 'in press' }, { issued: { literal: 'in press' } }],
    ['a year', { issued: 2020 }, { issued: { 'date-parts': [[2020]] } }],
    [
      'parts without their list',
      { issued: { 'date-parts': ['2020', 5] } },
      { issued: { 'date-parts': [[2020, 5]] } },
    ],
    ['parts that are missing', { issued: { 'date-parts': [[null]] } }, { issued: {} }],
    [
      'a month that is missing',
      { issued: { 'date-parts': [[2020, null, null]] } },
      { issued: { 'date-parts': [[2020]] } },
    ],
  ])('%s', (_, fields, item) => {
    expect(read(fields)).toEqual({ items: [{ id: 'a', type: 'book', ...item }], problems: [] });
  });
});

describe('CI20 a file that breaks off', () => {
  it('is said of the entry it breaks off in', () => {
    expect(parseBibliography('@book{a, title={A}}\n@book{j,\n title={Last}').problems).toEqual([
      'Line 2: the entry “j” was left out, since it does not end (line 3).',
    ]);
  });
});

describe('CI195 a record as a page had it', () => {
  const item = oddItem({
    type: 'article-newspaper',
    title: '\n  The  tide\t',
    author: [{ family: 'Doe', given: 'Jane' }],
    issued: { raw: '2020-05-06' },
  });

  it('is formatted without its white space, and with its date', async () => {
    expect(await formatBibliography([item], { style: 'apa', locale: 'en-US' })).toEqual([
      'Doe, J. (2020, May 6). The tide.',
    ]);
  });

  it('is a document where its type is none of CSL’s', async () => {
    const look = { style: 'apa', locale: 'en-US' };
    const typed = (type: string) => formatBibliography([{ ...item, type }], look);
    expect(await typed('weird')).toEqual(await typed('document'));
  });

  it('has its year in a short citation', () => {
    expect(shortCitation(item)).toBe('Doe 2020');
  });
});

it.each([
  ['journal-article', 'article-journal'],
  ['posted-content', 'article'],
  ['dissertation', 'thesis'],
  ['webpage', 'webpage'],
])('CI196 %s of CSL JSON is %s', (type, read) => {
  const text = JSON.stringify([{ id: 'k', type, title: 'Gauges' }]);
  expect(parseBibliography(text).items).toEqual([{ id: 'k', type: read, title: 'Gauges' }]);
});
