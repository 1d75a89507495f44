import { pageOfFolder } from '../../shared/importing';
import { filesInFolder, isFolder } from '../host';
import { type ImportInput, importFiles, reportError } from '../store';
import { inputsFromFiles, inputsFromFolder, withArchivesUnpacked } from './import-inputs';

/** Imports files, and of an archive among them each file in it. Resolves when the queue is done. */
export async function bringIn(inputs: readonly ImportInput[]): Promise<void> {
  await importFiles(await withArchivesUnpacked(inputs));
}

/**
 * Imports what was dropped: files, and of a folder each file inside, however deep. Entries must be asked
 * for before the drop event is over, so they are collected first; a folder that cannot be listed is named.
 * The folder that a browser saved beside a page is left alone when the page comes with it.
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
  if (files.length > 0) void bringIn(inputsFromFiles(files));
  const pages = files.map(({ name }) => name.replace(/\.x?html?$/i, ''));
  for (const folder of folders) {
    const page = pageOfFolder(folder.name);
    if (page === null || !pages.includes(page)) void bringInFolder(folder);
  }
}

async function bringInFolder(folder: FileSystemDirectoryEntry): Promise<void> {
  try {
    await importFiles(inputsFromFolder(folder.name, await filesInFolder(folder)));
  } catch (cause) {
    reportError(`The folder “${folder.name}” could not be listed. Drop the files in it instead.`, cause);
  }
}
