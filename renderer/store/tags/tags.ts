import { useMemo } from 'react';
import { type Tag, tagsAbove } from '../../../shared/model';
import { database } from '../records/database';
import type { StoreEvent } from '../records/feed';
import { type LiveValue, liveValue, liveValues, RELOAD } from '../records/live-value';
import { parsers } from '../records/record-parsers';
import { editSorted, type SortedRecords, sortRecords } from '../records/sorted-records';
import type { TagCount, TagUse } from '../records/tag-counts';
import { inTagOrder } from '../records/tag-names';
import { readTagTotals, readTagUses, type TagTotals } from '../records/tag-tallies';
import { readEach } from '../records/unreadable';
import { useLive, useSelected } from '../records/use-live';

/** A tag as the codebook lists it: in use, described, or above one that is. */
export interface CodebookTag extends TagCount {
  readonly name: string;
  readonly description: string;
}

let tagEntries: LiveValue<SortedRecords<Tag>> | undefined;
let tagTotals: LiveValue<TagTotals> | undefined;

/** The tags that have a record of their own, in the codebook's order. */
export function allTagEntries(): LiveValue<SortedRecords<Tag>> {
  tagEntries ??= liveValue({
    what: 'The codebook',
    load: async () => sortRecords(readEach('tags', await database.tags.toArray(), parsers.tags), byName),
    fold: (sorted, events) => {
      const edits = events
        .filter((event) => event.table === 'tags')
        .map(({ id, parsed }) => ({ id, record: parsed?.ok ? parsed.value : null }));
      return editSorted(sorted, edits, byName);
    },
  });
  return tagEntries;
}

/** How often each tag is in use. A row is read for each tag; no annotation is. */
export function allTagTotals(): LiveValue<TagTotals> {
  tagTotals ??= liveValue({ what: 'The number of tags', load: readTagTotals, fold: foldTotals });
  return tagTotals;
}

function foldTotals(totals: TagTotals, events: readonly StoreEvent[]): TagTotals | typeof RELOAD {
  let next = totals;
  for (const event of events) {
    if (event.table !== 'tagTotals') continue;
    if (event.id === 'unknown') return RELOAD;
    if (event.id === 'recounted') next = event.totals;
    else next = withChanges(next, event.totals);
  }
  return next;
}

function withChanges(totals: TagTotals, changes: ReadonlyMap<string, TagCount | null>): TagTotals {
  const next = new Map(totals);
  for (const [tag, count] of changes) {
    if (count === null) next.delete(tag);
    else next.set(tag, count);
  }
  return next;
}

const uses = liveValues<readonly TagUse[]>(20, (tag) => ({
  what: 'The sources of a tag',
  load: () => readTagUses(tag),
  fold: (known, events) => {
    for (const event of events) {
      if (event.table !== 'tagTotals') continue;
      if (event.id !== 'counted' || event.totals.has(tag)) return RELOAD;
    }
    return known;
  },
}));

/** The whole codebook in the order of its tree, every tag after the one it lies under; undefined while it is read. */
export function useCodebook(): readonly CodebookTag[] | undefined {
  const entries = useLive(allTagEntries());
  const totals = useLive(allTagTotals());
  return useMemo(
    () => (entries && totals ? codebookOf(entries.records, totals) : undefined),
    [entries, totals],
  );
}

/** The names of all tags, those that nothing has yet included, in the order of their tree. */
export function useTagNames(): readonly string[] | undefined {
  const codebook = useCodebook();
  return useMemo(() => codebook?.map(({ name }) => name), [codebook]);
}

/** The same outside React. */
export async function loadCodebook(): Promise<readonly CodebookTag[]> {
  return codebookOf((await allTagEntries().ready()).records, await allTagTotals().ready());
}

/** What the codebook says of a tag; empty when it says nothing. A tag is drawn again only when that changes. */
export function useTagDescription(name: string): string {
  return useSelected(allTagEntries(), ({ records }) => descriptionOf(records, name)) ?? '';
}

/** How often a tag, or one below it, stands in each source, the most first. Reads a row for each source. */
export function useTagUses(name: string): readonly TagUse[] | undefined {
  return useLive(uses.of(name)) ?? undefined;
}

/** The same outside React. */
export function tagUses(name: string): Promise<readonly TagUse[]> {
  return uses.read(name);
}

const described = new WeakMap<readonly Tag[], ReadonlyMap<string, string>>();

function descriptionOf(records: readonly Tag[], name: string): string {
  let byTag = described.get(records);
  if (byTag === undefined) {
    byTag = new Map(records.map((record) => [record.name, record.description]));
    described.set(records, byTag);
  }
  return byTag.get(name) ?? '';
}

interface Combined {
  readonly entries: readonly Tag[];
  readonly totals: TagTotals;
  readonly codebook: readonly CodebookTag[];
}

/** Made once for all who show it. */
let combined: Combined | undefined;

function codebookOf(entries: readonly Tag[], totals: TagTotals): readonly CodebookTag[] {
  if (combined?.entries === entries && combined.totals === totals) return combined.codebook;
  const codebook = namesInOrder(entries, totals).map((name) => ({
    name,
    description: descriptionOf(entries, name),
    ...(totals.get(name) ?? { own: 0, within: 0 }),
  }));
  combined = { entries, totals, codebook };
  return codebook;
}

let sorted: readonly string[] = [];

/** A count that changes leaves the order alone: thousands of names are sorted only when one comes or goes. */
function namesInOrder(entries: readonly Tag[], totals: TagTotals): readonly string[] {
  const names = new Set(totals.keys());
  for (const { name } of entries) for (const tag of [name, ...tagsAbove(name)]) names.add(tag);
  if (names.size !== sorted.length || !sorted.every((name) => names.has(name)))
    sorted = [...names].sort(inTagOrder);
  return sorted;
}

function byName(a: Tag, b: Tag): number {
  return inTagOrder(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
