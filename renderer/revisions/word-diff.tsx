import { memo, useMemo } from 'react';
import styles from './diff.module.css';
import { runsByParagraph } from './runs-by-paragraph';

interface WordDiffProps {
  readonly oldWords: string;
  readonly newWords: string;
  /** Which side is shown: the old words with what went marked, or the new ones with what came. */
  readonly side: 'old' | 'new';
  readonly lang: string | undefined;
}

/** One side of a comparison of a few words. Without styles `<del>` and `<ins>` still tell. */
export const WordDiff = memo(function WordDiff({ oldWords, newWords, side, lang }: WordDiffProps) {
  const runs = useMemo(() => runsByParagraph(oldWords, newWords), [oldWords, newWords]);
  return (
    <span lang={lang} className={styles.words}>
      {runs.map((run) => {
        if (run.kind === 'same') {
          const text = oldWords.slice(run.old.start, run.old.end);
          return <span key={`same ${run.old.start}`}>{text}</span>;
        }
        if (run.kind === 'removed')
          return side === 'old' ? (
            <del key={`old ${run.old.start}`}>{oldWords.slice(run.old.start, run.old.end)}</del>
          ) : null;
        return side === 'new' ? (
          <ins key={`new ${run.fresh.start}`}>{newWords.slice(run.fresh.start, run.fresh.end)}</ins>
        ) : null;
      })}
    </span>
  );
});
