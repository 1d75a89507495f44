import { useColourLabels, useColourTally } from '../store';
import { coloursOf, tallyInWords } from './row-words';
import styles from './source-row.module.css';

/** A dot for each colour a source is annotated in, with the number of annotations; nothing when there are none. */
export function SourceDots({ sourceId }: { readonly sourceId: string }) {
  const tally = useColourTally(sourceId);
  const labels = useColourLabels();
  const colours = coloursOf(tally ?? {});
  if (colours.length === 0) return null;
  const total = colours.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <span className={styles.dots} aria-hidden="true">
        {colours.map(({ colour }) => (
          <span key={colour} className={styles.dot} style={{ background: `var(--${colour}-dot)` }} />
        ))}
        <span className={styles.total}>{total.toLocaleString('en')}</span>
      </span>
      <span className="visually-hidden">{tallyInWords(colours, labels)}</span>
    </>
  );
}
