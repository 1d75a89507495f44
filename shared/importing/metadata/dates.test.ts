import { describe, expect, it } from 'vitest';
import { parseDate as readInForm } from '../../citation';
import { parseDate } from './dates';

describe('IM56 dates', () => {
  it.each([
    '2026-02-19',
    '2026-02-19T23:30:00-11:00',
    '2026-02-19T00:10:00Z',
    '20260219',
    '20260219103000',
    '2026/02/19',
    '2026. 2. 19. 오전 9:30',
    '입력 2026.02.19 10:00',
    '2026년 2월 19일',
    '2026年2月19日',
    'Thu, 19 Feb 2026 08:00:00 GMT',
    'February 19, 2026',
    'Thursday, Feb. 19th, 2026 at 8am',
    '19 February 2026',
    '19.02.2026',
    '19/02/2026',
    '02/19/2026',
    '1771459200',
    '1771459200000',
    'Published: 19 February 2026',
  ])('are the day as written: %s', (written) => {
    expect(parseDate(written)).toEqual({ 'date-parts': [[2026, 2, 19]] });
  });

  it.each([
    ['2026', [2026]],
    ['2026-02', [2026, 2]],
    ['February 2026', [2026, 2]],
    ['03/04/2026', [2026]],
  ])('say no more than they do: %s', (written, parts) => {
    expect(parseDate(written)).toEqual({ 'date-parts': [parts] });
  });

  it.each([
    '',
    '2026-02-30',
    '2026-13-01',
    'yesterday',
    '3 days ago',
    '12',
    'Updated: 19 February 2026',
    'On 19 February 2026 he left',
  ])('that do not exist or are prose are none: %s', (written) => {
    expect(parseDate(written)).toBeNull();
  });
});

describe('IM340 a date of a page is what the record’s form would read', () => {
  it.each([
    ['08.11.2011', [[2011, 11, 8]]],
    ['2011년 11월 8일', [[2011, 11, 8]]],
    ['mardi 8 novembre 2011', [[2011, 11, 8]]],
    ['miercoles 9 de noviembre de 2011', [[2011, 11, 9]]],
    [
      'November/December 2011',
      [
        [2011, 11],
        [2011, 12],
      ],
    ],
    ['11/2011', [[2011, 11]]],
    ['Autumn 2011', [[2011, 23]]],
  ])('%s', (written, parts) => {
    expect(parseDate(written)).toEqual({ 'date-parts': parts });
    expect(readInForm(written)).toEqual({ ok: true, date: { 'date-parts': parts } });
  });

  it.each([
    '8. November 2011 / 13:48 Uhr',
    'Do., 8. November 2011, von Jana Berg',
    'am 8. November 2011 um halb neun',
    '8 novembre 2011 à 9h',
    'Ноябрь 8, 2011 в 10 часов',
  ])('whatever follows: %s', (written) => {
    expect(parseDate(written)).toEqual({ 'date-parts': [[2011, 11, 8]] });
  });

  it.each(['Vor 8. November 2011', 'Since 2011, when it began', '1280/1360', '12'])(
    'but not %s',
    (written) => {
      expect(parseDate(written)).toBeNull();
    },
  );
});

describe('IM360 a date of a page may name the day in more languages than the months, with an article', () => {
  it.each([
    ['lørdag 21. februar 2026', [2026, 2, 21]],
    ['lørdag den 21. februar 2026', [2026, 2, 21]],
    ['søndag 22 august 2026', [2026, 8, 22]],
    ['mar 3 mars 2026', [2026, 3, 3]],
    ['mar. 3 marzo 2026', [2026, 3, 3]],
    ['Mar 3, 2026', [2026, 3, 3]],
    ['vom 16. Februar 2026', [2026, 2, 16]],
    ['Montag, den 16. Februar 2026', [2026, 2, 16]],
    ['il 16 febbraio 2026', [2026, 2, 16]],
    ['l’8 febbraio 2026', [2026, 2, 8]],
    ['Senin 16 Februari 2026', [2026, 2, 16]],
    ['luni 2 mai 2026', [2026, 5, 2]],
    ['dilluns 2 abril 2026', [2026, 4, 2]],
  ])('%s', (written, parts) => {
    expect(parseDate(written)).toEqual({ 'date-parts': [parts] });
  });

  it.each(['am Vortag 16. Februar 2026', 'Depuis le 16 février 2026', 'he left den 16 February 2026'])(
    'but no prose: %s',
    (written) => {
      expect(parseDate(written)).toBeNull();
    },
  );
});

describe('IM361 a time without a beginning is no date of a page', () => {
  it.each(['../2026', '/2026', 'until 2026'])('%s', (written) => {
    expect(parseDate(written)).toBeNull();
  });

  it('while one without an end is', () => {
    expect(parseDate('2026/..')).toEqual({ 'date-parts': [[2026], [0]] });
  });
});
