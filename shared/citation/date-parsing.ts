import type { CslDate } from '../model';
import { isWeekday, monthNamed } from './calendar-names';

export type ParsedDate =
  | { readonly ok: true; readonly date: CslDate }
  | { readonly ok: false; readonly problem: string };

/** Words between the parts of a date, in the languages below. */
const FILLERS = new Set(['of', 'г', 'року']);

type Parts = readonly number[];
type ReadParts = { readonly parts: Parts } | { readonly problem: string };

const OPEN: Parts = [0];
const EXAMPLES = 'Write it as 2026, 2026-03, 2026-03-04, 4 March 2026 or, for a range, 2026-03/2026-04.';

/**
 * Reads the date field of the record form: EDTF (`2026`, `2026-03`, `2026-03-04`, `-0043` for 44 BC,
 * `2026-21` for spring, `~` for circa, ranges with `/`), dates in words (`4 March 2026`, `March 4, 2026`,
 * `March/April 2026`, eleven European languages), `2026년 3월 4일`, `2026. 3. 4.` and `4.3.2026`. What is no date,
 * does not exist or can be read in two ways comes back as one sentence for the user.
 */
export function parseDate(text: string): ParsedDate {
  const typed = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (!typed) return { ok: false, problem: 'No date was typed.' };
  const isCirca = /^(?:c\.|ca\.?|circa) |[~?%](?:$|\/)/iu.test(typed);
  const plain = withoutTime(typed.replace(/^\[([^[\]]*)\]$/, '$1'))
    .replace(/^(?:c\.|ca\.?|circa) /i, '')
    .replace(/[~?%](?=$|\/)/g, '');
  const ends = endsOf(plain);
  const dates: Parts[] = [];
  for (const end of ends) {
    const read = ends.length === 2 && (end === '..' || end === '') ? { parts: OPEN } : readPoint(end);
    if ('problem' in read) return { ok: false, problem: read.problem };
    dates.push(read.parts);
  }
  const [start, end] = dates;
  if (start === OPEN && end === OPEN)
    return { ok: false, problem: `“${typed}” has no date in it. ${EXAMPLES}` };
  if (start && end && start !== OPEN && end !== OPEN && isBefore(end, start))
    return { ok: false, problem: `The range “${typed}” ends before it begins.` };
  const date: CslDate = { 'date-parts': dates.map((parts) => [...parts]) };
  return { ok: true, date: isCirca ? { ...date, circa: true } : date };
}

/** The date of `October 19, 2011, 8:00 PM GMT`, whose time of day says nothing that a citation keeps. */
function withoutTime(text: string): string {
  return text.replace(
    /(?:,| [/|–-])? (?:at )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: \(?[A-Z]{1,5}\)?| \(\p{L}+\))?$/iu,
    '',
  );
}

/** One date, or both ends of a range. A slash between three groups of digits is a date's own. */
function endsOf(text: string): string[] {
  const single = /^(\d{4}\/\d{1,2}(?:\/\d{1,2}(?=\/?$))?|\d{1,2}\/(?:\d{1,2}\/)?\d{4})\/?$/.exec(text);
  if (single?.[1] !== undefined) return [single[1]];
  const [, year = '', from = '', to = ''] = /^(\d{4})[ ,]+(\p{L}+)\.?[/–-](\p{L}+)\.?$/u.exec(text) ?? [];
  if (year !== '') return [`${from} ${year}`, `${to} ${year}`];
  const slash = text.split(/ ?\/ ?/);
  const [before = '', after = ''] = slash;
  if (slash.length === 2) return [/^\p{L}/u.test(before) ? completed(before, after) : before, after];
  const oneSided = /^(since|until) (.+)$/i.exec(text);
  if (oneSided?.[1] !== undefined && oneSided[2] !== undefined)
    return oneSided[1].toLowerCase() === 'since' ? [oneSided[2], '..'] : ['..', oneSided[2]];
  const dash = text.split(
    / [–—-] |(?<=^\d{1,4} (?:BCE?|AD|CE))[–—-](?=\d)|(?<=^\d{3,4})–(?=\d{3,4}$)|(?<=^\d{1,4})[–—-](?=\d{1,4} (?:BCE?|AD|CE)$)|(?<=^\d{4})[–—-](?=\d{4}$)|(?<=^(?:\d{1,2}|\p{L}+\.?))[–—-](?=\d{1,2} |\p{L})/u,
  );
  const [start = '', end = ''] = dash;
  return dash.length === 2 ? [completed(start, end), end] : [text];
}

/** `4` of `4–6 March 2026` with the month and year that follow its other end; `4 March` with the year or era alone. */
function completed(start: string, end: string): string {
  if (/ (?:BCE?|AD|CE)$/i.test(start)) return start;
  const era = /^\d{1,4}( (?:BCE?|AD|CE))$/i.exec(end)?.[1];
  if (era !== undefined && /^\d{1,4}$/.test(start)) return start + era;
  if (/^\d{1,2}$/.test(start)) return `${start} ${end.replace(/^\d{1,2} /, '')}`;
  const year = /\d{1,4}(?: BCE?)?$/.exec(end)?.[0] ?? '';
  return /^(?:\d{1,2} )?\p{L}+\.?$/u.test(start) ? `${start} ${year}` : start;
}

