import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SaveOutcome } from '../shared/desktop-api';
import { unwritableProblem } from '../shared/file-problems';
import type { ChosenFile } from './chosen-file';
import { fileReason } from './file-reason';

/** Files that were opened to be updated, under keys that the page can name them by, and no others. */
export interface UpdatedFiles {
  /** An opened file with its key; one that could not be read, or is an archive, has none. */
  remember(path: string, opened: ChosenFile): ChosenFile;
  /** Writes the file that a key was given for, in its place, unless it is another by now than the one that was opened. */
  replace(key: string, bytes: Uint8Array): Promise<SaveOutcome>;
}

/**
 * Lets the page write a file again that its user opened to be updated. A page cannot name a path: it has a key
 * that was drawn for it, as long as the program runs. What another program wrote to the file meanwhile is not lost.
 */
export function updatedFiles(write: (path: string, bytes: Uint8Array) => Promise<void>): UpdatedFiles {
  const files = new Map<string, { readonly path: string; readonly hash: string }>();
  return {
    remember: (path, opened) => {
      if (!opened.ok || !('bytes' in opened)) return opened;
      const key = randomUUID();
      files.set(key, { path, hash: hashOf(opened.bytes) });
      return { ...opened, key };
    },
    replace: async (key, bytes) => {
      const file = files.get(key);
      if (file === undefined)
        return { outcome: 'failed', problem: 'The file is not known any more. Open it again.' };
      const name = basename(file.path);
      try {
        if (hashOf(await readFile(file.path)) !== file.hash)
          return {
            outcome: 'failed',
            problem: `“${name}” has changed since it was opened. Open it again to see what an update would change now.`,
          };
        await write(file.path, bytes);
        files.set(key, { path: file.path, hash: hashOf(bytes) });
        return { outcome: 'saved', name };
      } catch (error) {
        return { outcome: 'failed', problem: unwritableProblem(name, fileReason(error)) };
      }
    },
  };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
