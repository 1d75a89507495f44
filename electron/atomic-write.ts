import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file that is being written beside the one it will take the place of. */
export interface PendingFile {
  /** Adds bytes to its end. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Empties it. */
  readonly restart: () => Promise<void>;
  /** Forces it to the disk and gives it its name. */
  readonly commit: () => Promise<void>;
  /** Removes it; what was there stays. */
  readonly abandon: () => Promise<void>;
}

/**
 * Begins a file that is whole or not there: its bytes go to a temporary file in the same folder (a rename is atomic
 * within one file system alone), are forced to the disk, and take the name at the end. A link is
 * followed, so that it is its target which changes.
 */
export async function beginAtomically(path: string): Promise<PendingFile> {
  const target = await followLink(path);
  const temporary = join(
    dirname(target),
    `.${basename(target).slice(0, 80)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  const file = await open(temporary, 'wx', 0o666);
  let end = 0;
  return {
    write: async (bytes) => {
      for (let at = 0; at < bytes.length; ) {
        const { bytesWritten } = await file.write(bytes, at, bytes.length - at, end);
        at += bytesWritten;
        end += bytesWritten;
      }
    },
    restart: async () => {
      await file.truncate(0);
      end = 0;
    },
    commit: async () => {
      try {
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, target);
      await syncFolder(dirname(target));
    },
    abandon: async () => {
      await file.close();
      await rm(temporary, { force: true });
    },
  };
}

/** Writes the whole file or leaves what was there. On failure the temporary file is removed and the error passed on. */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const file = await beginAtomically(path);
  try {
    await file.write(bytes);
    await file.commit();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}

async function followLink(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return path;
    throw error;
  }
}

/** Makes the rename itself survive a power cut; Windows has no way to open a folder for it, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
