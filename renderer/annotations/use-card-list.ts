import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Annotation } from '../../shared/model';
import { useSession } from '../store';
import { useVirtualRows } from '../ui';
import { type AnnotationFilter, isFiltering } from './annotation-filter';
import { guessCardHeight } from './card-layout';
import { useHeldRow, useNextRow } from './use-held-row';

export interface CardListOptions {
  readonly annotations: readonly Annotation[];
  /** What they obey: a new one shows them from the first on. */
  readonly filter: AnnotationFilter;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly taggingId: string | null;
}

const NO_WORDS = { exact: '', comment: '' };

/** Which cards are in the page, and which of them is focused, commented or next for the Tab key. */
export function useCardList({ annotations, filter, scroller, taggingId }: CardListOptions) {
  // Deferred with the cards themselves: the words in the article are marked first.
  const focus = useDeferredValue(useSession((state) => state.focus));
  const commentFor = useSession((state) => state.commentFor);
  const currentId = focus?.annotationId ?? null;
  const held = useHeldRow(scroller);
  const rows = useVirtualRows({
    count: annotations.length,
    idAt: useCallback((index: number) => annotations[index]?.id, [annotations]),
    indexOf: (id) => (id === null ? -1 : annotations.findIndex((annotation) => annotation.id === id)),
    scroller,
    guessHeight: (index) => guessCardHeight(annotations[index] ?? NO_WORDS),
    gap: 8,
    padding: { start: 12, end: 24 },
    home: { id: currentId, serial: focus?.serial ?? 0 },
    pinnedIds: [commentFor, taggingId, held.heldId],
  });
  useShow(focus?.origin === 'sidebar' ? null : currentId, focus?.serial ?? 0, annotations, rows.show);
  useShow(commentFor, 0, annotations, rows.show);
  useShowFiltered(filter, currentId, annotations, scroller, rows.show);
  useNextRow(held, { annotations, walkTo: rows.walkTo });
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

/** A new filter shows what it leaves from the first card on; when it is gone, the focused card comes into view again. */
function useShowFiltered(
  filter: AnnotationFilter,
  currentId: string | null,
  annotations: readonly Annotation[],
  scroller: RefObject<HTMLElement | null>,
  show: (index: number) => void,
): void {
  const last = useRef(filter);
  useEffect(() => {
    if (last.current === filter) return;
    last.current = filter;
    const current = annotations.findIndex(({ id }) => id === currentId);
    if (!isFiltering(filter) && current >= 0) show(current);
    else if (scroller.current) scroller.current.scrollTop = 0;
  });
}
