import { Zip, ZipPassThrough } from 'fflate';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_TABLES,
  ARCHIVE_VERSION,
  type ArchiveManifest,
  type ArchiveTable,
  writeExactJson,
} from '../../model';
import { throughStream } from '../../through-stream';

/** What the writer needs of the place it runs in. */
export interface ArchiveMeans {
  /** Takes the archive's bytes piece by piece, in their order. */
  readonly write: (chunk: Uint8Array) => void;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: (bytes: Uint8Array) => Promise<string>;
  /** Lets others run between two slices of work. */
  readonly pause: () => Promise<void>;
  /** The time every file in it bears. */
  readonly now: Date;
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
/** How much is added in one go, in bytes: a few milliseconds. */
const SLICE_BYTES = 256_000;
/** Records are parted into files of about this many characters, so that damage to one file takes few along. */
const PART_LENGTH = 1_000_000;
/** A ZIP archive without its 64-bit extension holds no more files. */
const MOST_FILES = 65_000;

/** Thrown when a library does not fit into one archive; its message is a sentence. */
export class ArchiveTooLarge extends Error {
  override readonly name = 'ArchiveTooLarge';
}

/** Writes an archive of a library (SPEC.md, EX140 and on). The same content at the same time gives the same bytes. */
export function archiveWriter(means: ArchiveMeans): ArchiveWriter {
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    means.write(chunk);
  });
  const mtime = asLocalTime(means.now);
  const files: Record<string, string> = {};
  let fileCount = 0;
  const counts = Object.fromEntries(ARCHIVE_TABLES.map((table) => [table, 0])) as Record<
    ArchiveTable,
    number
  >;
  const parts = new Map<ArchiveTable, { lines: string[]; length: number; number: number }>();

  const pack = async (path: string, bytes: Uint8Array) => {
    const isPacked = PACKED.test(path);
    const file = isPacked ? new ZipPassThrough(path) : new SystemDeflated(path);
    file.mtime = mtime;
    zip.add(file);
    for (let at = 0; at === 0 || at < bytes.length; at += SLICE_BYTES) {
      file.push(bytes.slice(at, at + SLICE_BYTES), at + SLICE_BYTES >= bytes.length);
      await means.pause();
    }
    if (isPacked) return;
    for await (const chunk of throughStream(new CompressionStream('deflate-raw'), bytes, SLICE_BYTES)) {
      file.ondata(null, chunk, false);
      await means.pause();
    }
    file.ondata(null, new Uint8Array(), true);
  };
  const add = async (path: string, content: Uint8Array | string) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    if (fileCount >= MOST_FILES)
      throw new ArchiveTooLarge(
        `The library has more than ${MOST_FILES.toLocaleString('en')} files, which one archive cannot hold.`,
      );
    fileCount++;
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
    zip.end();
    return manifest;
  };
  return { add, addRecords, end };
}

/** A file that the system packs, many times as fast as a script: what is pushed is only counted and summed up. */
class SystemDeflated extends ZipPassThrough {
  override compression = 8;
  protected override process(): void {}
}

/** fflate writes local time, which would make the bytes depend on where they are written. */
function asLocalTime(time: Date): Date {
  return new Date(
    time.getUTCFullYear(),
    time.getUTCMonth(),
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  );
}
