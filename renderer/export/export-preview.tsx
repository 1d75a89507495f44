import { Button } from '../ui';
import { EntriesPreview } from './entries-preview';
import styles from './export-preview.module.css';
import { FormattingProgress } from './formatting-progress';
import { PREVIEW_LENGTH } from './preview-length';
import type { Composition } from './use-composed-export';

interface ExportPreviewProps {
  readonly composition: Composition;
  /** What is said before a text that is not the file itself. */
  readonly note?: string | undefined;
  /** Ends a composition that takes long, and begins it again; absent where none does. */
  readonly onCancel?: () => void;
  readonly onAgain?: () => void;
}

/** The file as it will be written, or what it will hold. */
export function ExportPreview({ composition, note, onCancel, onAgain }: ExportPreviewProps) {
  if (composition.state === 'failed') {
    return (
      <p className={styles.message} role="alert">
        {composition.problem}
      </p>
    );
  }
  if (composition.state === 'composing') {
    return composition.progress ? (
      <FormattingProgress progress={composition.progress} onCancel={onCancel} />
    ) : (
      <p className={styles.message}>Composing…</p>
    );
  }
  if (composition.state === 'cancelled') {
    return (
      <div className={styles.message}>
        <p role="status">Formatting was cancelled.</p>
        <Button autoFocus onPress={onAgain}>
          Format again
        </Button>
      </div>
    );
  }
  const { text, entries } = composition.file;
  const from = openingLength(text);
  const rest = text.length - from - PREVIEW_LENGTH;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className={styles.preview} aria-label="Preview" tabIndex={0}>
      {note ? <p className={styles.opening}>{note}</p> : null}
      {from > 0 ? <p className={styles.opening}>The page’s head and style come before this.</p> : null}
      {entries && text ? (
        <EntriesPreview entries={entries} most={PREVIEW_LENGTH} />
      ) : text ? (
        <pre>{text.slice(from, from + PREVIEW_LENGTH)}</pre>
      ) : (
        <p className={styles.message}>There is nothing to export yet.</p>
      )}
      {rest > 0 ? (
        <p className={styles.message}>
          The saved file goes on for {rest.toLocaleString('en')} more characters.
        </p>
      ) : null}
    </section>
  );
}

/** How much of a file comes before anything to read: the head of a web page, which holds its style. */
function openingLength(text: string): number {
  return text.startsWith('<!doctype html>') ? Math.max(0, text.indexOf('<body>')) : 0;
}
