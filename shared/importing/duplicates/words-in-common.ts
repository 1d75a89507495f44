import { shingled, shingleHashes } from './shingles';

/**
 * How much of the shorter of two texts stands in the other, from 0 to 1: the share of its words that belong to runs of
 * three which the other has too (of characters, runs of six, in Hangul, Chinese and Japanese). Linear.
 */
export function wordsInCommon(one: string, other: string): number {
  const [first, second] = [shingled(one), shingled(other)];
  const [short, long] = first.units.length <= second.units.length ? [first, second] : [second, first];
  if (short.units.length === 0 || short.size !== long.size) return 0;
  const known = new Set(shingleHashes(long));
  const isCovered = new Uint8Array(short.units.length);
  shingleHashes(short).forEach((hash, at) => {
    if (known.has(hash)) isCovered.fill(1, at, at + short.size);
  });
  return isCovered.reduce((sum, covered) => sum + covered, 0) / short.units.length;
}
