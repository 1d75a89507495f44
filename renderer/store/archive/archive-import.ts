import { type ArchiveFile, type LibraryArchive, openLibraryArchive } from '../../../shared/importing';
import { parseRecord } from '../../../shared/model';
import { commit } from '../records/commit';
import { database } from '../records/database';
import { publish } from '../records/feed';
import { commitStep } from '../records/history';
import { NoteSummarySchema } from '../records/note-summary';
import { parsers, textField } from '../records/record-parsers';
import type { RecordWrite } from '../records/record-write';
import { sha256 } from '../records/sha256';
import { recallUnreadable } from '../records/unreadable';
import { untouchedSample } from '../sample/untouched-sample';
import { settings, takeSettings } from '../settings/settings';
import { flush } from '../window/flush';
import { session } from '../window/session';
import {
  type ArchiveContent,
  type ArchiveWatch,
  largeBytes,
  readLarge,
  readRecords,
  withLarge,
} from './archive-content';
import { type Merge, planMerge } from './archive-merge';
import { type ArchiveQuestion, askAboutArchive } from './archive-question';
import { type StoredSettings, storeSettings } from './archive-settings';
import { restoredInWords } from './archive-words';
import { keepArrivals, originalsToCome, storeAhead, whileArriving } from './arrivals';

/** What came of importing an archive; `message` is what the import's panel says. */
export interface ArchiveEnding {
  readonly state: 'restored' | 'failed' | 'cancelled';
  readonly message: string | null;
  /** The source to open. */
  readonly sourceId: string | null;
}

interface ArchiveOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
  /** Whether the system handed the archive over, by a double click on it: then it is always asked. */
  readonly isHanded?: boolean;
  /** From how many bytes of texts and originals on an import cannot be undone. */
  readonly mostUndoable?: number;
  /** Asks whether to go on where records here would be replaced, or undo is out of reach. */
  readonly ask?: (question: ArchiveQuestion) => Promise<boolean>;
}

/** Undo would keep the texts and originals in memory: with more bytes of them it is not offered, which is asked before. */
const MOST_UNDOABLE_BYTES = 64_000_000;

const CANCELLED: ArchiveEnding = { state: 'cancelled', message: null, sourceId: null };

/**
 * Restores an archive of a library: into an empty one exactly, into any other by `planMerge`. It is stored in one
 * transaction, as one step of undo; only the texts and originals of a large one go ahead of that, one at a time, and are
 * taken back if it does not come to it. Where the library holds nothing but the untouched sample, that makes way, and the
 * settings come along. Damaged parts are named. In memory are all records but the texts and originals of a large archive.
 * Rejects when the file cannot be read any more, or the library not written; nothing of the archive is in it then.
 */
export async function importArchive(
  file: ArchiveFile,
  {
    signal,
    onProgress,
    isHanded = false,
    mostUndoable = MOST_UNDOABLE_BYTES,
    ask = askAboutArchive,
  }: ArchiveOptions,
): Promise<ArchiveEnding> {
  const opened = await openLibraryArchive(file, sha256);
  if (opened.outcome === 'refused') return { state: 'failed', message: opened.problem, sourceId: null };
  const { archive } = opened;
  const watch = { signal, step: stepper(archive, onProgress) };
  const records = await readRecords(archive, watch);
  if (records === null) return CANCELLED;
  const isUndoable = largeBytes(archive, records) <= mostUndoable;
  const content = isUndoable ? await withLarge(archive, records, watch) : records;
  if (content === null) return CANCELLED;
  await flush();
  const { replaced } = (await planMerge(content)).counts;
  if (replaced > 0 || !isUndoable || isHanded) {
    const goesOn = await ask({ name: file.name, replaced, isUndoable });
    if (!goesOn || signal.aborted) return CANCELLED;
  }
  const { name } = file;
  return isUndoable ? restore(name, content, true) : restoreLarge({ name, archive, content, watch });
}

interface LargeImport {
  readonly name: string;
  readonly archive: LibraryArchive;
  readonly content: ArchiveContent;
  readonly watch: ArchiveWatch;
}

/** Stores the texts and originals first, and then the records; all or nothing. */
function restoreLarge({ name, archive, content, watch }: LargeImport): Promise<ArchiveEnding> {
  return whileArriving(async () => {
    const bodies = new Map<string | number, object>();
    const damages = [...content.damages];
    const originals = await originalsToCome(content.originals);
    for (let at = originals.size; at < content.originals.size; at++) watch.step();
    for await (const found of readLarge(archive, { ...content, originals }, watch)) {
      damages.push(...found.damages);
      for (const [id, row] of await storeAhead(found, actionOf(name))) bodies.set(id, row);
    }
    if (watch.signal.aborted) return CANCELLED;
    return restore(name, { ...content, tables: { ...content.tables, bodies }, damages }, false);
  });
}

