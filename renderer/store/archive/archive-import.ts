import { openLibraryArchive } from '../../../shared/importing';
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
import { type ArchiveContent, readContent } from './archive-content';
import { type Merge, planMerge } from './archive-merge';
import { type ArchiveQuestion, askAboutArchive } from './archive-question';
import { type StoredSettings, storeSettings } from './archive-settings';
import { restoredInWords } from './archive-words';

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
  /** Asks whether to go on where records here would be replaced, or undo is out of reach. */
  readonly ask?: (question: ArchiveQuestion) => Promise<boolean>;
}

/** Undo would keep the originals in memory: with more bytes of them it is not offered, which is asked before. */
const MOST_UNDOABLE_BYTES = 64_000_000;

const CANCELLED: ArchiveEnding = { state: 'cancelled', message: null, sourceId: null };

/**
 * Restores an archive of a library: into an empty one exactly, into any other by `planMerge`. It is read whole
 * first and stored in one transaction and, unless it is very large, one step of undo. Where the library holds
 * nothing but the untouched sample, that makes way, and the settings come along. Damaged parts are named.
 */
export async function importArchive(
  file: { readonly name: string; readonly bytes: Uint8Array },
  { signal, onProgress, isHanded = false, ask = askAboutArchive }: ArchiveOptions,
): Promise<ArchiveEnding> {
  const opened = await openLibraryArchive(file, sha256);
  if (opened.outcome === 'refused') return { state: 'failed', message: opened.problem, sourceId: null };
  const content = await readContent(opened.archive, { signal, onProgress });
  if (content === null) return CANCELLED;
  await flush();
  const isUndoable = content.bytes <= MOST_UNDOABLE_BYTES;
  const { replaced } = (await planMerge(content)).counts;
  if (replaced > 0 || !isUndoable || isHanded) {
    const goesOn = await ask({ name: file.name, replaced, isUndoable });
    if (!goesOn || signal.aborted) return CANCELLED;
  }
  const { merge, isFresh, settings: brought } = await storeContent(file.name, content, isUndoable);
  // At once: the sample that made way has asked for the settings to be written, and they are to be these.
  if (isFresh) takeOverSettings(brought.row, content);
  await recallUnreadable();
  return {
    state: 'restored',
    message: restoredInWords(merge.counts, brought.news, content.damages),
    sourceId: sourceToOpen(merge),
  };
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
    action: `Import archive “${name}”`,
    scope: 'whole',
    plan: async () => {
      const sample = await untouchedSample(content.tables);
      const leaving = new Set(sample?.filter(({ table }) => table === 'sources').map(({ id }) => id));
      const merge = await planMerge(content, leaving);
      const isFresh = sample !== null;
      const settings = await storeSettings(content.tables.settings, isFresh);
      await restoreAside(content, merge.writes);
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
