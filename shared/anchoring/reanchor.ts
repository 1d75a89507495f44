import type { TextSpan, TextTarget } from '../model';
import { clampSpan } from '../text';
import { anchor, verbatimSpan } from './anchor';
import type { Match } from './chain';
import { isTaken, type Reaching, reachingFrom, touching } from './match-lookup';
import { movedPassages, sharedWith } from './moved-passages';
import { placePassage } from './passage';
import { CONTEXT_REACH, type Passage } from './places';
import { matchRevisions } from './revision-matches';
import {
  type Anchor,
  anchored,
  isAcceptable,
  type Judged,
  judge,
  marginOf,
  orphan,
  verdict,
} from './verdict';

/** How much of the old text on each side helps to find a quotation, in code units. */
const SURROUNDINGS = 160;
/** No match further away than this can hold the edge of a gap. */
const FURTHEST_PIN = 400;
const MOST_MOVED = 3;
/** A chain with less than this share of what the best known one has in common is not worth aligning. */
const LEAST_SHARE = 0.5;
/** A place in the order of the diff that scores this much has rivals only where about as much of the passage went. */
const SURE_SCORE = 0.55;
/** What standing in the order of the diff is worth against a place elsewhere. */
const IN_ORDER_BONUS = 0.12;
/** A place in the order of the diff with more of its context than this is good enough if there is no other. */
const SOME_CONTEXT = 0.5;
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
  const diff = reachingFrom(inOrder);
  const free = aside.filter(({ fresh, length }) => !isTaken(diff, { start: fresh, end: fresh + length }));
  const matches = { inOrder: diff, aside: reachingFrom(free) };
  return (target) => {
    const span = oldSpan(oldText, target);
    return span === null ? anchor(newText, target) : follow(oldText, newText, matches, target, span);
  };
}

/** Where the words stand in the old text: at the stored span, or else where they are found verbatim. */
function oldSpan(oldText: string, target: TextTarget): TextSpan | null {
  if (target.exact.trim() === '') return null;
  const span = clampSpan(oldText, { start: target.start, end: target.start + target.exact.length });
  return oldText.slice(span.start, span.end) === target.exact ? span : verbatimSpan(oldText, target);
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
  const near = touching(inOrder, pinned);
  const kept = place(near, pinned).find(({ words }) => words >= LEAST_WORDS_IN_ORDER);
  const take = (judged: Judged): Anchor =>
    anchored(judged.span, judged.score, target.exact, newText, target.start);
  // No place elsewhere, not even one that is word for word the same, could outdo it.
  if (kept !== undefined && kept.score + IN_ORDER_BONUS - 1 >= marginOf(kept.score)) return take(kept);
  const window = around(span, SURROUNDINGS, oldText.length);
  const chains = movedPassages(touching(aside, window), window, MOST_MOVED);
  const heaviest = chains.reduce((most, { shared }) => Math.max(most, shared), 0);
  const isSure = kept !== undefined && kept.score >= SURE_SCORE;
  const least = LEAST_SHARE * (isSure ? sharedWith(near, window) : heaviest);
  const moved = chains
    .flatMap(({ chain, shared }) => (shared < least ? [] : place(chain, window)))
    .filter((judged) => !isTaken(inOrder, judged.span));
  const found = verdict(moved, target.exact, newText, target.start);
  if (kept === undefined) return found;
  const isGoodEnough = isSure || isAcceptable(kept) || kept.context > SOME_CONTEXT;
  if (!isGoodEnough) return found.state === 'orphan' ? orphan([kept, ...moved]) : found;
  const best = moved.reduce((most, { score }) => Math.max(most, score), 0);
  const lead = best === 0 ? 1 : kept.score + IN_ORDER_BONUS - best;
  if (lead >= marginOf(kept.score)) return take(kept);
  return found.state === 'orphan' || -lead < marginOf(best) ? orphan([kept, ...moved]) : found;
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
