import { makeCitekey } from '../../../shared/citation';
import { CslItemSchema, isSameJson, parseRecord } from '../../../shared/model';
import { database, RECORD_TABLES, type RecordTable, tableOf } from '../records/database';
import { isViewed, parsers, textField } from '../records/record-parsers';
import type { RecordWrite } from '../records/record-write';
import { slices } from '../records/slices';
import { NO_REVISION } from '../records/stubs';
import { tagKey } from '../records/tag-names';
import { readBody } from '../sources/article-body';
import type { ArchiveContent } from './archive-content';

/** How many records of each kind came of a merge. */
export interface MergeCounts {
  readonly added: Readonly<Record<RecordTable, number>>;
  /** Those that were there as they are. */
  readonly same: Readonly<Record<RecordTable, number>>;
  /** Records of this library that an archive's newer ones replace. */
  readonly replaced: number;
  /** Records of an archive that stand back behind newer ones of this library. */
  readonly older: number;
  /** Sources whose citekey another source has here, so that they get a new one. */
  readonly rekeyed: number;
}

export interface Merge {
  readonly writes: readonly RecordWrite[];
  readonly counts: MergeCounts;
}

/** So many records are compared between two reads. */
const SLICE = 500;

/**
 * What becomes of a library when an archive's records come to it (ST91): those with an id that is new are
 * added; of two with one id the one changed last stands, and a damaged one never stands before a sound one.
 * Links follow the note they belong to. `leaving` are sources that go as the others come. Reads only; runs in any transaction over all tables, or in none.
 */
export async function planMerge(
  { tables }: ArchiveContent,
  leaving: ReadonlySet<string> = new Set(),
): Promise<Merge> {
  const tally = newTally();
  const writes: RecordWrite[] = [];
  const notes = { kept: new Set<string>(), replaced: new Set<string>() };
  const tagNames = await namesOfTags();
  const mergedHere = await mergedSources();
  for (const table of RECORD_TABLES) {
    for (const slice of slices([...tables[table]], SLICE)) {
      const here = await recordsHere(
        table,
        slice.map(([id]) => String(id)),
      );
      for (const [index, [key, incoming]] of slice.entries()) {
        const id = String(key);
        const before = here[index];
        const verdict = verdictOf({ table, before, incoming, keptNotes: notes.kept, tagNames, mergedHere });
        count(tally, table, verdict);
        if (table === 'notes' && verdict === 'older') notes.kept.add(id);
        if (table === 'notes' && verdict === 'replace') notes.replaced.add(id);
        if (verdict === 'add' || verdict === 'replace')
          writes.push({ table, id, before: before ?? null, after: incoming });
      }
    }
  }
  const keyed = await withFreeCitekeys(writes, leaving);
  const stale = await staleLinks(notes.replaced, tables.links);
  return { writes: [...keyed.writes, ...stale], counts: { ...tally, rekeyed: keyed.count } };
}

/** The ids of sources that became one with another here: an archive from before must not bring them back. */
async function mergedSources(): Promise<ReadonlySet<string>> {
  const sources = (await database.sources.toArray()).map((raw) => parsers.sources(raw));
  return new Set(sources.flatMap((source) => (source.ok ? (source.value.merged ?? []) : [])));
}

type Tally = { -readonly [K in keyof Omit<MergeCounts, 'rekeyed'>]: MergeCounts[K] } & {
  readonly added: Record<RecordTable, number>;
  readonly same: Record<RecordTable, number>;
};

function newTally(): Tally {
  return { added: zeros(), same: zeros(), replaced: 0, older: 0 };
}

function count(tally: Tally, table: RecordTable, verdict: Verdict): void {
  if (verdict === 'add') tally.added[table]++;
  if (verdict === 'same') tally.same[table]++;
  if (verdict === 'replace') tally.replaced++;
  if (verdict === 'older') tally.older++;
}

type Verdict = 'add' | 'same' | 'replace' | 'older' | 'leave';

interface Meeting {
  readonly table: RecordTable;
  /** The record here, undefined where there is none. */
  readonly before: unknown;
  readonly incoming: object;
  readonly keptNotes: ReadonlySet<string>;
  readonly tagNames: ReadonlySet<string>;
  /** Sources that became one with another here. */
  readonly mergedHere: ReadonlySet<string>;
}

