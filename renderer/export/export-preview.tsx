import styles from './export-preview.module.css';
import type { Composition } from './use-composed-export';

/** How much of a file the preview shows, in UTF-16 code units; a library can be longer than anyone reads. */
const SHOWN = 40_000;

/** The file as it will be written. */
export function ExportPreview({ composition }: { readonly composition: Composition }) {
  if (composition.state === 'failed') {
    return (
      <p className={styles.message} role="alert">
        {composition.problem}
      </p>
    );
  }
  if (composition.state === 'composing') {
    return <p className={styles.message}>Composing…</p>;
  }
  const { text } = composition.file;
  const rest = text.length - SHOWN;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className={styles.preview} aria-label="Preview" tabIndex={0}>
      {text ? (
        <pre>{text.slice(0, SHOWN)}</pre>
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
