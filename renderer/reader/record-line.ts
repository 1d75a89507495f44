import type { CslDate, CslName, Source } from '../../shared/model';

const INTERFACE_LOCALE = 'en-GB';
// What a reader of news manages in a minute (Brysbaert 2019: 238 words of English non-fiction).
const WORDS_PER_MINUTE = 238;

/** The parts of the line above the title, those that are known: publisher, date, minutes to read. */
export function kickerParts(source: Source): readonly string[] {
  const { csl, wordCount } = source;
  const minutes = Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE));
  const parts = [
    csl['container-title'] ?? csl.publisher,
    dateWords(csl.issued, csl.language),
    `${minutes} min`,
  ];
  return parts.filter((part) => part !== undefined && part !== '').map(String);
}

/** The parts of the line below the title: authors, words, day of import, revision after the first. */
export function bylineParts(source: Source, revisionNumber: number): readonly string[] {
  const authors = (source.csl.author ?? []).map(nameWords).filter((name) => name !== '');
  const list = new Intl.ListFormat(INTERFACE_LOCALE, { type: 'conjunction' }).format(authors);
  const imported = new Intl.DateTimeFormat(INTERFACE_LOCALE, { dateStyle: 'long' });
  return [
    ...(authors.length > 0 ? [`By ${list}`] : []),
    `${source.wordCount.toLocaleString('en')} ${source.wordCount === 1 ? 'word' : 'words'}`,
    `imported ${imported.format(new Date(source.createdAt))}`,
    ...(revisionNumber > 1 ? [`revision ${revisionNumber}`] : []),
  ];
}

/** A name in its reading order: given first, family first where the script has no spaces between them. */
export function nameWords(name: CslName): string {
  if (name.literal) return name.literal;
  const parts = [
    name.given,
    name['dropping-particle'],
    name['non-dropping-particle'],
    name.family,
    name.suffix,
  ];
  const isFamilyFirst = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/.test(name.family ?? '');
  if (isFamilyFirst) return `${name.family ?? ''}${name.given ?? ''}`;
  return parts.filter((part) => part).join(' ');
}

/** A CSL date in words, in the source's language; both ends of a range; empty when it says nothing. */
export function dateWords(date: CslDate | undefined, language: string | undefined): string {
  const ends = (date?.['date-parts'] ?? []).map((parts) => dayWords(parts, localeFor(language)));
  const known = ends.filter((end) => end !== '');
  return known.length > 0 ? known.join(' – ') : (date?.literal ?? '');
}

function dayWords(parts: readonly number[], locale: string): string {
  const [year, month, day] = parts;
  if (year === undefined) return '';
  const date = new Date(Date.UTC(2000, (month ?? 1) - 1, day ?? 1));
  date.setUTCFullYear(year);
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: month === undefined ? undefined : 'long',
    day: month === undefined ? undefined : day === undefined ? undefined : 'numeric',
  }).format(date);
}

/** English of no particular country is written as the interface writes it; an unknown tag falls back to that. */
function localeFor(language: string | undefined): string {
  if (language === undefined || language === 'en') return INTERFACE_LOCALE;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? INTERFACE_LOCALE;
  } catch {
    // A record may carry any string as its language; what is no BCP 47 tag is a RangeError.
    return INTERFACE_LOCALE;
  }
}
