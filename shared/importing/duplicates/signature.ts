import { hashOf, mixed, shingled, shingleHashes } from './shingles';

/** A new number whenever the same text gives another signature than before. */
export const SIGNATURE_SCHEME = 1;

const HASHES = 128;
/** Fewer shingles than this say nothing: a caption, an error page. */
const FEWEST_SHINGLES = 20;
const BANDS = 64;
const ROWS = HASHES / BANDS;
/** Of one bucket: that many sources with the same words are one page that came often, not pairs to be shown. */
const MOST_IN_A_BUCKET = 40;

/** The factors and summands of 128 hash functions, the same in every run. */
const FACTORS = Uint32Array.from({ length: HASHES }, (_, at) => mixed(at + 1) | 1);
const SUMMANDS = Uint32Array.from({ length: HASHES }, (_, at) => mixed(at + 0x9e37));

/** What is kept of a text to compare it by: 128 numbers of 16 bits. */
export type TextSignature = Uint16Array;

/**
 * The MinHash signature of a text (Broder 1997): the share of numbers that two signatures have in common estimates the share
 * of shingles that their texts have in common, within .04. Null for a text too short to be told apart.
 * Linear: .5 ms for a report of 800 words, 60 ms for 1,000,000 characters.
 */
export function signatureOf(text: string): TextSignature | null {
  const hashes = shingleHashes(shingled(text));
  if (hashes.length < FEWEST_SHINGLES) return null;
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const hash of hashes) {
    for (let at = 0; at < HASHES; at++) {
      const value = (Math.imul(hash, FACTORS[at] ?? 1) + (SUMMANDS[at] ?? 0)) >>> 0;
      if (value < (least[at] ?? 0)) least[at] = value;
    }
  }
  return Uint16Array.from(least, (value) => mixed(value) & 0xffff);
}

/** A number for a text, the same for the same text, to find equal ones by; others may have it too, seldom. */
export function textHash(text: string): number {
  return hashOf(text);
}

/** The estimated share of shingles in common, from 0 to 1. 10,000 comparisons take about 2 ms. */
export function likeness(one: TextSignature, other: TextSignature): number {
  let same = 0;
  for (let at = 0; at < HASHES; at++) if (one[at] === other[at]) same++;
  return same / HASHES;
}

/**
 * The pairs of signatures whose likeness reaches `least`, as indexes, by locality-sensitive hashing: 64 bands of two
 * numbers find 92% of the pairs at .2 and all but one of 10,000 at .4. Linear in the signatures as long as few are alike.
 */
export function similarPairs(
  signatures: readonly TextSignature[],
  least: number,
): readonly (readonly [number, number])[] {
  const pairs = new Map<number, readonly [number, number]>();
  for (let band = 0; band < BANDS; band++) {
    const buckets = new Map<number, number[]>();
    signatures.forEach((signature, index) => {
      const key = (signature[band * ROWS] ?? 0) * 0x10000 + (signature[band * ROWS + 1] ?? 0);
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [index]);
      else if (bucket.length < MOST_IN_A_BUCKET) bucket.push(index);
    });
    for (const bucket of buckets.values()) addPairs(bucket, signatures, least, pairs);
  }
  return [...pairs.values()];
}

function addPairs(
  bucket: readonly number[],
  signatures: readonly TextSignature[],
  least: number,
  pairs: Map<number, readonly [number, number]>,
): void {
  bucket.forEach((first, at) => {
    for (const second of bucket.slice(at + 1)) {
      const [one, other] = [signatures[first], signatures[second]];
      const key = first * signatures.length + second;
      if (one && other && !pairs.has(key) && likeness(one, other) >= least) pairs.set(key, [first, second]);
    }
  });
}
