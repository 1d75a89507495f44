import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isProgramLink } from '../shared/program-link';
import type { ChosenFile } from './chosen-file';
import { keepUntilTaken } from './inbox';

/** How a program is started: its own path, the folder it stands in unless it is packaged, and what it is to open. */
export interface CommandLine {
  readonly words: readonly string[];
  /** The folder that relative paths are meant from. */
  readonly folder: string;
  readonly isPackaged: boolean;
}

/**
 * The files that a command line asks to open (“open with”), as absolute paths. Switches, addresses of other
 * schemes and the program itself are passed over; Linux desktops may hand over `file:` addresses. A command line
 * with a link has no files: a link of a page that breaks out of its quotes on Windows (CVE-2018-1000006) would
 * else bring in whatever it names.
 */
export function filesOfCommandLine({ words, folder, isPackaged }: CommandLine): readonly string[] {
  if (words.some(isProgramLink)) return [];
  return words.slice(isPackaged ? 1 : 2).flatMap((word) => {
    if (word === '' || word.startsWith('-')) return [];
    if (!/^[a-z][a-z\d+.-]+:/i.test(word)) return [resolve(folder, word)];
    return pathOfAddress(word);
  });
}

/** Nothing for an address of another scheme, or of another machine. A drive's letter is no scheme. */
function pathOfAddress(word: string): readonly string[] {
  if (!/^file:/i.test(word)) return [];
  try {
    return [fileURLToPath(word)];
  } catch {
    // not an address of this machine: there is no file to read
    return [];
  }
}

/** The files that the system handed to the program and the page has not taken yet. */
export interface HandedFiles {
  /** Keeps the files for the page and tells it. */
  add(paths: readonly string[]): void;
  /** The files kept, read, each with its content or a sentence; they are given once. */
  take(): Promise<readonly ChosenFile[]>;
}

/** Keeps the files that the system hands over until the page asks, and reads them then. */
export function createHandedFiles(
  read: (path: string) => Promise<ChosenFile>,
  tell: () => void,
): HandedFiles {
  const waiting = keepUntilTaken<string>(tell);
  return { add: waiting.add, take: () => Promise.all(waiting.take().map(read)) };
}
