import { movedTag } from '../../../shared/model';
import { onChanges } from '../records/feed';
import { changeSettings, putSettings, settings } from '../settings/settings';

interface Move {
  readonly before: string;
  readonly after: string;
}

/** The moves of the last tag in this window, so that it goes back and forth with undo and redo. */
const moves: Move[] = [];
let isFollowing = false;

/**
 * The tag that `q` repeats once `from` is called `to`; with null for `to` there is none any more. `write` runs inside
 * the commit's transaction, `show` after it.
 */
export function lastTagAfter(from: string, to: string | null) {
  const before = settings().lastTag;
  const moved = movedTag(before, from, to ?? '');
  const after = to === null && moved !== before ? '' : moved;
  return {
    write: async (): Promise<void> => {
      if (after !== before) await putSettings({ lastTag: after });
    },
    show: (): void => {
      if (after === before) return;
      changeSettings({ lastTag: after });
      moves.push({ before, after });
      follow();
    },
  };
}

/** When undo takes the last tag away and brings back what it was called before, or redo does, that is the last tag. */
function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  onChanges((events) => {
    for (const event of events) {
      if (event.table !== 'tagTotals' || event.id !== 'counted') continue;
      const { lastTag } = settings();
      const isBack = (name: string) => Boolean(event.totals.get(name));
      const isGone = lastTag === '' || event.totals.get(lastTag) === null;
      const undone = moves.findLast((move) => move.after === lastTag && isBack(move.before));
      const redone = moves.findLast(
        (move) => move.before === lastTag && move.after !== '' && isBack(move.after),
      );
      const next = undone?.before ?? redone?.after;
      if (isGone && next !== undefined) changeSettings({ lastTag: next });
    }
  });
}
