/**
 * Where every n-gram of a text stands, by hash. A lookup may return places with another n-gram of the
 * same hash: a caller compares the characters, which it does anyway to lengthen a match.
 */
export interface GramIndex {
  readonly text: string;
  readonly size: number;
  readonly sampling: number;
  readonly mask: number;
  /** `places[heads[h] .. heads[h + 1]]` are the offsets whose n-gram has hash `h`, ascending. */
  readonly heads: Int32Array;
  readonly places: Int32Array;
}

/**
 * One hash for each offset at which a whole n-gram begins. `sampling` is a power of two: only offsets
 * whose hash says so are kept, the same ones wherever the same characters stand, the others are -1.
 */
export function gramHashes(text: string, size: number, sampling: number): Int32Array {
  const hashes = new Int32Array(gramCount(text, size));
  hashGrams(text, size, sampling, hashes);
  return hashes;
}

/** How many whole n-grams a text has. */
export function gramCount(text: string, size: number): number {
  return Math.max(0, text.length - size + 1);
}

/** Writes what `gramHashes` returns into an array that is long enough. */
export function hashGrams(text: string, size: number, sampling: number, hashes: Int32Array): void {
  const count = gramCount(text, size);
  const leading = Math.imul(1, power(MULTIPLIER, size - 1));
  let rolling = 0;
  for (let at = 0; at < Math.min(size - 1, text.length); at++) {
    rolling = (Math.imul(rolling, MULTIPLIER) + text.charCodeAt(at)) | 0;
  }
  for (let at = 0; at < count; at++) {
    rolling = (Math.imul(rolling, MULTIPLIER) + text.charCodeAt(at + size - 1)) | 0;
    const mixed = Math.imul(rolling ^ (rolling >>> 15), 0x2c1b3c6d);
    const hash = (mixed ^ (mixed >>> 13)) & 0x7fffffff;
    hashes[at] = (hash & (sampling - 1)) === 0 ? hash : -1;
    rolling = (rolling - Math.imul(leading, text.charCodeAt(at))) | 0;
  }
}

const MULTIPLIER = 0x01000193;

function power(base: number, exponent: number): number {
  let result = 1;
  for (let step = 0; step < exponent; step++) result = Math.imul(result, base);
  return result;
}

/** Linear; about 12 ms and 5 MB for 388,000 characters unsampled. */
export function indexGrams(text: string, size: number, sampling: number): GramIndex {
  const hashes = gramHashes(text, size, sampling);
  let buckets = 256;
  while (buckets < (2 * hashes.length) / sampling && buckets < 1 << 20) buckets *= 2;
  const mask = buckets - 1;
  const heads = new Int32Array(buckets + 1);
  for (const hash of hashes)
    if (hash >= 0) heads[bucketOf(hash, mask) + 1] = (heads[bucketOf(hash, mask) + 1] ?? 0) + 1;
  for (let bucket = 0; bucket < buckets; bucket++) {
    heads[bucket + 1] = (heads[bucket + 1] ?? 0) + (heads[bucket] ?? 0);
  }
  const places = new Int32Array(heads[buckets] ?? 0);
  const next = heads.slice(0, buckets);
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? -1;
    if (hash < 0) continue;
    const bucket = bucketOf(hash, mask);
    const slot = next[bucket] ?? 0;
    places[slot] = at;
    next[bucket] = slot + 1;
  }
  return { text, size, sampling, mask, heads, places };
}

/** The low bits decide the sampling, so a bucket is named by the higher ones. */
export function bucketOf(hash: number, mask: number): number {
  return (hash >>> 4) & mask;
}
