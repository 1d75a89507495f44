import { CitationNotice, StylesNotice } from '../export';
import { host } from '../host';
import { Dialog, Logo } from '../ui';
import styles from './about-dialog.module.css';
import { useUpdateRun } from './update-run';
import { UpdatesChoice } from './updates-choice';

/** What this program is, which version runs, and what it promises. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { state } = useUpdateRun();
  const mayAsk = state?.kind === 'inside' && state.isAllowed;
  return (
    <Dialog title="About Provenote" isOpen onClose={onClose} width={420}>
      <div className={styles.about}>
        <Logo size={44} />
        <p className={styles.name}>
          Provenote {host.versions.app}
          {host.versions.isUnsigned ? ' (unsigned build)' : ''}
        </p>
        <p>An offline research notebook in which every note stays tied to the exact words of its source.</p>
        <p>
          Everything stays on this computer. Provenote makes no network request
          {mayAsk ? ', unless you ask for updates' : ''}; a link opens in your browser, and only when you
          choose to open it.
        </p>
        {host.updates ? <UpdatesChoice updates={host.updates} /> : null}
        <p className={styles.fine}>
          Running in {host.versions.host}. MIT licence. Set in Inter and Source Serif 4 (SIL Open Font
          License).
        </p>
        <StylesNotice />
        <CitationNotice />
      </div>
    </Dialog>
  );
}
