import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../model';
import { type BibliographyProgress, formatBibliography, formatBibliographyRich, StyleProblem } from '..';

const NEWSPAPER: CslItem = {
  id: 'lindqvist2026',
  type: 'article-newspaper',
  title: 'Flood warnings in Norrland were late, says <i>Riksdag</i> committee',
  author: [
    { family: 'Lindqvist', given: 'Maja Sofia' },
    { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
  ],
  issued: { 'date-parts': [[2026, 3, 4]] },
  accessed: { 'date-parts': [[2026, 3, 5]] },
  'container-title': 'Nordby Gazette',
  page: 'A1',
  URL: 'https://news.example/flood?a=1&b=2',
};
const BLOG: CslItem = {
  id: 'harbour2025',
  type: 'post-weblog',
  title: 'What a ferry costs',
  author: [{ literal: 'Harbour Watch' }],
  issued: { 'date-parts': [[2025, 11, 2]] },
  'container-title': 'The Slipway',
  URL: 'https://blog.example/ferry',
};
const PAGE: CslItem = {
  id: 'nordby',
  type: 'webpage',
  title: 'Opening hours',
  'container-title': 'City of Nordby',
  accessed: { 'date-parts': [[2026, 3, 5]] },
  URL: 'https://nordby.example/hours',
};
const BOOK: CslItem = {
  id: 'brandt2019',
  type: 'book',
  title: 'The Keeper of the Light',
  author: [{ family: 'Brandt', given: 'Ilse' }],
  issued: { 'date-parts': [[2019]] },
  publisher: 'Harbour Press',
  'publisher-place': 'Bergen',
  edition: 2,
};
const KOREAN: CslItem = {
  id: 'kim2020',
  type: 'article-newspaper',
  title: '홍수 경보가 늦었다',
  author: [
    { family: '김', given: '민수' },
    { family: '이', given: '서연' },
  ],
  issued: { 'date-parts': [[2020, 8, 9]] },
  'container-title': '한강신문',
  language: 'ko',
};
const CYRILLIC: CslItem = {
  id: 'ivanov2021',
  type: 'article-newspaper',
  title: 'Что сказал министр',
  author: [{ family: 'Иванов', given: 'Пётр Ильич' }],
  issued: { 'date-parts': [[2021, 5, 1]] },
  'container-title': 'Новая газета',
  language: 'ru',
};

async function one(item: unknown, style: string, locale?: string): Promise<string | undefined> {
  const entries = await formatBibliography([item as CslItem], { style, ...(locale && { locale }) });
  return entries.length === 1 ? entries[0] : `${entries.length} entries`;
}

describe('CI31 APA, 7th edition', () => {
  it('a newspaper: date in full, title plain, page and address', async () => {
    expect(await one(NEWSPAPER, 'apa')).toBe(
      'Lindqvist, M. S., & van Gogh, V. (2026, March 4). Flood warnings in Norrland were late, says Riksdag committee. Nordby Gazette, A1. https://news.example/flood?a=1&b=2',
    );
  });
  it('a blog by a body', async () => {
    expect(await one(BLOG, 'apa')).toBe(
      'Harbour Watch. (2025, November 2). What a ferry costs. The Slipway. https://blog.example/ferry',
    );
  });
  it('a page without date and author, with the day of retrieval', async () => {
    expect(await one(PAGE, 'apa')).toBe(
      'Opening hours. (n.d.). City of Nordby. Retrieved March 5, 2026, from https://nordby.example/hours',
    );
  });
  it('a book without its place', async () => {
    expect(await one(BOOK, 'apa')).toBe(
      'Brandt, I. (2019). The Keeper of the Light (2nd ed.). Harbour Press.',
    );
  });
});

describe('CI31 MLA, 9th edition', () => {
  it.each([
    [
      NEWSPAPER,
      'Lindqvist, Maja Sofia, and Vincent van Gogh. “Flood Warnings in Norrland Were Late, Says Riksdag Committee.” Nordby Gazette, 4 Mar. 2026, p. A1, https://news.example/flood?a=1&b=2.',
    ],
    [BLOG, 'Harbour Watch. “What a Ferry Costs.” The Slipway, 2 Nov. 2025, https://blog.example/ferry.'],
    [PAGE, '“Opening Hours.” City of Nordby, https://nordby.example/hours. Accessed 5 Mar. 2026.'],
    [BOOK, 'Brandt, Ilse. The Keeper of the Light. 2nd ed., Harbour Press, 2019.'],
  ])('$type', async (item, entry) => {
    expect(await one(item, 'modern-language-association')).toBe(entry);
  });
});

describe('CI31 Chicago, 17th edition', () => {
  it.each([
    [
      NEWSPAPER,
      'Lindqvist, Maja Sofia, and Vincent van Gogh. “Flood Warnings in Norrland Were Late, Says Riksdag Committee.” Nordby Gazette, March 4, 2026. https://news.example/flood?a=1&b=2.',
    ],
    [
      BLOG,
      'Harbour Watch. “What a Ferry Costs.” The Slipway (blog), November 2, 2025. https://blog.example/ferry.',
    ],
    [PAGE, 'City of Nordby. “Opening Hours.” Accessed March 5, 2026. https://nordby.example/hours.'],
    [BOOK, 'Brandt, Ilse. The Keeper of the Light. 2nd ed. Bergen: Harbour Press, 2019.'],
  ])('notes and bibliography: $type', async (item, entry) => {
    expect(await one(item, 'chicago-note-bibliography')).toBe(entry);
    expect(await one(item, 'chicago-notes-bibliography')).toBe(entry);
  });
  it('author-date: the year after the names', async () => {
    expect(await one(BOOK, 'chicago-author-date')).toBe(
      'Brandt, Ilse. 2019. The Keeper of the Light. 2nd ed. Bergen: Harbour Press.',
    );
  });
});

describe('CI32 the language of a bibliography', () => {
  it.each([
    ['en-US', '김민수, and 이서연. “홍수 경보가 늦었다.” 한강신문, 9 Aug. 2020.'],
    ['ko-KR', '김민수, 및 이서연. “홍수 경보가 늦었다”. 한강신문, 2020년 8월 9일.'],
    ['de-DE', '김민수, und 이서연. „홍수 경보가 늦었다“. 한강신문, 9. August 2020.'],
    ['fr-FR', '김민수, et 이서연. « 홍수 경보가 늦었다 ». 한강신문, 9 août 2020.'],
  ])('%s: Korean names stand family first and whole', async (locale, entry) => {
    const found = await one(KOREAN, 'modern-language-association', locale);
    expect(found?.replaceAll('\u00a0', ' ')).toBe(entry);
  });

  it('is taken by its first letters, whatever the country', async () => {
    for (const [short, long] of [
      ['ko', 'ko-KR'],
      ['de', 'de-DE'],
      ['de-AT', 'de-DE'],
      ['fr', 'fr-FR'],
      ['en', 'en-US'],
    ] as const)
      expect(await one(PAGE, 'apa', short)).toBe(await one(PAGE, 'apa', long));
    expect(await one(PAGE, 'apa', 'de')).toContain('Abgerufen 5. März 2026');
    expect(await one(PAGE, 'apa', 'fr')).toContain('(s.\u00a0d.)');
    expect(await one(PAGE, 'apa', 'ko')).toContain('2026년 3월 5일');
  });

  it('is the style’s own where none or one that does not ship is asked for', async () => {
    expect(await one(PAGE, 'apa', 'tlh')).toBe(await one(PAGE, 'apa'));
    expect(await one(PAGE, 'harvard-cite-them-right', 'tlh')).toContain('(Accessed: 5 March 2026)');
  });
});

describe('CI33 every item has one entry, in the style’s order', () => {
  it('by name in APA, Hangul after Cyrillic after Latin', async () => {
    const entries = await formatBibliography([KOREAN, NEWSPAPER, CYRILLIC, BOOK], { style: 'apa' });
    expect(entries.map((entry) => entry.split(/[,.]/)[0])).toEqual([
      'Brandt',
      'Lindqvist',
      'Иванов',
      '김민수',
    ]);
  });
  it('as given and numbered in IEEE', async () => {
    const entries = await formatBibliography([NEWSPAPER, BOOK], { style: 'ieee' });
    expect(entries[0]).toMatch(/^\[1\] M\. S\. Lindqvist and V\. van Gogh, “Flood warnings/);
    expect(entries[1]).toBe('[2] I. Brandt, The Keeper of the Light, 2nd ed. Bergen: Harbour Press, 2019.');
  });
  it('no items give none', async () => {
    expect(await formatBibliography([], { style: 'apa' })).toEqual([]);
  });
  it('the same key or the same item twice is two entries', async () => {
    const entries = await formatBibliography([BOOK, { ...BLOG, id: BOOK.id }, BOOK], { style: 'apa' });
    expect(entries.filter((entry) => entry.includes('The Keeper'))).toHaveLength(2);
    expect(entries).toHaveLength(3);
  });
});

describe('CI220 a patent is cited by its number', () => {
  it('and not by its priority numbers', async () => {
    const patent = { id: 'p', type: 'patent', title: 'Sluice', number: 'US 1', issue: 'NO 2024-1' };
    const [entry] = await formatBibliography([patent], { style: 'modern-language-association' });
    expect(entry).toContain('US 1');
    expect(entry).not.toContain('NO 2024-1');
  });
});

describe('CI34 an item is formatted whatever is wrong with it', () => {
  it.each<[string, unknown, RegExp]>([
    ['has only a key', { id: 'nobody2020' }, /nobody2020/i],
    ['has nothing', {}, /Untitled/],
    ['is of a type nobody knows', { ...BOOK, type: 'tablet' }, /Brandt/],
    ['has a number for a title', { ...BOOK, title: 1984 }, /1984/],
    ['has a text for authors', { ...BOOK, author: 'Ilse Brandt' }, /The Keeper/],
    ['has names that are none', { ...BOOK, author: [null, {}, { given: 'Cher' }] }, /^Cher/],
    ['has a text for a date', { ...BOOK, issued: 'long ago' }, /n\.d\.|Harbour Press/],
    ['has a date that does not exist', { ...BOOK, issued: { 'date-parts': [[2019, 33, 99]] } }, /2019/],
    [
      'has a range of unlike ends',
      {
        ...BOOK,
        issued: {
          'date-parts': [
            [2019, 5],
            [2020, 6, 3],
          ],
        },
      },
      /2019.2020/,
    ],
    [
      'has a range without an end',
      {
        ...BOOK,
        issued: {
          'date-parts': [
            [2019, 5],
            [0, 0, 0],
          ],
        },
      },
      /2019–/,
    ],
    ['has words for a date', { ...BOOK, issued: { literal: 'spring of the flood' } }, /spring of the flood/],
  ])('%s', async (_, item, entry) => {
    for (const style of ['apa', 'modern-language-association', 'chicago-note-bibliography', 'vancouver'])
      expect(await one(item, style)).toMatch(/./);
    expect(await one(item, 'apa')).toMatch(entry);
  });

  it('with any value in any field', async () => {
    const fields = [
      'id',
      'type',
      'title',
      'author',
      'editor',
      'issued',
      'accessed',
      'page',
      'volume',
      'URL',
      'note',
    ];
    const parts = ['family', 'given', 'literal', 'date-parts', 'season', 'raw', 'circa', 'suffix'];
    const value = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.dictionary(fc.constantFrom(...parts), fc.jsonValue())),
    );
    const items = fc.array(fc.dictionary(fc.constantFrom(...fields), value), { maxLength: 3 });
    const property = fc.asyncProperty(items, async (some) => {
      const entries = await formatBibliography(some as unknown as CslItem[], { style: 'vancouver' });
      expect(entries).toHaveLength(some.length);
      expect(entries.every((entry) => entry.trim() !== '')).toBe(true);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it('beside others, which stay as they are', async () => {
    const broken = { id: 'x', type: 'book', title: 'Odd', author: [{ family: 7 }] } as unknown as CslItem;
    const entries = await formatBibliography([broken, BOOK], { style: 'apa' });
    expect(entries).toContain(await one(BOOK, 'apa'));
    expect(entries).toHaveLength(2);
  });
});

describe('CI35 what is formatted first leaves nothing behind', () => {
  it('not in the entries of the next call, in whatever order', async () => {
    const second: CslItem = { ...NEWSPAPER, id: 'b', title: 'Second of that year' };
    const together = await formatBibliography([NEWSPAPER, second], { style: 'chicago-author-date' });
    expect(together[0]).toContain('2026a');
    const alone = await one(NEWSPAPER, 'chicago-author-date');
    expect(alone).not.toContain('2026a');
    expect(await formatBibliography([NEWSPAPER, second], { style: 'chicago-author-date' })).toEqual(together);
    expect(await one({ ...NEWSPAPER, title: 'Corrected' }, 'chicago-author-date')).toContain('Corrected');
  });
  it('nor does a list of thousands', async () => {
    const many = Array.from({ length: 2_001 }, (_, at) => ({
      id: `t${at}`,
      type: 'webpage',
      title: `${at}`,
    }));
    expect(await formatBibliography(many, { style: 'ieee' })).toHaveLength(2_001);
    expect(await one(BOOK, 'ieee')).toMatch(/^\[1\] I\. Brandt/);
  });
  it('nor are the items changed', async () => {
    const before = structuredClone(NEWSPAPER);
    await one(NEWSPAPER, 'apa');
    expect(NEWSPAPER).toEqual(before);
  });
});

describe('CI36 the look of an entry is told in runs', () => {
  it('titles and tags in italics, joined to the plain text', async () => {
    const [runs = []] = await formatBibliographyRich([NEWSPAPER], { style: 'apa' });
    expect(runs.filter(({ italic }) => italic).map(({ text }) => text)).toEqual([
      'Riksdag',
      'Nordby Gazette',
    ]);
    expect(runs.map(({ text }) => text).join('')).toBe(await one(NEWSPAPER, 'apa'));
  });
  it('raised and lowered signs', async () => {
    const item = { ...BLOG, title: 'H<sub>2</sub>O at 10<sup>6</sup> m²' };
    const [runs = []] = await formatBibliographyRich([item], { style: 'apa' });
    expect(runs).toContainEqual({ text: '2', subscript: true });
    expect(runs).toContainEqual({ text: '6', superscript: true });
    expect(await one(item, 'apa')).toContain('H2O at 106 m²');
  });
  it('signs that are no tags stay signs', async () => {
    const item = { ...BLOG, title: 'If a <b is <script>alert(1)</script> & &amp; <i>so' };
    expect(await one(item, 'apa')).toContain(
      'If a <b is <script>alert(1)</script> & &amp; <i>so. The Slipway',
    );
  });
  it('composed letters are NFC', async () => {
    const entry = await one({ ...KOREAN, title: '홍수'.normalize('NFD') }, 'apa');
    expect(entry).toContain('홍수');
    expect(entry).toBe(entry?.normalize('NFC'));
  });
});

const OWN_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<!-- a house style -->
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="de-AT">
  <info><title>House &amp; Harbour</title><id>house</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <locale xml:lang="de"><terms><term name="accessed">gelesen</term></terms></locale>
  <macro name="who"><names variable="author"><name form="short"/></names></macro>
  <citation><layout><text macro="who"/></layout></citation>
  <bibliography>
    <sort><key variable="title" sort="descending"/></sort>
    <layout suffix=" ∎">
      <group delimiter=" / ">
        <text macro="who" font-variant="small-caps"/>
        <text variable="title" text-decoration="underline" font-weight="bold"/>
        <group delimiter=" "><text term="accessed"/><date variable="accessed" form="text"/></group>
      </group>
    </layout>
  </bibliography>
</style>`;

describe('CI37 a style can be the XML of a CSL file', () => {
  it('with its rules, terms, language and order', async () => {
    expect(await formatBibliography([BLOG, PAGE, NEWSPAPER], { style: OWN_STYLE })).toEqual([
      'Harbour Watch / What a ferry costs ∎',
      'Opening hours / gelesen 5. März 2026 ∎',
      'Lindqvist, van Gogh / Flood warnings in Norrland were late, says Riksdag committee / gelesen 5. März 2026 ∎',
    ]);
  });
  it('with its look', async () => {
    const [runs = []] = await formatBibliographyRich([BLOG], { style: OWN_STYLE });
    expect(runs[0]).toEqual({ text: 'Harbour Watch', smallCaps: true });
    expect(runs[2]).toEqual({ text: 'What a ferry costs', bold: true, underline: true });
  });
  it('that takes its rules from a style that ships', async () => {
    const dependent = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="fr-FR"><info><title>Revue</title>
      <link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>`;
    expect(await one(PAGE, dependent)).toBe(await one(PAGE, 'apa', 'fr-FR'));
  });
});