function readPoint(text: string): ReadParts {
  const time = /^(\d{4}-\d{2}-\d{2})T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?$/i.exec(text);
  const iso = /^([+-]?)(\d{1,6})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(time?.[1] ?? text.replaceAll('/', '-'));
  if (iso) return checked(text, yearOfEdtf(iso[1] ?? '', iso[2] ?? ''), number(iso[3]), number(iso[4]));
  const eastern =
    /^(\d{1,4}) ?[년年](?: ?(\d{1,2}) ?[월月](?: ?(\d{1,2}) ?[일日])?)?$/.exec(text) ??
    /^(\d{4})\. ?(?:(\d{1,2})(?:\. ?(?:(\d{1,2})\.?)?)?)?$/.exec(text);
  if (eastern) return checked(text, Number(eastern[1]), number(eastern[2]), number(eastern[3]));
  const [, first = '', sign = '', second = '', year = ''] =
    /^(\d{1,2})([-./]) ?(\d{1,2})\2 ?(\d{4})$/.exec(text) ?? [];
  const monthAndYear = /^(\d{1,2})[-./](\d{4})$/.exec(text);
  if (monthAndYear) return checked(text, Number(monthAndYear[2]), Number(monthAndYear[1]), null);
  if (year) return readNumeric(text, Number(first), Number(second), Number(year), sign === '.');
  return readWords(text);
}

/**
 * Day and month in figures: right when only one order makes sense, refused when both do. Where dates are
 * written with dots, their day is first.
 */
function readNumeric(
  text: string,
  first: number,
  second: number,
  year: number,
  isDotted: boolean,
): ReadParts {
  if (first > 12 || first === second || (isDotted && second <= 12)) return checked(text, year, second, first);
  if (second > 12) return checked(text, year, first, second);
  return { problem: `“${text}” can be read with the day or the month first. ${EXAMPLES}` };
}

function readWords(text: string): ReadParts {
  const era = /\b(BCE?|AD|CE)$/i.exec(text)?.[1]?.toUpperCase() ?? '';
  const words = text
    .slice(0, text.length - era.length)
    .toLowerCase()
    .split(/[\s,]+|(?<=\d)(?:st|nd|rd|th|er|º)(?=\s|,|$)|\bde\b/u)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word && !FILLERS.has(word) && !isWeekday(word));
  // `mar 3 mars 2026`: a Tuesday in French, Italian, Spanish and Romanian
  if (words[0] === 'mar' && words.length === 4 && monthNamed(words[2] ?? '') !== null) words.shift();
  const figures = words.filter((word) => /^\d{1,4}$/.test(word));
  const names = words.filter((word) => !/^\d{1,4}$/.test(word));
  const month = names.length === 1 ? monthNamed(names[0] ?? '') : null;
  const isYearAlone = names.length === 0 && figures.length === 1 && era !== '';
  if ((!month && !isYearAlone) || figures.length === 0 || figures.length > 2)
    return { problem: `“${text}” is not a date. ${EXAMPLES}` };
  // `2003 January 15` has its year first
  if (figures[0]?.length === 4 && figures[1] !== undefined && figures[1].length < 3) figures.reverse();
  const year = figures.at(-1) ?? '';
  // `4 March` is a day whose year is missing, not a month of the year 4
  if (year.length < 3 && era === '') return { problem: `“${text}” has no year. ${EXAMPLES}` };
  const day = figures.length === 2 ? Number(figures[0]) : null;
  return checked(text, era.startsWith('B') ? -Number(year) : Number(year), month, day);
}

function checked(text: string, year: number, month: number | null, day: number | null): ReadParts {
  if (year === 0) return { problem: `“${text}” has the year 0, which does not exist.` };
  if (month === null) return { parts: [year] };
  const isSeason = month >= 21 && month <= 24;
  if (month < 1 || (month > 12 && !isSeason)) return { problem: `“${text}” has no month ${month}.` };
  if (day === null) return { parts: [year, month] };
  const days = isSeason ? 0 : daysIn(year, month);
  if (day < 1 || day > days) return { problem: `“${text}” does not exist: that month has ${days} days.` };
  return { parts: [year, month, day] };
}

const number = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

/** EDTF counts the year before 1 as 0000 and so writes 44 BC as -0043; CSL has -44. */
function yearOfEdtf(sign: string, digits: string): number {
  if (digits === '0000') return -1;
  return sign === '-' ? -Number(digits) - 1 : Number(digits);
}

function daysIn(year: number, month: number): number {
  const astronomical = year < 0 ? year + 1 : year;
  const isLeap = (astronomical % 4 === 0 && astronomical % 100 !== 0) || astronomical % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether one end lies wholly before the other, to the precision both have. */
function isBefore(a: Parts, b: Parts): boolean {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
