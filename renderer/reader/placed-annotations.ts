import type { Annotation } from '../../shared/model';

/** The annotations that have a place in this revision: an orphan has none, and one of another revision has another. */
export function placedIn(annotations: readonly Annotation[], revisionId: string): readonly Annotation[] {
  return annotations.filter(
    (annotation) => annotation.revisionId === revisionId && annotation.anchor !== 'orphan',
  );
}
