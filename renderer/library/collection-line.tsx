import { type ImportItem, reportError, takeBackCollection } from '../store';
import { collectionInWords } from './collection-words';
import styles from './import-panel.module.css';

/** How many problems are shown before the rest is asked for. */
const SHOWN = 3;

/** What the panel says of a file of another program: what came of it, what was left out and why, and the way back. */
export function CollectionLine({ item, isOnly }: { readonly item: ImportItem; readonly isOnly: boolean }) {
  const { collection, name } = item;
  if (collection === undefined) return null;
  const { kind, problems, written } = collection;
  const rest = problems.slice(SHOWN);
  const takeBack = () =>
    takeBackCollection(item).catch((cause: unknown) =>
      reportError('What the file brought in is still there. Try again, or reload the window.', cause),
    );
  return (
    <div className={`${styles.results} ${styles.collected}`}>
      <p>
        <b>{isOnly ? kind : `${kind} (${name})`}</b>: {collectionInWords(collection)}{' '}
        {written === null ? null : (
          <button
            type="button"
            className={styles.show}
            aria-label={`Undo the import of ${name}`}
            onClick={() => void takeBack()}
          >
            Undo
          </button>
        )}
      </p>
      <Problems sentences={problems.slice(0, SHOWN)} />
      {rest.length > 0 ? (
        <details className={styles.more}>
          <summary>Show {rest.length.toLocaleString('en')} more</summary>
          <Problems sentences={rest} />
        </details>
      ) : null}
    </div>
  );
}

function Problems({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
