import type { CollectedAnnotation, CollectedSource, Collection } from '../../shared/importing';
import type { Annotation, Note, Source } from '../../shared/model';
import { loadAnnotations } from './annotation-list';
import { now } from './clock';
import { contentKey, isRemark, noteOfRemark, waitingAnnotation } from './collected-annotations';
import type { RecordWrite } from './commit';
import { database } from './database';
import { placeWaiting } from './first-text';
import { commitStep, type StepId } from './history';
import { textField } from './record-parsers';
import type { RevisionOptions } from './revision-writes';
import { type SourceFinder, sourceFinder, workName } from './source-identity';
import { loadSources } from './sources';
import { stubOf, withCitekey } from './stub-records';

/** What came of a collection: how many of its sources and annotations are in which way in the library now. */
export interface CollectionNews {
  /** What made the file, as a person calls it. */
  readonly kind: string;
  readonly added: number;
  readonly known: number;
  readonly attached: number;
  readonly waiting: number;
  /** Remarks on a source as a whole, each of which became a note. */
  readonly notes: number;
  /** Annotations and remarks that were there already. */
  readonly repeated: number;
  readonly problems: readonly string[];
  /** The step that takes all of it back, and one of its records; null when there was nothing to add. */
  readonly written: Written | null;
}

interface Written {
  readonly step: StepId;
  readonly table: 'sources' | 'annotations' | 'notes';
  readonly id: string;
}

/** Whether what was written is in the library still, and was not taken back. */
export async function isThere({ table, id }: Written): Promise<boolean> {
  return (await database[table].get(id)) !== undefined;
}

/**
 * Adds what a file of another program holds, as one step of undo: sources that are not there as stubs,
 * annotations at their words where those stand in a source's text, and waiting for them elsewhere (ST70-ST76).
 * Works in slices; null when it was stopped, and then nothing is stored.
 */
export async function importCollection(
  collection: Collection,
  fileName: string,
  options: RevisionOptions,
): Promise<CollectionNews | null> {
  for (;;) {
    const gathered = await gather(collection, options);
    const prepared = gathered && (await prepare(gathered, options));
    if (prepared === null || options.signal.aborted) return null;
    const news = await storePrepared(prepared, collection, fileName);
    if (news !== null) return news;
  }
}

/** One source of the library, or a stub about to come, with what the file has of it. */
interface Gathered {
  readonly source: Source;
  readonly work: string;
  readonly annotations: CollectedAnnotation[];
}

interface GatheredSources {
  readonly stubs: readonly Source[];
  readonly known: number;
  readonly bySource: ReadonlyMap<string, Gathered>;
}

/** Finds each source of the file in the library, or makes a stub of it. */
async function gather(
  { kind, sources }: Collection,
  options: RevisionOptions,
): Promise<GatheredSources | null> {
  const library = await loadSources();
  const byId = new Map(library.map((source) => [source.id, source]));
  const finder = sourceFinder(library);
  const bySource = new Map<string, Gathered>();
  const stubs: Source[] = [];
  const nextSlice = slicesOf(options);
  const at = now();
  for (const [index, collected] of sources.entries()) {
    if (!(await nextSlice(index, sources.length))) return null;
    const known = find(finder, byId, collected);
    const source = known ?? stubOf(collected.csl, { kind, at, index });
    if (known === undefined) {
      stubs.push(source);
      byId.set(source.id, source);
      finder.add(source.id, collected.csl);
    }
    const gathered = bySource.get(source.id);
    if (gathered) gathered.annotations.push(...collected.annotations);
    else
      bySource.set(source.id, {
        source,
        work: workName(collected.csl),
        annotations: [...collected.annotations],
      });
  }
  return { stubs, known: sources.length - stubs.length, bySource };
}

function find(
  finder: SourceFinder,
  byId: ReadonlyMap<string, Source>,
  { csl }: CollectedSource,
): Source | undefined {
  return byId.get(finder.find(csl) ?? '');
}

interface Prepared extends GatheredSources {
  readonly annotations: readonly Annotation[];
  readonly notes: readonly Note[];
  readonly repeated: number;
}

