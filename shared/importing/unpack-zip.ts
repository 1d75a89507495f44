import { pauses } from '../pauses';
import { contentOfFolder, folderOf, nameOfFile } from './folder-files';
import { packedPicture } from './pictures/packed-picture';
import { type ImportProblem, problems } from './problems';
import { SLICE_MS } from './slices';
import type { ArchiveFile, FindBeside } from './source-file';
import { openRangedZip, type RangedZip } from './zip/archive';
import { SOURCES_LIMITS } from './zip/limits';
import type { ZipEntry } from './zip/zip-entry';

/** One file of an archive that can be a source. `problem` is the sentence of one that cannot be unpacked. */
export interface UnpackedFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  /** Null where unpacking shows that the file is damaged; rejects when the archive cannot be read any more. */
  readonly read: () => Promise<Uint8Array | null>;
  readonly problem?: string;
  /** What of the archive stands beside it, for a page or a text that shows pictures. */
  readonly beside: FindBeside;
}

/** What an archive brings in. `problem` says what is the matter with it, or which of its files are left out. */
export interface UnpackedArchive {
  readonly files: readonly UnpackedFile[];
  readonly problem: ImportProblem | null;
}

const KIND = 'a ZIP archive';

/**
 * The files of an archive that can be sources, in the order of their paths, each unpacked when it is read.
 * Archives inside are not opened. An archive that is damaged, a bomb, or holds no source has no files.
 * It is never in memory whole.
 */
export async function unpackZip({ name, ranges }: ArchiveFile): Promise<UnpackedArchive> {
  const opened = await openRangedZip(ranges, SOURCES_LIMITS);
  if (opened.outcome !== 'open') {
    const { outcome, reason } = opened;
    const problem = outcome === 'bomb' ? problems.bomb(name, reason) : problems.damaged(name, KIND, reason);
    return { files: [], problem };
  }
  const { archive } = opened;
  const { chosen, leftOut } = contentOfFolder(archive.entries.map((entry) => ({ path: entry.name, entry })));
  const left = leftOut.map(({ path }) => path);
  const files = chosen
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ entry }) => unpackedFile(name, archive, entry));
  if (files.length === 0) return { files, problem: problems.nothingInside(name, left) };
  return { files, problem: left.length === 0 ? null : problems.leftOut(name, left) };
}

function unpackedFile(archiveName: string, archive: RangedZip, entry: ZipEntry): UnpackedFile {
  const name = nameOfFile(entry.name);
  const folder = folderOf(entry.name);
  const pause = pauses(SLICE_MS);
  const read = async () => {
    const file = await archive.read(entry, pause);
    return file.outcome === 'read' ? file.bytes : null;
  };
  return {
    name,
    path: entry.name,
    size: entry.size,
    read,
    beside: (path) =>
      packedPicture({ find: archive.find, readInPieces: archive.read }, `${folder}${path}`, pause)?.read ??
      null,
    ...(entry.isEncrypted && { problem: problems.lockedInside(archiveName, name).message }),
  };
}
