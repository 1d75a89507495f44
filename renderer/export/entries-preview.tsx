import type { TextRun } from '../../shared/citation';
import styles from './entries-preview.module.css';

interface EntriesPreviewProps {
  readonly entries: readonly (readonly TextRun[])[];
  /** How much is shown, in UTF-16 code units; the entry that crosses it is the last. */
  readonly most: number;
}

/** The entries of a bibliography with hanging indents, so that one sees where each begins. */
export function EntriesPreview({ entries, most }: EntriesPreviewProps) {
  const shown: { readonly at: number; readonly runs: readonly PlacedRun[] }[] = [];
  let at = 0;
  for (const entry of entries) {
    if (at > most) break;
    const start = at;
    const runs = entry.map((run) => {
      const placed = { at, run };
      at += run.text.length;
      return placed;
    });
    at += 1;
    shown.push({ at: start, runs });
  }
  return (
    <ol className={styles.entries}>
      {shown.map((entry) => (
        <li key={entry.at}>
          {entry.runs.map(({ at: key, run }) => (
            <span key={key} className={lookOf(run)}>
              {run.text}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** A run with the offset of its first character, which is its key. */
interface PlacedRun {
  readonly at: number;
  readonly run: TextRun;
}

function lookOf(run: TextRun): string | undefined {
  const { text: _, ...marks } = run;
  const names = Object.keys(marks).map((mark) => styles[mark]);
  return names.length > 0 ? names.join(' ') : undefined;
}
