import { useMemo } from 'react';
import { wordRuns } from '../../shared/anchoring';
import type { BlockChange } from '../../shared/exporting';
import styles from './update-dialog.module.css';

interface UpdateChangeProps {
  readonly change: BlockChange;
  /** What the file was written from, in words: `the note`. */
  readonly origin: string;
  readonly isMade: boolean;
  readonly onDecide: (isMade: boolean) => void;
}

type Wording = Readonly<Record<BlockChange['kind'], { readonly offer: string; readonly state: string }>>;

const wordingFor = (origin: string): Wording => ({
  added: { offer: 'Add', state: `new in ${origin}` },
  changed: { offer: 'Change', state: `changed in ${origin}` },
  moved: { offer: 'Move', state: `stands elsewhere in ${origin}` },
  removed: { offer: 'Remove', state: `no longer in ${origin}` },
  kept: { offer: 'Replace your edit', state: `you edited it, and it changed in ${origin}` },
  deleted: { offer: 'Put back', state: 'you deleted it in the file' },
});

/** One change of an update, to be made or not, with the words before and after. */
export function UpdateChange({ change, origin, isMade, onDecide }: UpdateChangeProps) {
  const { kind, before, after } = change;
  const isGone = kind === 'kept' && after === '';
  const { offer, state } = wordingFor(origin)[kind];
  return (
    <li className={styles.change}>
      <label className={styles.offer}>
        <input type="checkbox" checked={isMade} onChange={(event) => onDecide(event.target.checked)} />
        <b className={styles[kind]}>{isGone ? 'Remove your edit' : offer}</b>
        <span className={styles.state}>
          {isGone ? `you edited it, and it is no longer in ${origin}` : state}
        </span>
      </label>
      {kind === 'kept' && !isGone ? (
        <>
          <Side label="In the file, as you edited it" words={before} />
          <Side label={`In ${origin}`} words={after} />
        </>
      ) : kind === 'changed' || (kind === 'moved' && before !== after) ? (
        <Comparison before={before} after={after} />
      ) : (
        <pre>{after || before}</pre>
      )}
    </li>
  );
}

function Side({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <>
      <span className={styles.side}>{label}</span>
      <pre>{words}</pre>
    </>
  );
}

/** Both versions in one, what goes and what comes marked in it. */
function Comparison({ before, after }: { readonly before: string; readonly after: string }) {
  const runs = useMemo(() => wordRuns(before, after), [before, after]);
  return (
    <pre>
      {runs.map((run) => {
        if (run.kind === 'removed')
          return <del key={`old ${run.old.start}`}>{before.slice(run.old.start, run.old.end)}</del>;
        const words = after.slice(run.fresh.start, run.fresh.end);
        return run.kind === 'added' ? (
          <ins key={`new ${run.fresh.start}`}>{words}</ins>
        ) : (
          <span key={`same ${run.fresh.start}`}>{words}</span>
        );
      })}
    </pre>
  );
}
