import { useMemo } from 'react';
import type { Annotation } from '../../../shared/model';
import { useSource } from '../sources/sources';
import { useAnnotations } from './annotation-list';
import { placedIn, unplacedIn } from './placed-annotations';

/** The annotations with a place in the newest revision of a source, in document order. */
export function usePlacedAnnotations(sourceId: string | null): readonly Annotation[] | undefined {
  const { annotations, revisionId } = useNewest(sourceId);
  return useMemo(
    () => annotations && (revisionId === undefined ? annotations : placedIn(annotations, revisionId)),
    [annotations, revisionId],
  );
}

/** The annotations of a source that have no place in its newest revision. */
export function useOrphans(sourceId: string | null): readonly Annotation[] | undefined {
  const { annotations, revisionId } = useNewest(sourceId);
  return useMemo(
    () => annotations && (revisionId === undefined ? [] : unplacedIn(annotations, revisionId)),
    [annotations, revisionId],
  );
}

function useNewest(sourceId: string | null) {
  const annotations = useAnnotations(sourceId);
  const revisionId = useSource(sourceId)?.revisionId;
  return { annotations, revisionId };
}
