import Dexie from 'dexie';
import { parseEach } from '../../../shared/model';
import { database } from './database';
import { publish, type StoreEvent } from './feed';
import type { RecordWrite } from './record-write';
import {
  countAllTags,
  countTags,
  rowsOf,
  sumOf,
  type TagCount,
  type TagDifferences,
  TagTotalSchema,
  type TagUse,
  TagUseSchema,
} from './tag-counts';

/** Every tag in use and every tag above one, with its count in the whole library. */
export type TagTotals = ReadonlyMap<string, TagCount>;

/**
 * Brings the counts of the touched tags up to date, by difference: one read and one write for each of the two
 * tables, whatever the library holds. Runs inside the commit's transaction.
 */
export async function deriveTagTallies(writes: readonly RecordWrite[]): Promise<StoreEvent[]> {
  const differences: TagDifferences = new Map();
  for (const { table, before, after } of writes) {
    if (table !== 'annotations') continue;
    countTags(differences, before, -1);
    countTags(differences, after, 1);
  }
  dropZeros(differences);
  if (differences.size === 0) return [];
  await addUses(differences);
  const totals = await addTotals(differences);
  return [{ table: 'tagTotals', id: 'counted', totals }];
}

function dropZeros(differences: TagDifferences): void {
  for (const [tag, sources] of differences) {
    for (const [sourceId, { own, within }] of sources)
      if (own === 0 && within === 0) sources.delete(sourceId);
    if (sources.size === 0) differences.delete(tag);
  }
}

async function addUses(differences: TagDifferences): Promise<void> {
  const changes = rowsOf(differences).uses;
  const keys = changes.map(({ tag, sourceId }): [string, string] => [tag, sourceId]);
  const known = (await database.tagUses.bulkGet(keys)).map(countOf);
  const uses = changes.map((change, index) => ({ ...change, ...sumOf([change, known[index] ?? none]) }));
  const gone = uses.filter(({ within }) => within <= 0);
  await database.tagUses.bulkPut(uses.filter(({ within }) => within > 0));
  await database.tagUses.bulkDelete(gone.map(({ tag, sourceId }): [string, string] => [tag, sourceId]));
}

async function addTotals(differences: TagDifferences): Promise<ReadonlyMap<string, TagCount | null>> {
  const changes = rowsOf(differences).totals;
  const known = (await database.tagTotals.bulkGet(changes.map(({ tag }) => tag))).map(countOf);
  const totals = changes.map((change, index) => ({ ...change, ...sumOf([change, known[index] ?? none]) }));
  await database.tagTotals.bulkPut(totals.filter(({ within }) => within > 0));
  await database.tagTotals.bulkDelete(totals.filter(({ within }) => within <= 0).map(({ tag }) => tag));
  return new Map(totals.map(({ tag, own, within }) => [tag, within > 0 ? { own, within } : null]));
}

const none: TagCount = { own: 0, within: 0 };

/** A damaged row counts as none here, and is found when the counts are read. */
function countOf(raw: unknown): TagCount {
  return parseEach(TagTotalSchema, [raw]).records[0] ?? none;
}

/**
 * The counts of the whole library, by one read of a row for each tag. Rows that are damaged, or that name other
 * tags than annotations have, are counted anew first.
 */
export async function readTagTotals(): Promise<TagTotals> {
  return (await soundTotals()) ?? (await recountTags());
}

/** The counts as stored; null when they cannot be right. Asks the index once for each tag. */
async function soundTotals(): Promise<TagTotals | null> {
  return database.transaction('r', [database.tagTotals, database.annotations], async () => {
    const { records, unreadable } = parseEach(TagTotalSchema, await database.tagTotals.toArray());
    const inUse = (await database.annotations.orderBy('tags').uniqueKeys()).filter((tag) => tag !== '');
    const own = new Set(records.filter((total) => total.own > 0).map(({ tag }) => tag));
    const isSound =
      unreadable.length === 0 && inUse.length === own.size && inUse.every((tag) => own.has(String(tag)));
    return isSound ? totalsOf(records) : null;
  });
}

/** How often a tag stands in each source, the most first; counted anew when that and the total disagree. */
export async function readTagUses(tag: string): Promise<readonly TagUse[]> {
  const uses = await storedUses(tag);
  if (uses !== null) return uses;
  await recountTags();
  return (await storedUses(tag)) ?? [];
}

async function storedUses(tag: string): Promise<readonly TagUse[] | null> {
  return database.transaction('r', [database.tagTotals, database.tagUses], async () => {
    const raw = await database.tagUses
      .where('[tag+sourceId]')
      .between([tag, Dexie.minKey], [tag, Dexie.maxKey])
      .toArray();
    const { records, unreadable } = parseEach(TagUseSchema, raw);
    const total = countOf(await database.tagTotals.get(tag));
    const sum = sumOf(records);
    const isSound = unreadable.length === 0 && sum.own === total.own && sum.within === total.within;
    return isSound ? records.toSorted((a, b) => b.within - a.within) : null;
  });
}

/** Counts every tag of every annotation anew and tells the views. Linear in the annotations of the library. */
export async function recountTags(): Promise<TagTotals> {
  const { annotations, tagTotals, tagUses } = database;
  const totals = await database.transaction('rw', [annotations, tagTotals, tagUses], async () => {
    const rows = rowsOf(await countAllTags(annotations));
    await Promise.all([tagTotals.clear(), tagUses.clear()]);
    await tagTotals.bulkPut(rows.totals);
    await tagUses.bulkPut(rows.uses);
    return totalsOf(rows.totals);
  });
  publish([{ table: 'tagTotals', id: 'recounted', totals }]);
  return totals;
}

function totalsOf(rows: readonly (TagCount & { readonly tag: string })[]): TagTotals {
  return new Map(rows.map(({ tag, own, within }) => [tag, { own, within }]));
}
