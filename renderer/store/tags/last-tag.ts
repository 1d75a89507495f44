import { movedTag } from '../../../shared/model';
import { onStepTurn, type StepId } from '../records/history';
import { changeSettings, putSettings, settings } from '../settings/settings';

interface Move {
  readonly step: StepId;
  readonly before: string;
  readonly after: string;
}

/** The moves of the last tag in this window, so that it goes back and forth with undo and redo. */
const moves: Move[] = [];
let isFollowing = false;

/**
 * The tag that `q` repeats once `from` is called `to`; with null for `to` there is none any more. `write` runs inside
 * the commit's transaction, `show` after it with its step.
 */
export function lastTagAfter(from: string, to: string | null) {
  const before = settings().lastTag;
  const moved = movedTag(before, from, to ?? '');
  const after = to === null && moved !== before ? '' : moved;
  return {
    write: async (): Promise<void> => {
      if (after !== before) await putSettings({ lastTag: after });
    },
    show: (step: StepId | null): void => {
      if (after === before) return;
      changeSettings({ lastTag: after });
      if (step === null) return;
      moves.push({ step, before, after });
      follow();
    },
  };
}

/** When the step of a move is undone or redone, the last tag goes along, unless another one is the last by then. */
function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  onStepTurn((step, turn) => {
    const move = moves.find((other) => other.step === step);
    if (move === undefined) return;
    const [from, to] = turn === 'undone' ? [move.after, move.before] : [move.before, move.after];
    if (settings().lastTag === from) changeSettings({ lastTag: to });
  });
}
