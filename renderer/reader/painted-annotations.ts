import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Annotation } from '../../shared/model';
import { type Article, placedIn, useAnnotations } from '../store';
import type { ArticleView } from './article-view';
import { type IntervalIndex, indexIntervals } from './interval-index';
import { markPaintedAfterFrame } from './open-marks';

/** The annotations that have a place in this revision, indexed and painted. */
export function usePaintedAnnotations(article: Article, view: ArticleView | null): IntervalIndex<Annotation> {
  const annotations = useAnnotations(article.source.id);
  const revisionId = article.revision.id;
  const index = useMemo(
    () => indexIntervals(placedIn(annotations ?? [], revisionId)),
    [annotations, revisionId],
  );
  const isKnown = annotations !== undefined;
  useLayoutEffect(() => view?.painter.setAnnotations(index), [view, index]);
  const markedView = useRef<ArticleView | null>(null);
  const sourceId = article.source.id;
  useEffect(() => {
    if (view === null || !isKnown || markedView.current === view) return;
    markedView.current = view;
    return markPaintedAfterFrame(sourceId);
  }, [view, isKnown, sourceId]);
  return index;
}
