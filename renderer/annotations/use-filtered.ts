import { useDeferredValue, useMemo, useState } from 'react';
import type { Annotation } from '../../shared/model';
import { session, useQuotedAnnotations, useSession } from '../store';
import { type AnnotationFilter, isFiltering, matcherOf } from './annotation-filter';
import { useFilter } from './filter-state';

/** What the filter leaves of a source's annotations. */
export interface FilteredAnnotations {
  /** In document order; the array given when nothing is filtered. */
  readonly shown: readonly Annotation[];
  /** The filter that `shown` obeys, some frames behind the one being typed. */
  readonly filter: AnnotationFilter;
  readonly isFiltered: boolean;
  /** The focused annotation, when the filter keeps its card from being seen. */
  readonly hiddenFocusId: string | null;
  /** Shows that card among the others for as long as it is focused. */
  readonly showHidden: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Filters as one types, deferred, so that the keys stay ahead of the list. A card whose comment or tags are
 * being written stays until it is left, whatever is written. Without a filter it costs nothing; with
 * one, each change of the list asks every annotation again.
 */
export function useFilteredAnnotations(
  sourceId: string,
  annotations: readonly Annotation[],
  taggingId: string | null,
): FilteredAnnotations {
  const filter = useDeferredValue(useFilter(sourceId));
  const isFiltered = isFiltering(filter);
  const focusedId = useDeferredValue(useSession(({ focus }) => focus?.annotationId ?? null));
  const commentFor = useSession((state) => state.commentFor);
  const [showId, setShowId] = useState<string | null>(null);
  const shownFocusId = showId === focusedId ? showId : null;
  const asksNotes = filter.criteria.some(({ kind, value }) => kind === 'has' && value === 'note');
  const quotedIds = useQuotedAnnotations(asksNotes) ?? NONE;
  const matching = useMemo(
    () => (isFiltering(filter) ? annotations.filter(matcherOf(filter, quotedIds)) : annotations),
    [annotations, filter, quotedIds],
  );
  const shown = useMemo(
    () => withKept(annotations, matching, [commentFor, taggingId, shownFocusId]),
    [annotations, matching, commentFor, taggingId, shownFocusId],
  );
  const isHidden =
    focusedId !== null && shown !== annotations && isIn(annotations, focusedId) && !isIn(shown, focusedId);
  return {
    shown,
    filter,
    isFiltered,
    hiddenFocusId: isHidden ? focusedId : null,
    showHidden: () => {
      setShowId(focusedId);
      session.focusAnnotation(focusedId, 'app');
    },
  };
}

/** The matching ones, and in their places those that must stay; the same array when these are among them. */
function withKept(
  all: readonly Annotation[],
  matching: readonly Annotation[],
  keptIds: readonly (string | null)[],
): readonly Annotation[] {
  if (matching === all) return all;
  const kept = new Set(keptIds.filter((id) => id !== null && !isIn(matching, id)));
  if (kept.size === 0) return matching;
  const matches = new Set(matching);
  return all.filter((annotation) => matches.has(annotation) || kept.has(annotation.id));
}

function isIn(annotations: readonly Annotation[], id: string): boolean {
  return annotations.some((annotation) => annotation.id === id);
}
