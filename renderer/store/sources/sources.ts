import type { Source } from '../../../shared/model';
import { type ColourTally, readTally } from '../records/colour-tally';
import { database } from '../records/database';
import { lastEvent } from '../records/feed';
import { type LiveValue, liveValue, liveValues } from '../records/live-value';
import { parsers } from '../records/record-parsers';
import { editSorted, type SortedRecords, sortRecords } from '../records/sorted-records';
import { readEach } from '../records/unreadable';
import { useLive, useSelected } from '../records/use-live';

let sourceList: LiveValue<SortedRecords<Source>> | undefined;

/** All sources, newest first, read once when first asked for. */
export function allSources(): LiveValue<SortedRecords<Source>> {
  sourceList ??= liveValue({
    what: 'The list of sources',
    load: async () =>
      sortRecords(readEach('sources', await database.sources.toArray(), parsers.sources), newestFirst),
    fold: (sorted, events) => {
      const edits = events
        .filter((event) => event.table === 'sources')
        .map(({ id, parsed }) => ({ id, record: parsed?.ok ? parsed.value : null }));
      return editSorted(sorted, edits, newestFirst);
    },
  });
  return sourceList;
}

const tallies = liveValues<ColourTally>(200, (sourceId) => ({
  what: 'The number of annotations',
  load: async () => readTally(await database.tallies.get(sourceId)),
  fold: (tally, events) => lastEvent(events, 'tallies', sourceId)?.tally ?? tally,
}));

/** All sources, newest first. */
export function useSources(): readonly Source[] | undefined {
  return useSelected(allSources(), (sorted) => sorted.records);
}

/** All sources, newest first, outside React. */
export async function loadSources(): Promise<readonly Source[]> {
  return (await allSources().ready()).records;
}

/** A source’s record; undefined while the library is read, null when there is none. */
export function useSource(id: string | null): Source | null | undefined {
  return useSelected(allSources(), (sorted) => (id === null ? null : (sorted.byId.get(id) ?? null)));
}

/** How many annotations of each colour the source has. One small read per source, kept for the last 200. */
export function useColourTally(sourceId: string): ColourTally | undefined {
  return useLive(tallies.of(sourceId)) ?? undefined;
}

/** The same outside React. */
export function colourTally(sourceId: string): Promise<ColourTally> {
  return tallies.read(sourceId);
}

/** The source as stored, or null; without a read once the list was shown. */
export async function findSource(id: string): Promise<Source | null> {
  const known = sourceList?.get();
  if (known) return known.byId.get(id) ?? null;
  const raw = await database.sources.get(id);
  return raw === undefined ? null : (readEach('sources', [raw], parsers.sources)[0] ?? null);
}

/** The source that another of this id has become one with; null where there is none. Linear in the sources. */
export async function sourceMergedFrom(id: string): Promise<Source | null> {
  return (await loadSources()).find(({ merged }) => merged?.includes(id)) ?? null;
}

/** A source’s record, or that of the source it was merged into; undefined while the library is read, null when there is none. */
export function useSourceOfLink(id: string | null): Source | null | undefined {
  return useSelected(allSources(), ({ byId, records }) =>
    id === null ? null : (byId.get(id) ?? records.find(({ merged }) => merged?.includes(id)) ?? null),
  );
}

function newestFirst(a: Source, b: Source): number {
  if (a.createdAt !== b.createdAt) return a.createdAt > b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
