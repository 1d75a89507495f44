import type { TextSpan, TextTarget } from '../model';
import { bestChain, type Match } from './chain';
import { bestDiagonals, hitsOf, matchesNear } from './diagonal-votes';
import type { GramIndex } from './gram-index';

/** How far apart prefix and suffix may stand where the words are gone: code units, and a share of the words. */
const WIDEST_SEAM = 6;
const WIDEST_SEAM_SHARE = 0.25;
/** How far they may reach into each other, where words beside the cut went as well. */
const DEEPEST_SEAM = -12;
/** Less than this share of one side is chance. */
const LEAST_SHARE = 0.1;
/** How far words may drift within the context, in code units. */
const SLACK = 40;
const MOST_DIAGONALS = 4;

/**
 * How much of the prefix and of the suffix, from 0 to 2 together, is kept at a place where the two meet:
 * there the words were cut out, and a place elsewhere that reads like them is another passage. Without a
 * prefix the start of the text stands for it, without a suffix the end. A seam that touches `found` is
 * that place itself and does not count. About 20 µs.
 */
export function closedGap(target: TextTarget, index: GramIndex, found: TextSpan): number {
  const { prefix, suffix } = target;
  const context = prefix + suffix;
  const hits = hitsOf(context, index);
  const diagonals = bestDiagonals(hits, context.length, index.text.length, MOST_DIAGONALS);
  return diagonals.reduce((most, diagonal) => {
    const chain = bestChain(matchesNear(context, index.text, hits, diagonal, SLACK, index.size));
    return isClosed(chain, target, index.text, found) ? Math.max(most, keptOfBoth(chain, target)) : most;
  }, 0);
}

function isClosed(chain: readonly Match[], target: TextTarget, text: string, found: TextSpan): boolean {
  const { exact, prefix, suffix } = target;
  const last = chain.findLast(({ old }) => old < prefix.length);
  const first = chain.find(({ old, length }) => old + length > prefix.length);
  if ((last === undefined && prefix !== '') || (first === undefined && suffix !== '')) return false;
  const closes = last === undefined ? 0 : last.fresh - last.old + prefix.length;
  const opens = first === undefined ? text.length : first.fresh - first.old + prefix.length;
  const seam = opens - closes;
  if (seam < DEEPEST_SEAM || seam > Math.min(WIDEST_SEAM, exact.length * WIDEST_SEAM_SHARE)) return false;
  const prefixEnd = last === undefined ? 0 : Math.min(closes, last.fresh + last.length);
  const suffixStart = first === undefined ? text.length : Math.max(opens, first.fresh);
  return suffixStart < found.start || prefixEnd > found.end;
}

function keptOfBoth(chain: readonly Match[], { prefix, suffix }: TextTarget): number {
  let before = 0;
  let after = 0;
  for (const { old, length } of chain) {
    before += Math.max(0, Math.min(old + length, prefix.length) - old);
    after += Math.max(0, old + length - Math.max(old, prefix.length));
  }
  const ofPrefix = prefix === '' ? 1 : before / prefix.length;
  const ofSuffix = suffix === '' ? 1 : after / suffix.length;
  return Math.min(ofPrefix, ofSuffix) < LEAST_SHARE ? 0 : ofPrefix + ofSuffix;
}
