import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Annotation } from '../../shared/model';
import { useSession } from '../store';
import { useVirtualRows } from '../ui';
import { guessCardHeight } from './card-layout';

export interface CardListOptions {
  readonly annotations: readonly Annotation[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly taggingId: string | null;
}

const NO_WORDS = { exact: '', comment: '' };

/** Which cards are in the page, and which of them is focused, commented or next for the Tab key. */
export function useCardList({ annotations, scroller, taggingId }: CardListOptions) {
  // Deferred with the cards themselves: the words in the article are marked first.
  const focus = useDeferredValue(useSession((state) => state.focus));
  const commentFor = useSession((state) => state.commentFor);
  const currentId = focus?.annotationId ?? null;
  const rows = useVirtualRows({
    count: annotations.length,
    idAt: useCallback((index: number) => annotations[index]?.id, [annotations]),
    indexOf: (id) => (id === null ? -1 : annotations.findIndex((annotation) => annotation.id === id)),
    scroller,
    guessHeight: (index) => guessCardHeight(annotations[index] ?? NO_WORDS),
    gap: 8,
    padding: { start: 12, end: 24 },
    home: { id: currentId, serial: focus?.serial ?? 0 },
    pinnedIds: [commentFor, taggingId],
  });
  useShow(focus?.origin === 'sidebar' ? null : currentId, focus?.serial ?? 0, annotations, rows.show);
  useShow(commentFor, 0, annotations, rows.show);
  return { ...rows, currentId, commentFor };
}

/** Scrolls a card into view, once for each serial; a card that is not in the list yet, when it comes. */
function useShow(
  id: string | null,
  serial: number,
  annotations: readonly Annotation[],
  show: (index: number) => void,
): void {
  const wanted = useMemo(() => ({ id, serial }), [id, serial]);
  const shown = useRef<object | null>(null);
  useEffect(() => {
    if (wanted.id === null || shown.current === wanted) return;
    const index = annotations.findIndex((annotation) => annotation.id === wanted.id);
    if (index < 0) return;
    shown.current = wanted;
    show(index);
  });
}
