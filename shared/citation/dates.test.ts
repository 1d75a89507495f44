import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from './date-parsing';
import { formatDate } from './dates';

describe('CI7 dates are shown with the precision they have', () => {
  it.each([
    [[[2026]], '2026', '2026'],
    [[[2026, 3]], '2026-03', 'March 2026'],
    [[[2026, 3, 4]], '2026-03-04', '4 March 2026'],
    [[[843, 7]], '0843-07', 'July 843'],
    [[[-44, 3, 15]], '-0043-03-15', '15 March 44 BC'],
    [[[2026, 21]], '2026-21', 'Spring 2026'],
    [[[2026, 14]], '2026-22', 'Summer 2026'],
    [[[2025], [2026]], '2025/2026', '2025–2026'],
    [
      [
        [2026, 3, 4],
        [2026, 3, 6],
      ],
      '2026-03-04/2026-03-06',
      '4–6 March 2026',
    ],
    [
      [
        [2026, 3, 4],
        [2026, 4, 6],
      ],
      '2026-03-04/2026-04-06',
      '4 March – 6 April 2026',
    ],
    [
      [
        [2026, 3],
        [2026, 4],
      ],
      '2026-03/2026-04',
      'March–April 2026',
    ],
    [
      [
        [2025, 12, 31],
        [2026, 1, 2],
      ],
      '2025-12-31/2026-01-02',
      '31 December 2025 – 2 January 2026',
    ],
    [[[2026], [0]], '2026/..', 'since 2026'],
  ])('%j', (parts, iso, long) => {
    expect(formatDate({ 'date-parts': parts }, 'iso')).toBe(iso);
    expect(formatDate({ 'date-parts': parts }, 'long')).toBe(long);
  });

  it('marks circa, reads a season and leaves out what is no month or day', () => {
    expect(formatDate({ 'date-parts': [[1950]], circa: true }, 'iso')).toBe('1950~');
    expect(formatDate({ 'date-parts': [[1950]], circa: 1 }, 'long')).toBe('c. 1950');
    expect(formatDate({ 'date-parts': [[2026]], season: '3' }, 'long')).toBe('Autumn 2026');
    expect(formatDate({ 'date-parts': [[2026, 99, 4]] }, 'iso')).toBe('2026');
  });

  it('leaves words as they are, and nothing where there is nothing', () => {
    expect(formatDate({ literal: 'Spring term' }, 'iso')).toBe('Spring term');
    expect(formatDate({ 'date-parts': [] }, 'long')).toBe('');
    expect(formatDate(undefined, 'long')).toBe('');
  });
});

const read = (text: string) => {
  const parsed = parseDate(text);
  return parsed.ok ? parsed.date : parsed.problem;
};

describe('CI8 the date field reads what people write', () => {
  it.each([
    ['2026', [[2026]]],
    ['2026-03', [[2026, 3]]],
    ['2026-3-4', [[2026, 3, 4]]],
    ['2026/03/04', [[2026, 3, 4]]],
    ['2026-03-04T10:15:00+01:00', [[2026, 3, 4]]],
    ['4 March 2026', [[2026, 3, 4]]],
    ['March 4th, 2026', [[2026, 3, 4]]],
    ['4 Mar. 2026', [[2026, 3, 4]]],
    ['4. März 2026', [[2026, 3, 4]]],
    ['4 mars 2026', [[2026, 3, 4]]],
    ['4 de marzo de 2026', [[2026, 3, 4]]],
    ['4 марта 2026 г.', [[2026, 3, 4]]],
    ['2026년 3월 4일', [[2026, 3, 4]]],
    ['2026년 3월', [[2026, 3]]],
    ['2026. 3. 4.', [[2026, 3, 4]]],
    ['13/03/2026', [[2026, 3, 13]]],
    ['spring 2026', [[2026, 21]]],
    ['Wed, 4 March 2026', [[2026, 3, 4]]],
    ['March 4, 2026, 8:05 PM GMT', [[2026, 3, 4]]],
    ['4 Mar 2026 at 16:40', [[2026, 3, 4]]],
    ['2026 March 4', [[2026, 3, 4]]],
    ['2026/03/04/', [[2026, 3, 4]]],
    ['[2026]', [[2026]]],
    ['44 BC', [[-44]]],
    ['-0043', [[-44]]],
    ['0843', [[843]]],
    [
      '2026-03/2026-04',
      [
        [2026, 3],
        [2026, 4],
      ],
    ],
    [
      '2026-03-04 / 2026-03-06',
      [
        [2026, 3, 4],
        [2026, 3, 6],
      ],
    ],
    ['2019–2020', [[2019], [2020]]],
    ['2019-2020', [[2019], [2020]]],
    [
      'March-April 2026',
      [
        [2026, 3],
        [2026, 4],
      ],
    ],
    [
      '4–6 March 2026',
      [
        [2026, 3, 4],
        [2026, 3, 6],
      ],
    ],
    [
      '4 March – 6 April 2026',
      [
        [2026, 3, 4],
        [2026, 4, 6],
      ],
    ],
    ['2026/..', [[2026], [0]]],
  ])('%s', (text, parts) => {
    expect(read(text)).toEqual({ 'date-parts': parts });
  });

  it('with circa as EDTF or in words', () => {
    expect(read('1950~')).toEqual({ 'date-parts': [[1950]], circa: true });
    expect(read('c. 1950')).toEqual({ 'date-parts': [[1950]], circa: true });
  });

  it('and what is shown reads back as the same date', () => {
    const year = fc.integer({ min: -3000, max: 3000 }).filter((value) => value !== 0);
    const month = fc.integer({ min: 1, max: 12 });
    const day = fc.integer({ min: 1, max: 28 });
    const point = fc.oneof(fc.tuple(year), fc.tuple(year, month), fc.tuple(year, month, day));
    fc.assert(
      fc.property(point, (parts) => {
        const date = { 'date-parts': [[...parts]] };
        expect(read(formatDate(date, 'iso'))).toEqual(date);
        expect(read(formatDate(date, 'long'))).toEqual(date);
      }),
    );
  });
});

