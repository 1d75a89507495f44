import { formatDate, formatNames } from '../../shared/citation';
import { counted } from '../../shared/counted';
import type { CslName, Source } from '../../shared/model';

const IMPORT_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
// What a reader of news manages in a minute (Brysbaert 2019: 238 words of English non-fiction).
const WORDS_PER_MINUTE = 238;
/** Above the text, a longer list of authors would push it out of the window; the record has them all. */
const MOST_NAMED_AUTHORS = 8;

/** The parts of the line above the title, those that are known: publisher, date, minutes to read. */
export function kickerParts(source: Source): readonly string[] {
  const { csl, wordCount } = source;
  const minutes = Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE));
  const reading = wordCount > 0 ? `${minutes} min` : '';
  const parts = [csl['container-title'] ?? csl.publisher, formatDate(csl.issued, 'long'), reading];
  return parts.filter((part) => part !== undefined && part !== '').map(String);
}

/** The parts of the line below the title: authors, words, day of the import of what is read. */
export function bylineParts(source: Source, importedAt: string): readonly string[] {
  const authors = namedAuthors(source.csl.author ?? []);
  const hasMore = authors !== '' || source.wordCount > 0;
  return [
    ...(authors === '' ? [] : [`By ${authors}`]),
    ...(source.wordCount > 0 ? [counted(source.wordCount, 'word')] : []),
    `${hasMore ? 'imported' : 'Imported'} ${IMPORT_DAY.format(new Date(importedAt))}`,
  ];
}

/** All authors by name, or the first of a long list and how many more there are. */
function namedAuthors(authors: readonly CslName[]): string {
  if (authors.length <= MOST_NAMED_AUTHORS) return formatNames(authors, 'full');
  const first = authors.slice(0, MOST_NAMED_AUTHORS - 2).map((author) => formatNames([author], 'full'));
  return `${first.join(', ')} and ${authors.length - first.length} others`;
}
