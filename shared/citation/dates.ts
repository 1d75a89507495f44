import type { CslDate } from '../model';
import { parseDate } from './date-parsing';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

/**
 * One date. `year` counts as CSL does: 44 BC is -44 and there is no year 0. `month` 21-24 are EDTF's
 * seasons. `'open'` is the end a range has not reached yet.
 */
export type DatePoint =
  | { readonly year: number; readonly month: number | null; readonly day: number | null }
  | 'open';

/**
 * The one or two dates of a CSL date; empty when it holds none, as a literal does. What another program left to be
 * parsed (`raw`) is parsed.
 */
export function pointsOf(date: CslDate | undefined): readonly DatePoint[] {
  if (date?.['date-parts'] === undefined && typeof date?.raw === 'string' && date.literal === undefined) {
    const parsed = parseDate(date.raw);
    return parsed.ok ? pointsOf(parsed.date) : [];
  }
  const points: DatePoint[] = [];
  for (const part of date?.['date-parts'] ?? []) {
    const point = pointOf(part);
    if (point && points.length < 2) points.push(point);
  }
  const [only] = points;
  if (points.length !== 1) return points.every((point) => point === 'open') ? [] : points;
  const season = Number(date?.season);
  const hasSeason = only !== 'open' && !only?.month && season >= 1 && season <= 4;
  if (only && only !== 'open' && hasSeason) return [{ ...only, month: 20 + season }];
  return only === 'open' ? [] : points;
}

/**
 * The year to cite: `2026`, `44 BC`, `2025–2026`, a literal as it is, and an empty text without a date.
 */
export function formatYear(date: CslDate | undefined): string {
  const years = pointsOf(date).map((point) => (point === 'open' ? '' : yearInWords(point.year)));
  if (years.length === 0) return literalOf(date);
  return [...new Set(years)].join('–');
}

/**
 * `iso` gives EDTF (ISO 8601-2: `2026-03-04`, `2026-03/2026-04`, `-0043` for 44 BC, `~` for circa) and
 * `long` gives `4 March 2026`. A date that is only a literal comes back as it is, no date as an empty text.
 */
export function formatDate(date: CslDate | undefined, style: 'iso' | 'long'): string {
  if (style === 'iso') return edtfOf(date) || literalOf(date);
  const [start, end] = pointsOf(date);
  if (!start) return literalOf(date);
  const long = end ? longRange(start, end) : start === 'open' ? '' : longOf(start);
  return date?.circa ? `c. ${long}` : long;
}

/** The date as EDTF, or an empty text where it is only words. */
export function edtfOf(date: CslDate | undefined): string {
  const circa = date?.circa ? '~' : '';
  return pointsOf(date)
    .map((point) => (point === 'open' ? '..' : isoOf(point) + circa))
    .join('/');
}

/** The date without its range or its literal: what formats that know single dates only can hold. */
export function firstPointOf(date: CslDate | undefined): Exclude<DatePoint, 'open'> | null {
  for (const point of pointsOf(date)) if (point !== 'open') return point;
  return null;
}

/** The date's own words where it is not a date: its `literal`, or else the `raw` text it was read from. */
export function literalOf(date: CslDate | undefined): string {
  const text = date?.literal ?? date?.raw;
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '';
}

/** A year in four digits as EDTF writes it, where the year before 1 is 0: 843 is `0843`, 44 BC `-0043`. */
function isoYear(year: number): string {
  const astronomical = year < 0 ? year + 1 : year;
  return (astronomical < 0 ? '-' : '') + String(Math.abs(astronomical)).padStart(4, '0');
}

function pointOf(part: readonly unknown[]): DatePoint | null {
  const year = Number(part[0] ?? Number.NaN);
  const month = Number(part[1] ?? 0);
  const day = Number(part[2] ?? 0);
  if (year === 0 && month === 0 && day === 0) return 'open';
  if (!Number.isInteger(year) || year === 0) return null;
  const named = monthOrSeason(month);
  const hasDay = named !== null && named <= 12 && Number.isInteger(day) && day >= 1 && day <= 31;
  return { year, month: named, day: hasDay ? day : null };
}

function monthOrSeason(month: number): number | null {
  if (!Number.isInteger(month) || month < 1 || month > 24) return null;
  if (month <= 12 || month >= 21) return month;
  // Zotero numbers the seasons 13-16 where EDTF has 21-24
  return month <= 16 ? month + 8 : null;
}

function isoOf(point: Exclude<DatePoint, 'open'>): string {
  const month = point.month ? `-${String(point.month).padStart(2, '0')}` : '';
  return isoYear(point.year) + month + (point.day ? `-${String(point.day).padStart(2, '0')}` : '');
}

/** A year of one or two digits says that it is one. */
function yearInWords(year: number): string {
  if (year < 0) return `${-year} BC`;
  return year < 100 ? `${year} AD` : String(year);
}

function monthInWords(month: number | null): string {
  if (!month) return '';
  return (month > 20 ? SEASONS[month - 21] : MONTHS[month - 1]) ?? '';
}

function longOf(point: Exclude<DatePoint, 'open'>): string {
  return [point.day ?? '', monthInWords(point.month), yearInWords(point.year)].filter(Boolean).join(' ');
}

function longRange(start: DatePoint, end: DatePoint): string {
  if (start === 'open') return end === 'open' ? '' : `until ${longOf(end)}`;
  if (end === 'open') return `since ${longOf(start)}`;
  const isSameYear = start.year === end.year;
  if (isSameYear && start.month && start.month === end.month && start.day && end.day)
    return `${start.day}–${longOf(end)}`;
  if (!isSameYear || !start.month || !end.month) {
    const gap = start.month || end.month ? ' – ' : '–';
    return longOf(start) + gap + longOf(end);
  }
  const from = [start.day ?? '', monthInWords(start.month)].filter(Boolean).join(' ');
  return from + (start.day || end.day ? ' – ' : '–') + longOf(end);
}
