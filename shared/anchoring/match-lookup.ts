import type { TextSpan } from '../model';
import type { Match } from './chain';

/** A moved passage lands where at most this share already belongs to other words. */
const MOST_TAKEN = 0.5;
/** Between two matches in order this much (code units) at most is their own words edited, and no other passage. */
const WIDEST_EDIT = 64;

/** Matches that ascend by `old`, ready to be looked up by either text. */
export interface Reaching {
  readonly matches: readonly Match[];
  /** The furthest old end up to each of them. */
  readonly ends: Int32Array;
  /** What they cover of the new text. */
  readonly freshRuns: readonly TextSpan[];
}

/** Makes matches ready to be looked up. Linear. */
export function reachingFrom(matches: readonly Match[]): Reaching {
  let furthest = 0;
  const ends = Int32Array.from(matches, ({ old, length }) => {
    furthest = Math.max(furthest, old + length);
    return furthest;
  });
  return { matches, ends, freshRuns: runsOf(matches) };
}

/**
 * True if the diff gives most of a new stretch to other old words: then it is a passage that reads alike
 * and was there before, and nothing has moved to it.
 */
export function isTaken({ freshRuns }: Reaching, span: TextSpan): boolean {
  let low = 0;
  let high = freshRuns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((freshRuns[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let taken = 0;
  for (let at = low; at < freshRuns.length; at++) {
    const run = freshRuns[at];
    if (run === undefined || run.start >= span.end) break;
    taken += Math.min(span.end, run.end) - Math.max(span.start, run.start);
  }
  return taken > (span.end - span.start) * MOST_TAKEN;
}

/** The new stretches of matches in order, joined where the little between them is about as long in both texts. */
function runsOf(matches: readonly Match[]): TextSpan[] {
  const runs: { start: number; end: number }[] = [];
  let oldEnd = 0;
  for (const { old, fresh, length } of matches) {
    const run = runs.at(-1);
    const oldGap = old - oldEnd;
    const freshGap = fresh - (run?.end ?? 0);
    const isEdited = Math.max(oldGap, freshGap) <= Math.min(WIDEST_EDIT, 2 * oldGap, 2 * freshGap);
    if (run !== undefined && isEdited) run.end = fresh + length;
    else runs.push({ start: fresh, end: fresh + length });
    oldEnd = old + length;
  }
  return runs;
}

/** The matches that reach into a window. Logarithmic, then linear in what may reach it. */
export function touching({ matches, ends }: Reaching, window: TextSpan): Match[] {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= window.start) low = middle + 1;
    else high = middle;
  }
  const found: Match[] = [];
  for (let at = low; at < matches.length; at++) {
    const match = matches[at];
    if (match === undefined || match.old >= window.end) break;
    if (match.old + match.length > window.start) found.push(match);
  }
  return found;
}
