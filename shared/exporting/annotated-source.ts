import type { Annotation, Block, CslItem } from '../model';

/**
 * A source with its annotations as the writers take it. `csl.id` is its citekey; `text` and `blocks` are
 * its newest revision's, empty where that cannot be read.
 */
export interface AnnotatedSource {
  readonly id: string;
  readonly csl: CslItem;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly annotations: readonly Annotation[];
}

/** Annotations in document order, by start, end and time of making; those that lost their place stand apart. */
export function inDocumentOrder(annotations: readonly Annotation[]): {
  readonly placed: readonly Annotation[];
  readonly orphans: readonly Annotation[];
} {
  const inOrder = annotations.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || (a.createdAt < b.createdAt ? -1 : 1),
  );
  return {
    placed: inOrder.filter(({ anchor }) => anchor !== 'orphan'),
    orphans: inOrder.filter(({ anchor }) => anchor === 'orphan'),
  };
}
