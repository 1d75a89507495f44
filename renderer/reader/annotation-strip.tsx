import { useEffect, useRef } from 'react';
import type { ArticleView } from './article-view';
import type { IntervalIndex } from './interval-index';
import styles from './reader.module.css';
import { scrollToOffset } from './scroll-to-offset';
import type { ColouredSpan } from './segments';
import { countWhile } from './sorted';
import { stripRuns } from './strip-rows';

interface AnnotationStripProps {
  readonly view: ArticleView;
  readonly index: IntervalIndex<ColouredSpan>;
}

/**
 * Where in the article the annotations are, in their colours, beside the scroll bar; a click goes there.
 * For the eye alone: the list "Annotations" says the same to everybody.
 */
export function AnnotationStrip({ view, index }: AnnotationStripProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    let request = 0;
    const draw = () => {
      request = 0;
      drawStrip(element, view, index.items);
    };
    // It shows 5,000 marks at a glance and none of them at once: the words come first.
    const drawSoon = () => {
      if (request === 0) request = requestIdleCallback(draw, { timeout: 400 });
    };
    drawSoon();
    const resized = new ResizeObserver(drawSoon);
    resized.observe(view.pane);
    resized.observe(view.dom.root);
    const rethemed = new MutationObserver(drawSoon);
    rethemed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const jump = ({ offsetY }: MouseEvent) => {
      const offset = offsetAt(view, offsetY / element.clientHeight);
      scrollToOffset(view.pane, view.dom, { offset, at: 1 / 3 });
    };
    element.addEventListener('click', jump);
    return () => {
      element.removeEventListener('click', jump);
      cancelIdleCallback(request);
      resized.disconnect();
      rethemed.disconnect();
    };
  }, [view, index]);
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas without tabIndex takes no focus
  return <canvas ref={canvas} className={styles.strip} aria-hidden="true" />;
}

function drawStrip(canvas: HTMLCanvasElement, view: ArticleView, annotations: readonly ColouredSpan[]): void {
  const { pane } = view;
  const scale = window.devicePixelRatio;
  canvas.style.right = `${pane.offsetWidth - pane.clientWidth + 2}px`;
  fitTo(canvas, Math.round(canvas.clientWidth * scale), Math.round(canvas.clientHeight * scale));
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const place = placesIn(view);
  const rows = Math.floor(canvas.clientHeight);
  const marks = annotations.map(({ start, colour }) => ({ at: place(start), colour }));
  const style = getComputedStyle(canvas);
  for (const { top, height, colour } of stripRuns(marks, rows)) {
    context.fillStyle = style.getPropertyValue(`--${colour}-dot`);
    context.fillRect(0, top * scale, canvas.width, height * scale);
  }
}

/** Setting a canvas's size makes its bitmap anew, even where the size is the same. */
function fitTo(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

/** The height of an offset in the whole that scrolls, 0-1, as far as section heights are known. Reads layout once. */
function placesIn({ pane, dom }: ArticleView): (offset: number) => number {
  const origin = pane.getBoundingClientRect().top - pane.scrollTop;
  const boxes = dom.sections.map(({ element }) => element.getBoundingClientRect());
  const whole = Math.max(1, pane.scrollHeight);
  return (offset) => {
    const at = Math.max(0, countWhile(dom.sections, ({ start }) => start <= offset) - 1);
    const section = dom.sections[at];
    const box = boxes[at];
    if (section === undefined || box === undefined) return 0;
    const share = (offset - section.start) / Math.max(1, section.end - section.start);
    return (box.top - origin + share * box.height) / whole;
  };
}

/** The offset at a height of the whole that scrolls, 0-1: the reverse of `placesIn`. */
function offsetAt(view: ArticleView, height: number): number {
  const place = placesIn(view);
  let low = 0;
  let high = Math.max(0, view.dom.text.length - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place(middle) < height) low = middle + 1;
    else high = middle;
  }
  return low;
}
