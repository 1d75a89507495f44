import type { ArticleDom } from './article-dom';
import { firstBoxOf } from './hit-testing';
import { revealInTable } from './table-boxes';

/** Where the words shall come to stand, as a share of the pane's height from its top. */
export type ScrollTarget = { readonly offset: number; readonly at: number };

const STABLE_FRAMES = 3;
const MAX_FRAMES = 40;
/** The correcting that goes on in a pane now; a new one takes its place. */
const running = new WeakMap<HTMLElement, () => void>();
const USER_EVENTS = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/**
 * Scrolls at once so that a character stands where it is wanted, then corrects it frame by frame while
 * sections that come into view take their real heights, until nothing moves any more or the user does.
 * Returns the end of the correcting.
 */
export function scrollToOffset(pane: HTMLElement, dom: ArticleDom, target: ScrollTarget): () => void {
  const view = pane.ownerDocument.defaultView;
  let frames = 0;
  let stable = 0;
  let request = 0;
  const stop = () => {
    view?.cancelAnimationFrame(request);
    for (const event of USER_EVENTS) pane.removeEventListener(event, stop);
    if (running.get(pane) === stop) running.delete(pane);
  };
  const step = () => {
    const before = pane.scrollTop;
    const top = firstBoxOf(dom, target.offset).top - pane.getBoundingClientRect().top;
    pane.scrollTop = Math.round(before + top - pane.clientHeight * target.at);
    stable = Math.abs(pane.scrollTop - before) <= 1 ? stable + 1 : 0;
    frames++;
    if (stable >= STABLE_FRAMES || frames >= MAX_FRAMES) stop();
    else request = view?.requestAnimationFrame(step) ?? 0;
  };
  running.get(pane)?.();
  running.set(pane, stop);
  for (const event of USER_EVENTS) pane.addEventListener(event, stop, { passive: true });
  revealInTable(dom, target.offset);
  step();
  return stop;
}
