import type { LibraryArchive } from '../../../shared/importing';
import { ARCHIVE_TABLES, type ArchiveTable, FileReference } from '../../../shared/model';
import { keyOf } from './archive-records';

/** The records of an archive by table and key, and what of it is damaged. */
export interface ArchiveContent {
  readonly tables: Readonly<Record<ArchiveTable, ReadonlyMap<string | number, object>>>;
  /** The records of all original files by their hash, without the bytes. */
  readonly originals: ReadonlyMap<string | number, object>;
  /** Clauses that name a file, or a line of one. */
  readonly damages: readonly string[];
}

/** How a long reading is followed and ended. */
export interface ArchiveWatch {
  readonly signal: AbortSignal;
  /** Called after each file that was read. */
  readonly step: () => void;
}

/** Tables whose rows never change and may be more than the memory holds. */
export type LargeTable = 'bodies' | 'attachments';

/** Some rows of a large table, or what of it is damaged. */
export interface LargeRows {
  readonly table: LargeTable;
  readonly rows: ReadonlyMap<string | number, object>;
  readonly damages: readonly string[];
}

/**
 * Reads all of an archive but its texts and originals, before anything is stored. Null when it was cancelled. Linear; in
 * memory until it is let go of.
 */
export async function readRecords(
  archive: LibraryArchive,
  { signal, step }: ArchiveWatch,
): Promise<ArchiveContent | null> {
  const tables = emptyTables();
  const damages: string[] = [];
  for (const table of ARCHIVE_TABLES) {
    if (table === 'bodies') continue;
    for await (const found of archive.recordsOf(table)) {
      damages.push(...found.damages);
      for (const record of found.records)
        if (!addTo(tables[table], table, record)) damages.push(withoutKey(table));
      if (table !== 'attachments') step();
      if (signal.aborted) return null;
      await pause();
    }
  }
  return { tables: { ...tables, attachments: new Map() }, originals: tables.attachments, damages };
}

/** How many bytes the texts and originals of an archive say they have. */
export function largeBytes(archive: LibraryArchive, { originals }: ArchiveContent): number {
  const files = [...originals.values()].map((record) => archive.sizeOf(pathOf(record) ?? ''));
  return files.reduce((sum, size) => sum + size, archive.bytesOf('bodies'));
}

/** Small originals are handed out together, so that each does not cost a write of its own. */
const GATHERED_BYTES = 8_000_000;

/**
 * The texts and originals of an archive, a file of it at a time, or small ones up to 8 MB together; only that is in memory.
 * Ends early when it was cancelled.
 */
export async function* readLarge(
  archive: LibraryArchive,
  { originals }: ArchiveContent,
  { signal, step }: ArchiveWatch,
): AsyncGenerator<LargeRows, void> {
  for await (const found of archive.recordsOf('bodies')) {
    if (signal.aborted) return;
    const rows = new Map<string | number, object>();
    const damages = [...found.damages];
    for (const record of found.records)
      if (!addTo(rows, 'bodies', record)) damages.push(withoutKey('bodies'));
    yield { table: 'bodies', rows, damages };
    step();
    await pause();
  }
  let found = nothingFound();
  for (const [key, record] of originals) {
    if (signal.aborted) return;
    const whole = await withFile(archive, record);
    if ('damage' in whole) found.damages.push(whole.damage);
    else found.rows.set(key, whole.record);
    found.bytes += archive.sizeOf(pathOf(record) ?? '');
    step();
    await pause();
    if (found.bytes < GATHERED_BYTES) continue;
    yield { table: 'attachments', ...found };
    found = nothingFound();
  }
  yield { table: 'attachments', ...found };
}

/** Reads an archive's texts and originals into the memory as well; null when it was cancelled. */
export async function withLarge(
  archive: LibraryArchive,
  content: ArchiveContent,
  watch: ArchiveWatch,
): Promise<ArchiveContent | null> {
  const large = {
    bodies: new Map<string | number, object>(),
    attachments: new Map<string | number, object>(),
  };
  const damages = [...content.damages];
  for await (const found of readLarge(archive, content, watch)) {
    damages.push(...found.damages);
    for (const [id, row] of found.rows) large[found.table].set(id, row);
  }
  return watch.signal.aborted ? null : { ...content, tables: { ...content.tables, ...large }, damages };
}

interface Found {
  readonly rows: Map<string | number, object>;
  readonly damages: string[];
  bytes: number;
}

function nothingFound(): Found {
  return { rows: new Map(), damages: [], bytes: 0 };
}

function withoutKey(table: ArchiveTable): string {
  return `a record of “data/${table}” has no key`;
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

/** The file that an original's bytes stand in; null for a record without one. */
function pathOf(record: object): string | null {
  return 'bytes' in record && record.bytes instanceof FileReference ? record.bytes.path : null;
}

/** The record of an original file with its bytes in the place of the reference. */
async function withFile(
  archive: LibraryArchive,
  record: object,
): Promise<{ readonly record: object } | { readonly damage: string }> {
  const path = pathOf(record);
  if (path === null) return { record };
  const file = await archive.fileAt(path);
  return 'damage' in file ? file : { record: { ...record, bytes: file.bytes } };
}

/** Lets the page draw. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
