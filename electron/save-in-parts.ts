import { basename } from 'node:path';
import type { FileToBegin, PartOutcome, SaveOutcome } from '../shared/desktop-api';
import { unwritableProblem } from '../shared/file-problems';
import type { PendingFile } from './atomic-write';
import { fileReason } from './file-reason';
import { chosenPath, type SaveParts } from './save-file';

/** What came of beginning a file; `id` names it for the parts that follow. */
export type BeginOutcome =
  | { readonly outcome: 'begun'; readonly id: number }
  | Exclude<SaveOutcome, { outcome: 'saved' }>;

/** Names a file that was begun. */
export interface BegunId {
  readonly id: number;
}

/** A file that the page hands over part by part, so that neither side holds it whole. */
export interface PartSaver {
  readonly begin: (request: FileToBegin) => Promise<BeginOutcome>;
  readonly add: (part: BegunId & { readonly bytes: Uint8Array }) => Promise<PartOutcome>;
  /** Empties it, to be written anew. */
  readonly restart: (file: BegunId) => Promise<PartOutcome>;
  readonly end: (file: BegunId) => Promise<SaveOutcome>;
  /** Removes a file that will not be ended; one that is gone already is no news. */
  readonly abandon: (file: BegunId) => Promise<void>;
  /** Holds a quitting program until what was begun is removed, then has it quit again. */
  readonly holdQuit: (event: { preventDefault(): void }, quit: () => void) => void;
}

interface Open {
  readonly id: number;
  readonly name: string;
  readonly file: PendingFile;
}

/** One file at a time: one that is begun takes the place of another that its page left unfinished. */
export function createPartSaver(
  parts: Omit<SaveParts, 'write'> & { begin(path: string): Promise<PendingFile> },
): PartSaver {
  let open: Open | null = null;
  let files = 0;
  const fail = (name: string, error: unknown) =>
    ({ outcome: 'failed', problem: unwritableProblem(name, fileReason(error)) }) as const;
  const leave = async () => {
    const left = open;
    open = null;
    await left?.file.abandon();
  };
  const withOpen = async <T>(id: number, act: (open: Open) => Promise<T>) => {
    if (open === null || open.id !== id) throw new Error(`There is no file ${id} to be written`);
    const { name } = open;
    try {
      return await act(open);
    } catch (error) {
      await leave();
      return fail(name, error);
    }
  };
  return {
    begin: async ({ suggestedName }) => {
      await leave();
      const path = await chosenPath(parts, suggestedName);
      if (path === null) return { outcome: 'cancelled' };
      try {
        open = { id: ++files, name: basename(path), file: await parts.begin(path) };
        return { outcome: 'begun', id: open.id };
      } catch (error) {
        return fail(basename(path), error);
      }
    },
    add: ({ id, bytes }) =>
      withOpen(id, async ({ file }) => {
        await file.write(bytes);
        return { outcome: 'written' } as const;
      }),
    restart: ({ id }) =>
      withOpen(id, async ({ file }) => {
        await file.restart();
        return { outcome: 'written' } as const;
      }),
    end: ({ id }) =>
      withOpen(id, async ({ file, name }) => {
        await file.commit();
        open = null;
        return { outcome: 'saved', name } as const;
      }),
    abandon: async ({ id }) => {
      if (open?.id === id) await leave();
    },
    holdQuit: (event, quit) => {
      if (open === null) return;
      event.preventDefault();
      void leave().finally(quit);
    },
  };
}
