import { useMemo } from 'react';
import { database } from '../records/database';
import { liveValues, RELOAD } from '../records/live-value';
import { parsers } from '../records/record-parsers';
import { readEach } from '../records/unreadable';
import { useLive, useSelected } from '../records/use-live';
import { allNotes } from './notes';

export interface QuotingNote {
  readonly id: string;
  readonly title: string;
}

const quoting = liveValues<readonly string[]>(50, (annotationId) => ({
  what: 'The notes that quote this annotation',
  load: async () => {
    const raw = await database.links.where('[toId+kind]').equals([annotationId, 'quotes']).toArray();
    return [...new Set(readEach('links', raw, parsers.links).map((link) => link.fromId))];
  },
  fold: (noteIds, events) => {
    for (const event of events) {
      if (event.table !== 'links') continue;
      const isAdded = event.parsed?.ok && event.parsed.value.toId === annotationId;
      const mayBeGone = event.parsed === null && noteIds.some((id) => id === event.parentId);
      if (isAdded || mayBeGone) return RELOAD;
    }
    return noteIds;
  },
}));

/** The notes that quote an annotation, by one read of the index `[toId+kind]`. */
export function useNotesQuoting(annotationId: string): readonly QuotingNote[] | undefined {
  const noteIds = useLive(quoting.of(annotationId));
  const byId = useSelected(allNotes(), (sorted) => sorted.byId);
  return useMemo(() => {
    if (!noteIds || !byId) return undefined;
    return noteIds.flatMap((id) => {
      const note = byId.get(id);
      return note ? [{ id, title: note.title }] : [];
    });
  }, [noteIds, byId]);
}

/** The ids of the notes that quote an annotation, outside React. */
export function notesQuoting(annotationId: string): Promise<readonly string[]> {
  return quoting.read(annotationId);
}
