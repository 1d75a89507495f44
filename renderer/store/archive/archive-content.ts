import type { LibraryArchive } from '../../../shared/importing';
import { ARCHIVE_TABLES, type ArchiveTable, FileReference } from '../../../shared/model';
import { keyOf } from './archive-records';

/** All records of an archive by table and key, and what of it is damaged. */
export interface ArchiveContent {
  readonly tables: Readonly<Record<ArchiveTable, ReadonlyMap<string | number, object>>>;
  /** Clauses that name a file, or a line of one. */
  readonly damages: readonly string[];
  /** Of the original files, in bytes. */
  readonly bytes: number;
}

interface ReadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Reads an archive whole, before anything is stored, so that damage or a cancelled import leaves no half of it
 * behind. Null when it was cancelled. Linear; in memory until it is let go of.
 */
export async function readContent(
  archive: LibraryArchive,
  { signal, onProgress }: ReadOptions,
): Promise<ArchiveContent | null> {
  const tables = emptyTables();
  const damages: string[] = [];
  let done = 0;
  let bytes = 0;
  const total = archive.dataFiles + archive.manifest.counts.attachments;
  for (const table of ARCHIVE_TABLES) {
    for await (const found of archive.recordsOf(table)) {
      damages.push(...found.damages);
      for (const record of found.records) {
        const whole = table === 'attachments' ? await withFile(archive, record) : { record };
        if ('damage' in whole) damages.push(whole.damage);
        else if (addTo(tables[table], table, whole.record)) bytes += sizeOf(whole.record);
        else damages.push(`a record of “data/${table}” has no key`);
        if (table === 'attachments') onProgress(++done, total);
        if (signal.aborted) return null;
      }
      onProgress(++done, total);
      await pause();
    }
    if (signal.aborted) return null;
  }
  return { tables, damages, bytes };
}

type Tables = Record<ArchiveTable, Map<string | number, object>>;

function emptyTables(): Tables {
  return {
    sources: new Map(),
    revisions: new Map(),
    bodies: new Map(),
    attachments: new Map(),
    annotations: new Map(),
    notes: new Map(),
    links: new Map(),
    tags: new Map(),
    noteSummaries: new Map(),
    places: new Map(),
    settings: new Map(),
    unreadable: new Map(),
  };
}

function addTo(records: Map<string | number, object>, table: ArchiveTable, record: unknown): boolean {
  const key = keyOf(table, record);
  if (key === null || typeof record !== 'object' || record === null) return false;
  records.set(key, record);
  return true;
}

/** The record of an original file with its bytes in the place of the reference. */
async function withFile(
  archive: LibraryArchive,
  record: unknown,
): Promise<{ readonly record: unknown } | { readonly damage: string }> {
  if (typeof record !== 'object' || record === null || !('bytes' in record)) return { record };
  if (!(record.bytes instanceof FileReference)) return { record };
  const file = await archive.fileAt(record.bytes.path);
  // Copied: the database would store the whole archive with a view into it.
  return 'damage' in file ? file : { record: { ...record, bytes: file.bytes.slice() } };
}

function sizeOf(record: unknown): number {
  if (typeof record !== 'object' || record === null || !('bytes' in record)) return 0;
  return record.bytes instanceof Uint8Array ? record.bytes.byteLength : 0;
}

/** Lets the page draw. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
