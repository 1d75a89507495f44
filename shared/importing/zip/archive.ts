import {
  DOCUMENT_LIMITS,
  readDirectory,
  type ZipDirectory,
  type ZipEntry,
  type ZipLimits,
} from './directory';
import { readEntry, readEntryInPieces, type ZipFile } from './entry';

/** An archive that is open: its files in their order, and each one's bytes when asked for. */
export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  /** The entry of exactly this path, else of this path in other letter case. */
  readonly find: (path: string) => ZipEntry | undefined;
  readonly read: (entry: ZipEntry) => ZipFile;
  /** The same for what may be large; `pause` is awaited between its pieces. */
  readonly readInPieces: (entry: ZipEntry, pause: () => Promise<void>) => Promise<ZipFile>;
}

/** Opens an archive, or says what is the matter with it. */
export async function openZip(
  bytes: Uint8Array,
  limits: ZipLimits = DOCUMENT_LIMITS,
): Promise<
  { readonly outcome: 'open'; readonly archive: ZipArchive } | Exclude<ZipDirectory, { outcome: 'read' }>
> {
  const directory = await readDirectory(bytes, limits);
  if (directory.outcome !== 'read') return directory;
  const { entries } = directory;
  const exact = new Map(entries.map((entry) => [entry.name, entry]));
  const folded = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    outcome: 'open',
    archive: {
      entries,
      find: (path) => exact.get(path) ?? folded.get(path.toLowerCase()),
      read: (entry) => readEntry(bytes, entry, limits.fileBytes),
      readInPieces: (entry, pause) => readEntryInPieces(bytes, entry, limits.fileBytes, pause),
    },
  };
}
