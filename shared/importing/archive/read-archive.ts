import type { FileRanges } from '../../file-ranges';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  type ArchiveManifest,
  ArchiveManifestSchema,
  type ArchiveTable,
  parseRecord,
  readExactJson,
} from '../../model';
import { pauses } from '../../pauses';
import { SLICE_MS } from '../slices';
import type { ArchiveFile } from '../source-file';
import { openRangedZip, type RangedZip } from '../zip/archive';
import { LIBRARY_LIMITS } from '../zip/limits';

const MANIFEST = 'manifest.json';
/** The files of `data/`: a table's name and a number. */
const DATA = /^data\/([A-Za-z]+)-\d{4,}\.jsonl$/;

/** What was found of a table in one of its files. */
export interface ArchivedRecords {
  readonly records: readonly unknown[];
  /** What could not be read: a file or a line of one, as a clause with its reason. */
  readonly damages: readonly string[];
}

/** An archive of a library that is open; nothing of it is unpacked before it is asked for. */
export interface LibraryArchive {
  readonly manifest: ArchiveManifest;
  /** How many files `recordsOf` will go through, for progress. */
  readonly dataFiles: number;
  /** Each file of a table's records, one after the other. */
  readonly recordsOf: (table: ArchiveTable) => AsyncGenerator<ArchivedRecords, void>;
  /** The bytes of a file that a record refers to, or why there are none. */
  readonly fileAt: (path: string) => Promise<ArchivedFile>;
  /** How many bytes a file says it has; 0 for one that is missing. */
  readonly sizeOf: (path: string) => number;
  /** How many bytes the records of a table say they have. */
  readonly bytesOf: (table: ArchiveTable) => number;
}

/** A file's bytes, or in a clause why they cannot be had. */
export type ArchivedFile = { readonly bytes: Uint8Array } | { readonly damage: string };

/** `problem` is a sentence for the user; after it nothing of the file is taken. */
export type OpenedLibrary =
  | { readonly outcome: 'open'; readonly archive: LibraryArchive }
  | { readonly outcome: 'refused'; readonly problem: string };

/** SHA-256 in hexadecimal digits. */
export type Hash = (bytes: Uint8Array) => Promise<string>;

/**
 * Whether a ZIP archive is one of a library, whatever its version and state. Reads its list and one small file. Rejects when
 * it cannot be read.
 */
export async function isLibraryArchive(file: FileRanges): Promise<boolean> {
  const opened = await openRangedZip(file, LIBRARY_LIMITS);
  if (opened.outcome !== 'open') return false;
  const manifest = await manifestIn(opened.archive);
  return manifest !== null && formatOf(manifest) === ARCHIVE_FORMAT;
}

/**
 * Opens an archive that `isLibraryArchive`, or says why it is not taken (SPEC IM130 and on). What it gives is read from
 * the file when it is asked for, and rejects when that cannot be read any more.
 */
export async function openLibraryArchive({ name, ranges }: ArchiveFile, hash: Hash): Promise<OpenedLibrary> {
  const opened = await openRangedZip(ranges, LIBRARY_LIMITS);
  if (opened.outcome !== 'open') return refused(name, opened.reason);
  const { archive } = opened;
  const unsafe = archive.entries.find(({ name }) => leadsOut(name));
  if (unsafe) return refused(name, `“${unsafe.name}” in it leads out of it`);
  const raw = await manifestIn(archive);
  if (raw === null) return refused(name, 'its list, manifest.json, cannot be read');
  if (versionOf(raw) > ARCHIVE_VERSION) {
    return {
      outcome: 'refused',
      problem: `“${name}” was written by a newer version of Provenote. Install the newest version, then import it again.`,
    };
  }
  const manifest = parseRecord(ArchiveManifestSchema, raw);
  if (!manifest.ok) return refused(name, 'its list, manifest.json, is damaged');
  return { outcome: 'open', archive: openedArchive(archive, manifest.value, hash) };
}

function openedArchive(zip: RangedZip, manifest: ArchiveManifest, hash: Hash): LibraryArchive {
  const entries = new Map(zip.entries.map((entry) => [entry.name, entry]));
  const pause = pauses(SLICE_MS);
  const fileAt = async (path: string): Promise<ArchivedFile> => {
    const entry = entries.get(path);
    const expected = Object.hasOwn(manifest.files, path) ? manifest.files[path] : undefined;
    if (entry === undefined) return { damage: `“${path}” is missing` };
    const file = await zip.read(entry, pause);
    if (file.outcome !== 'read') return { damage: `“${path}” cannot be unpacked` };
    const { bytes } = file;
    return (await hash(bytes)) === expected ? { bytes } : { damage: `“${path}” is not as it was written` };
  };
  const dataPaths = Object.keys(manifest.files)
    .filter((path) => DATA.test(path))
    .toSorted();
  const pathsOf = (table: ArchiveTable) => dataPaths.filter((path) => DATA.exec(path)?.[1] === table);
  async function* recordsOf(table: ArchiveTable): AsyncGenerator<ArchivedRecords, void> {
    for (const path of pathsOf(table)) {
      const file = await fileAt(path);
      yield 'bytes' in file ? recordsIn(path, file.bytes) : { records: [], damages: [file.damage] };
    }
  }
  const sizeOf = (path: string) => entries.get(path)?.size ?? 0;
  const bytesOf = (table: ArchiveTable) => pathsOf(table).reduce((sum, path) => sum + sizeOf(path), 0);
  return { manifest, dataFiles: dataPaths.length, recordsOf, fileAt, sizeOf, bytesOf };
}

/** The records of a file, each line on its own; what is no record is named by its line. */
function recordsIn(path: string, bytes: Uint8Array): ArchivedRecords {
  const records: unknown[] = [];
  const damages: string[] = [];
  const lines = new TextDecoder().decode(bytes).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const record = recordOf(line);
    if (record === null) damages.push(`line ${index + 1} of “${path}” is no record`);
    else records.push(record);
  }
  return { records, damages };
}

function recordOf(line: string): object | null {
  try {
    const value = readExactJson(line);
    return typeof value === 'object' ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function manifestIn(zip: RangedZip): Promise<unknown> {
  const entry = zip.entries.find(({ name }) => name === MANIFEST);
  const file = entry && (await zip.read(entry, pauses(SLICE_MS)));
  if (file?.outcome !== 'read') return null;
  try {
    return JSON.parse(new TextDecoder().decode(file.bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function formatOf(manifest: unknown): unknown {
  return typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'format') : undefined;
}

function versionOf(manifest: unknown): number {
  const version: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : undefined;
  return typeof version === 'number' ? version : 0;
}

/** Names by which unpackers have been made to write elsewhere (Zip Slip); no archive of ours has one. */
function leadsOut(path: string): boolean {
  return path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..');
}

function refused(name: string, reason: string): OpenedLibrary {
  return {
    outcome: 'refused',
    problem: `“${name}” is an archive of a library that cannot be restored: ${reason}. Nothing was imported; copy or download it again.`,
  };
}
