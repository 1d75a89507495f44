import { counted } from '../../shared/counted';
import { useReadingPlace } from '../reader';
import { useAnnotations, useSaveState, useSession, useSources, useUnreadable } from '../store';
import { NetworkWord } from './network-word';
import styles from './status-bar.module.css';

const SAVE_WORDS = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved' } as const;

/** The line at the bottom: what is stored, what holds, where the reader stands. */
export function StatusBar() {
  const saveState = useSaveState();
  const sourceId = useSession((session) => session.openSourceId);
  const annotations = useAnnotations(sourceId);
  const sources = useSources();
  const unreadable = useUnreadable();
  const place = useReadingPlace();
  return (
    <footer className={styles.bar}>
      <span className={saveState === 'failed' ? styles.bad : ''} role="status">
        {SAVE_WORDS[saveState]}
      </span>
      {annotations && annotations.length > 0 ? (
        <span>{counted(annotations.length, 'annotation')} in this source</span>
      ) : null}
      {unreadable.length > 0 ? (
        <span className={styles.bad}>
          {counted(unreadable.length, 'record')} could not be read; the raw copies are kept
        </span>
      ) : null}
      <span className={styles.end}>
        {place?.paragraph ? (
          <span>
            ¶ {place.paragraph} of {place.paragraphs}
          </span>
        ) : null}
        {sources ? <span>{counted(sources.length, 'source')}</span> : null}
        <NetworkWord />
      </span>
    </footer>
  );
}
