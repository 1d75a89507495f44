import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Annotation } from '../../shared/model';
import { type Article, useAnnotations } from '../store';
import type { ArticleView } from './article-view';
import { type IntervalIndex, indexIntervals } from './interval-index';
import { markPaintedAfterFrame } from './open-marks';
import { placedIn } from './placed-annotations';
import { type PlacedPart, placedParts } from './placed-parts';

/** The annotations that have a place in this revision, in document order, and the index of all their parts. */
export interface PaintedAnnotations {
  readonly placed: readonly Annotation[];
  readonly index: IntervalIndex<PlacedPart>;
}

/** The annotations that have a place in this revision, indexed and painted. */
export function usePaintedAnnotations(article: Article, view: ArticleView | null): PaintedAnnotations {
  const annotations = useAnnotations(article.source.id);
  const revisionId = article.revision.id;
  const placed = useMemo(() => placedIn(annotations ?? [], revisionId), [annotations, revisionId]);
  const index = useMemo(() => indexIntervals(placedParts(placed)), [placed]);
  const isKnown = annotations !== undefined;
  useLayoutEffect(() => view?.painter.setAnnotations(index), [view, index]);
  const markedView = useRef<ArticleView | null>(null);
  const sourceId = article.source.id;
  useEffect(() => {
    if (view === null || !isKnown || markedView.current === view) return;
    markedView.current = view;
    return markPaintedAfterFrame(sourceId);
  }, [view, isKnown, sourceId]);
  return { placed, index };
}