/** Makes the records of all annotations and remarks, and looks for the words of those that have a text. */
async function prepare(gathered: GatheredSources, options: RevisionOptions): Promise<Prepared | null> {
  const annotations: Annotation[] = [];
  const notes: Note[] = [];
  let repeated = 0;
  let done = 0;
  const nextSlice = slicesOf(options);
  for (const { source, work, annotations: collected } of gathered.bySource.values()) {
    done++;
    if (collected.length === 0) continue;
    const waiting: Annotation[] = [];
    for (const one of collected) {
      if (!(await nextSlice(done, gathered.bySource.size))) return null;
      if (!isRemark(one)) waiting.push(await waitingAnnotation(one, { sourceId: source.id, work }));
      else {
        const note = await noteOfRemark(one, { work, title: source.csl.title ?? 'Untitled source' });
        if (note !== null) notes.push(note);
      }
    }
    const placed = await placeWaiting(source, waiting, options.signal);
    if (placed === null) return null;
    const seen = new Set((await annotationsOf(source, gathered.stubs)).map(contentKey));
    for (const annotation of placed) {
      const key = contentKey(annotation);
      if (seen.has(key)) repeated++;
      else annotations.push(annotation);
      seen.add(key);
    }
  }
  return { ...gathered, annotations, notes, repeated };
}

async function annotationsOf(source: Source, stubs: readonly Source[]): Promise<readonly Annotation[]> {
  return stubs.includes(source) ? [] : loadAnnotations(source.id);
}

/** Null when a source that was found has changed or gone meanwhile, so that all is looked for again. */
async function storePrepared(
  { stubs, known, bySource, annotations, notes, repeated }: Prepared,
  { kind, problems }: Collection,
  fileName: string,
): Promise<CollectionNews | null> {
  const news = { kind, added: stubs.length, known, problems };
  let fresh: { annotations: Annotation[]; notes: Note[] } | null = null;
  let first: Addition | undefined;
  const step = await commitStep({
    action: `Import “${fileName}”`,
    plan: async () => {
      const isNew = new Set(stubs.map(({ id }) => id));
      const found = [...bySource.values()].flatMap(({ source }) => (isNew.has(source.id) ? [] : [source]));
      if (!(await areAsFound(found))) return [];
      fresh = {
        annotations: await withoutStored('annotations', annotations),
        notes: await withoutStored('notes', notes),
      };
      const writes = [
        ...additions('sources', await withCitekeys(stubs)),
        ...additions('annotations', fresh.annotations),
        ...additions('notes', fresh.notes),
      ];
      first = writes[0];
      return writes;
    },
  });
  if (fresh === null) return null;
  const written = step === null || first === undefined ? null : { step, table: first.table, id: first.id };
  return { ...news, ...countsOf(fresh, annotations.length + notes.length + repeated), written };
}

function countsOf(fresh: { annotations: readonly Annotation[]; notes: readonly Note[] }, all: number) {
  const waiting = fresh.annotations.filter(({ anchor }) => anchor === 'orphan').length;
  const attached = fresh.annotations.length - waiting;
  const notes = fresh.notes.length;
  return { attached, waiting, notes, repeated: all - attached - waiting - notes };
}

/** Whether the text of each is still the one that was searched. Runs inside the commit's transaction. */
async function areAsFound(sources: readonly Source[]): Promise<boolean> {
  const stored = await database.sources.bulkGet(sources.map(({ id }) => id));
  return sources.every(({ revisionId }, at) => textField(stored[at], 'revisionId') === revisionId);
}

/** Those whose id is not stored yet, each once. Runs inside the commit's transaction. */
async function withoutStored<T extends { readonly id: string }>(
  table: 'annotations' | 'notes',
  records: readonly T[],
): Promise<T[]> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const stored = await database[table]
    .where('id')
    .anyOf([...byId.keys()])
    .primaryKeys();
  for (const id of stored) byId.delete(id);
  return [...byId.values()];
}

/** The stubs with citekeys that no other source has. Runs inside the commit's transaction. */
async function withCitekeys(stubs: readonly Source[]): Promise<Source[]> {
  if (stubs.length === 0) return [];
  const taken = new Set((await database.sources.orderBy('citekey').keys()).map(String));
  return stubs.map((stub) => {
    const keyed = withCitekey(stub, taken);
    taken.add(keyed.citekey);
    return keyed;
  });
}

type Addition = RecordWrite & Pick<Written, 'table'>;

function additions(table: Written['table'], records: readonly { readonly id: string }[]): Addition[] {
  return records.map((after) => ({ table, id: after.id, before: null, after }));
}

/** Less than a frame's worth of work, in milliseconds, after which the page gets to draw. */
const SLICE_MS = 12;

/** What is awaited between two parts of the work, with how many of how many are done: false when it was stopped. */
function slicesOf({ onProgress, signal }: RevisionOptions) {
  let began = performance.now();
  return async (done: number, total: number): Promise<boolean> => {
    if (performance.now() - began < SLICE_MS) return true;
    onProgress(done, total);
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
    return !signal.aborted;
  };
}
