import { foldForSearch } from '../../shared/text';

/** A tag as it is stored: NFC, without a leading `#`, white space as single spaces; empty when nothing is left. */
export function cleanTag(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^#+\s*/u, '');
}

/**
 * The tags with one more at the end. The same array comes back when the tag is empty or there already,
 * compared without case and accents. A tag of the library that differs in those alone is taken as it is.
 */
export function withTag(
  tags: readonly string[],
  typed: string,
  known: readonly string[] = [],
): readonly string[] {
  const tag = cleanTag(typed);
  const key = foldForSearch(tag);
  if (tag === '' || tags.some((other) => foldForSearch(other) === key)) return tags;
  return [...tags, known.find((other) => foldForSearch(other) === key) ?? tag];
}

/** The tags but for this one. */
export function withoutTag(tags: readonly string[], tag: string): readonly string[] {
  return tags.filter((other) => other !== tag);
}

/** The library's tags that contain what was typed, those that begin with it first; at most `limit`. Linear. */
export function suggestTags(
  known: readonly string[],
  present: readonly string[],
  typed: string,
  limit = 8,
): readonly string[] {
  const key = foldForSearch(cleanTag(typed));
  const begins: string[] = [];
  const contains: string[] = [];
  for (const tag of known) {
    if (present.includes(tag)) continue;
    const folded = foldForSearch(tag);
    if (folded.startsWith(key)) begins.push(tag);
    else if (folded.includes(key)) contains.push(tag);
  }
  return [...begins, ...contains].slice(0, limit);
}
