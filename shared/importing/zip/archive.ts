import { type FileRanges, rangesOf, readAhead } from '../../file-ranges';
import { readDirectory, type ZipDirectory } from './directory';
import { readEntry, readEntryFrom, type ZipFile } from './entry';
import { DOCUMENT_LIMITS, type ZipLimits } from './limits';
import type { ZipEntry } from './zip-entry';

/** An archive in memory that is open: its files in their order, and each one's bytes when asked for. */
export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  /** The entry of exactly this path, else of this path in other letter case. */
  readonly find: (path: string) => ZipEntry | undefined;
  readonly read: (entry: ZipEntry) => ZipFile;
  /** The same, awaiting `pause` between the pieces of what may be large. */
  readonly readInPieces: (entry: ZipEntry, pause: () => Promise<void>) => Promise<ZipFile>;
}

/** An archive that is read from where it stands, a file at a time. */
export interface RangedZip {
  readonly entries: readonly ZipEntry[];
  readonly find: ZipArchive['find'];
  /** `pause` is awaited between the pieces of what may be large. Rejects when the archive itself cannot be read. */
  readonly read: (entry: ZipEntry, pause: () => Promise<void>) => Promise<ZipFile>;
}

type Unopened = Exclude<ZipDirectory, { outcome: 'read' }>;

/** Files of an archive are mostly smaller than this and read in their order, so that a read serves several of them. */
const AHEAD_BYTES = 1_000_000;

/** Opens an archive, or says what is the matter with it. */
export async function openZip(
  bytes: Uint8Array,
  limits: ZipLimits = DOCUMENT_LIMITS,
): Promise<{ readonly outcome: 'open'; readonly archive: ZipArchive } | Unopened> {
  const ranges = rangesOf(bytes);
  const directory = await readDirectory(ranges, limits);
  if (directory.outcome !== 'read') return directory;
  const { entries } = directory;
  return {
    outcome: 'open',
    archive: {
      entries,
      find: finderIn(entries),
      read: (entry) => readEntry(bytes, entry, limits.fileBytes),
      readInPieces: (entry, pause) => readEntryFrom(ranges, entry, limits.fileBytes, pause),
    },
  };
}

/** The same for an archive of any size: its list is read, and a file when asked for. Rejects when it cannot be read. */
export async function openRangedZip(
  file: FileRanges,
  limits: ZipLimits,
): Promise<{ readonly outcome: 'open'; readonly archive: RangedZip } | Unopened> {
  const directory = await readDirectory(file, limits);
  if (directory.outcome !== 'read') return directory;
  const ahead = readAhead(file, AHEAD_BYTES);
  return {
    outcome: 'open',
    archive: {
      entries: directory.entries,
      find: finderIn(directory.entries),
      read: (entry, pause) => readEntryFrom(ahead, entry, limits.fileBytes, pause),
    },
  };
}

function finderIn(entries: readonly ZipEntry[]): ZipArchive['find'] {
  const exact = new Map(entries.map((entry) => [entry.name, entry]));
  const folded = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return (path) => exact.get(path) ?? folded.get(path.toLowerCase());
}
