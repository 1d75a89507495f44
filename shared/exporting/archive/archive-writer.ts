import { MAX_ARCHIVE_BYTES, MAX_ARCHIVED_FILE_BYTES, MAX_ARCHIVED_FILES } from '../../file-limits';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_TABLES,
  ARCHIVE_VERSION,
  type ArchiveManifest,
  type ArchiveTable,
  writeExactJson,
} from '../../model';
import { type ZipMeans, zipWriter } from './zip-writer';

/** What the writer needs of the place it runs in. */
export interface ArchiveMeans extends ZipMeans {
  /** SHA-256 in hexadecimal digits. */
  readonly hash: (bytes: Uint8Array) => Promise<string>;
  /** The program's name and version. */
  readonly program: string;
}

/** Takes an archive's files one after the other; only the one at hand is in memory. */
export interface ArchiveWriter {
  readonly add: (path: string, content: Uint8Array | string) => Promise<void>;
  /** Adds stored records of a table as they are. How many of them cannot be written, which are left out. */
  readonly addRecords: (table: ArchiveTable, records: readonly unknown[]) => Promise<number>;
  /** Writes what is still held back, the manifest, and the archive's end. */
  readonly end: () => Promise<ArchiveManifest>;
}

/** Kinds that are packed already: packing them again costs time and gains nothing. */
const PACKED = /\.(?:pdf|epub|docx|zip|jpe?g|png|gif|webp|avif|mp[34])$/i;
/** Records are parted into files of about this many characters, so that damage to one file takes few along. */
const PART_LENGTH = 1_000_000;
/** Thrown when a library does not fit into one archive; its message is a sentence. */
export class ArchiveTooLarge extends Error {
  override readonly name = 'ArchiveTooLarge';
}

/**
 * Writes an archive of a library (SPEC.md, EX140 and on). The same content at the same time gives the same bytes. Rejects with
 * `ArchiveTooLarge` before it is larger than one that is read again.
 */
export function archiveWriter(means: ArchiveMeans): ArchiveWriter {
  const zip = zipWriter(means);
  const files: Record<string, string> = {};
  let fileCount = 0;
  let unpacked = 0;
  const counts = Object.fromEntries(ARCHIVE_TABLES.map((table) => [table, 0])) as Record<
    ArchiveTable,
    number
  >;
  const parts = new Map<ArchiveTable, { lines: string[]; length: number; number: number }>();

  const pack = async (path: string, bytes: Uint8Array) => {
    fileCount++;
    unpacked += bytes.length;
    const problem = problemWith({ path, size: bytes.length, fileCount, unpacked });
    if (problem !== null) throw new ArchiveTooLarge(problem);
    await zip.add(path, bytes, PACKED.test(path));
  };
  const add = async (path: string, content: Uint8Array | string) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    files[path] = await means.hash(bytes);
    await pack(path, bytes);
  };
  const endPart = async (table: ArchiveTable) => {
    const part = parts.get(table);
    if (part === undefined || part.lines.length === 0) return;
    const content = part.lines.join('');
    parts.set(table, { lines: [], length: 0, number: part.number + 1 });
    await add(`data/${table}-${String(part.number).padStart(4, '0')}.jsonl`, content);
  };
  const addRecords = async (table: ArchiveTable, records: readonly unknown[]) => {
    let left = 0;
    for (const record of records) {
      const line = writeExactJson(record);
      if (line === null) {
        left++;
        continue;
      }
      const part = parts.get(table) ?? { lines: [], length: 0, number: 1 };
      parts.set(table, part);
      part.lines.push(`${line}\n`);
      part.length += line.length;
      counts[table]++;
      if (part.length >= PART_LENGTH) await endPart(table);
    }
    return left;
  };
  const end = async () => {
    for (const table of ARCHIVE_TABLES) await endPart(table);
    const manifest: ArchiveManifest = {
      format: ARCHIVE_FORMAT,
      version: ARCHIVE_VERSION,
      program: means.program,
      createdAt: means.now.toISOString(),
      counts,
      files,
    };
    await pack('manifest.json', new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
    await zip.end();
    return manifest;
  };
  return { add, addRecords, end };
}

interface Extent {
  readonly path: string;
  readonly size: number;
  readonly fileCount: number;
  readonly unpacked: number;
}

/** What is too large to be read again is not written; null where nothing is. */
function problemWith({ path, size, fileCount, unpacked }: Extent): string | null {
  if (size > MAX_ARCHIVED_FILE_BYTES)
    return `“${path}” is larger than the ${MAX_ARCHIVED_FILE_BYTES / 1_000_000} MB that a file in an archive may have. Remove its source, then export again.`;
  if (fileCount > MAX_ARCHIVED_FILES)
    return `The library has more than the ${MAX_ARCHIVED_FILES.toLocaleString('en')} files that one archive may hold. Remove sources you no longer need, then export again.`;
  if (unpacked > MAX_ARCHIVE_BYTES)
    return `The library is larger than the ${MAX_ARCHIVE_BYTES / 1_000_000_000} GB that one archive may have. Remove sources you no longer need, then export again.`;
  return null;
}
