import search from 'approx-string-match';
import type { TextSpan, TextTarget } from '../../shared/model';

/** The most errors that Hypothesis allows a quotation, and the most as a share of its length. */
const MOST_ERRORS = 256;
const MOST_ERRORS_SHARE = 0.5;
/** What its ranking gives to the words, to each side of the context and to the position. */
const QUOTE = 50;
const SIDE = 20;
const POSITION = 2;

interface Found extends TextSpan {
  readonly errors: number;
}

/**
 * The yardstick for `anchor`: finds a quotation the way the Hypothesis client does, with the library it
 * uses. Verbatim places if there are any, else those with the fewest errors; of several, the one whose
 * words, context and position agree best. Null if no place has few enough errors. The search reads the
 * whole text for each quotation.
 */
export function matchQuote(text: string, { exact, prefix, suffix, start }: TextTarget): TextSpan | null {
  let best: TextSpan | null = null;
  let most = -1;
  for (const found of closest(text, exact, Math.min(MOST_ERRORS, exact.length * MOST_ERRORS_SHARE))) {
    const before = text.slice(Math.max(0, found.start - prefix.length), found.start);
    const after = text.slice(found.end, found.end + suffix.length);
    const score =
      QUOTE * (1 - found.errors / exact.length) +
      SIDE * likeness(before, prefix) +
      SIDE * likeness(after, suffix) +
      POSITION * (1 - Math.abs(found.start - start) / text.length);
    if (score > most) {
      most = score;
      best = { start: found.start, end: found.end };
    }
  }
  return best;
}

function closest(text: string, words: string, mostErrors: number): readonly Found[] {
  const verbatim: Found[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    verbatim.push({ start: at, end: at + words.length, errors: 0 });
  }
  return verbatim.length > 0 ? verbatim : search(text, words, mostErrors);
}

/** How much of the wanted context stands beside a place, from 0 to 1; 1 if none was stored. */
function likeness(beside: string, wanted: string): number {
  if (wanted === '') return 1;
  if (beside === '') return 0;
  const errors = closest(beside, wanted, wanted.length)[0]?.errors ?? wanted.length;
  return 1 - errors / wanted.length;
}
