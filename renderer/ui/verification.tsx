import styles from './verification.module.css';

export type VerificationState =
  | 'exact'
  | 'typographic'
  | 'declared'
  | 'altered'
  | 'missing'
  | 'moved'
  | 'fuzzy'
  | 'orphan';

const MARKS: Readonly<
  Record<VerificationState, { mark: string; words: string; tone: 'ok' | 'warn' | 'bad' }>
> = {
  exact: { mark: '✓', words: 'exact', tone: 'ok' },
  typographic: { mark: '✓', words: 'exact but for typography', tone: 'ok' },
  declared: { mark: '≈', words: 'declared changes', tone: 'warn' },
  moved: { mark: '≈', words: 'moved', tone: 'warn' },
  fuzzy: { mark: '≈', words: 'similar words', tone: 'warn' },
  altered: { mark: '≠', words: 'altered', tone: 'bad' },
  missing: { mark: '✕', words: 'not in the source', tone: 'bad' },
  orphan: { mark: '✕', words: 'orphan', tone: 'bad' },
};

/** Whether a quotation still matches its source, as a mark and a word: never by colour alone. */
export function Verification({ state }: { readonly state: VerificationState }) {
  const { mark, words, tone } = MARKS[state];
  return (
    <span className={`${styles.state} ${styles[tone]}`}>
      <span aria-hidden="true">{mark}</span> {words}
    </span>
  );
}
