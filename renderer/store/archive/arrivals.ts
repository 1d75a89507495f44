import { isSameJson } from '../../../shared/model';
import { commit } from '../records/commit';
import { type ArrivalRow, database, tableOf } from '../records/database';
import type { RecordWrite } from '../records/record-write';
import { slices } from '../records/slices';
import type { ArchiveContent, LargeRows } from './archive-content';

/** One import at a time stores ahead, over all windows; while it does, no window takes back what it stored. */
const LOCK = 'provenote-arrivals';
/** So many are taken back in one transaction. */
const SLICE = 500;

/**
 * Stores rows of an archive's texts and originals ahead of the records that refer to them, and remembers each in the same
 * transaction, so that all of them can be taken back. No view shows a text without its revision. Of those
 * that are here already the ones that differ come back, to be judged with the records.
 */
export async function storeAhead(
  { table, rows }: LargeRows,
  action: string,
): Promise<ReadonlyMap<string | number, object>> {
  const others = new Map<string | number, object>();
  await commit({
    action,
    scope: 'whole',
    plan: async () => {
      const ids = [...rows.keys()].map(String);
      const known = new Set(await tableOf(table).where(':id').anyOf(ids).primaryKeys());
      const writes: RecordWrite[] = [];
      for (const [key, after] of rows) {
        const id = String(key);
        if (!known.has(id)) writes.push({ table, id, before: null, after });
        // An original is found by its hash alone: where there is one, it is the same.
        else if (table === 'bodies' && !isSameJson(await database.bodies.get(id), after))
          others.set(id, after);
      }
      await database.arrivals.bulkPut(writes.map(({ id }): ArrivalRow => ({ table, id })));
      return writes;
    },
  });
  return others;
}

/** The originals of an archive that are not here: the others need not be read. */
export async function originalsToCome(
  originals: ArchiveContent['originals'],
): Promise<ArchiveContent['originals']> {
  const ids = [...originals.keys()].map(String);
  const here = new Set(await database.attachments.where(':id').anyOf(ids).primaryKeys());
  return new Map([...originals].filter(([key]) => !here.has(String(key))));
}

/** Makes what was stored ahead part of the library. Runs in the transaction that stores the records. */
export async function keepArrivals(): Promise<void> {
  await database.arrivals.clear();
}

/**
 * Removes what was stored ahead, but for what a source has come to need meanwhile: the same file, imported by itself. A
 * failure is reported and rejects; what is left goes at the next start.
 */
export async function takeBackArrivals(): Promise<void> {
  const rows = await database.arrivals.toArray();
  for (const some of slices(rows, SLICE)) {
    await commit({
      action: 'Remove what an import left',
      scope: 'whole',
      plan: async () => {
        await database.arrivals.bulkDelete(some.map(({ table, id }) => [table, id]));
        const bodies = some.filter(({ table }) => table === 'bodies').map(({ id }) => id);
        const needed = new Set(await database.revisions.where(':id').anyOf(bodies).primaryKeys());
        // Of the attachments `commit` spares those that a revision names.
        return some
          .filter(({ table, id }) => table !== 'bodies' || !needed.has(id))
          .map(({ table, id }) => ({ table, id, before: null, after: null }));
      },
    });
  }
}

/** Takes back what an import left that was cut off with its window; nothing while another window is at one. */
export async function recallArrivals(): Promise<void> {
  const [first] = await database.arrivals.limit(1).primaryKeys();
  if (first === undefined) return;
  const locks = locksHere();
  if (locks === undefined) return takeBackArrivals();
  await locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? takeBackArrivals() : undefined));
}

/** Runs an import that stores ahead, once no other does; whatever ends it early, nothing of it stays. */
export async function whileArriving<T>(act: () => Promise<T>): Promise<T> {
  const run = async () => {
    // Of a window that was closed in the middle of one.
    await takeBackArrivals();
    try {
      return await act();
    } finally {
      // Nothing is left of one that went well.
      await takeBackArrivals();
    }
  };
  const locks = locksHere();
  return locks === undefined ? run() : locks.request(LOCK, run);
}

/** Web Locks; Node has none in all its versions, and one window. */
function locksHere(): LockManager | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.locks;
}
