import { SOURCE_EXTENSIONS } from '../../shared/source-kinds';
import { host } from '../host';
import { importFiles, reportError } from '../store';
import { inputsFromOpened } from './import-inputs';

/** The input that is always in the page (DESIGN.md section 6). */
export const FILE_INPUT_ID = 'import-files';
/** The kinds of file that can be read today. */
export const READABLE_FILES = SOURCE_EXTENSIONS.map((extension) => `.${extension}`).join(',');

/** Asks for files, by the shell's own dialog where there is one, and brings in what was chosen. */
export async function chooseSources(): Promise<void> {
  if (host.kind === 'browser') {
    document.getElementById(FILE_INPUT_ID)?.click();
    return;
  }
  try {
    const files = await host.openFiles();
    if (files.length > 0) await importFiles(inputsFromOpened(files));
  } catch (cause) {
    reportError('The files could not be opened. Choose them again, or drop them on the window.', cause);
  }
}
