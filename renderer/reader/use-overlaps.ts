import { useCallback, useMemo, useState } from 'react';
import type { Annotation } from '../../shared/model';
import { session, useSession } from '../store';
import { nextInPile } from './annotation-order';
import { lyingOver } from './overlaps';
import type { PaintedAnnotations } from './painted-annotations';
import type { PointerListener } from './pointer';

/** The annotations at the place in hand, and the list of them. */
export interface Overlaps extends PointerListener {
  /** Those to choose among: under the last click the innermost first, else in document order. */
  readonly pile: readonly Annotation[];
  /** The offset of the character clicked last, while the focus has not left that place by other means. */
  readonly clicked: number | null;
  readonly isListed: boolean;
  /** Whether the list was asked for by a key, and so has the keyboard. */
  readonly hasKeyboard: boolean;
  readonly cycle: () => void;
  readonly list: () => void;
  readonly choose: (id: string) => void;
  readonly close: () => void;
}

interface Place {
  readonly ids: readonly string[];
  readonly clicked: number | null;
  readonly isListed: boolean;
  readonly hasKeyboard: boolean;
  /** The focus this place belongs to; a later one is about another. */
  readonly serial: number;
}

/**
 * Which annotations lie at the focused one's place. A click finds them under the pointer; any other focus
 * gives those that share words with it. The place is kept while its own ways move the focus.
 */
export function useOverlaps({ placed, index }: PaintedAnnotations, focused: Annotation | null): Overlaps {
  const serial = useSession((state) => state.focus?.serial ?? null);
  const [kept, setPlace] = useState<Place | null>(null);
  const place = kept?.serial === serial ? kept : null;
  const pile = useMemo(() => {
    if (focused === null) return [];
    if (place === null) return lyingOver(index, focused);
    const { ids } = place;
    return ids.flatMap((id) => placed.find((annotation) => annotation.id === id) ?? []);
  }, [placed, index, focused, place]);
  const ids = pile.map(({ id }) => id);
  const clicked = place?.clicked ?? null;
  const close = useCallback(
    () =>
      setPlace((before) => (before?.isListed ? { ...before, isListed: false, hasKeyboard: false } : before)),
    [],
  );
  const point = useCallback((pointed: readonly Annotation[], at: number) => {
    const isListed = pointed.length > 1;
    const pointedIds = pointed.map(({ id }) => id);
    setPlace({ ids: pointedIds, clicked: at, isListed, hasKeyboard: false, serial: focusSerial() });
  }, []);
  const focus = (id: string, isListed: boolean) => {
    session.focusAnnotation(id, 'reader');
    setPlace({ ids, clicked, isListed, hasKeyboard: false, serial: focusSerial() });
  };
  return {
    pile,
    clicked,
    isListed: place?.isListed === true && pile.length > 1,
    hasKeyboard: place?.hasKeyboard === true,
    point,
    draw: close,
    cycle: () => {
      const next = nextInPile(pile, focused?.id ?? null, true);
      if (next !== null) focus(next.id, place?.isListed ?? false);
    },
    list: () => setPlace({ ids, clicked, isListed: true, hasKeyboard: true, serial: focusSerial() }),
    choose: (id) => focus(id, false),
    close,
  };
}

/** The serial of the focus as it is at this moment; -1, which no focus has, where there is none. */
function focusSerial(): number {
  return session.get().focus?.serial ?? -1;
}
