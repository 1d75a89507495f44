import { basename, extname, join } from 'node:path';
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import type { SaveOutcome, SaveRequest } from '../shared/desktop-api';
import { unwritableProblem } from '../shared/file-problems';
import { fileReason } from './file-reason';

export interface SaveParts {
  /** Where the dialog opens, an absolute path. */
  readonly folder: string;
  showSaveDialog(options: SaveDialogOptions): Promise<SaveDialogReturnValue>;
  write(path: string, bytes: Uint8Array): Promise<void>;
}

/** Where the user wants the file, or null when the user cancelled. */
export async function chosenPath(
  parts: Pick<SaveParts, 'folder' | 'showSaveDialog'>,
  suggestedName: string,
): Promise<string | null> {
  const { canceled, filePath } = await parts.showSaveDialog(dialogFor(parts.folder, suggestedName));
  return canceled || !filePath ? null : filePath;
}

/** Asks where to save and writes the whole file there, or nothing. A failure is a sentence naming the file. */
export async function saveFile(parts: SaveParts, request: SaveRequest): Promise<SaveOutcome> {
  const filePath = await chosenPath(parts, request.suggestedName);
  if (filePath === null) return { outcome: 'cancelled' };
  const name = basename(filePath);
  try {
    await parts.write(filePath, request.bytes);
    return { outcome: 'saved', name };
  } catch (error) {
    return { outcome: 'failed', problem: unwritableProblem(name, fileReason(error)) };
  }
}

function dialogFor(folder: string, suggestedName: string): SaveDialogOptions {
  const name = plainName(suggestedName);
  const extension = extname(name).slice(1);
  const everything = { name: 'All files', extensions: ['*'] };
  return {
    defaultPath: join(folder, name),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
    filters:
      extension === ''
        ? [everything]
        : [{ name: `${extension.toUpperCase()} file`, extensions: [extension] }, everything],
  };
}

/**
 * A name that every file system takes: a note titled `../../.bashrc` or `a/b: c?` must not choose a folder
 * or fail on Windows alone. Leading dots go too, because they hide a file.
 */
export function plainName(name: string): string {
  const plain = name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, '-')
    .replace(/^[.\s-]+/, '')
    .replace(/[.\s]+$/, '');
  return plain === '' ? 'Untitled' : plain;
}
