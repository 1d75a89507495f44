import { lengthened, type Match } from './chain';
import { bucketOf, gramHashes, indexGrams } from './gram-index';
import { gramSizeFor } from './gram-size';
import { type HeaviestPath, heaviestPath } from './heaviest-path';

/** What two revisions share: the matches in the order of both texts, which are the diff, and all others. */
export type RevisionMatches = HeaviestPath;

/** An n-gram at more places than this is boilerplate; a text that stands there eight times over still works. */
const MOST_PLACES = 8;
/** Texts longer than this are compared at every fourth n-gram, which costs a little accuracy and saves much time. */
const LONG_TEXT = 60_000;
const LONG_TEXT_SAMPLING = 4;

/**
 * Compares two revisions by their shared n-grams and by their common head and tail. Linear but for the
 * order (n log n in the matches); about 60 ms for 388,000 characters with a fifth of the words edited.
 */
export function matchRevisions(oldText: string, newText: string): RevisionMatches {
  return heaviestPath(sharedPassages(oldText, newText), newText.length);
}

function sharedPassages(oldText: string, newText: string): Match[] {
  const size = gramSizeFor(newText).coarse;
  const sampling = Math.max(oldText.length, newText.length) > LONG_TEXT ? LONG_TEXT_SAMPLING : 1;
  const index = indexGrams(newText, size, sampling);
  const hashes = gramHashes(oldText, size, sampling);
  const matches = [
    lengthened(oldText, newText, 0, 0, oldText.length),
    lengthened(oldText, newText, oldText.length, newText.length, oldText.length),
  ].filter(({ length }) => length > 0);
  // Up to which old offset each diagonal is known to match, so that a long match is found once.
  const covered = new Int32Array(oldText.length + newText.length + 1);
  for (let old = 0; old < hashes.length; old++) {
    const hash = hashes[old] ?? -1;
    if (hash < 0) continue;
    const bucket = bucketOf(hash, index.mask);
    const from = index.heads[bucket] ?? 0;
    const to = index.heads[bucket + 1] ?? 0;
    if (to - from > MOST_PLACES) continue;
    for (let slot = from; slot < to; slot++) {
      const fresh = index.places[slot] ?? 0;
      const diagonal = fresh - old + oldText.length;
      if (old < (covered[diagonal] ?? 0)) continue;
      const match = lengthened(oldText, newText, old, fresh, oldText.length);
      if (match.length < size) continue;
      covered[diagonal] = match.old + match.length;
      matches.push(match);
    }
  }
  return matches.sort((a, b) => a.old - b.old || a.fresh - b.fresh);
}
