/** A file from a folder, with its path from the folder's own name on, with `/` between folders. */
export interface FolderFile {
  readonly path: string;
  readonly file: () => Promise<File>;
}

/** A folder of so many files is a disk, not a collection of sources. */
const MAX_FOLDER_FILES = 20_000;
const DEEPEST_FOLDER = 50;

/**
 * All files inside a folder that was dropped, however deep (File and Directory Entries API); none is opened
 * yet. Stops at `MAX_FOLDER_FILES`. Rejects with a DOMException when a folder cannot be listed.
 */
export async function filesInFolder(folder: FileSystemDirectoryEntry): Promise<readonly FolderFile[]> {
  const files: FolderFile[] = [];
  const waiting: {
    readonly entry: FileSystemDirectoryEntry;
    readonly path: string;
    readonly depth: number;
  }[] = [{ entry: folder, path: folder.name, depth: 0 }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, depth } = next;
    for (const entry of await entriesOf(next.entry)) {
      if (files.length === MAX_FOLDER_FILES) return files;
      const inner = `${path}/${entry.name}`;
      if (isFolder(entry) && depth < DEEPEST_FOLDER) waiting.push({ entry, path: inner, depth: depth + 1 });
      else if (isFile(entry)) files.push({ path: inner, file: () => fileOf(entry) });
    }
  }
  return files;
}

/** A reader hands out a hundred entries at a time, and an empty list when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}

/** Whether an entry is a folder. */
export function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
