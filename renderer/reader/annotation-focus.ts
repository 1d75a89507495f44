import { useEffect, useLayoutEffect, useRef } from 'react';
import { type Annotation, partsOf } from '../../shared/model';
import { useSession } from '../store';
import type { ArticleView } from './article-view';
import { scrollToOffset } from './scroll-to-offset';

const FLASH_MS = 700;

/** Marks all words of an annotation, or none. */
export function markWords(
  { painter }: ArticleView,
  name: 'hover' | 'focus' | 'flash',
  annotation: Annotation | null,
): void {
  const [first, ...more] = annotation === null ? [] : partsOf(annotation);
  painter.setExtra(name, first ?? null, ...more);
}

/**
 * Brings an annotation's first words to a third of the pane's height; all its words light up for a moment
 * unless motion is unwelcome.
 */
export function showAnnotation(view: ArticleView, annotation: Annotation): () => void {
  const { pane, dom } = view;
  const stopScrolling = scrollToOffset(pane, dom, { offset: annotation.start, at: 1 / 3 });
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return stopScrolling;
  markWords(view, 'flash', annotation);
  const timer = window.setTimeout(() => markWords(view, 'flash', null), FLASH_MS);
  return () => {
    stopScrolling();
    clearTimeout(timer);
    markWords(view, 'flash', null);
  };
}

/**
 * The focused annotation, if it stands in this article: underlined, and scrolled to when the focus came
 * from elsewhere. An annotation that is not stored yet is waited for.
 */
export function useAnnotationFocus(
  view: ArticleView | null,
  placed: readonly Annotation[],
): Annotation | null {
  const focus = useSession((session) => session.focus);
  const focused = placed.find(({ id }) => id === focus?.annotationId) ?? null;
  useLayoutEffect(() => {
    if (view !== null) markWords(view, 'focus', focused);
  }, [view, focused]);
  const shownSerial = useRef<number | null>(null);
  const stopShowing = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (view === null || focus === null || focused === null || shownSerial.current === focus.serial) return;
    shownSerial.current = focus.serial;
    if (focus.origin === 'reader') return;
    stopShowing.current?.();
    stopShowing.current = showAnnotation(view, focused);
  }, [view, focus, focused]);
  useEffect(() => () => stopShowing.current?.(), []);
  return focused;
}
