/** The cards chosen for doing something with all of them. `from` is where a range begins: the card chosen last. */
export interface CardSelection {
  readonly ids: ReadonlySet<string>;
  readonly from: string | null;
  /** Whether every card shows its box although none is chosen. */
  readonly isChoosing: boolean;
}

/** Nothing is chosen. */
export const NO_SELECTION: CardSelection = { ids: new Set(), from: null, isChoosing: false };

/** With the card, or without it when it was chosen. */
export function toggled(selection: CardSelection, id: string): CardSelection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ...selection, ids, from: id };
}

/**
 * With every card from the one chosen last to this one, in the order of the list; with this one alone when
 * that one is not in the list. Linear in the list.
 */
export function extendedTo(selection: CardSelection, id: string, list: readonly string[]): CardSelection {
  const end = list.indexOf(id);
  const start = selection.from === null ? -1 : list.indexOf(selection.from);
  if (end < 0) return selection;
  const range = start < 0 ? [id] : list.slice(Math.min(start, end), Math.max(start, end) + 1);
  return { ...selection, ids: new Set([...selection.ids, ...range]), from: start < 0 ? id : selection.from };
}

/** With every card of the list besides what is chosen already. */
export function withAll(selection: CardSelection, list: readonly string[]): CardSelection {
  return { ...selection, ids: new Set([...selection.ids, ...list]) };
}

/** Without any card of the list. */
export function withoutAll(selection: CardSelection, list: readonly string[]): CardSelection {
  const ids = new Set(selection.ids);
  for (const id of list) ids.delete(id);
  return { ...selection, ids };
}
