import { useCallback, useMemo, useState } from 'react';
import { counted } from '../../shared/counted';
import { type BlockChange, isMadeByDefault, planReexport } from '../../shared/exporting';
import { host } from '../host';
import { announce } from '../store';
import { Button, Dialog, DialogActions } from '../ui';
import type { UpdatableBlocks } from './updatable-blocks';
import { UpdateChange } from './update-change';
import styles from './update-dialog.module.css';

/** A file written before, and what it is to be updated with. */
export interface UpdatableFile extends UpdatableBlocks {
  readonly name: string;
  /** The key by which it is saved in its own place, where the program can do that. */
  readonly key?: string | undefined;
  readonly existing: string;
  /** What it was written from, in words: `the note`. */
  readonly origin: string;
}

interface UpdateDialogProps {
  readonly file: UpdatableFile;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** What an update would change in a file, each change to be made or not, before the file is saved. */
export function UpdateDialog({ file, onClose, onSaved }: UpdateDialogProps) {
  const { name, existing, blocks, dialect, origin, key } = file;
  const [decisions, setDecisions] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const isMade = useCallback(
    (change: BlockChange) => decisions.get(change.id) ?? isMadeByDefault(change),
    [decisions],
  );
  const plan = useMemo(
    () => planReexport(existing, blocks, dialect, isMade),
    [existing, blocks, dialect, isMade],
  );
  const changes = plan?.changes ?? [];
  const removed = changes.filter(({ kind }) => kind === 'removed');
  const decide = (decided: readonly BlockChange[], made: boolean) =>
    setDecisions(new Map([...decisions, ...decided.map(({ id }) => [id, made] as const)]));

  const save = async () => {
    if (!plan) return;
    const bytes = new TextEncoder().encode(plan.text);
    const saved = await host.saveFile({
      suggestedName: name,
      mediaType: 'text/markdown',
      bytes,
      ...(key !== undefined && { replaces: key }),
    });
    if (saved.outcome === 'failed') setProblem(saved.problem);
    if (saved.outcome !== 'saved') return;
    onSaved();
    announce(`Updated ${saved.name}`);
  };

  return (
    <Dialog title={`Update “${name}”`} isOpen onClose={onClose} width={720}>
      <p className={styles.summary}>{summaryOf(changes, changes.filter(isMade).length, origin)}</p>
      <ul className={styles.changes} aria-label="Changes">
        {changes.map((change) => (
          <UpdateChange
            key={change.id}
            change={change}
            origin={origin}
            isMade={isMade(change)}
            onDecide={(made) => decide([change], made)}
          />
        ))}
      </ul>
      {removed.length > 1 ? (
        <label className={styles.remove}>
          <input
            type="checkbox"
            checked={removed.every(isMade)}
            onChange={(event) => decide(removed, event.target.checked)}
          />
          Remove from the file all that is no longer in {origin}
        </label>
      ) : null}
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <DialogActions>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="solid" isDisabled={plan?.text === existing} onPress={() => void save()}>
          Save the update
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function summaryOf(changes: readonly BlockChange[], made: number, origin: string): string {
  if (changes.length === 0) return `The file says what ${origin} says; there is nothing to change.`;
  const left = changes.length - made;
  const kept = left > 0 ? `, ${left.toLocaleString('en')} left as the file has it` : '';
  return `${counted(made, 'change')}${kept}. What you wrote between the blocks stays as it is.`;
}
