import { type ImportItem, keepAsSource, reportError, revisionDesk, session, takeBackVersion } from '../store';
import styles from './import-panel.module.css';
import { countsInWords } from './import-summary';

/**
 * What the panel says of a file that became a new version of a source: what happened to the annotations, and
 * the three ways on. A version that is taken back leaves the panel.
 */
export function NewVersion({ item }: { readonly item: ImportItem }) {
  const { version, sourceId } = item;
  if (version === undefined || sourceId === null) return null;
  const { title, counts, revisionId, isFirst } = version;
  const review = () => {
    session.openSource(sourceId);
    revisionDesk.review({ sourceId, revisionId });
  };
  const attempt = (act: (item: ImportItem) => Promise<void>) => () =>
    void act(item).catch((cause: unknown) =>
      reportError('The new version is still there. Try again, or reload the window.', cause),
    );
  return (
    <div className={styles.results}>
      <p>
        {isFirst ? 'The text' : 'New version'} of “{title}”: {countsInWords(counts)}.
      </p>
      <p className={styles.ways}>
        {isFirst ? null : (
          <button type="button" className={styles.show} aria-label={`Review “${title}”`} onClick={review}>
            Review
          </button>
        )}
        <button
          type="button"
          className={styles.show}
          aria-label={`Undo the ${isFirst ? 'text' : 'new version'} of “${title}”`}
          onClick={attempt(takeBackVersion)}
        >
          Undo
        </button>
        <button type="button" className={styles.show} onClick={attempt(keepAsSource)}>
          Keep as a separate source
        </button>
      </p>
    </div>
  );
}
