import { useEffect, useRef } from 'react';
import type { Annotation } from '../../shared/model';
import { session } from '../store';
import { nextInPile } from './annotation-order';
import type { ArticleView } from './article-view';
import { characterAtPoint } from './hit-testing';
import { type IntervalIndex, innermostAt } from './interval-index';

// Two clicks this near to each other, in CSS pixels, are on the same place.
const SAME_PLACE = 4;

/** Hovering words marks their annotation, clicking them focuses it, clicking again the one beneath. */
export function usePointer(view: ArticleView | null, index: IntervalIndex<Annotation>): void {
  const current = useRef(index);
  useEffect(() => {
    current.current = index;
  }, [index]);
  useEffect(() => {
    if (view === null) return;
    const { dom, painter } = view;
    let hovered: Annotation | null = null;
    let pointed: HTMLElement | null = null;
    let clicked = { x: Number.NaN, y: Number.NaN };
    const pileAt = ({ clientX, clientY }: MouseEvent) => {
      const offset = characterAtPoint(dom, clientX, clientY);
      return offset === null ? [] : innermostAt(current.current, offset);
    };
    const hover = (annotation: Annotation | null, target: EventTarget | null) => {
      if (annotation !== hovered) painter.setExtra('hover', annotation);
      hovered = annotation;
      // The cursor is set on the one element under it: on the article it would restyle every block.
      const wanted = annotation !== null && target instanceof HTMLElement ? target : null;
      if (wanted === pointed) return;
      pointed?.style.removeProperty('cursor');
      wanted?.style.setProperty('cursor', 'pointer');
      pointed = wanted;
    };
    const onMove = (event: PointerEvent) =>
      hover(event.buttons === 0 ? (pileAt(event)[0] ?? null) : null, event.target);
    const onLeave = () => hover(null, null);
    const onClick = (event: MouseEvent) => {
      const isLink = event.target instanceof Element && event.target.closest('a') !== null;
      if (event.button !== 0 || isLink || document.getSelection()?.isCollapsed === false) return;
      const isSamePlace =
        Math.abs(event.clientX - clicked.x) <= SAME_PLACE &&
        Math.abs(event.clientY - clicked.y) <= SAME_PLACE;
      clicked = { x: event.clientX, y: event.clientY };
      const focusedId = session.get().focus?.annotationId ?? null;
      const chosen = nextInPile(pileAt(event), focusedId, isSamePlace);
      if (chosen !== null || focusedId !== null) session.focusAnnotation(chosen?.id ?? null, 'reader');
    };
    dom.root.addEventListener('pointermove', onMove, { passive: true });
    dom.root.addEventListener('pointerleave', onLeave);
    dom.root.addEventListener('click', onClick);
    return () => {
      hover(null, null);
      dom.root.removeEventListener('pointermove', onMove);
      dom.root.removeEventListener('pointerleave', onLeave);
      dom.root.removeEventListener('click', onClick);
    };
  }, [view]);
}
