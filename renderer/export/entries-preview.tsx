import styles from './entries-preview.module.css';

interface EntriesPreviewProps {
  readonly entries: readonly string[];
  /** How much is shown, in UTF-16 code units; the entry that crosses it is the last. */
  readonly most: number;
}

/** The entries of a bibliography with hanging indents, so that one sees where each begins. */
export function EntriesPreview({ entries, most }: EntriesPreviewProps) {
  const shown: { readonly at: number; readonly entry: string }[] = [];
  let at = 0;
  for (const entry of entries) {
    if (at > most) break;
    shown.push({ at, entry });
    at += entry.length + 1;
  }
  return (
    <ol className={styles.entries}>
      {shown.map(({ at: key, entry }) => (
        <li key={key}>{entry}</li>
      ))}
    </ol>
  );
}
