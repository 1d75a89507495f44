const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'pl', 'ru', 'uk'];
/** Others that share names of months with those, so that the day's name would be all that is not known of a date. */
const LANGUAGES_OF_DAYS = ['da', 'nb', 'nn', 'ro', 'ca', 'gl', 'id', 'ms'];

/**
 * The month of a name or its abbreviation in eleven European languages, from 1, or a season of English, from 21 as
 * in EDTF; null for any other word. Without a full stop after it, in lower case.
 */
export const monthNamed = (word: string): number | null => monthNames().get(word) ?? null;

/**
 * Whether the word is the name of a day in those languages or its abbreviation, also where its accents are missing
 * (`miercoles`), or its whole name in Danish, Norwegian, Romanian, Catalan, Galician, Indonesian or Malay; without a
 * full stop, in lower case.
 */
export const isWeekday = (word: string): boolean => weekdays().has(withoutMarks(word));

let days: ReadonlySet<string> | null = null;
/** More than one is in use in English. */
const SHORT_DAYS = ['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun'];

/** The names of the days, which say nothing that the date does not; `mar` is a month of one language and a day of another. */
function weekdays(): ReadonlySet<string> {
  days ??= new Set([
    ...SHORT_DAYS,
    ...LANGUAGES.flatMap((language) => [...daysIn(language, 'long'), ...daysIn(language, 'short')]),
    ...LANGUAGES_OF_DAYS.flatMap((language) => daysIn(language, 'long')),
  ]);
  return days;
}

function daysIn(language: string, weekday: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) =>
    format
      .format(Date.UTC(2026, 5, 1 + day))
      .toLowerCase()
      .replace(/\.$/, ''),
  )
    .filter((name) => monthNamed(name) === null)
    .map(withoutMarks);
}

const withoutMarks = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

let months: ReadonlyMap<string, number> | null = null;

/** Month names and their abbreviations in `LANGUAGES` (from Intl's own data) and the seasons in English. */
function monthNames(): ReadonlyMap<string, number> {
  months ??= new Map([
    ['spring', 21],
    ['summer', 22],
    ['autumn', 23],
    ['fall', 23],
    ['winter', 24],
    // as Web of Science has them
    ['spr', 21],
    ['sum', 22],
    ['fal', 23],
    ['win', 24],
    ['sept', 9],
    ...LANGUAGES.flatMap(namesInLanguage),
  ] satisfies [string, number][]);
  return months;
}

function namesInLanguage(language: string): [string, number][] {
  const styles = [
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
    { month: 'long' },
    { month: 'short' },
  ] as const;
  return styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month): [string, number] => {
      const part = format.formatToParts(Date.UTC(2026, month, 15)).find(({ type }) => type === 'month');
      return [(part?.value ?? '').toLowerCase().replace(/\.$/, ''), month + 1];
    });
  });
}
