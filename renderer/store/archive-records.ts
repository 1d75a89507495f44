import type { Table } from 'dexie';
import type { ArchiveTable } from '../../shared/model';
import { database } from './database';

/** The field by which each table's records are found. */
export const KEY_FIELDS: Readonly<Record<ArchiveTable, string>> = {
  sources: 'id',
  revisions: 'id',
  bodies: 'revisionId',
  attachments: 'sha256',
  annotations: 'id',
  notes: 'id',
  links: 'id',
  tags: 'id',
  noteSummaries: 'id',
  places: 'sourceId',
  settings: 'key',
  unreadable: 'key',
};

/** How many records are in memory at once; those that hold texts and files are large. */
const BATCH: Readonly<Partial<Record<ArchiveTable, number>>> = { attachments: 1, bodies: 20, notes: 50 };
const USUAL_BATCH = 500;

/**
 * Every record of a table as it is stored, readable or not, in batches in the order of their keys: what an
 * archive holds. Linear; only one batch is in memory.
 */
export async function* storedRecords(name: ArchiveTable): AsyncGenerator<readonly unknown[], void> {
  const table: Table<unknown, string | number> = database.table(name);
  const limit = BATCH[name] ?? USUAL_BATCH;
  for (let last: string | number | null = null; ; ) {
    const from = last === null ? table.toCollection() : table.where(':id').above(last);
    const batch = await from.limit(limit).toArray();
    if (batch.length > 0) yield batch;
    last = keyOf(name, batch.at(-1));
    if (batch.length < limit || last === null) return;
  }
}

/** How many records a table has. */
export function countStored(name: ArchiveTable): Promise<number> {
  return database.table(name).count();
}

/** A record's key; null for what has none and cannot be stored. */
export function keyOf(table: ArchiveTable, record: unknown): string | number | null {
  if (typeof record !== 'object' || record === null) return null;
  const key: unknown = Reflect.get(record, KEY_FIELDS[table]);
  if (table === 'unreadable') return typeof key === 'number' ? key : null;
  return typeof key === 'string' && key !== '' ? key : null;
}
