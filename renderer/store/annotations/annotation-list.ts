import type { Annotation, Parsed } from '../../../shared/model';
import { database } from '../records/database';
import { lastEvent } from '../records/feed';
import { liveValues } from '../records/live-value';
import { parsers } from '../records/record-parsers';
import { editSorted, type SortedRecords, sortRecords } from '../records/sorted-records';
import { readEach } from '../records/unreadable';
import { useLive } from '../records/use-live';
import { readAnnotations } from './annotation-packs';
import { inDocumentOrder } from './document-order';

const bySource = liveValues<SortedRecords<Annotation>>(3, (sourceId) => ({
  what: 'The annotations',
  load: async () => sortRecords(await readAnnotations(sourceId), inDocumentOrder),
  fold: (sorted, events) => {
    const edits = [];
    for (const event of events) {
      if (event.table !== 'annotations') continue;
      const record = event.parsed?.ok && event.parsed.value.sourceId === sourceId ? event.parsed.value : null;
      edits.push({ id: event.id, record });
    }
    return editSorted(sorted, edits, inDocumentOrder);
  },
}));

const single = liveValues<Annotation | null>(50, (id) => ({
  what: 'The annotation',
  load: async () => {
    const known = peekAnnotation(id);
    if (known) return known;
    const raw = await database.annotations.get(id);
    return raw === undefined ? null : (readEach('annotations', [raw], parsers.annotations)[0] ?? null);
  },
  fold: (annotation, events) => {
    const event = lastEvent(events, 'annotations', id);
    return event ? readable(event.parsed) : annotation;
  },
}));

/** The annotations of a source in document order. Untouched ones keep their identity from one list to the next. */
export function useAnnotations(sourceId: string | null): readonly Annotation[] | undefined {
  const sorted = useLive(sourceId === null ? null : bySource.of(sourceId));
  return sorted === null ? none : sorted?.records;
}

/** One annotation, for a quotation that may stand in any note. */
export function useAnnotation(id: string): Annotation | null | undefined {
  return useLive(single.of(id));
}

/** The annotations of a source outside React. */
export async function loadAnnotations(sourceId: string): Promise<readonly Annotation[]> {
  return (await bySource.read(sourceId)).records;
}

/** An annotation by its id, from the lists in memory or else the database. */
export function findAnnotation(id: string): Promise<Annotation | null> {
  return single.read(id);
}

/** An annotation of a list in memory; null when it is in none of them. */
export function peekAnnotation(id: string): Annotation | null {
  for (const { byId } of bySource.loaded()) {
    const known = byId.get(id);
    if (known) return known;
  }
  return null;
}

const none: readonly Annotation[] = [];

function readable(parsed: Parsed<Annotation> | null): Annotation | null {
  return parsed?.ok ? parsed.value : null;
}
