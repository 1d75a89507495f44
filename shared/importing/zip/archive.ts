import { readDirectory, type ZipDirectory, type ZipEntry } from './directory';
import { readEntry, type ZipFile } from './entry';

/** An archive that is open: its files in their order, and each one's bytes when asked for. */
export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  /** The entry of exactly this path, else of this path in other letter case. */
  readonly find: (path: string) => ZipEntry | undefined;
  readonly read: (entry: ZipEntry) => ZipFile;
}

/** One file of an archive of documents, unpacked. */
const MAX_FILE_BYTES = 100_000_000;

/** Opens an archive, or says what is the matter with it. */
export async function openZip(
  bytes: Uint8Array,
): Promise<
  { readonly outcome: 'open'; readonly archive: ZipArchive } | Exclude<ZipDirectory, { outcome: 'read' }>
> {
  const directory = await readDirectory(bytes);
  if (directory.outcome !== 'read') return directory;
  const { entries } = directory;
  const exact = new Map(entries.map((entry) => [entry.name, entry]));
  const folded = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    outcome: 'open',
    archive: {
      entries,
      find: (path) => exact.get(path) ?? folded.get(path.toLowerCase()),
      read: (entry) => readEntry(bytes, entry, MAX_FILE_BYTES),
    },
  };
}
