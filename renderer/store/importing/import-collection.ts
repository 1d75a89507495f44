import type { CollectedAnnotation, Collection } from '../../../shared/importing';
import { type Annotation, type Note, type Source, sourceTitle } from '../../../shared/model';
import { loadAnnotations } from '../annotations/annotation-list';
import { now } from '../records/clock';
import { placeWaiting } from '../revisions/first-text';
import type { RevisionOptions } from '../revisions/revision-writes';
import { sourceFinder, workName } from '../sources/source-identity';
import { loadSources } from '../sources/sources';
import { stubOf } from '../sources/stub-records';
import { contentKey, isRemark, noteOfRemark, waitingAnnotation } from './collected-annotations';
import { type CollectionNews, type PreparedCollection, storeCollection } from './collection-writes';
import { withWordsOfPlaces } from './words-of-places';

/**
 * Adds what a file of another program holds, as one step of undo: sources that are not there as stubs,
 * annotations at their words where those stand in a source's text, and waiting for them elsewhere (ST70-ST75).
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
    const news = await storeCollection(prepared, collection, fileName);
    if (news !== null) return news;
  }
}

/** One source of the library, or a stub about to come, with what the file has of it. */
interface Gathered {
  readonly source: Source;
  readonly isNew: boolean;
  readonly work: string;
  readonly annotations: readonly CollectedAnnotation[];
}

/** `known` counts entries of the file, of which several may be of one source. */
interface GatheredSources {
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
  let stubs = 0;
  const nextSlice = slicesOf(options);
  const at = now();
  for (const [index, collected] of sources.entries()) {
    if (!(await nextSlice(index, sources.length))) return null;
    const known = byId.get(finder.find(collected.csl) ?? '');
    const source = known ?? stubOf(collected.csl, { kind, at, index });
    if (known === undefined) {
      stubs++;
      byId.set(source.id, source);
      finder.add(source.id, collected.csl);
    }
    const isNew = known === undefined || bySource.get(source.id)?.isNew === true;
    const earlier = bySource.get(source.id)?.annotations ?? [];
    const annotations = earlier.length === 0 ? collected.annotations : [...earlier, ...collected.annotations];
    bySource.set(source.id, { source, isNew, work: workName(collected.csl), annotations });
  }
  return { known: sources.length - stubs, bySource };
}

/** Makes the records of all annotations and remarks, and looks for the words of those that have a text. */
async function prepare(
  gathered: GatheredSources,
  options: RevisionOptions,
): Promise<PreparedCollection | null> {
  const annotations: Annotation[] = [];
  const notes: Note[] = [];
  let repeated = 0;
  let done = 0;
  const nextSlice = slicesOf(options);
  for (const { source, isNew, work, annotations: collected } of gathered.bySource.values()) {
    done++;
    if (collected.length === 0) continue;
    const waiting: Annotation[] = [];
    for (const found of await withWordsOfPlaces(collected, source)) {
      if (!(await nextSlice(done, gathered.bySource.size))) return null;
      if (!isRemark(found)) waiting.push(await waitingAnnotation(found, { sourceId: source.id, work }));
      else {
        const note = await noteOfRemark(found, { work, sourceId: source.id, title: sourceTitle(source) });
        if (note !== null) notes.push(note);
      }
    }
    const placed = await placeWaiting(source, waiting, options.signal);
    if (placed === null) return null;
    const fresh = withoutKnown(placed, isNew ? [] : await loadAnnotations(source.id));
    repeated += placed.length - fresh.length;
    for (const annotation of fresh) annotations.push(annotation);
  }
  const all = [...gathered.bySource.values()];
  return {
    stubs: all.filter(({ isNew }) => isNew).map(({ source }) => source),
    found: all.filter(({ isNew }) => !isNew).map(({ source }) => source),
    known: gathered.known,
    annotations: apart(annotations),
    notes: apart(notes),
    repeated,
  };
}

/**
 * Those that are not there already by their words, place and comment. Two that other programs tell apart are two,
 * whatever they say: each goes out again as it came.
 */
function withoutKnown(placed: readonly Annotation[], stored: readonly Annotation[]): Annotation[] {
  const known = new Set(stored.map(contentKey));
  const ownKnown = new Set(stored.filter(({ origin }) => origin === undefined).map(contentKey));
  return placed.filter((annotation) => {
    const key = contentKey(annotation);
    if (annotation.origin !== undefined) return !ownKnown.has(key);
    const isKnown = known.has(key);
    known.add(key);
    return !isKnown;
  });
}

/** Of records that their file does not tell apart each with an id of its own, the same one in every import of it. */
function apart<T extends Annotation | Note>(records: readonly T[]): readonly T[] {
  const counts = new Map<string, number>();
  return records.map((record) => {
    const before = record.origin === undefined ? 0 : (counts.get(record.id) ?? 0);
    counts.set(record.id, before + 1);
    return before === 0 ? record : { ...record, id: `${record.id}-${before + 1}` };
  });
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
