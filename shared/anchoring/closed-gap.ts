import { bestChain } from './chain';
import { bestDiagonals, hitsOf, matchesNear } from './diagonal-votes';
import type { GramIndex } from './gram-index';
import { placesOf } from './places';

/** How much may stand between prefix and suffix, in code units, where the words between them are gone. */
const WIDEST_SEAM = 8;
const SLACK = 24;
const MOST_DIAGONALS = 2;

/**
 * How much of the context, from 0 to 1, survives at a place where prefix and suffix meet: there the
 * words were cut out, and a place elsewhere that reads like them is another passage. About 20 µs.
 */
export function closedGap(prefix: string, suffix: string, index: GramIndex): number {
  const context = prefix + suffix;
  if (prefix === '' || suffix === '') return 0;
  const hits = hitsOf(context, index);
  const diagonals = bestDiagonals(hits, context.length, index.text.length, MOST_DIAGONALS);
  const passage = {
    text: context,
    window: { start: 0, end: context.length },
    span: { start: prefix.length, end: prefix.length },
  };
  return diagonals.reduce((most, diagonal) => {
    const chain = bestChain(matchesNear(context, index.text, hits, diagonal, SLACK, index.size));
    const { fresh, isKept } = placesOf(passage, index.text, chain);
    const last = isKept.lastIndexOf(1, prefix.length - 1);
    const first = isKept.indexOf(1, prefix.length);
    if (last < 0 || first < 0) return most;
    const seam = (fresh[first] ?? 0) - (fresh[last] ?? 0) - (first - last);
    if (seam > WIDEST_SEAM) return most;
    return Math.max(most, isKept.reduce((sum, kept) => sum + kept, 0) / context.length);
  }, 0);
}
