import { parseDate as readDate } from '../../citation';
import type { CslDate } from '../../model';

/** What stands before a date of a page in Korean, Chinese or Japanese: `입력 2026.02.19 10:00`. */
const LABEL = '^(?:[\\p{sc=Hangul}\\p{sc=Han}]+\\s*:?\\s*)?';
const ARTICLE = "(?:(?:le|el|il|am|vom|den)\\s+|l['’])";
/** The day's name with a sign after it, and an article. */
const DAY_NAME = `^(?:\\p{L}+[.,]+\\s+)?${ARTICLE}?`;
/** The day's name without a sign (`lørdag den`) stays in the date, where other words are refused. */
const BARE_DAY_NAME = `(?:\\p{L}+\\s+${ARTICLE}?)?`;
const INNER_ARTICLE = new RegExp(`(?<=^\\p{L}+\\s+)${ARTICLE}`, 'iu');

/**
 * Where a date ends and other words begin, in the order they are tried. Each begins at the first character, so
 * that prose is no date; what the first group holds is the date.
 */
const HEADS: readonly RegExp[] = [
  /^(\d{4}-\d{2}-\d{2})(?=$|[T ,])/,
  new RegExp(`${LABEL}(\\d{4}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{1,2})(?!\\d)`, 'u'),
  new RegExp(`${LABEL}(\\d{4}\\s*[년年]\\s*\\d{1,2}\\s*[월月]\\s*\\d{1,2}\\s*[일日])`, 'u'),
  /^(\d{4}\s*[년年]\s*\d{1,2}\s*[월月])/,
  /^(\d{1,2}\.\s?\d{1,2}\.\s?\d{4})/,
  /^(\d{1,2}[/-]\d{1,2}[/-]\d{4})/,
  new RegExp(
    `${DAY_NAME}(${BARE_DAY_NAME}\\d{1,2}(?:\\.|st|nd|rd|th|er|º)?\\s+(?:(?:of|de)\\s+)?\\p{L}{3,}\\.?,?\\s+(?:de\\s+)?\\d{4})(?!\\d)`,
    'iu',
  ),
  new RegExp(
    `${DAY_NAME}((?:\\p{L}+\\s+)?\\p{L}{3,}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})(?!\\d)`,
    'iu',
  ),
  /^(\p{L}{3,}\.?,?\s+\d{4})(?!\d)/u,
];

const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?(?:$|[Z+ ])/;
const EPOCH = /^(\d{10})(?:\d{3})?$/;
/** 03/04/2026 is a day in March or in April: only its year is certain. */
const AMBIGUOUS = /^(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|1[0-2])[/-](\d{4})/;

/** A page that is older or younger does not know its date. */
const [EARLIEST, LATEST] = [1_400, 2_200];

/**
 * A date of publication as pages have it: what the record's form takes (ISO 8601, EDTF, figures, words of eleven
 * European languages, Korean, Chinese and Japanese), also where other words follow, RFC 2822, and seconds or milliseconds since 1970.
 * The day is the one written, never moved to another time zone, and what is less than a day stays that. Null for
 * what is no date, names a day that does not exist, or no year from 1400 to 2200.
 */
export function parseDate(value: string): CslDate | null {
  const text = value
    .trim()
    .replace(/^(?:published|posted|date|veröffentlicht|publié)(?:\s+(?:on|am|le))?\s*:?\s+/i, '');
  const [, year, month, day] = COMPACT.exec(text) ?? [];
  const date = read(day === undefined ? text : `${year}-${month}-${day}`) ?? readHead(text);
  if (date !== null) return date;
  const seconds = EPOCH.exec(text)?.[1];
  return seconds === undefined ? null : read(new Date(Number(seconds) * 1_000).toISOString().slice(0, 10));
}

/** The date that the text begins with. */
function readHead(text: string): CslDate | null {
  for (const head of HEADS) {
    const written = head.exec(text)?.[1]?.replace(INNER_ARTICLE, '');
    // spaces around a sign between figures are the page's setting
    const date = written === undefined ? null : read(written.replace(/(?<=\d)\s*([/.-])\s*(?=\d)/g, '$1'));
    // `Since 2011, when` is prose
    if (date?.['date-parts']?.length === 1) return date;
  }
  const year = AMBIGUOUS.exec(text)?.[1];
  return year === undefined ? null : read(year);
}

function read(text: string): CslDate | null {
  const parsed = readDate(text);
  const points = parsed.ok ? (parsed.date['date-parts'] ?? []) : [];
  // what was published since a year may have no end, but what has no beginning (`../2026`) is no date of a page
  const isOfPages = points.every(
    ([year], end) => (year === 0 && end > 0) || (Number(year) >= EARLIEST && Number(year) <= LATEST),
  );
  return parsed.ok && isOfPages ? parsed.date : null;
}

/** A day as CSL writes it, by the clock of whoever imports. */
export function dayOf(date: Date): CslDate {
  return { 'date-parts': [[date.getFullYear(), date.getMonth() + 1, date.getDate()]] };
}
