import { useEffect } from 'react';
import { noteTitle } from '../../shared/model';
import { host } from '../host';
import { reportError } from '../store';
import { Button } from '../ui';
import { plainWords } from './plain-words';
import styles from './unreadable-note.module.css';

interface UnreadableNoteProps {
  readonly title: string;
  readonly problem: string | null;
  readonly raw: unknown;
  /** What an editor threw on it, for the log. */
  readonly cause?: unknown;
}

/** A note that this version cannot open: its words, read-only, and a way to save it as it is stored. */
export function UnreadableNote({ title, problem, raw, cause }: UnreadableNoteProps) {
  useEffect(() => {
    host.log({
      level: 'warning',
      message: `A note cannot be opened: ${problem ?? 'its record is damaged'}`,
      cause: cause === undefined ? undefined : String(cause),
    });
  }, [problem, cause]);
  const save = async () => {
    const saved = await host.saveFile({
      suggestedName: `${noteTitle(title)}.json`,
      mediaType: 'application/json',
      bytes: new TextEncoder().encode(JSON.stringify(raw, null, 2)),
    });
    if (saved.outcome === 'failed') reportError(saved.problem);
  };
  return (
    <section className={styles.note} aria-label="Note that cannot be opened">
      <div className={styles.message} role="status">
        <p>
          This version of Provenote cannot open this note{problem ? ` (${problem})` : ''}. Its words are
          below; the stored note stays as it is.
        </p>
        <Button onPress={save}>Save a raw copy</Button>
      </div>
      <h2 className={styles.title}>{noteTitle(title)}</h2>
      {plainWords(raw).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a record that never changes
        <p key={index} className={styles.words}>
          {block}
        </p>
      ))}
    </section>
  );
}
