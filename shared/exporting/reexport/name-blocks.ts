import { hashOf } from './block-hash';
import type { Dialect } from './dialect';
import type { ExportBlock, NamedBlock } from './export-blocks';
import { longestCommon } from './longest-common';

/** A block without a name of its own as it was written before: its number, and the hash of its words. */
export interface NumberedBlock {
  readonly number: number;
  readonly hash: string;
}

/**
 * Blocks with the ids they have in a file. One with a key has it for its id. Paragraphs have none, since a note
 * does not name them: those whose words were written before keep their number, those between the same neighbours
 * are taken for the same in order, and the rest get numbers that no block had. `old` are those written before, in their order.
 */
export function nameBlocks(
  blocks: readonly ExportBlock[],
  old: readonly NumberedBlock[],
  dialect: Dialect,
): readonly NamedBlock[] {
  const plain = blocks.filter(({ key }) => key === null);
  const known = longestCommon(
    old.map(({ hash }) => hash),
    plain.map(({ text }) => hashOf(text)),
  );
  const numbers = new Map<ExportBlock, number>();
  let [oldAt, plainAt] = [0, 0];
  for (const [oldEnd, plainEnd] of [...known, [old.length, plain.length] as const]) {
    for (; oldAt < oldEnd && plainAt < plainEnd; oldAt += 1, plainAt += 1)
      give(numbers, plain[plainAt], old[oldAt]);
    give(numbers, plain[plainEnd], old[oldEnd]);
    [oldAt, plainAt] = [oldEnd + 1, plainEnd + 1];
  }
  let last = Math.max(0, ...old.map(({ number }) => number));
  return blocks.map((block) => ({
    id: block.key ?? dialect.nameOf(numbers.get(block) ?? ++last),
    text: block.text,
  }));
}

function give(
  numbers: Map<ExportBlock, number>,
  block: ExportBlock | undefined,
  old: NumberedBlock | undefined,
): void {
  if (block && old) numbers.set(block, old.number);
}