function verdictOf({ table, before, incoming, keptNotes, tagNames, mergedHere }: Meeting): Verdict {
  if (before === undefined) {
    if (table === 'sources' && mergedHere.has(textField(incoming, 'id') ?? '')) return 'older';
    // A note that stands as it is here keeps its links too.
    if (table === 'links' && keptNotes.has(textField(incoming, 'fromId') ?? '')) return 'leave';
    // The codebook has one entry for a name, whatever its id.
    return table === 'tags' && tagNames.has(tagKey(textField(incoming, 'name') ?? '')) ? 'same' : 'add';
  }
  // An original is found by its hash alone: where there is one, it is the same.
  if (table === 'attachments' || isSameJson(before, incoming)) return 'same';
  const isSound = isReadable(table, before);
  if (isSound !== isReadable(table, incoming)) return isSound ? 'older' : 'replace';
  if (isPlacedHere(table, before, incoming)) return 'older';
  const isNewer = (textField(incoming, 'updatedAt') ?? '') > (textField(before, 'updatedAt') ?? '');
  return isNewer ? 'replace' : 'older';
}

/**
 * Whether what is here has a text, or another source, that the newer record does not know of: a stub would take the
 * text out of reach, and an annotation collected in both libraries would leave its source.
 */
function isPlacedHere(table: RecordTable, before: unknown, incoming: object): boolean {
  if (table !== 'sources' && table !== 'annotations') return false;
  const isElsewhere = textField(before, 'sourceId') !== textField(incoming, 'sourceId');
  const losesText =
    textField(incoming, 'revisionId') === NO_REVISION && textField(before, 'revisionId') !== NO_REVISION;
  return isElsewhere || losesText;
}

function isReadable(table: RecordTable, raw: unknown): boolean {
  if (isViewed(table)) return parsers[table](raw).ok;
  return table !== 'bodies' || readBody(raw).ok;
}

/** Of the original files only which are there: their bytes need not be read for that. */
async function recordsHere(table: RecordTable, ids: readonly string[]): Promise<readonly unknown[]> {
  if (table !== 'attachments') return tableOf(table).bulkGet([...ids]);
  const present = new Set(await database.attachments.where(':id').anyOf(ids).primaryKeys());
  return ids.map((id) => (present.has(id) ? true : undefined));
}

async function namesOfTags(): Promise<ReadonlySet<string>> {
  return new Set((await database.tags.toArray()).map((raw) => tagKey(textField(raw, 'name') ?? '')));
}

/** The links of a replaced note to words that the note from the archive does not quote. */
async function staleLinks(
  noteIds: ReadonlySet<string>,
  incoming: ReadonlyMap<string | number, object>,
): Promise<RecordWrite[]> {
  if (noteIds.size === 0) return [];
  const raw = await database.links
    .where('[fromId+kind]')
    .anyOf([...noteIds].map((id) => [id, 'quotes']))
    .toArray();
  return raw.flatMap((before): RecordWrite[] => {
    const id = textField(before, 'id');
    return id === undefined || incoming.has(id) ? [] : [{ table: 'links', id, before, after: null }];
  });
}

async function withFreeCitekeys(
  writes: readonly RecordWrite[],
  leaving: ReadonlySet<string>,
): Promise<{ readonly writes: readonly RecordWrite[]; readonly count: number }> {
  const owners = new Map<string, string>();
  await database.sources
    .orderBy('citekey')
    .eachKey((key, { primaryKey }) => void owners.set(String(key), String(primaryKey)));
  let count = 0;
  const keyed = writes.map((write): RecordWrite => {
    const citekey = write.table === 'sources' ? textField(write.after, 'citekey') : undefined;
    if (citekey === undefined) return write;
    const owner = owners.get(citekey);
    if (owner === undefined || owner === write.id || leaving.has(owner)) {
      owners.set(citekey, write.id);
      return write;
    }
    const free = freeCitekey(write.after, citekey, owners);
    owners.set(free, write.id);
    count++;
    return { ...write, after: { ...Object(write.after), citekey: free } };
  });
  return { writes: keyed, count };
}

function freeCitekey(source: unknown, citekey: string, owners: ReadonlyMap<string, string>): string {
  const csl = typeof source === 'object' && source !== null ? Reflect.get(source, 'csl') : null;
  const item = parseRecord(CslItemSchema, csl);
  return makeCitekey(
    item.ok ? item.value : { id: '', type: 'document', title: citekey },
    new Set(owners.keys()),
  );
}

function zeros(): Record<RecordTable, number> {
  return {
    sources: 0,
    revisions: 0,
    bodies: 0,
    attachments: 0,
    annotations: 0,
    notes: 0,
    links: 0,
    tags: 0,
  };
}
