import { defaultRangeExtractor, measureElement, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

export interface VirtualRowsOptions {
  readonly count: number;
  readonly idAt: (index: number) => string | undefined;
  /** The index of a row, -1 when it is not in the list. */
  readonly indexOf: (id: string | null) => number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** A row's height in CSS pixels before it was ever on screen. */
  readonly guessHeight: (index: number) => number;
  readonly gap: number;
  readonly padding: { readonly start: number; readonly end: number };
  /** The row the Tab key comes to until arrow keys walk away from it; another `serial` brings it back. */
  readonly home: { readonly id: string | null; readonly serial: unknown };
  /** Rows that stay in the page although they are out of view, besides the one Tab comes to. */
  readonly pinnedIds?: readonly (string | null)[];
}

/**
 * A long list of rows of which only those in view are in the page: one stop of the Tab key, walked with
 * the arrow keys. A row carries `data-row` (its id) and `data-index`, its main button `data-row-main`.
 */
export function useVirtualRows(options: VirtualRowsOptions) {
  const { count, idAt, indexOf, scroller, guessHeight, gap, padding, home, pinnedIds = [] } = options;
  const [walk, setWalk] = useState<{ readonly id: string; readonly since: unknown } | null>(null);
  const stopId = walk !== null && walk.since === home.serial ? walk.id : home.id;
  const stop = indexOf(stopId);
  const pinned = [stop, ...pinnedIds.map(indexOf)];
  const getItemKey = useCallback((index: number) => idAt(index) ?? index, [idAt]);
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: guessHeight,
    // A row that has just come into the page is measured by the ResizeObserver, before the frame is painted:
    // asking for its height at once would force a layout for each.
    measureElement: (row, entry, list) => {
      if (entry) return measureElement(row, entry, list);
      const index = list.indexFromElement(row);
      return list.itemSizeCache.get(getItemKey(index)) ?? guessHeight(index);
    },
    getItemKey,
    rangeExtractor: (range) => withPinned(defaultRangeExtractor(range), pinned),
    gap,
    paddingStart: padding.start,
    paddingEnd: padding.end,
    scrollPaddingStart: padding.start,
    scrollPaddingEnd: padding.end,
    overscan: 4,
    // A scroll that a render asked for must not render again before the first is done.
    useFlushSync: false,
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
  });

  const wanted = useRef<string | null>(null);
  // After each render: the row walked to may have come into the page only now.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector(`[data-row="${CSS.escape(wanted.current)}"]`);
    const main = row?.querySelector<HTMLElement>('[data-row-main]');
    if (!main) return;
    wanted.current = null;
    main.focus({ preventScroll: true });
  });

  const rows = virtualizer.getVirtualItems();
  return {
    virtualizer,
    rows,
    tabStopId: stop >= 0 ? stopId : (idAt(rows[0]?.index ?? 0) ?? null),
    /** Scrolls a row into view by the shortest way; one that is wholly in view costs nothing. */
    show(index: number) {
      const row = virtualizer.getVirtualItems().find((item) => item.index === index);
      const top = virtualizer.scrollOffset ?? 0;
      const bottom = top + (virtualizer.scrollRect?.height ?? 0);
      if (row && row.start >= top && row.end <= bottom) return;
      virtualizer.scrollToIndex(index, { align: 'auto' });
    },
    /** Gives the keyboard to the row at this index, and scrolls to it; nothing where there is none. */
    walkTo(index: number) {
      const id = idAt(index);
      if (id === undefined) return;
      wanted.current = id;
      setWalk({ id, since: home.serial });
      virtualizer.scrollToIndex(index);
    },
  };
}

/** Where an arrow key leads in a list of rows; null for any other key. */
export function stepOf(key: string, index: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(index + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/**
 * The indices to render: those in view and around it, and those that must stay although they are not,
 * such as the row that has the keyboard. Ascending, each once; an index of -1 is passed over.
 */
export function withPinned(inView: readonly number[], pinned: readonly number[]): number[] {
  const kept = pinned.filter((index) => index >= 0 && !inView.includes(index));
  return kept.length === 0 ? [...inView] : [...new Set([...inView, ...kept])].sort((a, b) => a - b);
}
