import type { Table } from 'dexie';
import * as v from 'valibot';
import { CountSchema, tagsAbove } from '../../../shared/model';
import { textField } from './record-parsers';

/** How many annotations have a tag: itself (`own`), and itself or any below it, each counted once (`within`). */
export interface TagCount {
  readonly own: number;
  readonly within: number;
}

/** What annotations add to the counts, by tag and then by source; a difference may be negative. */
export type TagDifferences = Map<string, Map<string, { own: number; within: number }>>;

const counts = { own: CountSchema, within: v.pipe(CountSchema, v.minValue(1)) };

/** A row of `tagTotals`: a tag in the whole library. */
export const TagTotalSchema = v.object({ tag: v.pipe(v.string(), v.minLength(1)), ...counts });

/** A row of `tagUses`: a tag in one source. */
export const TagUseSchema = v.object({ ...TagTotalSchema.entries, sourceId: v.string() });

export type TagUse = Readonly<v.InferOutput<typeof TagUseSchema>>;

/** Counts a stored annotation in (1) or out (-1), with every tag above each of its own. */
export function countTags(differences: TagDifferences, raw: unknown, by: 1 | -1): void {
  const sourceId = textField(raw, 'sourceId');
  const own = new Set(tagsOf(raw));
  if (sourceId === undefined || own.size === 0) return;
  for (const tag of new Set([...own].flatMap((name) => [name, ...tagsAbove(name)]))) {
    const sources = differences.get(tag) ?? new Map<string, { own: number; within: number }>();
    const count = sources.get(sourceId) ?? { own: 0, within: 0 };
    count.within += by;
    if (own.has(tag)) count.own += by;
    sources.set(sourceId, count);
    differences.set(tag, sources);
  }
}

const BATCH = 5_000;

/** The counts of a whole table of annotations, in batches. Linear: it reads every one. */
export async function countAllTags(annotations: Table<unknown, string>): Promise<TagDifferences> {
  const all: TagDifferences = new Map();
  for (let last = ''; ; ) {
    const batch = await annotations.where(':id').above(last).limit(BATCH).toArray();
    for (const raw of batch) countTags(all, raw, 1);
    const end = textField(batch.at(-1), 'id');
    if (batch.length < BATCH || end === undefined) return all;
    last = end;
  }
}

/** The rows that say what was counted. */
export function rowsOf(counted: TagDifferences): {
  readonly totals: v.InferOutput<typeof TagTotalSchema>[];
  readonly uses: TagUse[];
} {
  const totals = [...counted].map(([tag, sources]) => ({ tag, ...sumOf(sources.values()) }));
  const uses = [...counted].flatMap(([tag, sources]) =>
    [...sources].map(([sourceId, count]) => ({ tag, sourceId, ...count })),
  );
  return { totals, uses };
}

/** All of these together. */
export function sumOf(counts: Iterable<TagCount>): TagCount {
  let own = 0;
  let within = 0;
  for (const count of counts) {
    own += count.own;
    within += count.within;
  }
  return { own, within };
}

/** The tags of a stored annotation; of one that is damaged, those that are text. */
function tagsOf(raw: unknown): string[] {
  if (typeof raw !== 'object' || raw === null || !('tags' in raw) || !Array.isArray(raw.tags)) return [];
  return raw.tags.filter((tag: unknown) => typeof tag === 'string' && tag !== '');
}
