import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../shared/model';
import { type Session, useSession } from '../store';
import { guessCardHeight, withPinned } from './card-layout';

export interface CardListOptions {
  readonly annotations: readonly Annotation[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly taggingId: string | null;
}

/** Which cards are in the page, which one the Tab key comes to, and how the keyboard gets to another. */
export function useCardList({ annotations, scroller, taggingId }: CardListOptions) {
  const focus = useSession((state) => state.focus);
  const commentFor = useSession((state) => state.commentFor);
  const { tabStopId, walkTo, takeKeyboard } = useWalk(focus, scroller);
  const indexOf = (id: string | null) =>
    id === null ? -1 : annotations.findIndex((annotation) => annotation.id === id);
  const tabStop = indexOf(tabStopId);
  const pinned = [tabStop, indexOf(commentFor), indexOf(taggingId)];
  const getItemKey = useCallback((index: number) => annotations[index]?.id ?? index, [annotations]);
  const virtualizer = useVirtualizer({
    count: annotations.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => guessCardHeight(annotations[index] ?? { exact: '', comment: '' }),
    getItemKey,
    rangeExtractor: (range) => withPinned(defaultRangeExtractor(range), pinned),
    gap: 8,
    paddingStart: 16,
    paddingEnd: 12,
    scrollPaddingStart: 16,
    scrollPaddingEnd: 12,
    overscan: 4,
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
  });
  useLayoutEffect(takeKeyboard);
  useShow(
    focus?.origin === 'sidebar' ? null : (focus?.annotationId ?? null),
    focus?.serial ?? 0,
    annotations,
    virtualizer.scrollToIndex,
  );
  useShow(commentFor, 0, annotations, virtualizer.scrollToIndex);

  const goTo = (index: number) => {
    const target = annotations[index];
    if (target === undefined) return;
    walkTo(target.id);
    virtualizer.scrollToIndex(index);
  };
  const inPage = virtualizer.getVirtualItems();
  const firstInPage = inPage.find(({ index }) => index !== tabStop)?.index ?? 0;
  return {
    virtualizer,
    inPage,
    goTo,
    currentId: focus?.annotationId ?? null,
    commentFor,
    tabStopId: tabStop >= 0 ? tabStopId : (annotations[firstInPage]?.id ?? null),
  };
}

/** The Tab key's card is the focused annotation's until the arrow keys walk away from it. */
function useWalk(focus: Session['focus'], scroller: RefObject<HTMLDivElement | null>) {
  const serial = focus?.serial ?? 0;
  const [walk, setWalk] = useState<{ readonly id: string; readonly since: number } | null>(null);
  const wanted = useRef<string | null>(null);
  return {
    tabStopId: walk !== null && walk.since === serial ? walk.id : (focus?.annotationId ?? null),
    walkTo(id: string) {
      wanted.current = id;
      setWalk({ id, since: serial });
    },
    /** After each render: the card walked to may be in the page only now. */
    takeKeyboard() {
      if (wanted.current === null) return;
      const card = scroller.current?.querySelector(`[data-card="${CSS.escape(wanted.current)}"]`);
      const words = card?.querySelector<HTMLElement>('[data-quotation]');
      if (!words) return;
      wanted.current = null;
      words.focus({ preventScroll: true });
    },
  };
}

/** Scrolls a card into view, once for each serial; a card that is not in the list yet, when it comes. */
function useShow(
  id: string | null,
  serial: number,
  annotations: readonly Annotation[],
  scrollToIndex: (index: number, options: { align: 'auto' }) => void,
): void {
  const wanted = useMemo(() => ({ id, serial }), [id, serial]);
  const shown = useRef<object | null>(null);
  useEffect(() => {
    if (wanted.id === null || shown.current === wanted) return;
    const index = annotations.findIndex((annotation) => annotation.id === wanted.id);
    if (index < 0) return;
    shown.current = wanted;
    scrollToIndex(index, { align: 'auto' });
  }, [wanted, annotations, scrollToIndex]);
}
