import styles from './export-progress.module.css';

interface ExportProgressProps {
  /** What is going on, as the bar is called. */
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
  /** The same in words, under the bar. */
  readonly words: string;
}

/** How far an export is that takes its time. */
export function ExportProgress({ label, done, total, words }: ExportProgressProps) {
  return (
    <div className={styles.running}>
      <progress {...(total > 0 && { max: total, value: done })} aria-label={label} aria-valuetext={words} />
      <span>{words}</span>
    </div>
  );
}
