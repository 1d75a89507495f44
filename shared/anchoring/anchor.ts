import type { TextTarget } from '../model';
import { bestChain, lengthened, type Match } from './chain';
import { closedGap } from './closed-gap';
import { bestDiagonals, hitsOf, matchesNear } from './diagonal-votes';
import { exactPlaces } from './exact-places';
import { type GramIndex, indexGrams } from './gram-index';
import { gramSizeFor } from './gram-size';
import { placePassage } from './passage';
import type { Passage } from './places';
import { type Anchor, type Judged, judge, orphan, verdict } from './verdict';

/** Verbatim places whose context is compared in full. */
const MOST_EXACT_PLACES = 8;
/** Fuzzy places aligned: the right one is nearly always the first, the rest show whether it is alone. */
const MOST_DIAGONALS = 3;
/** A verbatim place with this much of its context is taken without looking for a fuzzy one. */
const SURE_CONTEXT = 0.5;
/**
 * A place is doubted if prefix and suffix, where they meet without the words, keep more than this beyond
 * the place's own context (0 to 2 against 0 to 1). Costs 1.5% of the right ones and spares four in five
 * of the false.
 */
const CUT_LEAD = 0.3;
/** How far words may drift within a quotation, in code units and as a share of its length. */
const SLACK = 40;
const SLACK_SHARE = 0.15;
const SHORTEST_MATCH = 4;
/** A chain with less than this share of what the heaviest has in common is not worth aligning. */
const LEAST_SHARE = 0.5;

/**
 * Finds a target in a text, given that text alone (SPEC AN4-AN11): the stored position, then verbatim
 * places told apart by context, then a bounded fuzzy search. Words are the truth: where `start`, `end`
 * and `exact` disagree, `exact` is looked for. Never throws, never returns a span outside the text.
 * Linear once for each text (its index is kept until another text comes), then about 75 µs a target.
 */
export function anchor(text: string, target: TextTarget): Anchor {
  const { start, exact, prefix, suffix } = target;
  if (standsAt(text, target)) {
    return { state: 'exact', span: { start, end: start + exact.length }, score: 1 };
  }
  if (exact.trim() === '' || text === '') return orphan([]);
  const passage: Passage = {
    text: prefix + exact + suffix,
    window: { start: 0, end: prefix.length + exact.length + suffix.length },
    span: { start: prefix.length, end: prefix.length + exact.length },
  };
  const places = verbatim(text, passage, target);
  if (!places.some(({ context }) => context >= SURE_CONTEXT)) places.push(...fuzzy(text, passage));
  const found = verdict(places, exact, text, start);
  if (found.state === 'orphan') return found;
  const context = places.find(({ span }) => span === found.span)?.context ?? 1;
  return closedGap(target, indexOf(text), found.span) > context + CUT_LEAD ? orphan(places) : found;
}

/** The words and all of their stored context at the stored offset. */
function standsAt(text: string, { start, exact, prefix, suffix }: TextTarget): boolean {
  return (
    Number.isInteger(start) &&
    start >= 0 &&
    start + exact.length <= text.length &&
    text.startsWith(exact, start) &&
    text.startsWith(suffix, start + exact.length) &&
    text.endsWith(prefix, start)
  );
}

function verbatim(text: string, passage: Passage, target: TextTarget): Judged[] {
  return exactPlaces(text, target, MOST_EXACT_PLACES).flatMap((at) => {
    const match = lengthened(passage.text, text, passage.span.start, at, passage.text.length);
    const placement = placePassage(passage, text, [match]);
    return placement === null ? [] : [judge(placement, target.exact.length)];
  });
}

function fuzzy(text: string, passage: Passage): Judged[] {
  const index = indexOf(text);
  const hits = hitsOf(passage.text, index);
  const slack = SLACK + passage.text.length * SLACK_SHARE;
  const diagonals = bestDiagonals(hits, passage.text.length, text.length, MOST_DIAGONALS);
  const chains = diagonals.map((diagonal) =>
    bestChain(matchesNear(passage.text, text, hits, diagonal, slack, Math.min(SHORTEST_MATCH, index.size))),
  );
  if (chains.length === 0) chains.push([]);
  const heaviest = Math.max(...chains.map(shared));
  return chains.flatMap((chain) => {
    if (shared(chain) < heaviest * LEAST_SHARE) return [];
    const placement = placePassage(passage, text, chain);
    return placement === null ? [] : [judge(placement, passage.span.end - passage.span.start)];
  });
}

function shared(chain: readonly Match[]): number {
  return chain.reduce((sum, { length }) => sum + length, 0);
}

// Targets come by the hundred for one text, and one index serves them all.
let latest: GramIndex | null = null;

function indexOf(text: string): GramIndex {
  if (latest === null || latest.text !== text) latest = indexGrams(text, gramSizeFor(text).fine, 1);
  return latest;
}
