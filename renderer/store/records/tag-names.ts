import { isTagWithin, spelledTag, tagInWords, tagNameProblem, tagParts } from '../../../shared/model';
import { foldForSearch } from '../../../shared/text';

/** What two names have in common that are one tag to a reader: they differ in case and accents at most. */
export function tagKey(name: string): string {
  return foldForSearch(name);
}

/** Gives a name with its parents, or all of it, spelled as `known` has them. Linear in `known`, once. */
export function tagSpeller(known: Iterable<string>): (name: string) => string {
  const spellings = new Map<string, string>();
  for (const tag of known) if (!spellings.has(tagKey(tag))) spellings.set(tagKey(tag), tag);
  return (name) => spelledTag(name, (part) => spellings.get(tagKey(part)));
}

/** Why a tag cannot have a name, and the tag that has it already, into which it could be merged. */
export interface NameProblem {
  readonly sentence: string;
  readonly taken: string | null;
}

/** What speaks against a new tag of this name; `known` are all names, those above others included. */
export function newTagProblem(name: string, known: Iterable<string>): NameProblem | null {
  const problem = tagNameProblem(name);
  if (problem !== null) return { sentence: problem, taken: null };
  return takenBy(name, known);
}

/** What speaks against calling `from` this; its own name in another case is no problem. */
export function renameProblem(from: string, to: string, known: Iterable<string>): NameProblem | null {
  const problem = tagNameProblem(to);
  if (problem !== null) return { sentence: problem, taken: null };
  if (tagKey(to) !== tagKey(from) && isTagWithin(tagKey(to), tagKey(from)))
    return { sentence: 'A tag cannot be moved under itself.', taken: null };
  return takenBy(
    to,
    [...known].filter((name) => !isTagWithin(name, from)),
  );
}

/** What speaks against merging a tag into another; null when it can be done. */
export function mergeProblem(from: string, into: string): string | null {
  if (from === into) return 'A tag cannot be merged into itself.';
  return isTagWithin(into, from)
    ? `“${tagInWords(into)}” lies under “${tagInWords(from)}”. Move it out first.`
    : null;
}

function takenBy(name: string, known: Iterable<string>): NameProblem | null {
  for (const taken of known)
    if (tagKey(taken) === tagKey(name))
      return { sentence: `There is a tag “${tagInWords(taken)}” already.`, taken };
  return null;
}

const byLetters = new Intl.Collator('en', { numeric: true });

/** Orders tags as a codebook lists them: each under its parent, by letters and numbers. */
export function inTagOrder(a: string, b: string): number {
  const [left, right] = [tagParts(a), tagParts(b)];
  for (let at = 0; at < left.length && at < right.length; at++) {
    const order = byLetters.compare(left[at] ?? '', right[at] ?? '');
    if (order !== 0) return order;
    if (left[at] !== right[at]) return (left[at] ?? '') < (right[at] ?? '') ? -1 : 1;
  }
  return left.length - right.length;
}
