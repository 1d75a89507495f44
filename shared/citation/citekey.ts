import type { CslItem, CslName } from '../model';
import { firstPointOf } from './dates';
import { namesOf, plainTitle, textOf } from './item-fields';
import { transliterate } from './transliteration';

const LONGEST_NAME = 32;
const TITLE_WORDS = 3;
const SHORTEST_TITLE_PART = 8;
const FALLBACK = 'source';

/** Words a title's key leaves out. */
const SMALL_WORDS = new Set(
  'a an the of on in at to for and or is are der die das ein eine le la les un une'.split(' '),
);

/**
 * The key by which exports cite an item: the first author's family name and the year (`lindqvist2026`),
 * words of the title where there is no name to transliterate, `source2026` where there is neither. A key
 * in `taken` gets `a`, `b`, ... `z`, `aa`. Always `[a-z][a-z0-9]*`, the same for the same item and keys.
 */
export function makeCitekey(item: CslItem, taken: ReadonlySet<string>): string {
  const year = firstPointOf(item.issued)?.year;
  const stem = (nameOf(item) || titleOf(item) || FALLBACK) + (year === undefined ? '' : Math.abs(year));
  if (!taken.has(stem)) return stem;
  for (let count = 0; ; count += 1) {
    const key = stem + letters(count);
    if (!taken.has(key)) return key;
  }
}

function nameOf(item: CslItem): string {
  const [first] = [...namesOf(item, 'author'), ...namesOf(item, 'editor')];
  return first ? keyPart(wordsOf(first)) : '';
}

function wordsOf(name: CslName): string {
  return (
    name.literal || [name['non-dropping-particle'], name.family].filter(Boolean).join(' ') || name.given || ''
  );
}

function titleOf(item: CslItem): string {
  const words = plainTitle(textOf(item, 'title')).split(/[^\p{L}\p{N}\p{M}]+/u);
  let key = '';
  for (const word of words
    .filter((word) => word && !SMALL_WORDS.has(word.toLowerCase()))
    .slice(0, TITLE_WORDS)) {
    if (key.length >= SHORTEST_TITLE_PART) break;
    key += transliterate(word);
  }
  return keyPart(key);
}

/** A key begins with a letter, so that every reader of BibTeX takes it. */
function keyPart(text: string): string {
  return transliterate(text).replace(/^\d+/, '').slice(0, LONGEST_NAME);
}

/** 0 is `a`, 25 `z`, 26 `aa`. */
function letters(count: number): string {
  const last = String.fromCharCode(97 + (count % 26));
  return count < 26 ? last : letters(Math.floor(count / 26) - 1) + last;
}
