import type { Revision } from '../../../shared/model';
import { database } from '../records/database';
import { liveValues } from '../records/live-value';
import { parsers } from '../records/record-parsers';
import { editSorted, type SortedRecords, sortRecords } from '../records/sorted-records';
import { readEach } from '../records/unreadable';
import { useLive } from '../records/use-live';

const bySource = liveValues<SortedRecords<Revision>>(3, (sourceId) => ({
  what: 'The revisions of the source',
  load: async () => {
    const raw = await database.revisions.where('sourceId').equals(sourceId).toArray();
    return sortRecords(readEach('revisions', raw, parsers.revisions), newestFirst);
  },
  fold: (sorted, events) => {
    const edits = [];
    for (const event of events) {
      if (event.table !== 'revisions') continue;
      const record = event.parsed?.ok && event.parsed.value.sourceId === sourceId ? event.parsed.value : null;
      edits.push({ id: event.id, record });
    }
    return editSorted(sorted, edits, newestFirst);
  },
}));

/** The revisions of a source, newest first, without their texts: one read of an index. */
export function useRevisions(sourceId: string | null): readonly Revision[] | undefined {
  const sorted = useLive(sourceId === null ? null : bySource.of(sourceId));
  return sorted === null ? none : sorted?.records;
}

/** The same outside React. */
export async function loadRevisions(sourceId: string): Promise<readonly Revision[]> {
  return (await bySource.read(sourceId)).records;
}

const none: readonly Revision[] = [];

function newestFirst(a: Revision, b: Revision): number {
  return b.number - a.number || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
