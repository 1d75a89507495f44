import { useEffect } from 'react';
import { blockIndexAt } from '../../shared/text';
import type { ArticleDom } from './article-dom';
import type { ArticleView } from './article-view';
import { firstBoxOf } from './hit-testing';

// Words nearer to the edge of their table's box than this, in CSS pixels, are brought away from it.
const MARGIN = 24;

/**
 * Gives the keyboard to the boxes of tables that are wider than the column, so that arrows scroll them, and to
 * no others. They are measured when the browser has laid them out anyway; an article without tables costs a
 * look at its blocks.
 */
export function useTableBoxes(view: ArticleView | null): void {
  useEffect(() => {
    if (view === null || !view.dom.blocks.some(({ kind }) => kind === 'table-row')) return;
    const observer = new ResizeObserver((entries) => {
      const boxes = new Set(entries.map(({ target }) => target.closest<HTMLElement>('[data-table]')));
      for (const box of boxes) if (box !== null) offerScrolling(box);
    });
    for (const box of view.dom.root.querySelectorAll<HTMLElement>('[data-table]')) {
      observer.observe(box);
      if (box.firstElementChild !== null) observer.observe(box.firstElementChild);
    }
    return () => observer.disconnect();
  }, [view]);
}

function offerScrolling(box: HTMLElement): void {
  if (box.scrollWidth > box.clientWidth + 1) {
    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', 'Wide table, scrolls sideways');
  } else for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
}

/** Scrolls a wide table as little as it takes to have a character of it in view. Reads layout, of a table alone. */
export function revealInTable(dom: ArticleDom, offset: number): void {
  const at = blockIndexAt(dom.blocks, offset);
  if (dom.blocks[at]?.kind !== 'table-row') return;
  const box = dom.blockElements[at]?.closest('[data-table]');
  if (!box || box.scrollWidth <= box.clientWidth) return;
  const frame = box.getBoundingClientRect();
  const { left, right } = firstBoxOf(dom, offset);
  if (left < frame.left + MARGIN) box.scrollLeft += left - frame.left - MARGIN;
  else if (right > frame.right - MARGIN) box.scrollLeft += right - frame.right + MARGIN;
}