describe('CI240 in figures with dots the day is first', () => {
  it.each([
    ['08.11.2011', [[2011, 11, 8]]],
    ['8. 11. 2011', [[2011, 11, 8]]],
    ['12.12.2011', [[2011, 12, 12]]],
    ['10.19.2011', [[2011, 10, 19]]],
    ['19/10/2011', [[2011, 10, 19]]],
    ['10-19-2011', [[2011, 10, 19]]],
  ])('%s', (text, parts) => {
    expect(read(text)).toEqual({ 'date-parts': parts });
  });

  it.each(['08/11/2011', '08-11-2011'])('while %s can be read in two ways', (text) => {
    expect(read(text)).toContain('can be read with the day or the month first');
  });
});

describe('CI241 dates have their parts in other places', () => {
  const autumn = [
    [2010, 9],
    [2010, 10],
  ];
  it.each([
    ['September/October 2010', autumn],
    ['Sep.-Oct. 2010', autumn],
    ['2010 Sep-Oct', autumn],
    ['2010 September/October', autumn],
    ['2010, Sept.–Oct.', autumn],
    ['2019.04', [[2019, 4]]],
    ['2019.4.3', [[2019, 4, 3]]],
    ['2010 February 26, 11:30 (Friday)', [[2010, 2, 26]]],
    ['SPR 2011', [[2011, 21]]],
    ['19. Juni 2019 / 13:20', [[2019, 6, 19]]],
    ['sabado 19 de junio de 2010', [[2010, 6, 19]]],
    ['чт 24 июня 2010', [[2010, 6, 24]]],
    ['1749–1712 BCE', [[-1749], [-1712]]],
  ])('%s', (text, parts) => {
    expect(read(text)).toEqual({ 'date-parts': parts });
  });
});

describe('CI9 what is no date is refused in one sentence', () => {
  it.each([
    ['soon', '“soon” is not a date.'],
    ['2026-02-30', '“2026-02-30” does not exist: that month has 28 days.'],
    ['2026-13', '“2026-13” has no month 13.'],
    ['04/03/2026', '“04/03/2026” can be read with the day or the month first.'],
    ['2026-05/2026-04', 'The range “2026-05/2026-04” ends before it begins.'],
    ['0', '“0” has the year 0, which does not exist.'],
    ['../..', '“../..” has no date in it.'],
    ['  ', 'No date was typed.'],
    ['4 March', '“4 March” has no year.'],
  ])('%s', (text, problem) => {
    expect(read(text)).toContain(problem);
  });
});

describe('CI267 the name of a day says nothing, in whatever language it is known', () => {
  it.each([
    ['lørdag 21. februar 2026', [2026, 2, 21]],
    ['luni 2 mai 2026', [2026, 5, 2]],
    ['mar 3 mars 2026', [2026, 3, 3]],
  ])('%s', (written, parts) => {
    expect(parseDate(written)).toEqual({ ok: true, date: { 'date-parts': [parts] } });
  });

  it.each(['Mar 3 2026', 'mar 2026'])('while mar before a year is a month: %s', (written) => {
    expect(parseDate(written)).toMatchObject({ ok: true });
  });

  it('and two months are none', () => {
    expect(parseDate('apr 3 mars 2026')).toMatchObject({ ok: false });
  });
});