describe('CI38 a style that cannot be used is refused in one sentence', () => {
  const bare = '<style version="1.0"><info><title>T</title></info>';
  it.each([
    [
      'no-such-style',
      'There is no style “no-such-style” here; add its CSL file, which zotero.org/styles has.',
    ],
    [
      '<style version="1.0"><info></style>',
      'The file is not well-formed XML: line 1 closes <info> with </style>.',
    ],
    [
      '<style\n version="1.0">\n<info>',
      'The file is not well-formed XML: line 3 ends before <info> is closed.',
    ],
    ['<html></html>', 'The file is not a CSL style: it begins with <html>, not with <style>.'],
    ['<locale version="1.0"/>', 'The file is a CSL locale, not a style.'],
    [
      '<style><info><title>Old</title></info></style>',
      '“Old” is written for version 0.8 of CSL; a file for version 1.0 is needed.',
    ],
    [`${bare}<citation/></style>`, '“T” has no bibliography, only citations; choose another style.'],
    [
      `${bare}<citation/><bibliography><layout><text macro="m"/></layout></bibliography></style>`,
      '“T” uses the macro “m”, which it does not have.',
    ],
    [
      bare.replace(
        '</info>',
        '<link rel="independent-parent" href="http://www.zotero.org/styles/cell"/></info></style>',
      ),
      '“T” takes its rules from the style “cell”; add the CSL file of that one instead.',
    ],
    [
      '<!DOCTYPE style [<!ENTITY a "b">]><style version="1.0"/>',
      'The file is not well-formed XML: line 1 declares a document type, which is not read.',
    ],
  ])('%s', async (style, sentence) => {
    const formatting = formatBibliography([BOOK], { style });
    await expect(formatting).rejects.toThrow(new StyleProblem(sentence));
    await expect(formatting).rejects.toBeInstanceOf(StyleProblem);
  });

  it('also where only citeproc finds the mistake', async () => {
    const looping = `${bare}<macro name="m"><text macro="m"/></macro><citation><layout/></citation>
      <bibliography><layout><text macro="m"/></layout></bibliography></style>`;
    await expect(formatBibliography([BOOK], { style: looping })).rejects.toBeInstanceOf(StyleProblem);
  });
});

