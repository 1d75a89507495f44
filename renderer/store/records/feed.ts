import type { Parsed } from '../../../shared/model';
import type { ColourTally } from './colour-tally';
import type { NoteSummary } from './note-summary';
import { parsers, type ViewedRecords, type ViewedTable } from './record-parsers';
import type { TagCount } from './tag-counts';

type RecordEvents = {
  readonly [T in ViewedTable]: {
    readonly table: T;
    readonly id: string;
    /** Null after a deletion. */
    readonly parsed: Parsed<ViewedRecords[T]> | null;
    /** The source of an annotation or revision, the note of a link. */
    readonly parentId: string | undefined;
  };
};

/** A committed change as views hear of it, with the record as it is now, parsed once for all of them. */
export type StoreEvent =
  | RecordEvents[ViewedTable]
  | { readonly table: 'noteSummaries'; readonly id: string; readonly summary: NoteSummary | null }
  | { readonly table: 'tallies'; readonly id: string; readonly tally: ColourTally }
  | TagTotalsEvent;

/**
 * The new counts of the touched tags (`counted`, null for one that is gone) or of all (`recounted`);
 * `unknown` when another window changed annotations and nobody knows which tags those had.
 */
export type TagTotalsEvent =
  | {
      readonly table: 'tagTotals';
      readonly id: 'counted';
      readonly totals: ReadonlyMap<string, TagCount | null>;
    }
  | { readonly table: 'tagTotals'; readonly id: 'recounted'; readonly totals: ReadonlyMap<string, TagCount> }
  | { readonly table: 'tagTotals'; readonly id: 'unknown' };

export type FeedListener = (events: readonly StoreEvent[]) => void;

const listeners = new Set<FeedListener>();

/** Tells every view what a commit changed, of this window or of another. */
export function publish(events: readonly StoreEvent[]): void {
  if (events.length === 0) return;
  for (const listener of [...listeners]) listener(events);
}

/** Hears of every commit from now on. Returns the listener's removal. */
export function onChanges(listener: FeedListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The last event about this record; undefined when none is. */
export function lastEvent<T extends StoreEvent['table']>(
  events: readonly StoreEvent[],
  table: T,
  id: string,
): Extract<StoreEvent, { table: T }> | undefined {
  let last: Extract<StoreEvent, { table: T }> | undefined;
  for (const event of events) if (isOf(event, table) && event.id === id) last = event;
  return last;
}

function isOf<T extends StoreEvent['table']>(
  event: StoreEvent,
  table: T,
): event is Extract<StoreEvent, { table: T }> {
  return event.table === table;
}

/** The event for a record as it was just written or read; null for a record that is gone. */
export function recordEvent(
  table: ViewedTable,
  id: string,
  raw: unknown,
  parentId: string | undefined,
): StoreEvent {
  const isGone = raw === null || raw === undefined;
  switch (table) {
    case 'sources':
      return { table, id, parentId, parsed: isGone ? null : parsers.sources(raw) };
    case 'revisions':
      return { table, id, parentId, parsed: isGone ? null : parsers.revisions(raw) };
    case 'annotations':
      return { table, id, parentId, parsed: isGone ? null : parsers.annotations(raw) };
    case 'notes':
      return { table, id, parentId, parsed: isGone ? null : parsers.notes(raw) };
    case 'links':
      return { table, id, parentId, parsed: isGone ? null : parsers.links(raw) };
    case 'tags':
      return { table, id, parentId, parsed: isGone ? null : parsers.tags(raw) };
  }
}
