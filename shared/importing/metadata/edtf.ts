import type { CslDate } from '../../model';

const SEASONS: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};
const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * What only EDTF (ISO 8601-2) and words like it can say: a season (`2026-21`, "Spring 2026"), an uncertain or
 * approximate date (`1950~`, `1950?`, "c. 1950"), an interval (`2026-03-04/2026-03-06`, open as `2026/..`). Null for
 * every other date, and for an interval that ends before it begins.
 */
export function parseEdtf(text: string): CslDate | null {
  const plain = text.replace(/^(?:c\.|ca\.|circa)\s+(?=\d{4})/i, '').replace(/[~?%](?=$|\/)/g, '');
  const isCirca = plain !== text;
  const ends = plain.split(/\s*\/\s*|(?<=^\d{4})[–—](?=\d{4}$)/);
  const [first = '', second] = ends;
  const start = pointOf(first);
  const end = second === '..' || second === '' ? [0] : second === undefined ? undefined : pointOf(second);
  const isSeason = start !== null && (start[1] ?? 0) > 12;
  if (start === null || end === null || ends.length > 2) return null;
  // A plain date, or one whose own parts a slash divides (2026/03), is left to the other forms.
  if (!isCirca && !isSeason && (end === undefined || ((second ?? '').length < 4 && second !== '..')))
    return null;
  if (end !== undefined && end[0] !== 0 && isBefore(end, start)) return null;
  return {
    'date-parts': end === undefined ? [start] : [start, end],
    ...(isCirca && { circa: true }),
  };
}

function pointOf(text: string): number[] | null {
  const named = /^(spring|summer|autumn|fall|winter)\s+(\d{4})$/i.exec(text);
  if (named !== null) return [Number(named[2]), SEASONS[named[1]?.toLowerCase() ?? ''] ?? 21];
  const [, year, month, day] = POINT.exec(text) ?? [];
  if (year === undefined) return null;
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
  return exists(parts) ? parts : null;
}

function exists([year = 0, month = 1, day]: readonly number[]): boolean {
  if (month >= 21 && month <= 24) return day === undefined;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= days));
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((part, index) => part !== (b[index] ?? part));
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}
