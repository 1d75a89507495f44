import { RotateCcw } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button, IconButton, Kbd, type OfferedCommand, showKeys, spellKeys } from '../ui';
import styles from './shortcuts-dialog.module.css';
import { type KeyEditing, type RowEditing, titlesOf } from './use-key-editing';

interface ShortcutRowProps {
  readonly command: OfferedCommand;
  /** The chords it was given; those that are not among its `keys` are turned off. */
  readonly given: readonly string[];
  readonly isChanged: boolean;
  /** How far this row is in being changed; null when it is not. */
  readonly row: RowEditing | null;
  readonly editing: KeyEditing;
}

/** One command of the dialog: its name, its keys, and the buttons that change them. */
export function ShortcutRow({ command, given, isChanged, row, editing }: ShortcutRowProps) {
  const isRecording = row?.kind === 'recording';
  return (
    <div className={styles.row} data-editing={row !== null || undefined}>
      <span className={styles.name}>{command.title}</span>
      <span className={styles.keys}>
        {isRecording ? (
          <span className={styles.waiting}>Press a key…</span>
        ) : (
          <Keys {...{ command, given }} />
        )}
      </span>
      <span className={styles.acts}>
        {isChanged && row === null ? (
          <IconButton label={`Reset the key of ${command.title}`} onPress={() => editing.reset(command)}>
            <RotateCcw />
          </IconButton>
        ) : null}
        <Button
          look="ghost"
          aria-label={`${isRecording ? 'Cancel changing' : 'Change'} the key of ${command.title}`}
          onPress={() => (isRecording ? editing.cancel() : editing.record(command))}
        >
          {isRecording ? 'Cancel' : 'Change'}
        </Button>
      </span>
      {isRecording && row.why !== null ? <p className={styles.why}>{row.why}</p> : null}
      {row?.kind === 'clash' ? (
        <Clash editing={editing}>
          {row.keys.map((keys) => (
            <Kbd key={keys}>{showKeys(keys)}</Kbd>
          ))}{' '}
          runs {titlesOf(row.holders)}.
        </Clash>
      ) : null}
    </div>
  );
}

function Keys({ command, given }: Pick<ShortcutRowProps, 'command' | 'given'>) {
  if (given.length === 0) return <span className={styles.none}>No key</span>;
  return given.map((keys) => {
    const isOff = !command.keys.includes(keys);
    return (
      <span key={keys} className={isOff ? styles.off : undefined}>
        <Kbd>{showKeys(keys)}</Kbd>
        <span className="visually-hidden">{spellKeys(keys)}</span>
        {isOff ? ' off' : null}
      </span>
    );
  });
}

/** The keyboard goes to the question, and back to the row when it is answered. */
function Clash({ editing, children }: { readonly editing: KeyEditing; readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const question = element.current;
    const row = question?.closest<HTMLElement>('[role=row]');
    question?.querySelector('button')?.focus();
    return () => row?.focus();
  }, []);
  return (
    <div ref={element} className={styles.clash}>
      <p>{children}</p>
      <Button onPress={editing.takeOver}>Take it over</Button>
      <Button look="ghost" onPress={editing.cancel}>
        Cancel
      </Button>
    </div>
  );
}
