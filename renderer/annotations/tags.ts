import { LONGEST_TAG, spelledTag, tagNameProblem, tagParts, typedTag } from '../../shared/model';
import { foldForSearch } from '../../shared/text';

/**
 * A tag as it is stored: NFC, without a leading `#`, white space as single spaces, parts that are empty left out;
 * empty when nothing is left, or too much is typed for a tag.
 */
export function cleanTag(typed: string): string {
  const name = typedTag(typed)
    .split('/')
    .map((part) => part.replace(/^#+\s*/u, ''))
    .filter((part) => part !== '')
    .join('/');
  return tagNameProblem(name) === null ? name : '';
}

/** The most letters that fit into a tag's field. */
export const LONGEST_TYPED = LONGEST_TAG;

/**
 * The tags with one more at the end. The same array comes back when the tag is empty or there already,
 * compared without case and accents. A tag of the library that differs in those alone is taken as it is, and
 * so are the tags above a new one.
 */
export function withTag(
  tags: readonly string[],
  typed: string,
  known: readonly string[] = [],
): readonly string[] {
  const tag = cleanTag(typed);
  const key = foldForSearch(tag);
  if (tag === '' || tags.some((other) => foldForSearch(other) === key)) return tags;
  const spellingOf = (name: string) => known.find((other) => foldForSearch(other) === foldForSearch(name));
  return [...tags, spelledTag(tag, spellingOf)];
}

/** The tags but for this one. */
export function withoutTag(tags: readonly string[], tag: string): readonly string[] {
  return tags.filter((other) => other !== tag);
}

/**
 * The library's tags that contain what was typed: first those that begin with it, then those of which a part
 * does, then the others; at most `limit`. Linear.
 */
export function suggestTags(
  known: readonly string[],
  present: readonly string[],
  typed: string,
  limit = 8,
): readonly string[] {
  const key = foldForSearch(cleanTag(typed) + (/[^/\s]\s*\/\s*$/u.test(typed) ? '/' : ''));
  const begins: string[] = [];
  const partBegins: string[] = [];
  const contains: string[] = [];
  for (const tag of known) {
    if (present.includes(tag)) continue;
    const folded = foldForSearch(tag);
    if (folded.startsWith(key)) begins.push(tag);
    else if (tagParts(folded).some((_, index, parts) => parts.slice(index).join('/').startsWith(key)))
      partBegins.push(tag);
    else if (folded.includes(key)) contains.push(tag);
  }
  return [...begins, ...partBegins, ...contains].slice(0, limit);
}
