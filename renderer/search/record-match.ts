import type { CslName, Source } from '../../shared/model';
import { foldForSearch } from '../../shared/text';

/** What a record is searched by, folded once for each record object. */
const foldedRecords = new WeakMap<Source, string>();

/** The words of a query in their folded form; a query of white space alone has none. Linear. */
export function queryWords(query: string): readonly string[] {
  return foldForSearch(query)
    .split(' ')
    .filter((word) => word !== '');
}

/**
 * Whether each of the words, folded by `queryWords`, stands somewhere in the record's title, authors or
 * publisher. No words match every record. Linear in the record, which is folded only the first time.
 */
export function recordMatches(source: Source, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const folded = foldedRecord(source);
  return words.every((word) => folded.includes(word));
}

function foldedRecord(source: Source): string {
  const known = foldedRecords.get(source);
  if (known !== undefined) return known;
  const { title, author, publisher, 'container-title': container } = source.csl;
  const parts = [title, container, publisher, ...(author ?? []).map(nameForSearch)];
  // A line feed between the parts keeps a word from matching across two of them.
  const folded = parts.map((part) => foldForSearch(part ?? '')).join('\n');
  foldedRecords.set(source, folded);
  return folded;
}

/** Both orders of a name, so that `brandt, i` finds it as well as `ilse brandt`. */
function nameForSearch(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const family = [particle, name.family].filter(Boolean).join(' ');
  const given = name.given ?? '';
  return given === '' ? family : `${given} ${family}\n${family}, ${given}`;
}
