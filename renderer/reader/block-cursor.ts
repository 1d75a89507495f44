import { useCallback, useLayoutEffect, useState } from 'react';
import type { ArticleView } from './article-view';
import { scrollToOffset } from './scroll-to-offset';
import { firstBlockInView } from './viewport';

export interface BlockCursor {
  /** The block the keyboard stands at; null until `j` or `k` is pressed. */
  readonly at: number | null;
  /** Goes to the next block or the one before, and returns which that is; null in a text without blocks. */
  readonly step: (by: 1 | -1) => number | null;
  readonly clear: () => void;
  /** The cursor's block while it is in view, else the first block in view. */
  readonly place: () => number;
}

// A block nearer to the pane's edge than this, in CSS pixels, is scrolled to.
const EDGE = 40;

/** The mark in the article that `j` and `k` move from block to block. */
export function useBlockCursor(view: ArticleView | null): BlockCursor {
  const [at, setAt] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = at === null ? undefined : view?.dom.blockElements[at];
    element?.setAttribute('data-cursor', '');
    return () => element?.removeAttribute('data-cursor');
  }, [view, at]);
  const cursorInView = useCallback(
    () => (view !== null && at !== null && isInView(view, at) ? at : null),
    [view, at],
  );
  const step = (by: 1 | -1) => {
    if (view === null || view.dom.blocks.length === 0) return null;
    const from = cursorInView();
    const wanted = from === null ? firstBlockInView(view.pane, view.dom) : from + by;
    const next = Math.max(0, Math.min(wanted, view.dom.blocks.length - 1));
    setAt(next);
    view.dom.root.focus({ preventScroll: true });
    scrollIntoView(view, next);
    return next;
  };
  const place = () => (view === null ? 0 : (cursorInView() ?? firstBlockInView(view.pane, view.dom)));
  return { at, step, clear: () => setAt(null), place };
}

function isInView({ pane, dom }: ArticleView, at: number): boolean {
  const frame = pane.getBoundingClientRect();
  const box = dom.blockElements[at]?.getBoundingClientRect();
  return box !== undefined && box.bottom > frame.top && box.top < frame.bottom;
}

function scrollIntoView({ pane, dom }: ArticleView, at: number): void {
  const frame = pane.getBoundingClientRect();
  const box = dom.blockElements[at]?.getBoundingClientRect();
  if (box === undefined) return;
  if (at === 0) pane.scrollTop = 0;
  else if (box.top < frame.top + EDGE || box.bottom > frame.bottom - EDGE)
    scrollToOffset(pane, dom, { offset: dom.blocks[at]?.start ?? 0, at: 1 / 3 });
}
