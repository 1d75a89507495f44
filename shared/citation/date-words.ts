import type { CslDate } from '../model';
import { parseDate } from './date-parsing';

/** From the first printed books on, so that years of other calendars (`1447 AH`, `令和8年`) are none. */
const YEAR = /(?<![\p{L}\p{N}])(?:14[5-9]\d|1[5-9]\d\d|20\d\d)(?![\p{N}'’]|(?![년年])\p{L})/gu;
/** What follows a year that is not counted on from the birth of Christ. */
const OTHER_ERA = /(?<!\p{L})(?:BCE?|AH|v\. ?Chr)(?!\p{L})|B\. ?C\.|A\. ?H\./u;

/**
 * The years in words that are no date, each once, in their order; none where there are none (`in press`, `1990s`,
 * `0000 Year`) or they are of another era.
 */
export function yearsInWords(words: string): readonly number[] {
  return OTHER_ERA.test(words) ? [] : [...new Set(words.match(YEAR))].map(Number);
}

/** The one year that words name (`cop. 2006`, `08/01/2013`, `probably 1665`); null where they name none or several. */
export function yearInWords(words: string): number | null {
  const [year, ...more] = yearsInWords(words);
  return year === undefined || more.length > 0 ? null : year;
}

/** The date that words name, or else the one year in them; null where they name neither. */
export function dateInWords(words: string): CslDate | null {
  const parsed = parseDate(words);
  if (parsed.ok) return parsed.date;
  const year = yearInWords(words);
  return year === null ? null : { 'date-parts': [[year]] };
}
