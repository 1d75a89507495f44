import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Annotation } from '../../shared/model';

interface HeldRowParts {
  readonly annotations: readonly Annotation[];
  readonly walkTo: (index: number) => void;
}

/** The card that has the keyboard, which must stay in the page when it is scrolled out of view. */
export function useHeldRow(scroller: RefObject<HTMLElement | null>) {
  const [heldId, setHeldId] = useState<string | null>(null);
  const held = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = scroller.current;
    const onFocus = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
      if (row === null) return;
      held.current = row;
      setHeldId(row.dataset.row ?? null);
    };
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, [scroller]);
  return { heldId, held };
}

/**
 * When the card that has the keyboard leaves the list, by a change of its own or of the filter, gives the
 * keyboard to the next one that is left, or the one before. Looks at the list only then.
 */
export function useNextRow(
  { heldId, held }: Pick<ReturnType<typeof useHeldRow>, 'heldId' | 'held'>,
  { annotations, walkTo }: HeldRowParts,
): void {
  const before = useRef(annotations);
  useLayoutEffect(() => {
    const last = before.current;
    before.current = annotations;
    if (held.current === null || held.current.isConnected) return;
    held.current = null;
    if (heldId === null || document.activeElement !== document.body) return;
    const index = nextLeft(last, annotations, heldId);
    if (index >= 0) walkTo(index);
  });
}

/** Where in the new list stands the first one left after the one that is gone, else the last one left before it; -1 for none. */
export function nextLeft(
  last: readonly Pick<Annotation, 'id'>[],
  now: readonly Pick<Annotation, 'id'>[],
  goneId: string,
): number {
  const places = new Map(now.map(({ id }, index) => [id, index]));
  const from = last.findIndex(({ id }) => id === goneId);
  const candidates = [...last.slice(from + 1), ...last.slice(0, Math.max(from, 0)).reverse()];
  for (const { id } of candidates) {
    const index = places.get(id);
    if (index !== undefined) return index;
  }
  return -1;
}
