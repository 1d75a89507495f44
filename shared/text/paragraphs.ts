import type { Block, TextSpan } from '../model';

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

/** The paragraph a quotation begins in, and the one it ends in where that is another; null where there is none. */
export interface ParagraphLocator {
  readonly paragraph: number | null;
  readonly lastParagraph?: number | null;
}

/**
 * The paragraphs that a quotation of these spans, in document order, stands in, as `paragraphNumber`
 * counts them. A heading or a caption at one end leaves the other end's number. Logarithmic.
 */
export function paragraphsOf(blocks: readonly Block[], spans: readonly TextSpan[]): ParagraphLocator {
  const begin = spans[0]?.start ?? 0;
  const first = paragraphNumber(blocks, begin);
  const last = paragraphNumber(blocks, Math.max(begin, (spans.at(-1)?.end ?? 0) - 1));
  if (first === null) return { paragraph: last, lastParagraph: null };
  return { paragraph: first, lastParagraph: last === first ? null : last };
}

/** The numbers as a locator shows them: `2`, `2–3`, or nothing. */
export function showParagraphs({ paragraph, lastParagraph }: ParagraphLocator, dash = '–'): string {
  if (paragraph === null) return '';
  return lastParagraph ? `${paragraph}${dash}${lastParagraph}` : String(paragraph);
}
