import type { ArticleDom } from './article-dom';
import { liveRangeOfSpan, offsetOfPosition } from './dom-span';

/**
 * The offset of the character drawn at a point of the window, in CSS pixels, or null beside the words.
 * Lays nothing out that is not in view; about .1 ms.
 */
export function characterAtPoint(dom: ArticleDom, x: number, y: number): number | null {
  const document = dom.root.ownerDocument;
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null || caret.offsetNode.nodeType !== 3 || !dom.root.contains(caret.offsetNode)) return null;
  const nearest = offsetOfPosition(dom, { node: caret.offsetNode, offset: caret.offset }, 'start');
  // The caret goes to the nearer edge of a character, so the point may lie on either side of it.
  for (const start of [nearest, nearest - 1]) {
    const rects = liveRangeOfSpan(dom, { start, end: start + 1 }).getClientRects();
    for (const { left, right, top, bottom } of rects) {
      if (x >= left && x <= right && y >= top && y <= bottom) return start;
    }
  }
  return null;
}

/** The box of the first character of a span in the window, in CSS pixels, wherever it stands in the article. */
export function firstBoxOf(dom: ArticleDom, offset: number): DOMRect {
  const range = liveRangeOfSpan(dom, { start: offset, end: offset + 1 });
  return range.getClientRects()[0] ?? range.getBoundingClientRect();
}
