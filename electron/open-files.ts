import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron';
import { tooLargeProblem, unreadableProblem } from '../shared/file-problems';
import { CHOOSERS, type OpenPurpose } from '../shared/open-purposes';
import { isArchiveName, sizeLimit } from '../shared/source-kinds';
import type { ChosenFile } from './chosen-file';
import { fileReason } from './file-reason';
import type { RangedFiles } from './ranged-files';
import type { UpdatedFiles } from './updated-files';

/** Asks for files and reads each on its own; those to be updated are remembered. An empty list means that the user cancelled. */
export async function openFiles(
  showOpenDialog: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>,
  purpose: OpenPurpose,
  { read, remember }: OpenParts,
): Promise<readonly ChosenFile[]> {
  const { canceled, filePaths } = await showOpenDialog(dialogFor(purpose));
  if (canceled) return [];
  const opened = await Promise.all(filePaths.map(read));
  return purpose === 'export' ? opened.map((file, at) => remember(filePaths[at] ?? '', file)) : opened;
}

interface OpenParts {
  /** Reads a file; `readChosenFile` does. */
  readonly read: (path: string) => Promise<ChosenFile>;
  readonly remember: UpdatedFiles['remember'];
}

/** macOS shows no title in its chooser, but the message. */
function dialogFor(purpose: OpenPurpose): OpenDialogOptions {
  const { title, button, kinds, isMany } = CHOOSERS[purpose];
  return {
    title,
    message: title,
    buttonLabel: button,
    properties: isMany ? ['openFile', 'multiSelections'] : ['openFile'],
    filters: [
      { name: kinds.name, extensions: [...kinds.extensions] },
      { name: 'All files', extensions: ['*'] },
    ],
  };
}

/**
 * The file's bytes, what an archive's are asked for by, or a sentence that names it. Size and kind are looked at first: a
 * pipe would never end and a film would fill the memory.
 */
export async function readChosenFile(path: string, offer: RangedFiles['offer']): Promise<ChosenFile> {
  const name = basename(path);
  try {
    const { size, isFile } = await look(path);
    if (!isFile) return { ok: false, name, problem: unreadableProblem(name, 'it is not a file') };
    if (size > sizeLimit(name)) return { ok: false, name, problem: tooLargeProblem(name, size) };
    if (isArchiveName(name)) return { ok: true, name, ranges: await offer(path) };
    return { ok: true, name, bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    return { ok: false, name, problem: unreadableProblem(name, fileReason(error)) };
  }
}

async function look(path: string): Promise<{ readonly size: number; readonly isFile: boolean }> {
  const found = await stat(path);
  return { size: found.size, isFile: found.isFile() };
}
