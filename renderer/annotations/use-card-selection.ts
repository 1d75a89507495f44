import { useMemo, useState } from 'react';
import type { Annotation } from '../../shared/model';
import { type CardSelection, extendedTo, NO_SELECTION, toggled, withAll, withoutAll } from './card-selection';

/** The chosen cards, and what changes the choice. */
export interface ChosenCards {
  readonly selection: CardSelection;
  /** Those chosen that the list shows, in document order: what is done to the choice is done to these. */
  readonly chosen: readonly Annotation[];
  /** How many cards the list has. */
  readonly shownCount: number;
  /** How many are chosen that the filter hides. They are left alone, and are chosen when they show again. */
  readonly hiddenCount: number;
  /** Whether every card shows its box. */
  readonly isChoosing: boolean;
  readonly toggle: (id: string) => void;
  /** Chooses all from the card chosen last to this one. */
  readonly extendTo: (id: string) => void;
  readonly chooseAll: () => void;
  /** Takes all back that the list shows, and goes on choosing. */
  readonly chooseNone: () => void;
  readonly startChoosing: () => void;
  readonly clear: () => void;
}

/** Nothing is computed while nothing is chosen. `shown` is what the list shows, out of `all`. */
export function useCardSelection(all: readonly Annotation[], shown: readonly Annotation[]): ChosenCards {
  const [selection, setSelection] = useState(NO_SELECTION);
  const { ids } = selection;
  const chosen = useMemo(() => among(shown, ids), [shown, ids]);
  const chosenOfAll = useMemo(() => (shown === all ? chosen : among(all, ids)), [all, shown, chosen, ids]);
  // The same functions while the list is the same, so that the cards are not drawn for every letter typed.
  const changes = useMemo(() => {
    const list = () => shown.map(({ id }) => id);
    return {
      toggle: (id: string) => setSelection((now) => toggled(now, id)),
      extendTo: (id: string) => setSelection((now) => extendedTo(now, id, list())),
      chooseAll: () => setSelection((now) => withAll(now, list())),
      chooseNone: () => setSelection((now) => ({ ...withoutAll(now, list()), isChoosing: true })),
      startChoosing: () => setSelection((now) => ({ ...now, isChoosing: true })),
      clear: () => setSelection(NO_SELECTION),
    };
  }, [shown]);
  return {
    selection,
    chosen,
    shownCount: shown.length,
    hiddenCount: chosenOfAll.length - chosen.length,
    isChoosing: selection.isChoosing || chosenOfAll.length > 0,
    ...changes,
  };
}

const NONE: readonly Annotation[] = [];

function among(annotations: readonly Annotation[], ids: ReadonlySet<string>): readonly Annotation[] {
  return ids.size === 0 ? NONE : annotations.filter(({ id }) => ids.has(id));
}
