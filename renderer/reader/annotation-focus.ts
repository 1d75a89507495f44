import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Annotation, TextSpan } from '../../shared/model';
import { useSession } from '../store';
import type { ArticleView } from './article-view';
import type { IntervalIndex } from './interval-index';
import { scrollToOffset } from './scroll-to-offset';

const FLASH_MS = 700;

/** Brings a span to a third of the pane's height; the words light up for a moment unless motion is unwelcome. */
export function showSpan(view: ArticleView, span: TextSpan): () => void {
  const { painter, pane, dom } = view;
  const stopScrolling = scrollToOffset(pane, dom, { offset: span.start, at: 1 / 3 });
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return stopScrolling;
  painter.setExtra('flash', span);
  const timer = window.setTimeout(() => painter.setExtra('flash', null), FLASH_MS);
  return () => {
    stopScrolling();
    clearTimeout(timer);
    painter.setExtra('flash', null);
  };
}

/**
 * The focused annotation, if it stands in this article: underlined, and scrolled to when the focus came
 * from elsewhere. An annotation that is not stored yet is waited for.
 */
export function useAnnotationFocus(
  view: ArticleView | null,
  index: IntervalIndex<Annotation>,
): Annotation | null {
  const focus = useSession((session) => session.focus);
  const focused = index.items.find(({ id }) => id === focus?.annotationId) ?? null;
  useLayoutEffect(() => view?.painter.setExtra('focus', focused), [view, focused]);
  const shownSerial = useRef<number | null>(null);
  const stopShowing = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (view === null || focus === null || focused === null || shownSerial.current === focus.serial) return;
    shownSerial.current = focus.serial;
    if (focus.origin === 'reader') return;
    stopShowing.current?.();
    stopShowing.current = showSpan(view, focused);
  }, [view, focus, focused]);
  useEffect(() => () => stopShowing.current?.(), []);
  return focused;
}
