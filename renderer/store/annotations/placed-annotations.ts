import type { Annotation } from '../../../shared/model';
import { inDocumentOrder } from './document-order';

interface Parted {
  readonly revisionId: string;
  readonly placed: readonly Annotation[];
  readonly unplaced: readonly Annotation[];
}

/** The last parting of each list: the reader, the sidebar and the tabs ask for the same one at every change. */
const partings = new WeakMap<readonly Annotation[], Parted>();

/**
 * The annotations that have a place in this revision, in the order of their places (ST40): those whose words
 * stand in it, and those for which similar words were found there. The latter are handed out at the found
 * place, with the words they were made with; the same object for the same record. An orphan has a place
 * only where its own words stand. Linear for each new list.
 */
export function placedIn(annotations: readonly Annotation[], revisionId: string): readonly Annotation[] {
  return partedBy(annotations, revisionId).placed;
}

/** The annotations without a place in this revision, in the order of the words they were made with. */
export function unplacedIn(annotations: readonly Annotation[], revisionId: string): readonly Annotation[] {
  return partedBy(annotations, revisionId).unplaced;
}

/**
 * All annotations as an export of this revision gives them: those with a place in it, then those without,
 * each of which is an orphan here, also one that stands in an earlier revision and was not followed into this.
 */
export function placedFirst(annotations: readonly Annotation[], revisionId: string): readonly Annotation[] {
  const { placed, unplaced } = partedBy(annotations, revisionId);
  return [...placed, ...unplaced.map((lost): Annotation => ({ ...lost, anchor: 'orphan' }))];
}

/**
 * The annotations for which similar words were found in this very revision and nobody has decided yet, at
 * the found places and in their order. Those whose own words stand here and were only similar later are not.
 */
export function undecidedIn(annotations: readonly Annotation[], revisionId: string): readonly Annotation[] {
  return placedIn(annotations, revisionId).filter(
    ({ anchor, found }) => anchor === 'fuzzy' && found?.revisionId === revisionId,
  );
}

function partedBy(annotations: readonly Annotation[], revisionId: string): Parted {
  const known = partings.get(annotations);
  if (known?.revisionId === revisionId) return known;
  const placed: Annotation[] = [];
  const unplaced: Annotation[] = [];
  let isFound = false;
  for (const annotation of annotations) {
    const there = placeOf(annotation, revisionId);
    if (there === null) {
      unplaced.push(annotation);
      continue;
    }
    placed.push(there);
    isFound ||= there !== annotation;
  }
  if (isFound) placed.sort(inDocumentOrder);
  const parted = { revisionId, placed, unplaced };
  partings.set(annotations, parted);
  return parted;
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
