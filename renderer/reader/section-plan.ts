import type { Block, Picture } from '../../shared/model';
import { isFurtherRow } from '../../shared/text';
import { MOST_ROWS_TOGETHER } from './table-plan';

/** Blocks `[firstBlock, endBlock)` that are laid out, or skipped, together. */
export interface SectionPlan {
  readonly firstBlock: number;
  readonly endBlock: number;
  /** What the section is likely to measure, in em of the reading size, so that the scroll bar hardly moves. */
  readonly estimatedHeight: number;
}

const BLOCKS_PER_SECTION = 50;
// A list or a quotation is left in one piece up to this length.
const MAX_BLOCKS_PER_SECTION = 100;
// Rows into which a cell reaches down from above would slip under other columns in a part of their own.
const MOST_ROWS_REACHED = 4 * MOST_ROWS_TOGETHER;
const LINE_HEIGHT = 1.62;
const BLOCK_GAP = 0.95;
// Characters on a line of the reading column; those of East Asian scripts are twice as wide.
const LATIN_LINE = 74;
const WIDE_LINE = 34;
// The reading column, and the pixels that a usual reading size has, in em.
const COLUMN = 33.6;
const PIXEL = 1 / 18;

/**
 * Cuts an article into sections of about 50 blocks, where possible not inside a list, a quotation or a table.
 * Linear in the blocks; the script is judged by the first 2,000 characters.
 */
export function planSections(
  text: string,
  blocks: readonly Block[],
  pictures: readonly Picture[] = [],
): readonly SectionPlan[] {
  const lineLength = isWideScript(text) ? WIDE_LINE : LATIN_LINE;
  const heights = pictureHeights(blocks, pictures);
  const plans: SectionPlan[] = [];
  let firstBlock = 0;
  let estimatedHeight = 0;
  /** The index behind the last row that a cell reaches into. */
  let reach = 0;
  for (const [at, block] of blocks.entries()) {
    const length = at - firstBlock;
    const isRow = isFurtherRow(block);
    const isTogether = isRow || (isGrouped(block) && block.kind === blocks[at - 1]?.kind);
    const mostRows = at < reach ? MOST_ROWS_REACHED : MOST_ROWS_TOGETHER;
    const most = isRow ? mostRows : MAX_BLOCKS_PER_SECTION;
    if (length >= most || (length >= BLOCKS_PER_SECTION && !isTogether)) {
      plans.push({ firstBlock, endBlock: at, estimatedHeight: Math.round(estimatedHeight) });
      firstBlock = at;
      estimatedHeight = 0;
    }
    for (const { rows = 1 } of block.cells ?? []) if (rows > 1) reach = Math.max(reach, at + rows);
    estimatedHeight += Math.ceil((block.end - block.start) / lineLength) * LINE_HEIGHT + BLOCK_GAP;
    estimatedHeight += heights.get(at) ?? 0;
  }
  if (blocks.length > firstBlock)
    plans.push({ firstBlock, endBlock: blocks.length, estimatedHeight: Math.round(estimatedHeight) });
  return plans;
}

/** How high the pictures before a block are, by its index; those at the end count with the last block. */
function pictureHeights(blocks: readonly Block[], pictures: readonly Picture[]): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { width, height, before } of pictures) {
    const at = Math.min(before, blocks.length - 1);
    const shown = (Math.min(width * PIXEL, COLUMN) * height) / width;
    heights.set(at, (heights.get(at) ?? 0) + shown + BLOCK_GAP);
  }
  return heights;
}

function isGrouped(block: Block): boolean {
  return block.kind === 'list-item' || block.kind === 'quote';
}

function isWideScript(text: string): boolean {
  const sample = text.slice(0, 2_000);
  return (sample.match(/[\u1100-\u11ff\u2e80-\ud7ff]/g)?.length ?? 0) > sample.length / 3;
}
