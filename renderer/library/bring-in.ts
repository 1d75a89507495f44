import { pageOfFolder } from '../../shared/importing';
import { filesInFolder, isFolder } from '../host';
import { type ImportInput, importFiles, reportError } from '../store';
import { besideIn, inputsFromFiles, inputsFromFolder, withArchivesUnpacked } from './import-inputs';

/** Imports files, and of an archive among them each file in it. Resolves when the queue is done. */
export async function bringIn(inputs: readonly ImportInput[]): Promise<void> {
  await importFiles(await withArchivesUnpacked(inputs));
}

/**
 * Imports what was dropped: files, and of a folder each file inside, however deep. Entries must be asked
 * for before the drop event is over, so they are collected first; a folder that cannot be listed is named.
 * The folder that a browser saved beside a page has its pictures, and no sources, when the page comes with it.
 */
export function bringInDropped(data: DataTransfer): void {
  const files: File[] = [];
  const folders: FileSystemDirectoryEntry[] = [];
  for (const item of data.items) {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    const file = item.kind === 'file' ? item.getAsFile() : null;
    if (entry !== null && isFolder(entry)) folders.push(entry);
    else if (file !== null) files.push(file);
  }
  const pages = new Set(files.map(({ name }) => nameOfPage(name)));
  const saved = new Map(
    folders
      .map((folder) => [pageOfFolder(folder.name) ?? '', folder] as const)
      .filter(([page]) => pages.has(page)),
  );
  if (files.length > 0) {
    const inputs = inputsFromFiles(files).map((input) => {
      const folder = saved.get(nameOfPage(input.name));
      return folder === undefined ? input : { ...input, beside: besideIn('', () => filesInFolder(folder)) };
    });
    void bringIn(inputs);
  }
  for (const folder of folders) if (![...saved.values()].includes(folder)) void bringInFolder(folder);
}

function nameOfPage(name: string): string {
  return name.replace(/\.x?html?$/i, '');
}

async function bringInFolder(folder: FileSystemDirectoryEntry): Promise<void> {
  try {
    await importFiles(inputsFromFolder(folder.name, await filesInFolder(folder)));
  } catch (cause) {
    reportError(`The folder “${folder.name}” could not be listed. Drop the files in it instead.`, cause);
  }
}
