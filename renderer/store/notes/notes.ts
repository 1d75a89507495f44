import { useMemo } from 'react';
import { type Note, parseRecord, type Source } from '../../../shared/model';
import { database } from '../records/database';
import { lastEvent } from '../records/feed';
import { type LiveValue, liveValue, liveValues } from '../records/live-value';
import { type NoteSummary, NoteSummarySchema } from '../records/note-summary';
import { parsers } from '../records/record-parsers';
import { editSorted, type SortedRecords, sortRecords } from '../records/sorted-records';
import { keepUnreadable, readEach } from '../records/unreadable';
import { useLive, useSelected } from '../records/use-live';
import { useSources } from '../sources/sources';

/** A note as stored, or what stands in its place when it cannot be read: that is kept and never written over. */
export type ReadNote = Note | { readonly unreadable: true; readonly raw: unknown };

let noteList: LiveValue<SortedRecords<NoteSummary>> | undefined;

/** The summaries of all notes, the last written first. No document is read. */
export function allNotes(): LiveValue<SortedRecords<NoteSummary>> {
  noteList ??= liveValue({
    what: 'The list of notes',
    load: async () => {
      const raw = await database.noteSummaries.toArray();
      const parse = (item: unknown) => parseRecord(NoteSummarySchema, item);
      return sortRecords(readEach('noteSummaries', raw, parse), lastWrittenFirst);
    },
    fold: (sorted, events) => {
      const edits = [];
      for (const event of events) {
        if (event.table === 'noteSummaries') edits.push({ id: event.id, record: event.summary });
      }
      return editSorted(sorted, edits, lastWrittenFirst);
    },
  });
  return noteList;
}

const notes = liveValues<ReadNote | null>(2, (id) => ({
  what: 'The note',
  load: async () => {
    const raw = await database.notes.get(id);
    return raw === undefined ? null : readNote(id, raw);
  },
  fold: (note, events) => {
    const event = lastEvent(events, 'notes', id);
    if (!event) return note;
    if (event.parsed === null) return null;
    return event.parsed.ok ? event.parsed.value : { unreadable: true, raw: event.parsed.raw };
  },
}));

/** All notes, newest first; undefined while they are read. No document is loaded. */
export function useNotes(): readonly NoteSummary[] | undefined {
  return useSelected(allNotes(), (sorted) => sorted.records);
}

/** One note with its document; undefined while it is read, null when there is none. */
export function useNote(id: string | null): ReadNote | null | undefined {
  return useLive(id === null ? null : notes.of(id));
}

/** The same outside React. */
export function loadNote(id: string): Promise<ReadNote | null> {
  return notes.read(id);
}

/**
 * The notes that stand for annotations without words that other programs made: those on these sources (a source and
 * those merged into it), or all. Reads only their documents.
 */
export async function loadNotesOfOrigin(
  sourceIds: readonly string[] | null,
): Promise<readonly NoteOfOrigin[]> {
  const { records } = await allNotes().ready();
  const ids = records.flatMap(({ id, originSourceId }) => {
    if (originSourceId === undefined) return [];
    return sourceIds === null || sourceIds.includes(originSourceId) ? [id] : [];
  });
  const raw = (await database.notes.bulkGet(ids)).filter((note) => note !== undefined);
  return readEach('notes', raw, parsers.notes).flatMap((note) =>
    note.origin === undefined ? [] : [{ ...note, origin: note.origin }],
  );
}

/** A note with the annotation it stands for. */
export type NoteOfOrigin = Note & { readonly origin: NonNullable<Note['origin']> };

/** The sources a note quotes that are still in the library, in the order it first quoted them. */
export function useQuotedSources(noteId: string | null): readonly Source[] | undefined {
  const summaries = useSelected(allNotes(), (sorted) => sorted.byId);
  const sources = useSources();
  const sourceIds = noteId === null ? undefined : summaries?.get(noteId)?.sourceIds;
  return useMemo(() => {
    if (!summaries || !sources) return undefined;
    const byId = new Map(sources.map((source) => [source.id, source]));
    return (sourceIds ?? []).map((id) => byId.get(id)).filter((source) => source !== undefined);
  }, [summaries, sources, sourceIds]);
}

function readNote(id: string, raw: unknown): ReadNote {
  const parsed = parsers.notes(raw);
  if (parsed.ok) return parsed.value;
  keepUnreadable([{ table: 'notes', id, problem: parsed.problem, raw }]);
  return { unreadable: true, raw };
}

function lastWrittenFirst(a: NoteSummary, b: NoteSummary): number {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
