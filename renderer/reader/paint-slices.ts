import type { Block, TextSpan } from '../../shared/model';

/** Blocks `[firstBlock, endBlock)` whose colours are put on, and taken off, together. */
export interface PaintSlice extends TextSpan {
  readonly firstBlock: number;
  readonly endBlock: number;
}

// In UTF-16 code units, about a pane's height. Chromium goes through every range of the page for each change
// of one, so that those far from view cost as much as those in it.
const LENGTH = 1_500;

/** Cuts an article into slices of about a pane's height: many short blocks, or one long one. Linear in the blocks. */
export function paintSlices(blocks: readonly Block[]): readonly PaintSlice[] {
  const slices: PaintSlice[] = [];
  let firstBlock = 0;
  for (const [at, { end }] of blocks.entries()) {
    const start = blocks[firstBlock]?.start ?? 0;
    if (end - start < LENGTH && at < blocks.length - 1) continue;
    slices.push({ firstBlock, endBlock: at + 1, start, end });
    firstBlock = at + 1;
  }
  return slices;
}
