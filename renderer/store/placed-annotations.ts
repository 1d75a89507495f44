import type { Annotation } from '../../shared/model';
import { inDocumentOrder } from './document-order';

/**
 * The annotations that have a place in this revision, in the order of their places (ST40): those whose words
 * stand in it, and those for which similar words were found there. The latter are handed out at the found
 * place, with the words they were made with; the same object for the same record. An orphan has a place
 * only where its own words stand. Linear.
 */
export function placedIn(annotations: readonly Annotation[], revisionId: string): readonly Annotation[] {
  const placed: Annotation[] = [];
  let isFound = false;
  for (const annotation of annotations) {
    const there = placeOf(annotation, revisionId);
    if (there === null) continue;
    isFound ||= there !== annotation;
    placed.push(there);
  }
  return isFound ? placed.sort(inDocumentOrder) : placed;
}

/** The annotations without a place in this revision, in the order of the words they were made with. */
export function unplacedIn(annotations: readonly Annotation[], revisionId: string): readonly Annotation[] {
  return annotations.filter((annotation) => placeOf(annotation, revisionId) === null);
}

const atFoundPlace = new WeakMap<Annotation, Annotation>();

function placeOf(annotation: Annotation, revisionId: string): Annotation | null {
  const { found } = annotation;
  if (annotation.revisionId === revisionId)
    return annotation.anchor === 'orphan' && found === undefined ? null : annotation;
  if (found?.revisionId !== revisionId) return null;
  const [first, ...others] = found.spans;
  if (first === undefined) return null;
  const known = atFoundPlace.get(annotation);
  if (known !== undefined) return known;
  const { more, ...rest } = annotation;
  const there: Annotation = {
    ...rest,
    revisionId,
    ...first,
    ...(more && { more: more.map((part, at) => ({ ...part, ...others[at] })) }),
  };
  atFoundPlace.set(annotation, there);
  return there;
}
