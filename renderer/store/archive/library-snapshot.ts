import type { Table } from 'dexie';
import {
  type Annotation,
  ARCHIVE_TABLES,
  type ArchiveTable,
  type Block,
  type ColourLabels,
  type Picture,
  type Revision,
  type Source,
} from '../../../shared/model';
import { inDocumentOrder } from '../annotations/document-order';
import { database } from '../records/database';
import { parsers, textField } from '../records/record-parsers';
import { slices } from '../records/slices';
import { isStub } from '../records/stubs';
import { colourLabelsIn, SETTINGS_KEY } from '../settings/settings';
import { type ReadBody, readBody } from '../sources/article-body';
import type { Article } from '../sources/articles';
import { keyOf } from './archive-records';

/** Tables whose records never change once they are written, and are too large to hold all at once. */
export type LargeTable = 'bodies' | 'attachments';
type SmallTable = Exclude<ArchiveTable, LargeTable>;

/** A library as it was at one moment. Records are as they are stored, readable or not, in the order of their keys. */
export interface LibrarySnapshot {
  readonly records: Readonly<Record<SmallTable, readonly unknown[]>>;
  /** What the texts and originals of that moment are found by. */
  readonly keys: Readonly<Record<LargeTable, readonly string[]>>;
  /** The sources that can be read. */
  readonly sources: readonly Source[];
  /** Those of a source that can be read, in document order. */
  readonly annotationsOf: (sourceId: string) => readonly Annotation[];
  /** Those of a source that can be read, the newest first. */
  readonly revisionsOf: (sourceId: string) => readonly Revision[];
  /** What its user called the colours. */
  readonly colourLabels: ColourLabels;
  /** Null where there was none that can be read, here and below. */
  readonly findAnnotation: (id: string) => Annotation | null;
  readonly findSource: (id: string) => Source | null;
  /** A revision with its text, which is read anew each time. Throws `SnapshotOutdated` where that is gone meanwhile. */
  readonly articleOf: (revisionId: string) => Promise<Article | null>;
}

/** Thrown when a text or an original of a snapshot was removed before it was read; its message is a sentence. */
export class SnapshotOutdated extends Error {
  override readonly name = 'SnapshotOutdated';
}

/** How many records are copied from the database at once, in a task of the page's own each time. */
const BATCH: Readonly<Partial<Record<ArchiveTable, number>>> = { attachments: 1, bodies: 20, notes: 50 };
const USUAL_BATCH = 500;

/**
 * Reads all but the texts and the originals in one transaction, so that no record in it knows of one that is
 * not: writes wait until it is done, 3 s for 200,000 annotations. What it holds is in memory until it is let go of.
 */
export async function takeSnapshot(): Promise<LibrarySnapshot> {
  const { records, keys } = await database.transaction(
    'r',
    ARCHIVE_TABLES.map((name) => database.table(name)),
    async () => ({
      records: {
        sources: await allOf('sources'),
        revisions: await allOf('revisions'),
        annotations: await allOf('annotations'),
        notes: await allOf('notes'),
        links: await allOf('links'),
        tags: await allOf('tags'),
        noteSummaries: await allOf('noteSummaries'),
        places: await allOf('places'),
        settings: await allOf('settings'),
        unreadable: await allOf('unreadable'),
      },
      keys: {
        bodies: await database.bodies.toCollection().primaryKeys(),
        attachments: await database.attachments.toCollection().primaryKeys(),
      },
    }),
  );
  const [annotations, revisions] = [bySource(records.annotations), bySource(records.revisions)];
  const sources = readable(records.sources, parsers.sources);
  const bodies = new Set(keys.bodies);
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const [annotationById, revisionById] = [byId(records.annotations), byId(records.revisions)];
  return {
    records,
    keys,
    sources,
    colourLabels: colourLabelsIn(records.settings.find((row) => textField(row, 'key') === SETTINGS_KEY)),
    findAnnotation: (id) => readable([annotationById.get(id)], parsers.annotations)[0] ?? null,
    findSource: (id) => sourceById.get(id) ?? null,
    articleOf: async (id) => {
      const [revision] = readable([revisionById.get(id)], parsers.revisions);
      const source = revision && sourceById.get(revision.sourceId);
      if (revision === undefined || source === undefined || !bodies.has(id)) return null;
      const [raw] = await whole('bodies', [id]);
      const read = readBody(raw);
      return read.ok ? { source, revision, ...textOf(read.value) } : null;
    },
    annotationsOf: (id) => readable(annotations.get(id) ?? [], parsers.annotations).toSorted(inDocumentOrder),
    revisionsOf: (id) =>
      readable(revisions.get(id) ?? [], parsers.revisions).toSorted((a, b) => b.number - a.number),
  };
}

/** The texts or originals with these keys, in batches in their order. Throws `SnapshotOutdated` where one is gone. */
export async function* largeRecords(
  name: LargeTable,
  keys: readonly string[],
): AsyncGenerator<readonly unknown[], void> {
  for (const some of slices(keys, BATCH[name] ?? USUAL_BATCH)) yield await whole(name, some);
}

/** What is read of a source, as of its snapshot: no text where there is none or it is damaged. */
export async function textOfSource(source: Source): Promise<{
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pictures: readonly Picture[];
}> {
  const [raw] = isStub(source) ? [] : await database.bodies.bulkGet([source.revisionId]);
  const read = readBody(raw);
  return read.ok ? read.value.body : { text: '', blocks: [], pictures: [] };
}

async function allOf(name: SmallTable): Promise<readonly unknown[]> {
  const table: Table<unknown, string | number> = database.table(name);
  const limit = BATCH[name] ?? USUAL_BATCH;
  const all: unknown[] = [];
  for (let last: string | number | null = null; ; ) {
    const from = last === null ? table.toCollection() : table.where(':id').above(last);
    const batch = await from.limit(limit).toArray();
    for (const record of batch) all.push(record);
    last = keyOf(name, batch.at(-1));
    if (batch.length < limit || last === null) return all;
  }
}

async function whole(name: LargeTable, keys: readonly string[]): Promise<readonly unknown[]> {
  const records = await database[name].bulkGet([...keys]);
  if (records.includes(undefined))
    throw new SnapshotOutdated(
      'Sources were removed while the archive was written, again and again. Export the library once nothing in it changes.',
    );
  return records;
}

function textOf({ body }: ReadBody): Pick<Article, 'text' | 'blocks' | 'pictures'> {
  const { text, blocks, pictures } = body;
  return { text, blocks, pictures };
}

function byId(records: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(records.map((record) => [textField(record, 'id') ?? '', record]));
}

function bySource(records: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> {
  const groups = new Map<string, unknown[]>();
  for (const record of records) {
    const id = textField(record, 'sourceId') ?? '';
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [record]);
    else group.push(record);
  }
  return groups;
}

function readable<T>(
  raw: readonly unknown[],
  parse: (raw: unknown) => { readonly ok: true; readonly value: T } | { readonly ok: false },
): readonly T[] {
  return raw.flatMap((record) => {
    const parsed = parse(record);
    return parsed.ok ? [parsed.value] : [];
  });
}
