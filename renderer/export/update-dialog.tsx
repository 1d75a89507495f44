import { useMemo, useState } from 'react';
import { type BlockChange, type ExportBlock, planReexport } from '../../shared/exporting';
import { host } from '../host';
import { announce } from '../store';
import { Button, Dialog, DialogActions } from '../ui';
import styles from './update-dialog.module.css';

/** A file written before, and the blocks it is to be updated with. */
export interface UpdatableFile {
  readonly name: string;
  readonly existing: string;
  readonly blocks: readonly ExportBlock[];
}

interface UpdateDialogProps {
  readonly file: UpdatableFile;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const WORDS: Readonly<Record<BlockChange['kind'], string>> = {
  added: 'Added',
  changed: 'Changed',
  moved: 'Moved',
  removed: 'No longer in the note',
  kept: 'Kept as you edited it',
};

/** What an update would change in a file, before it is saved. */
export function UpdateDialog({ file, onClose, onSaved }: UpdateDialogProps) {
  const [removesGone, setRemovesGone] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const plan = useMemo(() => planReexport(file.existing, file.blocks, { removesGone }), [file, removesGone]);
  const changes = plan?.changes ?? [];

  const save = async () => {
    if (!plan) return;
    const bytes = new TextEncoder().encode(plan.text);
    const saved = await host.saveFile({ suggestedName: file.name, mediaType: 'text/markdown', bytes });
    if (saved.outcome === 'failed') setProblem(saved.problem);
    if (saved.outcome !== 'saved') return;
    onSaved();
    announce(`Updated ${saved.name}`);
  };

  return (
    <Dialog title={`Update “${file.name}”`} isOpen onClose={onClose} width={720}>
      {changes.length === 0 ? <p>The file says what the note says; there is nothing to change.</p> : null}
      <ul className={styles.changes} aria-label="Changes">
        {changes.map((change) => (
          <Change key={`${change.kind} ${change.id}`} change={change} />
        ))}
      </ul>
      {changes.some(({ kind }) => kind === 'removed') ? (
        <label className={styles.remove}>
          <input
            type="checkbox"
            checked={removesGone}
            onChange={(event) => setRemovesGone(event.target.checked)}
          />
          Remove from the file what is no longer in the note
        </label>
      ) : null}
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <DialogActions>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="solid" isDisabled={plan?.text === file.existing} onPress={() => void save()}>
          Save the update
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Change({ change: { kind, before, after } }: { readonly change: BlockChange }) {
  const isSame = before === after;
  return (
    <li className={styles.change}>
      <b className={styles[kind]}>{WORDS[kind]}</b>
      {before ? (
        <>
          <span className={styles.side}>{kind === 'kept' ? 'In the file, stays' : 'In the file'}</span>
          <pre>{before}</pre>
        </>
      ) : null}
      {after && !isSame ? (
        <>
          <span className={styles.side}>In the note</span>
          <pre>{after}</pre>
        </>
      ) : null}
    </li>
  );
}
