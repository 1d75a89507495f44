import { hashOf } from './block-hash';

/**
 * What a file was last written with: the hash of each block's words under the block's name, in the order of the
 * blocks. It stands once in the file, so that Markdown which shows its marks carries only ids.
 */
export type Ledger = ReadonlyMap<string, string>;

/** A name in the ledger: `n7` for the block with that number, else the hash of its id, since ids are long. */
export function ledgerName(id: string, number: number | null): string {
  return number === null ? hashOf(id) : `n${number}`;
}

/** The number in such a name, null for the hash of an id. */
export function numberIn(name: string): number | null {
  const digits = /^n(\d+)$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The entries as words, each a name and a hash. */
export function ledgerEntries(ledger: Ledger): readonly string[] {
  return Array.from(ledger, ([name, hash]) => `${name}:${hash}`);
}

/** Reads entries; words that are none are passed over. */
export function readLedger(words: string): Ledger {
  return new Map(
    Array.from(words.matchAll(/\b(n\d+|[0-9a-f]{8}):([0-9a-f]{8})\b/g), ([, name = '', hash = '']) => [
      name,
      hash,
    ]),
  );
}
