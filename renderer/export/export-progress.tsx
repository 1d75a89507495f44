import styles from './export-progress.module.css';

interface ExportProgressProps {
  /** What is going on, as the bar is called. */
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** The same in words, under the bar. */
  readonly words: string;
}

/** How far an export is that takes its time. */
export function ExportProgress({ label, done, total, words }: ExportProgressProps) {
  return (
    <div className={styles.running}>
      <progress max={Math.max(1, total)} value={done} aria-label={label} aria-valuetext={words} />
      <span>{words}</span>
    </div>
  );
}
