import { lengthened, type Match } from './chain';
import { bucketOf, type GramIndex, gramHashes } from './gram-index';

/** Places where a passage and a text share an n-gram: parallel arrays, ascending by `old`. */
export interface Hits {
  readonly old: readonly number[];
  readonly fresh: readonly number[];
  /** One over the number of places the n-gram stands at, so that rare ones decide. */
  readonly weight: readonly number[];
}

/** An n-gram found at more places than this says nothing about where a passage is. */
const MOST_PLACES = 48;
/** Diagonals (new offset minus old) are counted in stripes this wide, a binary logarithm: 32 code units. */
const STRIPE = 5;

/** Looks up every n-gram of a passage. Linear in the passage, at most `MOST_PLACES` for each offset. */
export function hitsOf(passage: string, index: GramIndex): Hits {
  const old: number[] = [];
  const fresh: number[] = [];
  const weight: number[] = [];
  const hashes = gramHashes(passage, index.size, index.sampling);
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? -1;
    if (hash < 0) continue;
    const bucket = bucketOf(hash, index.mask);
    const from = index.heads[bucket] ?? 0;
    const to = index.heads[bucket + 1] ?? 0;
    if (to - from > MOST_PLACES) continue;
    for (let slot = from; slot < to; slot++) {
      old.push(at);
      fresh.push(index.places[slot] ?? 0);
      weight.push(1 / (to - from));
    }
  }
  return { old, fresh, weight };
}

/**
 * The diagonals on which most hits agree, best first, at most `most`: where the passage as a whole may
 * stand. A passage that drifts over a stripe's edge is counted with the next stripe.
 */
export function bestDiagonals(hits: Hits, passageLength: number, textLength: number, most: number): number[] {
  const votes = new Float32Array(((passageLength + textLength) >> STRIPE) + 2);
  for (let at = 0; at < hits.old.length; at++) {
    const stripe = ((hits.fresh[at] ?? 0) - (hits.old[at] ?? 0) + passageLength) >> STRIPE;
    votes[stripe] = (votes[stripe] ?? 0) + (hits.weight[at] ?? 0);
  }
  const best: { readonly stripe: number; readonly sum: number }[] = [];
  for (let stripe = 0; stripe + 1 < votes.length; stripe++) {
    const sum = (votes[stripe] ?? 0) + (votes[stripe + 1] ?? 0);
    if (sum === 0 || sum <= (best[most * 2 - 1]?.sum ?? 0)) continue;
    const place = best.findIndex((other) => other.sum < sum);
    best.splice(place < 0 ? best.length : place, 0, { stripe, sum });
    if (best.length > most * 2) best.pop();
  }
  const chosen: number[] = [];
  for (const { stripe } of best) {
    if (chosen.length === most) break;
    if (!chosen.some((other) => Math.abs(other - stripe) <= 1)) chosen.push(stripe);
  }
  return chosen.map((stripe) => ((stripe + 1) << STRIPE) - passageLength);
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
  const covered = new Map<number, number>();
  const matches: Match[] = [];
  for (let at = 0; at < hits.old.length; at++) {
    const old = hits.old[at] ?? 0;
    const fresh = hits.fresh[at] ?? 0;
    const own = fresh - old;
    if (Math.abs(own - diagonal) > slack || old < (covered.get(own) ?? 0)) continue;
    const match = lengthened(passage, text, old, fresh, passage.length);
    if (match.length < shortest) continue;
    covered.set(own, match.old + match.length);
    matches.push(match);
  }
  return matches.sort((a, b) => a.old - b.old);
}
