import type { Ledger } from './ledger';

/** A part of a file that was written before: a block of ours, the ledger of what we wrote, or what stands between. */
export type FilePart =
  | { readonly kind: 'between'; readonly raw: string }
  | { readonly kind: 'ledger'; readonly raw: string; readonly ledger: Ledger }
  | {
      readonly kind: 'own';
      readonly id: string;
      /** The hash of the words we wrote. */
      readonly hash: string;
      /** The words without what marks them as ours, and as deep as we wrote them. */
      readonly body: string;
      readonly raw: string;
      /** New words as they stand in the place of these, and others as they stand after these; as they are where this is left out. */
      readonly replacedBy?: (marked: string) => string;
      readonly followedBy?: (marked: string) => string;
    };

export type OwnPart = Extract<FilePart, { kind: 'own' }>;

/** The regions of a file, in order; a block is never put into another than its own. */
export const ZONES = ['head', 'body', 'notes'] as const;
export type Zone = (typeof ZONES)[number];

/** How a kind of Markdown carries the marks by which our blocks are found again. */
export interface Dialect {
  /**
   * A file's parts in order; joined, their `raw` is the file. A second block with an id that was there before is a
   * copy the user made, and the user's. Linear.
   */
  readonly partsOf: (file: string) => readonly FilePart[];
  /** A block's words with its mark. */
  readonly markBlock: (id: string, text: string) => string;
  readonly zoneOf: (id: string) => Zone;
  /** What stands between two blocks of a region. */
  readonly gaps: Readonly<Record<Zone, string>>;
  /** A file without a head of ours, or with the head its user made, with these blocks in its head. */
  readonly withHead: (file: string, blocks: string) => string;
  /** The id of the block with this number, for blocks that have no name of their own; `numberOf` is its inverse. */
  readonly nameOf: (number: number) => string;
  readonly numberOf: (id: string) => number | null;
  /** The ledger as it stands in a file, null where each mark says what was written in it. */
  readonly writeLedger: ((ledger: Ledger) => string) | null;
  /** How much of what stands after a block belongs to it, so that nothing may be put before that; nothing where left out. */
  readonly tailOf?: (between: string, before: string, added: string) => number;
}

/** Lines ended as those of `sample` are. */
export function withEndsOf(sample: string, text: string): string {
  return sample.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}
