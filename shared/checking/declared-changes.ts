import type { TextSpan } from '../model';
import { findWords, isWordEdge } from './whole-words';

/** What an author's square brackets say: words left out, a remark, a letter or words of the author's own. */
type Declared =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'omission' }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'insertion' };

const BRACKETS = /\[([^[\]]{1,80})\]/g;
const OMISSION = /^(?:\.\.\.|\.\.\.\.)$/;
const REMARK = /^(?:sic|sic!|!|\?)$/i;

/** An omission may pass over this much of the source; further apart, two passages are two quotations. */
const LONGEST_OMISSION = 2_000;
/** Words in brackets may stand for this much of the source: a name or a clause, not a sentence. */
const LONGEST_REPLACED = 80;
/** A quotation of fewer letters outside its brackets proves nothing. */
const LEAST_LETTERS = 4;
/** Bounds the search in a source that repeats itself. */
const MOST_STEPS = 2_000;

/** True if the quotation holds a bracket of its author's. */
export function hasDeclaredChanges(quoted: string): boolean {
  return quoted.search(BRACKETS) >= 0;
}

/** The quotation without its brackets and remarks, for finding the place it was altered from. */
export function withoutDeclaredChanges(quoted: string): string {
  return quoted.replace(BRACKETS, (_, inside: string) => (/^\p{L}$/u.test(inside) ? inside : ' '));
}

/**
 * Where the words outside the brackets stand in the source, in order and whole, with no more between
 * them than the brackets between them allow; null if nowhere. Both texts are without typography.
 */
export function findDeclared(quoted: string, source: string): TextSpan | null {
  const parts = partsOf(quoted);
  const letters = parts.reduce((sum, part) => sum + (part.kind === 'words' ? part.text.length : 0), 0);
  if (letters < LEAST_LETTERS) return null;
  const first = parts.findIndex(({ kind }) => kind === 'words');
  const head = parts[first];
  if (head === undefined || head.kind !== 'words') return null;
  const budget = { steps: MOST_STEPS };
  for (let at = source.indexOf(head.text); at >= 0; at = source.indexOf(head.text, at + 1)) {
    if (budget.steps <= 0) return null;
    budget.steps--;
    const start = beginsAt(parts.slice(0, first), source, at);
    const end = start === null ? null : endOf(parts.slice(first + 1), source, at + head.text.length, budget);
    if (start !== null && end !== null) return { start, end };
  }
  return null;
}

function partsOf(quoted: string): Declared[] {
  const parts: Declared[] = [];
  let from = 0;
  const words = (text: string): void => {
    if (text.trim() !== '') parts.push({ kind: 'words', text: text.trim() });
  };
  for (const { 0: bracket, 1: inside = '', index } of quoted.matchAll(BRACKETS)) {
    words(quoted.slice(from, index));
    from = index + bracket.length;
    const remark = inside.trim();
    if (OMISSION.test(remark)) parts.push({ kind: 'omission' });
    else if (/^\p{L}$/u.test(remark) && /^\p{L}/u.test(quoted.slice(from))) {
      parts.push({ kind: 'letter', letter: remark });
    } else if (!REMARK.test(remark)) parts.push({ kind: 'insertion' });
  }
  words(quoted.slice(from));
  return parts;
}

/** Before the first words only brackets stand: a letter must be there, anything else claims nothing. */
function beginsAt(before: readonly Declared[], source: string, at: number): number | null {
  const last = before.at(-1);
  if (last?.kind !== 'letter') return isWordEdge(source, at) ? at : null;
  const start = at - last.letter.length;
  const isThere = source.slice(start, at).toLowerCase() === last.letter.toLowerCase();
  return isThere && isWordEdge(source, start) ? start : null;
}

function endOf(
  parts: readonly Declared[],
  source: string,
  from: number,
  budget: { steps: number },
): number | null {
  const next = parts.findIndex(({ kind }) => kind === 'words');
  const words = parts[next];
  if (words === undefined || words.kind !== 'words') return isWordEdge(source, from) ? from : null;
  const between = parts.slice(0, next);
  const letter = between.at(-1);
  const prefix = letter?.kind === 'letter' ? letter.letter : '';
  const reach = between.some(({ kind }) => kind === 'omission')
    ? LONGEST_OMISSION
    : between.some(({ kind }) => kind === 'insertion')
      ? LONGEST_REPLACED
      : 1;
  if (!isWordEdge(source, from)) return null;
  let at = from;
  while (budget.steps-- > 0) {
    at = findNext(source, words.text, prefix, at, from + reach + prefix.length + 1);
    if (at < 0) return null;
    const end = endOf(parts.slice(next + 1), source, at + words.text.length, budget);
    if (end !== null) return end;
    at++;
  }
  return null;
}

/** The next place of the words, with the bracketed letter before them if there is one. */
function findNext(source: string, words: string, letter: string, from: number, limit: number): number {
  if (letter === '') return findWords(source, words, from, limit, 'start');
  const start = Math.max(0, from - letter.length);
  const lower = findWords(source, letter.toLowerCase() + words, start, limit, 'start');
  const upper = findWords(source, letter.toUpperCase() + words, start, limit, 'start');
  const found = lower < 0 ? upper : upper < 0 ? lower : Math.min(lower, upper);
  return found < 0 ? -1 : found + letter.length;
}
