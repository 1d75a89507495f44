import type { Annotation, Source, TextTarget } from '../../shared/model';
import { now } from './clock';
import { database } from './database';
import { commitStep } from './history';
import { LibraryError } from './library-error';
import { parsers } from './record-parsers';

/**
 * Whether an annotation's edges can be moved: its words are one span of the source's current revision. In
 * an older one the user does not see them, and a joined quotation has more edges than two.
 */
export function hasMovableEdges(annotation: Annotation, source: Pick<Source, 'revisionId'>): boolean {
  return annotation.more === undefined && annotation.revisionId === source.revisionId;
}

/**
 * Gives an annotation other words of the same text, described there by `target`; they are its user's choice, so
 * that its anchor is exact. Moves within two seconds of each other are one step of undo. Notes keep the
 * words they quote. Fails where there are no words, and where the annotation is gone or is not to be moved.
 */
export async function moveAnnotation(id: string, target: TextTarget): Promise<void> {
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
      if (!source.ok || !hasMovableEdges(before, source.value))
        throw new LibraryError('These words are joined of several, or not of this text: their edges stay.');
      if (before.start === target.start && before.end === target.end) return [];
      const { found: _, ...kept } = before;
      const after: Annotation = { ...kept, ...wordsOf(target), anchor: 'exact', updatedAt: now() };
      return [{ table: 'annotations', id, before: raw, after }];
    },
  });
}

function wordsOf({ start, end, exact, prefix, suffix }: TextTarget): TextTarget {
  return { start, end, exact, prefix, suffix };
}
