import { useState } from 'react';
import { type TagChange, undoStep } from '../store';
import { Button } from '../ui';
import styles from './detail.module.css';

/** What was done last in the dialog, which a message behind it could not say. */
export interface Change {
  readonly serial: number;
  readonly sentence: string;
  readonly step: TagChange['step'];
}

let serial = 0;

/** A change with a number of its own, so that the same sentence twice is said twice. */
export function changeOf(sentence: string, step: TagChange['step']): Change {
  return { serial: ++serial, sentence, step };
}

/** Says what was done, with the button that takes that very step back. */
export function ChangeLine({ change }: { readonly change: Change }) {
  const [isUndone, setIsUndone] = useState(false);
  const { sentence, step } = change;
  return (
    <div role="status" className={styles.change}>
      <span>{isUndone ? 'That was undone.' : sentence}</span>
      {step === null || isUndone ? null : (
        <Button look="ghost" onPress={() => void undoStep(step).then(() => setIsUndone(true))}>
          Undo
        </Button>
      )}
    </div>
  );
}
