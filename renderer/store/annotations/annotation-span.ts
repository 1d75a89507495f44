import type { Annotation, Source, TextTarget } from '../../../shared/model';
import { now } from '../records/clock';
import { database } from '../records/database';
import { commitStep } from '../records/history';
import { LibraryError } from '../records/library-error';
import { parsers } from '../records/record-parsers';

/** Words of one revision. */
export interface RevisionTarget extends TextTarget {
  readonly revisionId: string;
}

/**
 * Whether an annotation's edges can be moved: its words are one span of the source's current revision. In
 * an older one the user does not see them, a joined quotation has more edges than two, and a place that was
 * only found for it (`placedIn`) has to be accepted or refused first.
 */
export function hasMovableEdges(annotation: Annotation, source: Pick<Source, 'revisionId'>): boolean {
  const { more, found, revisionId } = annotation;
  return more === undefined && found === undefined && revisionId === source.revisionId;
}

/**
 * Gives an annotation other words of the same text, described there by `target`; they are its user's choice, so
 * that its anchor is exact. Moves within two seconds of each other are one step of undo. Notes keep the
 * words they quote. Fails where there are no words, where the annotation is gone or is not to be moved, and
 * where a new revision came meanwhile, in which `target` would be other words.
 */
export async function moveAnnotation(id: string, target: RevisionTarget): Promise<void> {
  await commitStep({
    action: 'Move the edges',
    mergeKey: `span:${id}`,
    plan: async () => {
      if (target.end <= target.start) throw new LibraryError('An annotation cannot be without words.');
      const raw: unknown = await database.annotations.get(id);
      const parsed = parsers.annotations(raw);
      if (!parsed.ok) throw new LibraryError('This annotation is gone, so its edges were not moved.');
      const before = parsed.value;
      const source = parsers.sources(await database.sources.get(before.sourceId));
      const isMovable = source.ok && hasMovableEdges(before, source.value);
      if (!isMovable || before.revisionId !== target.revisionId)
        throw new LibraryError('These words are joined of several, or not of this text: their edges stay.');
      if (before.start === target.start && before.end === target.end) return [];
      const after: Annotation = { ...before, ...wordsOf(target), anchor: 'exact', updatedAt: now() };
      return [{ table: 'annotations', id, before: raw, after }];
    },
  });
}

function wordsOf({ start, end, exact, prefix, suffix }: TextTarget): TextTarget {
  return { start, end, exact, prefix, suffix };
}
