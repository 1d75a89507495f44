import type { Block } from '../model';

/** For each blocks array, the paragraph number of each block (0 for a heading or a caption) and the last number. */
const numberings = new WeakMap<readonly Block[], { readonly byBlock: Int32Array; readonly count: number }>();

function numberingOf(blocks: readonly Block[]): { readonly byBlock: Int32Array; readonly count: number } {
  const known = numberings.get(blocks);
  if (known !== undefined) return known;
  let count = 0;
  const byBlock = Int32Array.from(blocks, ({ kind }) => (isNumbered(kind) ? ++count : 0));
  const numbering = { byBlock, count };
  numberings.set(blocks, numbering);
  return numbering;
}

function isNumbered(kind: Block['kind']): boolean {
  return kind !== 'heading' && kind !== 'caption';
}

/**
 * The index of the block that holds the offset; the `\n` between two blocks belongs to the first.
 * Offsets outside the text give the first or the last block, no blocks give -1. Logarithmic.
 */
export function blockIndexAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks.length === 0 ? -1 : low;
}

/**
 * The number, from 1, that a citation gives the paragraph at this offset. Every block but headings and
 * captions counts; inside those the answer is null. Logarithmic after one pass for each blocks array,
 * which must not be changed afterwards.
 */
export function paragraphNumber(blocks: readonly Block[], offset: number): number | null {
  const number = numberingOf(blocks).byBlock[blockIndexAt(blocks, offset)] ?? 0;
  return number === 0 ? null : number;
}

/** How many paragraphs `paragraphNumber` counts: all blocks but headings and captions. */
export function paragraphCount(blocks: readonly Block[]): number {
  return numberingOf(blocks).count;
}
