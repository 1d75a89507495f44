import type { TextTarget } from '../model';
import { bestChain } from './chain';
import { bestDiagonals, hitsOf, matchesNear } from './diagonal-votes';
import type { GramIndex } from './gram-index';

/** How much may stand between prefix and suffix where the words are gone: code units, and a share of the words. */
const WIDEST_SEAM = 8;
const WIDEST_SEAM_SHARE = 0.25;
const SLACK = 24;
const MOST_DIAGONALS = 2;

/**
 * How much of the context, from 0 to 1, survives at a place where prefix and suffix meet: there the
 * words were cut out, and a place elsewhere that reads like them is another passage. About 20 µs.
 */
export function closedGap({ exact, prefix, suffix }: TextTarget, index: GramIndex): number {
  const context = prefix + suffix;
  if (prefix === '' || suffix === '') return 0;
  const hits = hitsOf(context, index);
  const diagonals = bestDiagonals(hits, context.length, index.text.length, MOST_DIAGONALS);
  return diagonals.reduce((most, diagonal) => {
    const chain = bestChain(matchesNear(context, index.text, hits, diagonal, SLACK, index.size));
    const last = chain.findLast(({ old }) => old < prefix.length);
    const first = chain.find(({ old, length }) => old + length > prefix.length);
    if (last === undefined || first === undefined) return most;
    const seam = first.fresh - first.old - (last.fresh - last.old);
    if (seam > Math.min(WIDEST_SEAM, exact.length * WIDEST_SEAM_SHARE)) return most;
    return Math.max(most, chain.reduce((sum, { length }) => sum + length, 0) / context.length);
  }, 0);
}
