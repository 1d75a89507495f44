import type { Source } from '../../../shared/model';

/** What a source without a revision has for its `revisionId`, and an annotation that never stood in a text. */
export const NO_REVISION = '';

/** Whether a source is its record alone: no file of it came in yet, and so it has no revision. */
export function isStub({ revisionId }: Pick<Source, 'revisionId'>): boolean {
  return revisionId === NO_REVISION;
}
