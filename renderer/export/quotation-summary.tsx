import { counted } from '../../shared/counted';
import styles from './quotation-summary.module.css';
import type { QuotationTally } from './quotation-tally';

const LINES = [
  ['exact', 'ok', '✓', 'word for word'],
  ['typographic', 'ok', '✓', 'exact but for quotation marks, dashes or spaces'],
  ['declared', 'warn', '≈', 'with declared changes'],
  ['altered', 'bad', '≠', 'altered: compare with the source'],
  ['missing', 'bad', '✕', 'not found in the source'],
  ['waiting', 'warn', '?', 'not verified: the source has no text here'],
  ['gone', 'warn', '✕', 'whose annotation has been removed'],
] as const;

/** What the check of a note's quotations found, worst news included. */
export function QuotationSummary({ tally }: { readonly tally: QuotationTally }) {
  const total = Object.values(tally).reduce((sum, count) => sum + count, 0);
  if (total === 0) return <p className={styles.summary}>This note quotes no source yet.</p>;
  return (
    <div className={styles.summary}>
      <b>{counted(total, 'quotation')} checked</b>
      {LINES.map(([state, tone, mark, words]) =>
        tally[state] > 0 ? (
          <span key={state} className={styles[tone]}>
            <span aria-hidden="true">{mark}</span> {tally[state]} {words}
          </span>
        ) : null,
      )}
    </div>
  );
}
