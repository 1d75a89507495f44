import type { TextSpan, TextTarget } from '../model';
import { clampSpan } from '../text';
import { anchor } from './anchor';
import type { Match } from './chain';
import { movedPassages } from './moved-passages';
import { placePassage } from './passage';
import { CONTEXT_REACH, type Passage } from './places';
import { matchRevisions } from './revision-matches';
import { type Anchor, anchored, isAcceptable, type Judged, judge, orphan, verdict } from './verdict';

/** How much of the old text on each side helps to find a quotation, in code units. */
const SURROUNDINGS = 160;
/** No match further away than this can hold the edge of a gap. */
const FURTHEST_PIN = 400;
const MOST_MOVED = 3;
/** A chain with less than this share of what the heaviest has in common is not worth aligning. */
const LEAST_SHARE = 0.5;
/** A moved passage lands where at most this share already belongs to other words. */
const MOST_TAKEN = 0.5;
/** A place in the order of the diff that scores this much is taken without looking for a moved one. */
const SURE_SCORE = 0.55;
/** What standing in the order of the diff is worth against a place elsewhere. */
const IN_ORDER_BONUS = 0.12;
/** A place in the order of the diff needs less of its own words: its neighbours on both sides vouch for it. */
const LEAST_WORDS_IN_ORDER = 0.34;

/**
 * Follows many targets from one revision to the next (SPEC AN12-AN18): one anchor for each target, in
 * their order. Never throws, never returns a span outside the new text.
 */
export function reanchor(oldText: string, newText: string, targets: readonly TextTarget[]): Anchor[] {
  return targets.length === 0 ? [] : targets.map(reanchoring(oldText, newText));
}

/**
 * Compares two revisions once and returns what follows a single target from one to the other, so that a
 * caller with many can tell how far it is, or stop (SPEC AN22): the diff of the two texts, then passages
 * that moved, each with the quotation's own words as the test. The comparison takes about 60 ms for
 * 388,000 characters, a target about 50 µs.
 */
export function reanchoring(oldText: string, newText: string): (target: TextTarget) => Anchor {
  if (oldText === newText) return (target) => anchor(newText, target);
  const { inOrder, aside } = matchRevisions(oldText, newText);
  const matches = { inOrder: reachingFrom(inOrder), aside: reachingFrom(aside) };
  return (target) => {
    const span = oldSpan(oldText, target);
    return span === null ? anchor(newText, target) : follow(oldText, newText, matches, target, span);
  };
}

/** Where the words stand in the old text; its own engine is asked if the stored span does not hold them. */
function oldSpan(oldText: string, target: TextTarget): TextSpan | null {
  const span = clampSpan(oldText, { start: target.start, end: target.start + target.exact.length });
  if (target.exact.trim() === '') return null;
  if (oldText.slice(span.start, span.end) === target.exact) return span;
  const found = anchor(oldText, target);
  return found.state === 'exact' || found.state === 'moved' ? found.span : null;
}

function follow(
  oldText: string,
  newText: string,
  { inOrder, aside }: { readonly inOrder: Reaching; readonly aside: Reaching },
  target: TextTarget,
  span: TextSpan,
): Anchor {
  const place = (chain: readonly Match[], window: TextSpan): Judged[] => {
    const passage: Passage = { text: oldText, window, span };
    const placement = placePassage(passage, newText, chain);
    return placement === null ? [] : [judge(placement, target.exact.length)];
  };
  const pinned = pinnedWindow(inOrder, span, oldText.length);
  const kept = place(touching(inOrder, pinned), pinned)[0];
  const take = (judged: Judged): Anchor =>
    anchored(judged.span, judged.score, target.exact, newText, target.start);
  if (kept !== undefined && kept.score >= SURE_SCORE && kept.words >= LEAST_WORDS_IN_ORDER) return take(kept);
  const window = around(span, SURROUNDINGS, oldText.length);
  const chains = movedPassages(touching(aside, window), window, MOST_MOVED);
  const heaviest = chains.reduce((most, { shared }) => Math.max(most, shared), 0);
  const moved = chains
    .flatMap(({ chain, shared }) => (shared < heaviest * LEAST_SHARE ? [] : place(chain, window)))
    .filter((judged) => !isTaken(inOrder, judged.span));
  const best = moved.reduce((most, { score }) => Math.max(most, score), 0);
  const isKept =
    kept !== undefined && kept.words >= LEAST_WORDS_IN_ORDER && kept.score + IN_ORDER_BONUS >= best;
  if (isKept && (isAcceptable(kept) || kept.context > 0.5)) return take(kept);
  if (best === 0) return orphan([]);
  return verdict(moved, target.exact, newText, target.start);
}

/** Matches that ascend by `old`, with the furthest old end up to each of them. */
interface Reaching {
  readonly matches: readonly Match[];
  readonly ends: Int32Array;
}

function reachingFrom(matches: readonly Match[]): Reaching {
  let furthest = 0;
  const ends = Int32Array.from(matches, ({ old, length }) => {
    furthest = Math.max(furthest, old + length);
    return furthest;
  });
  return { matches, ends };
}

/**
 * True if the diff gives most of a new stretch to other old words: then it is a passage that reads alike
 * and was there before, and nothing has moved to it.
 */
function isTaken({ matches }: Reaching, span: TextSpan): boolean {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const match = matches[middle];
    if (match !== undefined && match.fresh + match.length <= span.start) low = middle + 1;
    else high = middle;
  }
  let taken = 0;
  for (let at = low; at < matches.length; at++) {
    const match = matches[at];
    if (match === undefined || match.fresh >= span.end) break;
    taken += Math.min(span.end, match.fresh + match.length) - Math.max(span.start, match.fresh);
  }
  return taken > (span.end - span.start) * MOST_TAKEN;
}

function around({ start, end }: TextSpan, reach: number, length: number): TextSpan {
  return { start: Math.max(0, start - reach), end: Math.min(length, end + reach) };
}

/**
 * The context that counts, widened so that both its edges lie in a match where one is near: a gap held
 * on both sides is aligned better, and at less cost, than one with a loose end.
 */
function pinnedWindow(inOrder: Reaching, span: TextSpan, length: number): TextSpan {
  const near = around(span, CONTEXT_REACH, length);
  const far = around(span, FURTHEST_PIN, length);
  let start = near.start;
  let end = near.end;
  for (const { old, length: shared } of touching(inOrder, far)) {
    if (old < near.start) start = Math.max(far.start, Math.min(near.start, old + shared - 1));
    if (old + shared > near.end && end === near.end) end = Math.min(far.end, Math.max(near.end, old + 1));
  }
  return { start, end };
}

/** The matches that reach into a window. Logarithmic, then linear in what may reach it. */
function touching({ matches, ends }: Reaching, window: TextSpan): Match[] {
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
