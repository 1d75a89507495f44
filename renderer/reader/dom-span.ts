import type { TextSpan } from '../../shared/model';
import { blockIndexAt, snapToGraphemes, trimCells } from '../../shared/text';
import type { ArticleDom } from './article-dom';
import { countWhile } from './sorted';

/** A boundary point as DOM ranges have it. */
export interface DomPosition {
  readonly node: Node;
  readonly offset: number;
}

interface Boundaries {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
}

/**
 * The canonical span of a DOM range, clipped to the article: any container, a whole element or the page
 * around the article may hold its ends. Neither snapped nor trimmed; empty where it holds no text.
 */
export function spanOfRange(dom: ArticleDom, range: Boundaries): TextSpan {
  const start = offsetOfPosition(dom, { node: range.startContainer, offset: range.startOffset }, 'start');
  const end = offsetOfPosition(dom, { node: range.endContainer, offset: range.endOffset }, 'end');
  return { start, end: Math.max(start, end) };
}

/**
 * What a user meant by a selection: whole graphemes, without white space and without what parts the cells of a
 * table at the edges. May be empty.
 */
export function meantSpan({ text, blocks }: Pick<ArticleDom, 'text' | 'blocks'>, span: TextSpan): TextSpan {
  return trimCells(text, blocks, snapToGraphemes(text, span));
}

/**
 * The canonical offset of a position in the page. Between blocks, a `start` belongs to the block that
 * follows and an `end` to the one before; outside the article they are the text's own edges.
 */
export function offsetOfPosition(dom: ArticleDom, position: DomPosition, edge: 'start' | 'end'): number {
  const element = blockElementAround(dom, position.node);
  if (element !== null) {
    const block = dom.blocks[dom.blockIndexOf.get(element) ?? -1];
    return (block?.start ?? 0) + charactersBefore(element, position);
  }
  const before = countBlocksBefore(dom, position);
  if (edge === 'end') return dom.blocks[before - 1]?.end ?? 0;
  return dom.blocks[before]?.start ?? dom.text.length;
}

function blockElementAround(dom: ArticleDom, node: Node): Node | null {
  for (let at: Node | null = node; at !== null && at !== dom.root; at = at.parentNode) {
    if (dom.blockIndexOf.has(at)) return at;
  }
  return null;
}

function isText(node: Node): boolean {
  return node.nodeType === 3;
}

function textLength(node: Node): number {
  return isText(node) ? (node.nodeValue?.length ?? 0) : (node.textContent?.length ?? 0);
}

/** Code units of the block's text that stand before the position: what precedes it at each level up. */
function charactersBefore(blockElement: Node, position: DomPosition): number {
  const { node } = position;
  let count = 0;
  if (isText(node)) {
    count = Math.min(position.offset, textLength(node));
  } else {
    for (const child of Array.from(node.childNodes).slice(0, position.offset)) count += textLength(child);
  }
  for (let at: Node = node; at !== blockElement; ) {
    for (let before = at.previousSibling; before; before = before.previousSibling)
      count += textLength(before);
    if (at.parentNode === null) break;
    at = at.parentNode;
  }
  return count;
}

/** How many blocks stand wholly before a position that is in none of them. O(log blocks). */
function countBlocksBefore(dom: ArticleDom, { node, offset }: DomPosition): number {
  const position = [...pathTo(node), offset];
  return countWhile(dom.blockElements, (element) => isPathBefore(pathTo(element), position));
}

/** The way down to a node: which child to take at each level. */
function pathTo(node: Node): number[] {
  const path: number[] = [];
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    let index = 0;
    for (let before = at.previousSibling; before; before = before.previousSibling) index++;
    path.push(index);
  }
  return path.reverse();
}

/** A child stands before a position in its parent when its index is less than the position's. */
function isPathBefore(path: readonly number[], position: readonly number[]): boolean {
  const at = position.findIndex((step, level) => step !== path[level]);
  return at >= 0 && (path[at] ?? 0) < (position[at] ?? 0);
}

/**
 * Where an offset stands in the page. Where two text nodes meet, a `start` lies in the second and an
 * `end` in the first, so that a range holds no empty piece. Offsets outside the text are clamped.
 */
export function positionOfOffset(dom: ArticleDom, offset: number, edge: 'start' | 'end'): DomPosition {
  const index = blockIndexAt(dom.blocks, offset);
  const block = dom.blocks[index];
  const element = dom.blockElements[index];
  if (block === undefined || element === undefined) return { node: dom.root, offset: 0 };
  let left = Math.max(0, Math.min(offset, block.end) - block.start);
  for (let node = firstTextIn(element); node; ) {
    const length = textLength(node);
    const next = nextTextIn(element, node);
    if (left < length || (left === length && (edge === 'end' || next === null)))
      return { node, offset: left };
    left -= length;
    node = next;
  }
  return { node: element, offset: 0 };
}

function firstTextIn(root: Node): Node | null {
  return isText(root) ? root : nextTextIn(root, root);
}

/** The next text in document order; an empty cell of a table has none. */
function nextTextIn(root: Node, node: Node): Node | null {
  for (let at = following(root, node); at !== null; at = following(root, at)) if (isText(at)) return at;
  return null;
}

function following(root: Node, node: Node): Node | null {
  if (node.firstChild !== null) return node.firstChild;
  let at: Node | null = node;
  while (at !== null && at !== root && at.nextSibling === null) at = at.parentNode;
  return at === null || at === root ? null : at.nextSibling;
}

/**
 * The range that covers a span. Static, because a live range would be visited at every change of the
 * page, each key typed in a note included.
 */
export function rangeOfSpan(dom: ArticleDom, span: TextSpan): StaticRange {
  const start = positionOfOffset(dom, span.start, 'start');
  const end = positionOfOffset(dom, span.end, 'end');
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** The same as a live range, for measuring where a span stands; let go of it at once. */
export function liveRangeOfSpan(dom: ArticleDom, span: TextSpan): Range {
  const { startContainer, startOffset, endContainer, endOffset } = rangeOfSpan(dom, span);
  const range = dom.root.ownerDocument.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
