import { randomUUID } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadPart } from '../shared/desktop-api';
import { unreadableProblem } from '../shared/file-problems';
import { fileReason } from './file-reason';

/** A file whose bytes the page asks for by ranges; it names it by a key that was drawn for it. */
export interface RangedFile {
  readonly key: string;
  readonly size: number;
}

/** A range of a file that was offered. */
export interface FileRange {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Files that are read by ranges, those that were offered and no others, as long as the program runs. */
export interface RangedFiles {
  offer(path: string): Promise<RangedFile>;
  /** A file that changed since it was offered is not read: its list would be of one file and its content of another. */
  read(range: FileRange): Promise<ReadPart>;
}

/** No more crosses to the page at once. */
const MOST_BYTES = 32_000_000;

/** Lets the page read files that are larger than the memory. A page cannot name a path, and no file is held open. */
export function rangedFiles(): RangedFiles {
  const files = new Map<string, { readonly path: string; readonly size: number; readonly changed: number }>();
  return {
    offer: async (path) => {
      const { size, mtimeMs } = await stat(path);
      const key = randomUUID();
      files.set(key, { path, size, changed: mtimeMs });
      return { key, size };
    },
    read: async ({ key, start, end }) => {
      const file = files.get(key);
      if (file === undefined) return { ok: false, problem: 'The file is not known any more. Open it again.' };
      const { path, size, changed } = file;
      const refuse = (reason: string) =>
        ({ ok: false, problem: unreadableProblem(basename(path), reason) }) as const;
      if (start > end || end > size || end - start > MOST_BYTES) return refuse('more was asked than it has');
      let handle: FileHandle | undefined;
      try {
        handle = await open(path, 'r');
        const now = await handle.stat();
        if (now.size !== size || now.mtimeMs !== changed) return refuse('it changed since it was chosen');
        const bytes = new Uint8Array(end - start);
        const isWhole = await fill(handle, bytes, start);
        return isWhole ? { ok: true, bytes } : refuse('it changed since it was chosen');
      } catch (error) {
        return refuse(fileReason(error));
      } finally {
        await handle?.close();
      }
    },
  };
}

/** Whether the file had that many bytes. */
async function fill(handle: FileHandle, bytes: Uint8Array, start: number): Promise<boolean> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await handle.read(bytes, at, bytes.length - at, start + at);
    if (bytesRead === 0) return false;
    at += bytesRead;
  }
  return true;
}
