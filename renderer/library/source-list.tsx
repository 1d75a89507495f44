import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { Source } from '../../shared/model';
import { queryWords, type SourceMatch } from '../search';
import { useSession } from '../store';
import { stepOf, useLatest, useVirtualRows } from '../ui';
import styles from './library-pane.module.css';
import { type SourceActions, SourceRow } from './source-row';

/** What the search field can do with the list. */
export interface SourceListHandle {
  /** Gives the keyboard to the row at this index, or to the last one. */
  readonly enter: (index: number) => void;
}

interface SourceListProps {
  readonly ref: Ref<SourceListHandle>;
  readonly matches: readonly SourceMatch[];
  readonly query: string;
  readonly onEdit: (id: string) => void;
  readonly onRemove: (source: Source) => void;
}

const PADDING = { start: 2, end: 8 } as const;

/** The sources a query leaves, of which only those in view are in the page. */
export function SourceList({ ref, matches, query, onEdit, onRemove }: SourceListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const openId = useSession((state) => state.openSourceId);
  const words = useMemo(() => queryWords(query), [query]);
  const rows = useVirtualRows({
    count: matches.length,
    idAt: useCallback((index: number) => matches[index]?.source.id, [matches]),
    indexOf: (id) => (id === null ? -1 : matches.findIndex(({ source }) => source.id === id)),
    scroller,
    guessHeight: (index) => guessRowHeight(matches[index]),
    gap: 1,
    padding: PADDING,
    home: { id: openId, serial: openId },
  });
  const actions = useActions({ matches, walkTo: rows.walkTo, onEdit, onRemove });
  useImperativeHandle(ref, () => ({ enter: (index) => rows.walkTo(Math.min(index, matches.length - 1)) }));
  useShowOpen(openId, matches, rows.show);
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul ref={rows.virtualizer.containerRef} className={styles.list} aria-label="Sources">
        {rows.rows.map(({ index }) => {
          const match = matches[index];
          if (match === undefined) return null;
          const { id } = match.source;
          return (
            <li
              key={id}
              ref={rows.virtualizer.measureElement}
              className={styles.item}
              data-index={index}
              data-row={id}
              aria-setsize={matches.length}
              aria-posinset={index + 1}
            >
              <SourceRow
                match={match}
                words={words}
                isCurrent={id === openId}
                isTabStop={id === rows.tabStopId}
                actions={actions}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface ActionParts extends Pick<SourceListProps, 'matches' | 'onEdit' | 'onRemove'> {
  readonly walkTo: (index: number) => void;
}

function useActions(parts: ActionParts): SourceActions {
  const latest = useLatest(parts);
  return useMemo<SourceActions>(
    () => ({
      walk(id, key) {
        const { matches, walkTo } = latest.current;
        const from = matches.findIndex(({ source }) => source.id === id);
        const index = stepOf(key, from, matches.length);
        if (index !== null) walkTo(index);
        return index !== null;
      },
      edit: (id) => latest.current.onEdit(id),
      remove: (source) => latest.current.onRemove(source),
    }),
    [],
  );
}

/** Scrolls the open source into view once it is opened, not when the list changes under it. */
function useShowOpen(
  openId: string | null,
  matches: readonly SourceMatch[],
  show: (index: number) => void,
): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (openId === shown.current) return;
    const index = matches.findIndex(({ source }) => source.id === openId);
    if (index < 0) return;
    shown.current = openId;
    show(index);
  });
}

function guessRowHeight(match: SourceMatch | undefined): number {
  if (match === undefined) return 70;
  const titleLines = (match.source.csl.title?.length ?? 0) > 34 ? 2 : 1;
  return 52 + titleLines * 18 + (match.snippet === null ? 0 : 56);
}
