import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { openOutside } from '../store';
import styles from './citation-notice.module.css';

/** Who formats the citations, as the licence of citeproc-js (CPAL 1.0, exhibit B) asks wherever it is at work. */
export function CitationNotice() {
  return (
    <p className={styles.notice}>
      Citations formatted by <Outside address="https://github.com/juris-m/citeproc-js">citeproc-js</Outside>,
      © 2009–2019 Frank Bennett (CPAL 1.0).
    </p>
  );
}

/** Whose the citation styles and locales are, as CSL's project asks of programs that ship them; the licences name each author. */
export function StylesNotice() {
  return (
    <p className={styles.notice}>
      Citation styles and their languages are the{' '}
      <Outside address="https://citationstyles.org/">Citation Style Language project’s</Outside>, by the
      authors that the licences name, packed as JSON (
      <Outside address="https://creativecommons.org/licenses/by-sa/3.0/">CC BY-SA 3.0</Outside>).
    </p>
  );
}

function Outside({ address, children }: { readonly address: string; readonly children: ReactNode }) {
  return (
    <Link className={styles.link ?? ''} onPress={() => void openOutside(address)}>
      {children}
    </Link>
  );
}
