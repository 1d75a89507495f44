import { Link } from 'react-aria-components';
import { host } from '../host';
import { reportError } from '../store';
import styles from './citation-notice.module.css';

const ADDRESS = 'https://github.com/juris-m/citeproc-js';

/** Who formats the citations, as the licence of citeproc-js (CPAL 1.0, exhibit B) asks wherever it is at work. */
export function CitationNotice() {
  const open = async () => {
    const opened = await host.openExternal(ADDRESS);
    if (opened.outcome === 'refused') reportError(opened.problem);
  };
  return (
    <p className={styles.notice}>
      Citations formatted by{' '}
      <Link className={styles.link ?? ''} onPress={() => void open()}>
        citeproc-js
      </Link>
      , © 2009–2019 Frank Bennett (CPAL 1.0).
    </p>
  );
}
