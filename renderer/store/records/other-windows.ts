import { liveQuery } from 'dexie';
import * as v from 'valibot';
import { readTally } from './colour-tally';
import { WRITER } from './commit';
import { type ChangeRow, database, tableOf } from './database';
import { onChanges, publish, recordEvent, type StoreEvent } from './feed';
import { readError } from './library-error';
import { reportError } from './messages';
import { NoteSummarySchema } from './note-summary';
import { isViewed } from './record-parsers';

/**
 * Follows the tail of `changes` and tells the views what other windows wrote, re-reading the touched
 * records alone. Rows of this window are passed over: its commits are published as they are made.
 * Resolves when it follows; the function it gives ends that.
 */
export async function followOtherWindows(): Promise<() => void> {
  let position = (await database.changes.orderBy('seq').last())?.seq ?? 0;
  const read = async (): Promise<Reading> => {
    const rows = await database.changes.where('seq').above(position).toArray();
    return { rows, last: rows.at(-1)?.seq ?? position };
  };
  let queue = Promise.resolve();
  const subscription = liveQuery(read).subscribe({
    next: ({ rows, last }) => {
      position = Math.max(position, last);
      const foreign = rows.filter((row) => row.writer !== WRITER);
      if (foreign.length > 0) queue = queue.then(() => publishForeign(foreign)).catch(reportLost);
    },
    error: reportLost,
  });
  return () => subscription.unsubscribe();
}

interface Reading {
  readonly rows: readonly ChangeRow[];
  readonly last: number;
}

function reportLost(cause: unknown): void {
  reportError(readError('What another window changed', cause).message, cause);
}

/**
 * What this window commits while the records are being read is newer than what was read, and is not
 * published over.
 */
async function publishForeign(rows: readonly ChangeRow[]): Promise<void> {
  const newer = new Set<string>();
  const stop = onChanges((events) => {
    for (const event of events) newer.add(`${event.table}:${event.id}`);
  });
  try {
    const events = await readTouched(rows);
    stop();
    publish(events.filter((event) => !newer.has(`${event.table}:${event.id}`)));
  } finally {
    stop();
  }
}

async function readTouched(rows: readonly ChangeRow[]): Promise<StoreEvent[]> {
  const touched = new Map<string, ChangeRow>();
  for (const row of rows) touched.set(`${row.table}:${row.id}`, row);
  const events: StoreEvent[] = [];
  const sourceIds = new Set<string>();
  const noteIds = new Set<string>();
  for (const { table, id, parentId } of touched.values()) {
    if (table === 'annotations' && parentId) sourceIds.add(parentId);
    if (table === 'links' && parentId) noteIds.add(parentId);
    if (table === 'notes') noteIds.add(id);
    if (isViewed(table)) events.push(recordEvent(table, id, await tableOf(table).get(id), parentId));
  }
  if (sourceIds.size > 0) events.push({ table: 'tagTotals', id: 'unknown' });
  for (const id of sourceIds)
    events.push({ table: 'tallies', id, tally: readTally(await database.tallies.get(id)) });
  for (const id of noteIds) {
    const parsed = v.safeParse(NoteSummarySchema, await database.noteSummaries.get(id));
    events.push({ table: 'noteSummaries', id, summary: parsed.success ? parsed.output : null });
  }
  return events;
}
