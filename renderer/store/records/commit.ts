import { deriveAttachments } from './attachment-owners';
import { now } from './clock';
import { type ChangeRow, database, RECORD_TABLES, type RecordTable, tableOf } from './database';
import { deriveLinks, deriveSummaries, deriveTallies, dropLeftovers } from './derived-records';
import { publish, recordEvent, type StoreEvent } from './feed';
import { writeError } from './library-error';
import { reportError } from './messages';
import { isViewed, textField } from './record-parsers';
import type { RecordWrite } from './record-write';
import { trackWrite } from './save-state';
import { slices } from './slices';
import { deriveTagTallies } from './tag-tallies';

export type { RecordWrite };

/** One write as it is asked for. */
export interface CommitRequest {
  /** What the user did, as a history label: it stands in the sentence for a failure. */
  readonly action: string;
  /** `whole` when bodies or attachments are read or written; they are left unlocked otherwise. */
  readonly scope?: 'records' | 'whole';
  /** Runs inside the transaction: reads the records as they are and says what becomes of them. */
  readonly plan: () => Promise<readonly RecordWrite[]>;
}

/** Names this window in `changes`, so that it does not read back what it wrote itself. */
export const WRITER = crypto.randomUUID();

const RECORD_SCOPE = [
  'sources',
  'revisions',
  'annotations',
  'notes',
  'links',
  'tags',
  'noteSummaries',
  'tallies',
  'tagTotals',
  'tagUses',
  'packs',
  'places',
  'settings',
  'changes',
] as const;
const WHOLE_SCOPE = [...RECORD_SCOPE, 'bodies', 'attachments', 'unreadable', 'arrivals'] as const;

/**
 * The one way records are written. In one strictly durable transaction it writes what the plan says and
 * what follows from it (links, attachments, note summaries, tallies, counts of tags), with one row in `changes` for each record; all of it or nothing.
 * Resolves after the commit, when every view has heard of it, with the writes made. A failure is reported
 * and rejects with a `LibraryError`.
 */
export async function commit(request: CommitRequest): Promise<readonly RecordWrite[]> {
  const { writes, events } = await trackWrite(attempt(request));
  publish(events);
  return writes;
}

interface Committed {
  readonly writes: readonly RecordWrite[];
  readonly events: readonly StoreEvent[];
}

function writeAll({ scope, plan }: CommitRequest): Promise<Committed> {
  const tables = scope === 'whole' ? WHOLE_SCOPE : RECORD_SCOPE;
  return database.transaction('rw', [...tables], async () => {
    const planned = await plan();
    if (planned.length === 0) return { writes: planned, events: [] };
    const writes = await deriveAttachments(await deriveLinks(planned));
    await writeRecords(writes);
    await dropLeftovers(writes);
    for (const part of slices(changeRows(writes), MOST_AT_ONCE)) await database.changes.bulkAdd(part);
    const derived = [
      ...(await deriveTallies(writes)),
      ...(await deriveTagTallies(writes)),
      ...(await deriveSummaries(writes)),
    ];
    return { writes, events: [...recordEvents(writes), ...derived] };
  });
}

async function attempt(request: CommitRequest): Promise<Committed> {
  try {
    return await writeAll(request);
  } catch (cause) {
    const error = writeError(request.action, cause);
    reportError(error.message, error);
    throw error;
  }
}

async function writeRecords(writes: readonly RecordWrite[]): Promise<void> {
  for (const table of RECORD_TABLES) {
    const group = writes.filter((write) => write.table === table);
    const puts = group.filter((write) => write.after !== null).map((write) => write.after);
    const deletes = group.filter((write) => write.after === null).map((write) => write.id);
    // First, because a source that comes may have the citekey of one that goes.
    if (deletes.length > 0) await tableOf(table).bulkDelete(deletes);
    for (const part of slices(puts, MOST_LARGE[table] ?? MOST_AT_ONCE)) await tableOf(table).bulkPut(part);
  }
}

/** More records than this at once would keep the page from drawing while they are copied. */
const MOST_AT_ONCE = 500;
const MOST_LARGE: Readonly<Partial<Record<RecordTable, number>>> = { bodies: 20, notes: 50, attachments: 4 };

function changeRows(writes: readonly RecordWrite[]): ChangeRow[] {
  const at = now();
  return writes.flatMap((write) => {
    const op = write.after === null ? 'delete' : 'put';
    const row = { at, writer: WRITER, table: write.table, id: write.id, op } as const;
    const parents = parentsOf(write);
    return parents.length === 0 ? [row] : parents.map((parentId) => ({ ...row, parentId }));
  });
}

function recordEvents(writes: readonly RecordWrite[]): StoreEvent[] {
  const events: StoreEvent[] = [];
  for (const write of writes) {
    if (isViewed(write.table)) events.push(recordEvent(write.table, write.id, write.after, parentOf(write)));
  }
  return events;
}

/** A record that goes from one source to another is a change of both. */
function parentsOf(write: RecordWrite): string[] {
  const parents = [parentOf(write), parentOf({ ...write, after: null })];
  return [...new Set(parents.filter((parent) => parent !== undefined))];
}

function parentOf({ table, before, after }: RecordWrite): string | undefined {
  if (table === 'links') return textField(after ?? before, 'fromId');
  if (table === 'annotations' || table === 'revisions') return textField(after ?? before, 'sourceId');
  return undefined;
}
