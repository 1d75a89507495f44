import type { CslDate } from '../../model';
import { parseEdtf } from './edtf';
import { monthInLanguages } from './month-names';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';

type DateParts = readonly [year: number, month?: number, day?: number];

interface WrittenForm {
  readonly pattern: RegExp;
  readonly parts: (groups: readonly string[]) => DateParts | null;
}

const year = (text = ''): number => Number(text);
const monthNamed = (text = ''): number => MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;

/** In the order they are tried; each must match from the first character, so that prose is no date. */
const FORMS: readonly WrittenForm[] = [
  { pattern: /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ,])/, parts: ([y, m, d]) => [year(y), Number(m), Number(d)] },
  { pattern: /^(\d{4})[-/.](\d{1,2})$/, parts: ([y, m]) => [year(y), Number(m)] },
  { pattern: /^(\d{4})$/, parts: ([y]) => [year(y)] },
  {
    pattern: /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?(?:$|[Z+ ])/,
    parts: ([y, m, d]) => [year(y), Number(m), Number(d)],
  },
  {
    pattern: /^(?:[\p{sc=Hangul}\p{sc=Han}]+\s*:?\s*)?(\d{4})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})(?!\d)/u,
    parts: ([y, m, d]) => [year(y), Number(m), Number(d)],
  },
  {
    pattern:
      /^(?:[\p{sc=Hangul}\p{sc=Han}]+\s*:?\s*)?(\d{4})\s*[년年]\s*(\d{1,2})\s*[월月]\s*(\d{1,2})\s*[일日]/u,
    parts: ([y, m, d]) => [year(y), Number(m), Number(d)],
  },
  { pattern: /^(\d{4})\s*[년年]\s*(\d{1,2})\s*[월月]/, parts: ([y, m]) => [year(y), Number(m)] },
  {
    pattern: new RegExp(
      `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH_NAME}\\.?,?\\s+(\\d{4})`,
      'iu',
    ),
    parts: ([d, m, y]) => [year(y), monthNamed(m), Number(d)],
  },
  {
    pattern: new RegExp(`^${WEEKDAY}${MONTH_NAME}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'iu'),
    parts: ([m, d, y]) => [year(y), monthNamed(m), Number(d)],
  },
  {
    pattern: new RegExp(`^${MONTH_NAME}\\.?,?\\s+(\\d{4})`, 'iu'),
    parts: ([m, y]) => [year(y), monthNamed(m)],
  },
  { pattern: /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/, parts: ([d, m, y]) => [year(y), Number(m), Number(d)] },
  {
    pattern: /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})/,
    parts: ([a, b, y]) => slashed(Number(a), Number(b), year(y)),
  },
  {
    pattern:
      /^(?:\p{L}+[.,]*\s+)?(\d{1,2})(?:\.|er|º)?\s+(?:de\s+)?(\p{L}{3,})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u,
    parts: ([d, m, y]) => {
      const month = monthInLanguages(m ?? '');
      return month === null ? null : [year(y), month, Number(d)];
    },
  },
  { pattern: /^(\d{10})(?:\d{3})?$/, parts: ([seconds]) => fromEpoch(Number(seconds)) },
];

/** 03/04/2026 is a day in March or in April: only its year is certain. */
function slashed(first: number, second: number, yearNumber: number): DateParts {
  if (first > 12) return [yearNumber, second, first];
  if (second > 12 || first === second) return [yearNumber, first, second];
  return [yearNumber];
}

function fromEpoch(seconds: number): DateParts {
  const date = new Date(seconds * 1_000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

function exists([y, m = 1, d = 1]: DateParts): boolean {
  if (y < 1_400 || y > 2_200 || m < 1 || m > 12 || d < 1) return false;
  return d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
}

/**
 * A date of publication from ISO 8601, RFC 2822, EDTF (`2026-21`, `1950~`, `2026-03/2026-04`), digits, or words
 * (2026년 2월 19일, Spring 2026; months in ten languages). The day is the one written, never moved to another
 * time zone, and what is less than a day stays that. Null for what is no date or names a day that does not exist.
 */
export function parseDate(value: string): CslDate | null {
  const text = value
    .trim()
    .replace(/^(?:published|posted|date|veröffentlicht|publié)(?:\s+(?:on|am|le))?\s*:?\s+/i, '');
  const edtf = parseEdtf(text);
  if (edtf !== null) return edtf;
  for (const { pattern, parts } of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const found = parts(match.slice(1));
    if (found === null || !exists(found)) continue;
    return { 'date-parts': [found.filter((part): part is number => part !== undefined)] };
  }
  return null;
}

/** A day as CSL writes it, by the clock of whoever imports. */
export function dayOf(date: Date): CslDate {
  return { 'date-parts': [[date.getFullYear(), date.getMonth() + 1, date.getDate()]] };
}