/** Stores the records, and says what came of it. */
async function restore(name: string, content: ArchiveContent, isUndoable: boolean): Promise<ArchiveEnding> {
  const { merge, isFresh, settings: brought } = await storeContent(name, content, isUndoable);
  // At once: the sample that made way has asked for the settings to be written, and they are to be these.
  if (isFresh) takeOverSettings(brought.row, content);
  await recallUnreadable();
  return {
    state: 'restored',
    message: restoredInWords(merge.counts, brought.news, content.damages),
    sourceId: sourceToOpen(merge),
  };
}

/** Counts files of records and originals. */
function stepper(archive: LibraryArchive, onProgress: ArchiveOptions['onProgress']): () => void {
  const total = archive.dataFiles + archive.manifest.counts.attachments;
  let done = 0;
  return () => onProgress(Math.min(++done, total), total);
}

function actionOf(name: string): string {
  return `Import archive “${name}”`;
}

interface Stored {
  readonly merge: Merge;
  /** Whether the library held nothing of its user's. */
  readonly isFresh: boolean;
  readonly settings: StoredSettings;
}

async function storeContent(name: string, content: ArchiveContent, isUndoable: boolean): Promise<Stored> {
  let stored: Stored | null = null;
  const request = {
    beside: () => stored?.settings.beside ?? null,
    action: actionOf(name),
    scope: 'whole',
    plan: async () => {
      const sample = await untouchedSample({ sources: content.tables.sources, originals: content.originals });
      const leaving = new Set(sample?.filter(({ table }) => table === 'sources').map(({ id }) => id));
      const merge = await planMerge(content, leaving);
      const isFresh = sample !== null;
      const settings = await storeSettings(content.tables.settings, isFresh);
      await restoreAside(content, merge.writes);
      if (!isUndoable) await keepArrivals();
      stored = { merge, isFresh, settings };
      return [...(sample ?? []), ...merge.writes];
    },
  } as const;
  await (isUndoable ? commitStep(request) : commit(request));
  if (stored === null) throw new Error('The plan of an archive did not run');
  const { merge } = stored as Stored;
  publish(
    unreadableNotes(content, merge.writes).map((summary) => ({
      table: 'noteSummaries',
      id: summary.id,
      summary,
    })),
  );
  return stored;
}

/** What is no record with a history: places, raw copies, and the list's rows of notes that cannot be read. */
async function restoreAside(content: ArchiveContent, writes: readonly RecordWrite[]): Promise<void> {
  const { places, unreadable } = content.tables;
  const known = new Set(await database.places.toCollection().primaryKeys());
  await database.places.bulkPut(
    [...places].filter(([id]) => !known.has(String(id))).map(([, place]) => place),
  );
  await database.noteSummaries.bulkPut(unreadableNotes(content, writes));
  const kept = await database.unreadable.toArray();
  const names = new Set(kept.map(nameOfCopy));
  const rows = [...unreadable.values()].filter((row) => !names.has(nameOfCopy(row)));
  await database
    .table<unknown, number>('unreadable')
    .bulkPut(kept.length === 0 ? rows : rows.map(withoutKey));
}

function nameOfCopy(row: object): string {
  return ['table', 'id', 'problem'].map((field) => textField(row, field)).join('\n');
}

function withoutKey(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'key'));
}

function unreadableNotes({ tables }: ArchiveContent, writes: readonly RecordWrite[]) {
  return writes.flatMap(({ table, id, after }) => {
    if (table !== 'notes' || after === null || parsers.notes(after).ok) return [];
    const summary = parseRecord(NoteSummarySchema, tables.noteSummaries.get(id));
    return summary.ok ? [summary.value] : [];
  });
}

function takeOverSettings(row: object, { tables }: ArchiveContent): void {
  takeSettings(row);
  const { openNoteId } = settings();
  if (openNoteId !== null && tables.notes.has(openNoteId)) session.openNote(openNoteId);
}

function sourceToOpen({ writes }: Merge): string | null {
  const added = writes.filter(({ table, before }) => table === 'sources' && before === null);
  const last = settings().openSourceId;
  const known = added.find(({ id }) => id === last) ?? added.at(-1);
  return known?.id ?? null;
}
