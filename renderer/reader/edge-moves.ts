import type { TextSpan } from '../../shared/model';
import { isSeparator } from '../../shared/text';
import type { ArticleDom } from './article-dom';
import { characterOverCells, elementAt } from './cell-lines';
import { firstBoxOf } from './hit-testing';
import { blockEdge, moveOffset, placeEdge } from './span-moves';
import { revealInTable } from './table-boxes';

/**
 * Which edge of a span a key moves, and where to: `by` 1 is to the right, down or to the block's end, -1 to the
 * left, up or to the block's start.
 */
export interface EdgeMove {
  readonly edge: 'start' | 'end';
  readonly unit: 'grapheme' | 'word' | 'line' | 'block';
  readonly by: 1 | -1;
}

/** The span with one edge moved as its reader sees the page: in a block that runs from right to left, left is on. Reads layout. */
export function moveEdge(dom: ArticleDom, span: TextSpan, { edge, unit, by }: EdgeMove): TextSpan {
  const { text, blocks } = dom;
  const from = span[edge];
  if (unit === 'block') return placeEdge(text, span, edge, blockEdge(blocks, from, by));
  if (unit === 'line') return placeEdge(text, span, edge, offsetByLine(dom, from, edge, by));
  const isMirrored = isRightToLeftAt(dom, edge === 'end' ? from - 1 : from);
  return placeEdge(
    text,
    span,
    edge,
    offsetPastSeparators(dom, from, edge, unit, isMirrored === (by === 1) ? -1 : 1),
  );
}

/** Where a move leads in the words: what parts two cells of a table is gone over with it. */
function offsetPastSeparators(
  { text, blocks }: ArticleDom,
  from: number,
  edge: EdgeMove['edge'],
  unit: 'grapheme' | 'word',
  by: 1 | -1,
): number {
  let offset = moveOffset(text, from, unit, by);
  while (offset > 0 && offset < text.length && isSeparator(blocks, edge === 'end' ? offset - 1 : offset))
    offset = moveOffset(text, offset, 'grapheme', by);
  return offset;
}

/** The edge that stands a line further or back; beyond the first and the last line it is the text's own. */
function offsetByLine(dom: ArticleDom, offset: number, edge: 'start' | 'end', by: 1 | -1): number {
  const { length } = dom.text;
  // What stands between two blocks, or two cells, is not drawn.
  const isDrawn = (at: number) => dom.text[at] !== '\n' && !isSeparator(dom.blocks, at);
  let from = edge === 'end' ? offset - 1 : offset;
  while (from > 0 && from < length - 1 && !isDrawn(from)) from += edge === 'end' ? -1 : 1;
  const found = characterOverCells(dom, from, by, (at) => (isDrawn(at) ? firstBoxOf(dom, at) : null));
  if (found === null) return by === 1 ? length : 0;
  return edge === 'end' ? found + 1 : found;
}

function isRightToLeftAt(dom: ArticleDom, offset: number): boolean {
  const element = elementAt(dom, Math.max(0, offset));
  return element !== undefined && getComputedStyle(element).direction === 'rtl';
}

/** Scrolls the pane as little as it takes to have the words at a span's edge in view. Reads layout. */
export function keepEdgeInView(
  pane: HTMLElement,
  dom: ArticleDom,
  span: TextSpan,
  edge: EdgeMove['edge'],
): void {
  const at = edge === 'end' ? Math.max(span.start, span.end - 1) : span.start;
  revealInTable(dom, at);
  const box = firstBoxOf(dom, at);
  const frame = pane.getBoundingClientRect();
  if (box.top < frame.top + MARGIN) pane.scrollTop += box.top - frame.top - MARGIN;
  else if (box.bottom > frame.bottom - MARGIN) pane.scrollTop += box.bottom - frame.bottom + MARGIN;
}

// Words nearer to the pane's edge than this, in CSS pixels, are brought away from it.
const MARGIN = 48;
