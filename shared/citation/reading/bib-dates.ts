import type { CslDate } from '../../model';
import { WORDS_OF_DATE } from '../bib-entry';
import { parseDate } from '../date-parsing';
import { dateInWords } from '../date-words';
import { edtfOf } from '../dates';

type Texts = (name: string) => string;

/** Fields in which programs keep the day of the visit. */
const VISITS = ['urldate', 'lastchecked', 'lastaccessed', 'lastvisited', 'accessdate', 'accessed'];
/** The visit as a note: `Accessed 2026-03-04` of our own BibTeX, `[Online; accessed 4-March-2026]`. */
const VISIT =
  /(?:^|[.;,]\s*)\[?(?:online[;,]?\s*)?(?:last\s+)?(?:accessed|visited|retrieved)(?:\s+on)?:?\s+([^\].;]+)\]?\.?$/i;

/** `0000-00-00`, as databases say that they know no date. BibLaTeX's year 0000 alone is 1 BC. */
const UNKNOWN = /^0+(?:-0+)+$|^0+\/0+\/0+$/;

/** The dates of an entry. What is no date is kept as words. */
export function readBibDates(text: Texts): Readonly<Record<string, CslDate>> {
  const dates: Record<string, CslDate> = {};
  const add = (field: string, written: string) => {
    if (written !== '' && !UNKNOWN.test(written)) dates[field] = dateOf(written);
  };
  add('issued', text('date') || writtenDate(text('year'), text('month'), text('day')));
  const words = text(WORDS_OF_DATE) || (text('date') && wordsIn(text('year')));
  if (words !== '' && isDateOf(words, dates.issued)) dates.issued = { literal: words };
  add('accessed', VISITS.map(text).find(Boolean) ?? '');
  add('event-date', text('eventdate'));
  add('original-date', text('origdate'));
  const visit = dates.accessed === undefined ? readVisit(text('note')).date : undefined;
  if (visit !== undefined) dates.accessed = visit;
  return dates;
}

/** The words of a `year` that is no date, of which the `date` beside it is the year. */
const wordsIn = (year: string): string => (year === '' || parseDate(year).ok ? '' : year);

/** Whether the date is still the one in the words for it, and was not mended in another program. */
function isDateOf(words: string, date: CslDate | undefined): boolean {
  return date !== undefined && edtfOf(date) === edtfOf(dateInWords(words) ?? undefined);
}

/** A note without the visit it ends in, and that visit's date. */
export function readVisit(note: string): { readonly note: string; readonly date?: CslDate } {
  const found = VISIT.exec(note);
  const day = (found?.[1] ?? '').trim();
  const parsed = parseDate(/^\d{1,2}-\p{L}+-\d{4}$/u.test(day) ? day.replaceAll('-', ' ') : day);
  return found !== null && parsed.ok
    ? { note: note.slice(0, found.index).trim(), date: parsed.date }
    : { note };
}

/** BibTeX's year, month and day as one text; a month may be a name, a number or `4 March`, and a year 0 is none. */
function writtenDate(year: string, month: string, day: string): string {
  const plain = /^\[(\d{4})\]$/.exec(year)?.[1] ?? year;
  if (/^0+$/.test(plain)) return '';
  if (!/^\d{3,4}$/.test(plain)) return plain;
  if (month === '' || /^\d{1,2}$/.test(month))
    return [plain, month, month && day]
      .filter(Boolean)
      .map((part, index) => part.padStart(index === 0 ? 4 : 2, '0'))
      .join('-');
  const named = month.replace(/(\p{L})\./gu, '$1').replace(/\s*[/–-]\s*/g, '–');
  return [day, named, plain].filter(Boolean).join(' ');
}

/** A range whose end is open has nothing after its slash in BibLaTeX. */
function dateOf(text: string): CslDate {
  const parsed = parseDate(text.replaceAll('–', '-').replace(/\/$/, '/..'));
  if (parsed.ok) return parsed.date;
  const dashed = parseDate(text);
  return dashed.ok ? dashed.date : { literal: text };
}
