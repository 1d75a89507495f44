import { hashOf, type OwnPart } from './block-marks';
import type { ExportBlock, NamedBlock } from './export-blocks';
import { longestCommon } from './longest-common';

/** The ids of blocks that have no name of their own, numbered as they were first written. */
const NUMBERED = /^b(\d+)$/;

/**
 * Blocks with the ids they have in a file. One with a key has it for its id. Paragraphs have none, since a note
 * does not name them: those whose words were written before keep their number, those between the same neighbours
 * are taken for the same in order, and the rest get new numbers.
 */
export function nameBlocks(blocks: readonly ExportBlock[], old: readonly OwnPart[]): readonly NamedBlock[] {
  const numbered = old.filter(({ id }) => NUMBERED.test(id));
  const plain = blocks.filter(({ key }) => key === null);
  const known = longestCommon(
    numbered.map(({ hash }) => hash),
    plain.map(({ text }) => hashOf(text)),
  );
  const ids = new Map<ExportBlock, string>();
  let [oldAt, plainAt] = [0, 0];
  for (const [oldEnd, plainEnd] of [...known, [numbered.length, plain.length] as const]) {
    for (; oldAt < oldEnd && plainAt < plainEnd; oldAt += 1, plainAt += 1)
      give(ids, plain[plainAt], numbered[oldAt]);
    give(ids, plain[plainEnd], numbered[oldEnd]);
    [oldAt, plainAt] = [oldEnd + 1, plainEnd + 1];
  }
  let last = Math.max(0, ...numbered.map(({ id }) => Number(NUMBERED.exec(id)?.[1])));
  return blocks.map((block) => ({
    id: block.key ?? ids.get(block) ?? `b${++last}`,
    text: block.text,
  }));
}

function give(
  ids: Map<ExportBlock, string>,
  block: ExportBlock | undefined,
  part: OwnPart | undefined,
): void {
  if (block && part) ids.set(block, part.id);
}
