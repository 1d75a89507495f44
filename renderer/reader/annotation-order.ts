import type { TextSpan } from '../../shared/model';

/**
 * The next (`by` 1) or previous (-1) item of a list in document order: seen from the item at `from`, or
 * from an offset where nothing is focused. Null at the end of the road. Linear.
 */
export function neighbourOf<T extends TextSpan & { readonly id: string }>(
  items: readonly T[],
  from: { readonly id: string | null; readonly offset: number },
  by: 1 | -1,
): T | null {
  const at = items.findIndex(({ id }) => id === from.id);
  if (at >= 0) return items[at + by] ?? null;
  return (
    (by === 1
      ? items.find(({ start }) => start >= from.offset)
      : items.findLast(({ start }) => start < from.offset)) ?? null
  );
}

/**
 * Which of the items lying over each other (innermost first) a click focuses: the innermost, or the one
 * below the focused one when the click is on the same place again. Null where there is none.
 */
export function nextInPile<T extends { readonly id: string }>(
  pile: readonly T[],
  focusedId: string | null,
  isSamePlace: boolean,
): T | null {
  const at = isSamePlace ? pile.findIndex(({ id }) => id === focusedId) : -1;
  return pile[(at + 1) % Math.max(1, pile.length)] ?? null;
}
