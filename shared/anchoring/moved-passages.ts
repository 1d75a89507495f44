import type { TextSpan } from '../model';
import { bestChain, type Match } from './chain';

/** Diagonals counted together, as a binary logarithm: 64 code units. */
const STRIPE = 6;
/** Shared characters without which a passage has not been seen to move. */
const LEAST_SHARED = 16;
/** How far the words of one passage may drift apart, in code units. */
const SLACK = 160;

/**
 * Chains of matches that agree on where a stretch of the old text went, the heaviest first, at most
 * `most`: a paragraph an editor moved shows up as one chain far from the diff. Linear in the matches
 * that touch the window.
 */
export function movedPassages(
  matches: readonly Match[],
  window: TextSpan,
  most: number,
): { readonly chain: readonly Match[]; readonly shared: number }[] {
  const votes = new Map<number, number>();
  for (const match of matches) {
    const shared = sharedBy(match, window);
    const stripe = (match.fresh - match.old) >> STRIPE;
    if (shared > 0) votes.set(stripe, (votes.get(stripe) ?? 0) + shared);
  }
  const ranked = [...votes].map(([stripe, own]) => ({ stripe, sum: own + (votes.get(stripe + 1) ?? 0) }));
  ranked.sort((a, b) => b.sum - a.sum);
  const chosen: number[] = [];
  for (const { stripe, sum } of ranked) {
    if (chosen.length === most || sum < LEAST_SHARED) break;
    if (!chosen.some((other) => Math.abs(other - stripe) <= 2)) chosen.push(stripe);
  }
  return chosen.map((stripe) => {
    const diagonal = (stripe + 1) << STRIPE;
    const near = matches.filter(
      (match) => Math.abs(match.fresh - match.old - diagonal) <= SLACK && sharedBy(match, window) > 0,
    );
    const chain = bestChain(near);
    return { chain, shared: sharedWith(chain, window) };
  });
}

/** Code units of a window that matches cover. */
export function sharedWith(matches: readonly Match[], window: TextSpan): number {
  return matches.reduce((sum, match) => sum + sharedBy(match, window), 0);
}

function sharedBy(match: Match, window: TextSpan): number {
  return Math.max(0, Math.min(match.old + match.length, window.end) - Math.max(match.old, window.start));
}
