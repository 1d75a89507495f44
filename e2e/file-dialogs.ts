import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, sep } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { UploadedFile } from './articles';

/** A file as it was saved. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

interface FileDialogs {
  choose(files: readonly UploadedFile[]): Promise<void>;
  saved(): Promise<SavedFile>;
}

/** The windows of the desktop, which asks by the system's own dialogs; all other pages are a browser's. */
const desktops = new WeakMap<Page, FileDialogs>();

/** Answers the next question for files with these. Called before what asks, awaited after it. */
export function chooseNext(page: Page, ...files: UploadedFile[]): Promise<void> {
  return (desktops.get(page) ?? browserDialogs(page)).choose(files);
}

/** The next file that is saved, under the name the program suggests. Called before what saves, awaited after it. */
export function nextSaved(page: Page): Promise<SavedFile> {
  return (desktops.get(page) ?? browserDialogs(page)).saved();
}

function browserDialogs(page: Page): FileDialogs {
  return {
    choose: async (files) => {
      const chooser = await page.waitForEvent('filechooser');
      await chooser.setFiles([...files]);
    },
    saved: async () => {
      const download = await page.waitForEvent('download');
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    },
  };
}

/**
 * Answers the desktop's dialogs in place of a user, from now on: files and places as specs say, “Close anyway”
 * to whatever else is asked. No window of the system's opens, which nothing could press.
 */
export async function answerDialogs(application: ElectronApplication, page: Page): Promise<void> {
  const dialogs = await application.evaluateHandle(({ dialog }) => {
    /** Questions and answers meet, whichever comes first. */
    function line<Item>() {
      const items: Item[] = [];
      const takers: ((item: Item) => void)[] = [];
      return {
        put: (item: Item): void => {
          const taker = takers.shift();
          if (taker) taker(item);
          else items.push(item);
        },
        take: () =>
          new Promise<Item>((resolve) => {
            const item = items.shift();
            if (item === undefined) takers.push(resolve);
            else resolve(item);
          }),
      };
    }
    const opening = line<(paths: string[]) => void>();
    const saving = line<{ name: string; answer: (path: string) => void }>();
    dialog.showOpenDialog = () =>
      new Promise((resolve) => opening.put((filePaths) => resolve({ canceled: false, filePaths })));
    dialog.showSaveDialog = (...words: unknown[]) =>
      new Promise((resolve) => {
        // The options are the last word, with or without a window before them.
        const suggested = String(Reflect.get(Object(words.at(-1)), 'defaultPath'));
        saving.put({
          name: suggested.split(/[\\/]/).pop() ?? '',
          answer: (filePath) => resolve({ canceled: false, filePath }),
        });
      });
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
    return {
      open: async (paths: string[]) => (await opening.take())(paths),
      saveIn: async (folder: string) => {
        const { name, answer } = await saving.take();
        answer(folder + name);
        return folder + name;
      },
    };
  });
  const newFolder = () => mkdtemp(join(tmpdir(), 'provenote-dialog-'));
  desktops.set(page, {
    choose: async (files) => {
      const folder = await newFolder();
      await Promise.all(files.map(({ name, buffer }) => writeFile(join(folder, name), buffer)));
      const paths = files.map(({ name }) => join(folder, name));
      await dialogs.evaluate(({ open }, chosen) => open(chosen), paths);
    },
    saved: async () => {
      const folder = `${await newFolder()}${sep}`;
      const path = await dialogs.evaluate(({ saveIn }, place) => saveIn(place), folder);
      // The shell writes beside the place and renames, so that what is there is whole.
      await expect.poll(() => existsSync(path)).toBe(true);
      return { name: basename(path), bytes: await readFile(path) };
    },
  });
}
