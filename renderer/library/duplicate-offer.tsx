import { sourceTitle } from '../../shared/model';
import { type DuplicatePair, duplicatesDesk, session } from '../store';
import { whyInWords } from './duplicate-words';
import { notTheSame } from './duplicates-dialog';
import styles from './import-panel.module.css';

interface DuplicateOfferProps {
  readonly pair: DuplicatePair;
  /** The sources that were just imported, one of the two or both. */
  readonly imported: readonly string[];
}

/** What an imported source may be a duplicate of, and the three ways on. */
export function DuplicateOffer({ pair, imported }: DuplicateOfferProps) {
  const [own, other] = imported.includes(pair.second.id)
    ? [pair.second, pair.first]
    : [pair.first, pair.second];
  return (
    <div className={styles.results}>
      <p>
        “{sourceTitle(own)}” may be “{sourceTitle(other)}”: {lowered(whyInWords(pair))}.
      </p>
      <p className={styles.ways}>
        <button
          type="button"
          className={styles.show}
          aria-label={`Show “${sourceTitle(other)}”`}
          onClick={() => session.openSource(other.id)}
        >
          Show
        </button>
        <button
          type="button"
          className={styles.show}
          aria-label={`Merge with “${sourceTitle(other)}”…`}
          onClick={() => duplicatesDesk.merge(pair)}
        >
          Merge…
        </button>
        <button type="button" className={styles.show} onClick={() => notTheSame(pair)}>
          Not the same
        </button>
      </p>
    </div>
  );
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
