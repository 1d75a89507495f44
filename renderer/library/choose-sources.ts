import { host } from '../host';
import { importFiles, reportError } from '../store';
import { bringIn } from './bring-in';
import { inputsFromFolder, inputsFromOpened } from './import-inputs';

/** The input for files, which is always in the page. */
export const FILE_INPUT_ID = 'import-files';

/** Asks for files, by the shell's own dialog where there is one, and brings in what was chosen. */
export async function chooseSources(): Promise<void> {
  if (host.kind === 'browser') {
    document.getElementById(FILE_INPUT_ID)?.click();
    return;
  }
  try {
    const files = await host.openFiles('sources');
    if (files.length > 0) await bringIn(inputsFromOpened(files));
  } catch (cause) {
    reportError('The files could not be opened. Choose them again, or drop them on the window.', cause);
  }
}

/** Asks for a file that is a new version of this source; of several, each follows the one before it. */
export async function chooseVersion(sourceId: string): Promise<void> {
  try {
    const files = await host.openFiles('version');
    if (files.length > 0)
      await importFiles(inputsFromOpened(files).map((input) => ({ ...input, versionOf: sourceId })));
  } catch (cause) {
    reportError('The file could not be opened. Choose it again, or drop it on the window.', cause);
  }
}

/**
 * Asks for a folder and brings in every source in it, however deep. The page's own chooser does it in the
 * shell as well; it answers with nothing when the user cancels.
 */
export function chooseFolder(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])].map((file) => ({
      path: file.webkitRelativePath,
      file: async () => file,
    }));
    const [folder = 'The folder'] = files[0]?.path.split('/') ?? [];
    void importFiles(inputsFromFolder(folder, files));
  });
  input.click();
}
