import type { Block, TextSpan } from '../../shared/model';
import { blockIndexAt } from '../../shared/text';
import type { ArticleDom } from './article-dom';
import { type CharacterBox, characterByLine, nearestOnLine } from './line-moves';

/** What is drawn at an offset; null for what is not drawn. */
type BoxOf = (offset: number) => CharacterBox | null;

/** The element whose words run one way: a block, or of a row the cell that holds the offset. */
export function elementAt({ blocks, blockElements }: ArticleDom, offset: number): Element | undefined {
  const at = blockIndexAt(blocks, offset);
  const element = blockElements[at];
  return element?.children[cellIndexAt(blocks[at], offset)] ?? element;
}

function cellIndexAt(block: Block | undefined, offset: number): number {
  return block?.cells?.findIndex(({ start, end }) => offset >= start && offset < end) ?? -1;
}

/**
 * The character a line below (`by` 1) or above (-1), as `characterByLine` has it, where either of the two lines is a
 * table's: in the same cell, else in the row or block that follows, and there in the cell right under or over it.
 * Null beyond the text. Reads layout: O(characters of two lines, and cells of a row).
 */
export function characterOverCells(dom: ArticleDom, from: number, by: 1 | -1, boxOf: BoxOf): number | null {
  const { text, blocks } = dom;
  const at = blockIndexAt(blocks, from);
  const own = blocks[at]?.cells?.[cellIndexAt(blocks[at], from)];
  const plain = characterByLine(from, by, own?.end ?? text.length, within(own, boxOf));
  if (own !== undefined && plain !== null) return plain;
  const to = own === undefined ? blockIndexAt(blocks, plain ?? from) : at + by;
  const block = blocks[to];
  const here = boxOf(from);
  if (block === undefined || here === null || (own === undefined && (to === at || block.cells === undefined)))
    return plain;
  const middle = (here.left + here.right) / 2;
  const { start, end } = cellUnder(dom, to, middle) ?? block;
  return by === 1
    ? nearestOnLine(start, end, middle, boxOf)
    : nearestOnLine(end - 1, start - 1, middle, boxOf);
}

/** The same boxes inside one cell, and none outside of it. */
function within(cell: TextSpan | undefined, boxOf: BoxOf): BoxOf {
  if (cell === undefined) return boxOf;
  return (offset) => (offset >= cell.start && offset < cell.end ? boxOf(offset) : null);
}

/** Of the cells of a row that have words, the one that stands under a place of the window, or nearest to it. */
function cellUnder({ blocks, blockElements }: ArticleDom, at: number, x: number): TextSpan | undefined {
  const cells = (blocks[at]?.cells ?? []).map((cell, index) => {
    const box = blockElements[at]?.children[index]?.getBoundingClientRect();
    return { cell, away: box === undefined ? 0 : Math.max(box.left - x, x - box.right, 0) };
  });
  return cells.filter(({ cell }) => cell.end > cell.start).sort((a, b) => a.away - b.away)[0]?.cell;
}
