import { useState } from 'react';
import { linkOfText } from '../../shared/program-link';
import { SOURCE_KINDS_IN_WORDS } from '../../shared/source-kinds';
import { addSample, followLink, importFiles, reportError } from '../store';
import { Button, Kbd, Logo, showKeys } from '../ui';
import { chooseSources } from './choose-sources';
import styles from './empty-library.module.css';
import { type ClipboardContent, contentOfItems, inputsFromClipboard } from './import-inputs';

/** What the article's place shows when the library holds nothing: what to do, and what never happens. */
export function EmptyLibrary() {
  const [hint, setHint] = useState('');
  const paste = async () => {
    const content = await readClipboard();
    if (content === null) {
      setHint(`Press ${showKeys('Mod+V')} to paste: the clipboard opens to your own key only.`);
      return;
    }
    const link = linkOfText(content.text);
    const inputs = inputsFromClipboard(content);
    if (link !== null) await followLink(link);
    else if (inputs.length === 0) setHint('The clipboard holds no text. Copy an article first.');
    else await importFiles(inputs);
  };
  const openSample = () =>
    addSample().catch((cause: unknown) =>
      reportError('The sample could not be added. Try again, or import a file of your own.', cause),
    );
  return (
    <div className={styles.empty}>
      <div className={styles.drop}>
        <Logo size={44} />
        <h1>Bring in your first source</h1>
        <p>
          Drop files here: {SOURCE_KINDS_IN_WORDS}.
          <br />
          Or paste an article you have copied.
        </p>
        <div className={styles.actions}>
          <Button look="solid" onPress={() => void chooseSources()}>
            Import sources…
          </Button>
          <Button onPress={() => void paste()}>
            Paste <Kbd>{showKeys('Mod+V')}</Kbd>
          </Button>
          <Button onPress={() => void openSample()}>Open the sample</Button>
        </div>
        <p role="status" className={styles.hint}>
          {hint}
        </p>
      </div>
      <small>Everything stays on this computer. Provenote works offline.</small>
    </div>
  );
}

/** What the clipboard holds; null when the page may not read it, which the host or the user decides. */
async function readClipboard(): Promise<ClipboardContent | null> {
  try {
    return await contentOfItems(await navigator.clipboard.read());
  } catch {
    // Refused, or no such API: the paste key needs no permission, and the hint says so.
    return null;
  }
}