describe('CI170 how far a bibliography is', () => {
  const ITEMS = Array.from({ length: 12 }, (_, at) => ({ ...BOOK, id: `b${at}`, title: `Volume ${at}` }));

  it('is told for each item as it is read, told apart from others and written', async () => {
    const told: BibliographyProgress[] = [];
    const onProgress = (progress: BibliographyProgress) => told.push(progress);
    await formatBibliographyRich(ITEMS, { style: 'apa', onProgress });
    expect(told.filter(({ step }) => step === 'reading').map(({ done }) => done)).toEqual(
      ITEMS.map((_, at) => at + 1),
    );
    expect(told.findLast(({ step }) => step === 'comparing')).toEqual({
      step: 'comparing',
      done: 12,
      total: 12,
    });
    expect(told.at(-1)).toEqual({ step: 'writing', done: 12, total: 12 });
  });

  it('changes nothing in it', async () => {
    const plain = await formatBibliographyRich(ITEMS, { style: 'apa' });
    expect(await formatBibliographyRich(ITEMS, { style: 'apa', onProgress: () => undefined })).toEqual(plain);
  });

  it('never passes the number of items, also where some cannot be formatted', async () => {
    const told: BibliographyProgress[] = [];
    const odd = { id: 'x', type: 'book', title: 'Odd', author: [{ family: 7 }] } as unknown as CslItem;
    const onProgress = (progress: BibliographyProgress) => told.push(progress);
    const entries = await formatBibliographyRich([odd, ...ITEMS], { style: 'apa', onProgress });
    expect(entries).toHaveLength(13);
    expect(told.every(({ done, total }) => done <= total && total === 13)).toBe(true);
  });
});
