import { useLayoutEffect } from 'react';
import type { Annotation } from '../../shared/model';
import { session } from '../store';
import { useLatest } from '../ui';
import { markWords } from './annotation-focus';
import { nextInPile } from './annotation-order';
import type { ArticleView } from './article-view';
import { characterAtPoint } from './hit-testing';
import { type IntervalIndex, innermostAt } from './interval-index';
import { type PlacedPart, wholesOf } from './placed-parts';

// Two clicks this near to each other, in CSS pixels, are on the same place.
const SAME_PLACE = 4;

/** What is told of the pointer's doings. The same functions for as long as the article stands. */
export interface PointerListener {
  /** A click focused one of the annotations over the character at `offset`, the innermost first; none lie beside them. */
  readonly point: (pile: readonly Annotation[], offset: number) => void;
  /** The pointer moves with a button pressed. */
  readonly draw: () => void;
}

/** Hovering words marks their annotation, clicking them focuses it, clicking again the one beneath. */
export function usePointer(
  view: ArticleView | null,
  index: IntervalIndex<PlacedPart>,
  { point, draw }: PointerListener,
): void {
  const latest = useLatest(index);
  useLayoutEffect(() => {
    if (view === null) return;
    const { dom } = view;
    let hovered: Annotation | null = null;
    let pointed: HTMLElement | null = null;
    let clicked = { x: Number.NaN, y: Number.NaN };
    const placeOf = ({ clientX, clientY }: MouseEvent) => {
      const offset = characterAtPoint(dom, clientX, clientY);
      return { offset, pile: offset === null ? [] : wholesOf(innermostAt(latest.current, offset)) };
    };
    const hover = (annotation: Annotation | null, target: EventTarget | null) => {
      if (annotation !== hovered) markWords(view, 'hover', annotation);
      hovered = annotation;
      // The cursor is set on the one element under it: on the article it would restyle every block.
      const wanted = annotation !== null && target instanceof HTMLElement ? target : null;
      if (wanted === pointed) return;
      pointed?.style.removeProperty('cursor');
      wanted?.style.setProperty('cursor', 'pointer');
      pointed = wanted;
    };
    const onMove = (event: PointerEvent) => {
      if (event.buttons !== 0) draw();
      hover(event.buttons === 0 ? (placeOf(event).pile[0] ?? null) : null, event.target);
    };
    const onLeave = () => hover(null, null);
    const onClick = (event: MouseEvent) => {
      const isControl = event.target instanceof Element && event.target.closest('a, button') !== null;
      if (event.button !== 0 || isControl || document.getSelection()?.isCollapsed === false) return;
      const isSamePlace =
        Math.abs(event.clientX - clicked.x) <= SAME_PLACE &&
        Math.abs(event.clientY - clicked.y) <= SAME_PLACE;
      clicked = { x: event.clientX, y: event.clientY };
      const focusedId = session.get().focus?.annotationId ?? null;
      const { pile, offset } = placeOf(event);
      const chosen = nextInPile(pile, focusedId, isSamePlace);
      if (chosen !== null || focusedId !== null) session.focusAnnotation(chosen?.id ?? null, 'reader');
      point(pile, offset ?? 0);
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
  }, [view, point, draw]);
}
