import { lengthened, type Match } from './chain';
import { bucketOf, type GramIndex, gramCount, hashGrams } from './gram-index';
import { scratch } from './scratch';

/**
 * Places where a passage and a text share an n-gram: parallel arrays of which the first `count` entries
 * hold, ascending by `old`. On loan until the next call of `hitsOf`.
 */
export interface Hits {
  readonly count: number;
  readonly old: Int32Array;
  readonly fresh: Int32Array;
  /** One over the number of places the n-gram stands at, so that rare ones decide. */
  readonly weight: Float32Array;
}

/** An n-gram found at more places than this says nothing about where a passage is. */
const MOST_PLACES = 24;
/** A diagonal with less than this share of the best one's votes is not looked at. */
const LEAST_VOTES = 0.4;
/** Diagonals (new offset minus old) are counted in stripes this wide, a binary logarithm: 32 code units. */
const STRIPE = 5;

const lendHashes = scratch((length) => new Int32Array(length));
const lendOld = scratch((length) => new Int32Array(length));
const lendFresh = scratch((length) => new Int32Array(length));
const lendWeight = scratch((length) => new Float32Array(length));
const lendVotes = scratch((length) => new Float32Array(length));
const lendStripes = scratch((length) => new Int32Array(length));
const lendCovered = scratch((length) => new Int32Array(length));

/**
 * Looks up every n-gram of a passage; hits that are not `wanted` (by default all are) are left out.
 * Linear in the passage, at most `MOST_PLACES` for each offset.
 */
export function hitsOf(
  passage: string,
  index: GramIndex,
  wanted: (old: number, fresh: number) => boolean = () => true,
): Hits {
  const grams = gramCount(passage, index.size);
  const hashes = lendHashes(grams);
  hashGrams(passage, index.size, index.sampling, hashes);
  let most = 0;
  for (let old = 0; old < grams; old++) most += placesFor(hashes[old] ?? -1, index);
  const oldOf = lendOld(most);
  const freshOf = lendFresh(most);
  const weightOf = lendWeight(most);
  let count = 0;
  for (let old = 0; old < grams; old++) {
    const hash = hashes[old] ?? -1;
    const places = placesFor(hash, index);
    if (places === 0) continue;
    const from = index.heads[bucketOf(hash, index.mask)] ?? 0;
    for (let slot = from; slot < from + places; slot++) {
      const fresh = index.places[slot] ?? 0;
      if (!wanted(old, fresh)) continue;
      oldOf[count] = old;
      freshOf[count] = fresh;
      weightOf[count] = 1 / places;
      count++;
    }
  }
  return { count, old: oldOf, fresh: freshOf, weight: weightOf };
}

/** How many places are worth looking at; 0 for an n-gram that is not indexed or stands nearly everywhere. */
function placesFor(hash: number, { heads, mask }: GramIndex): number {
  if (hash < 0) return 0;
  const bucket = bucketOf(hash, mask);
  const places = (heads[bucket + 1] ?? 0) - (heads[bucket] ?? 0);
  return places > MOST_PLACES ? 0 : places;
}

/**
 * The diagonals on which most hits agree, best first, at most `most`: where the passage as a whole may
 * stand. A passage that drifts over a stripe's edge is counted with the next stripe.
 */
export function bestDiagonals(hits: Hits, passageLength: number, textLength: number, most: number): number[] {
  const { count, old, fresh, weight } = hits;
  const stripeCount = ((passageLength + textLength) >> STRIPE) + 2;
  const votes = lendVotes(stripeCount).fill(0, 0, stripeCount);
  const stripes = lendStripes(count);
  for (let hit = 0; hit < count; hit++) {
    const stripe = ((fresh[hit] ?? 0) - (old[hit] ?? 0) + passageLength) >> STRIPE;
    stripes[hit] = stripe;
    votes[stripe] = (votes[stripe] ?? 0) + (weight[hit] ?? 0);
  }
  const chosen: number[] = [];
  let least = 0;
  while (chosen.length < most) {
    let best = -1;
    let bestSum = least;
    for (let hit = 0; hit < count; hit++) {
      const stripe = stripes[hit] ?? 0;
      const sum = (votes[stripe] ?? 0) + (votes[stripe + 1] ?? 0);
      if (sum > bestSum && !isBeside(stripe, chosen)) {
        best = stripe;
        bestSum = sum;
      }
    }
    if (best < 0) break;
    chosen.push(best);
    least = Math.max(least, bestSum * LEAST_VOTES);
  }
  return chosen.map((stripe) => ((stripe + 1) << STRIPE) - passageLength);
}

function isBeside(stripe: number, chosen: readonly number[]): boolean {
  for (const other of chosen) if (Math.abs(other - stripe) <= 1) return true;
  return false;
}

/** The hits near a diagonal as matches of full length, each once. */
export function matchesNear(
  passage: string,
  text: string,
  hits: Hits,
  diagonal: number,
  slack: number,
  shortest: number,
): Match[] {
  const reach = Math.ceil(slack);
  // Up to which passage offset each diagonal near this one is known to match.
  const covered = lendCovered(2 * reach + 1).fill(0, 0, 2 * reach + 1);
  const matches: Match[] = [];
  for (let hit = 0; hit < hits.count; hit++) {
    const old = hits.old[hit] ?? 0;
    const fresh = hits.fresh[hit] ?? 0;
    const beside = fresh - old - diagonal;
    if (beside < -reach || beside > reach || old < (covered[beside + reach] ?? 0)) continue;
    const match = lengthened(passage, text, old, fresh, passage.length);
    if (match.length < shortest) continue;
    covered[beside + reach] = match.old + match.length;
    matches.push(match);
  }
  return matches.sort((a, b) => a.old - b.old);
}
