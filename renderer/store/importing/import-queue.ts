import { create } from 'zustand';
import { MAX_PACKED_BYTES } from '../../../shared/file-limits';
import { tooLargeProblem, UnreadableFile, unreadableProblem } from '../../../shared/file-problems';
import { rangesOf } from '../../../shared/file-ranges';
import { importSource, isLibraryArchive, readCollection } from '../../../shared/importing';
import { isArchiveName, sizeLimit } from '../../../shared/source-kinds';
import { importArchive } from '../archive/archive-import';
import { LibraryError } from '../records/library-error';
import { announce, isReported, reportError } from '../records/messages';
import { revisionDesk } from '../revisions/revision-desk';
import { hasRevision } from '../revisions/revision-writes';
import { parseHtml, pdfMeans, sanitise } from '../sources/page-html';
import { sourceOfPage } from '../sources/page-sources';
import { stubOfWork } from '../sources/source-identity';
import { addSource } from '../sources/source-writes';
import { findSource } from '../sources/sources';
import { undoStep } from '../window/flush';
import { session } from '../window/session';
import { isThere } from './collection-writes';
import { importCollection } from './import-collection';
import { type Ending, failed, type ImportInput, type ImportItem, type ImportQueue } from './import-items';
import { addAsSource, importVersion, type VersionFile } from './import-version';
import { forgetRefused, isReadError, keepRefused, readProblem, refuse } from './refused-files';

export type { ImportInput, ImportItem, ImportQueue };

const useQueue = create<ImportQueue>(() => ({ items: [], isRunning: false }));
const inputs = new Map<string, ImportInput>();
let running: Promise<void> | null = null;
/** What the versions that stand in the panel were made from, by item. */
const versionFiles = new Map<string, VersionFile>();
let stopping = new AbortController();

/** The imports of this window since the panel was last cleared, in the order they were asked for. */
export function useImportQueue(): ImportQueue {
  return useQueue();
}

/** The queue outside React. */
export function importQueue(): ImportQueue {
  return useQueue.getState();
}

/**
 * Imports the files one after the other and resolves when the queue is done. A file that fails is named and the others
 * go on; a call while the queue runs appends to it. A single file is opened; of several, the last one
 * added, if nothing is open.
 */
export function importFiles(files: readonly ImportInput[]): Promise<void> {
  const items = files.map((input) => {
    const id = crypto.randomUUID();
    inputs.set(id, input);
    return { id, name: input.name, state: 'waiting', message: null, sourceId: null } as const;
  });
  useQueue.setState((queue) => ({ items: [...queue.items, ...items], isRunning: true }));
  running ??= run().finally(() => {
    running = null;
    stopping = new AbortController();
    useQueue.setState({ isRunning: false });
  });
  return running;
}

/** Stops the queue: what waits is cancelled, and what is being read is not stored. */
export function cancelImport(): void {
  if (!useQueue.getState().isRunning) return;
  stopping.abort();
  for (const item of useQueue.getState().items) {
    if (item.state === 'waiting') end(item.id, cancelled);
  }
}

/** Forgets the files that are done with. */
export function clearImportQueue(): void {
  versionFiles.clear();
  forgetRefused();
  useQueue.setState(({ items }) => ({
    items: items.filter(({ state }) => state === 'waiting' || state === 'reading'),
  }));
}

/** Takes back the version that an import added, and its line from the panel; says so. */
export async function takeBackVersion(item: ImportItem): Promise<void> {
  if (item.version === undefined) return;
  await undoStep(item.version.step);
  if (await hasRevision(item.version.revisionId)) return;
  drop(item.id);
  announce(`The ${item.version.isFirst ? 'text' : 'new version'} of “${item.version.title}” was taken back.`);
}

/**
 * Takes back all that an import of a collection added, and its line from the panel; says so. What cannot be
 * taken back stays, which is said.
 */
export async function takeBackCollection(item: ImportItem): Promise<void> {
  const written = item.collection?.written ?? null;
  if (written === null) return;
  await undoStep(written.step);
  if (await isThere(written)) return;
  drop(item.id);
  announce(`What “${item.name}” brought in was taken back.`);
}

/**
 * Keeps a file that failed as the original of a source without text, as one step of undo, and opens that
 * source: a new one, or the stub that it was to be a version of.
 */
export async function keepAsAttachment(item: ImportItem): Promise<void> {
  const kept = await keepRefused(item);
  if (kept === null) return;
  const { outcome, sourceId } = kept;
  const message = outcome === 'kept' ? null : `“${item.name}” is in the library already.`;
  update(item.id, { state: outcome, message, sourceId, isKeepable: false });
  session.openSource(sourceId);
}

/**
 * Takes back the version that an import added and adds its file as a source of its own instead, which is
 * opened. A version that cannot be taken back any more stays, which is said.
 */
export async function keepAsSource(item: ImportItem): Promise<void> {
  const file = versionFiles.get(item.id);
  if (item.version === undefined || file === undefined) return;
  await undoStep(item.version.step);
  const sourceId = await addAsSource({ version: item.version, file });
  if (sourceId === null) return;
  versionFiles.delete(item.id);
  update(item.id, { state: 'added', sourceId, version: undefined });
  session.openSource(sourceId);
}

const cancelled: Ending = { state: 'cancelled', message: null, sourceId: null };

async function run(): Promise<void> {
  const done: ImportItem[] = [];
  for (let item = nextItem(); item; item = nextItem()) {
    const input = inputs.get(item.id);
    update(item.id, { state: 'reading' });
    const onProgress = (done: number, total: number) => update(item.id, { progress: done / total });
    const ending = input ? await importOne(input, item.id, onProgress) : cancelled;
    end(item.id, ending);
    done.push({ ...item, ...ending });
    await pause();
  }
  openResult(done);
}

function nextItem(): ImportItem | undefined {
  return useQueue.getState().items.find(({ state }) => state === 'waiting');
}

type OnProgress = (done: number, total: number) => void;

async function importOne(input: ImportInput, itemId: string, onProgress: OnProgress): Promise<Ending> {
  if (input.problem !== undefined) return failed(input.problem);
  const limit = sizeLimit(input.name);
  if ((input.size ?? 0) > limit) return failed(tooLargeProblem(input.name, input.size ?? 0));
  try {
    return (await storeArchive(input, onProgress)) ?? (await storeFile(input, itemId, onProgress));
  } catch (cause) {
    if (isReadError(cause)) return failed(readProblem(input.name, cause));
    if (cause instanceof LibraryError) return failed(cause.message);
    const sentence = unreadableProblem(input.name, 'something in it is not understood');
    if (!isReported(cause)) reportError(sentence, cause);
    return failed(sentence);
  }
}

/** What came of an archive of a library; null for a file that is none. */
async function storeArchive(input: ImportInput, onProgress: OnProgress): Promise<Ending | null> {
  const { name, isHanded = false, versionOf } = input;
  if (versionOf !== undefined || !isArchiveName(name)) return null;
  const ranges = input.ranges ?? rangesOf(await bytesOf(input));
  if (!(await isLibraryArchive(ranges))) return null;
  return importArchive({ name, ranges }, { signal: stopping.signal, onProgress, isHanded });
}

async function storeFile(input: ImportInput, itemId: string, onProgress: OnProgress): Promise<Ending> {
  const bytes = await bytesOf(input);
  if (stopping.signal.aborted) return cancelled;
  return store({ ...input, bytes }, itemId, onProgress);
}

/** The bytes of a file that is read whole, which no archive of more than 100 MB is. Rejects with the sentence of one that cannot be. */
async function bytesOf(input: ImportInput): Promise<Uint8Array> {
  const { name, ranges } = input;
  if (ranges !== undefined && ranges.size > MAX_PACKED_BYTES)
    throw new UnreadableFile(unreadableProblem(name, 'it is an archive, not a source'));
  let bytes: Uint8Array;
  try {
    bytes = await input.read();
  } catch (cause) {
    throw new UnreadableFile(readProblem(name, cause));
  }
  if (bytes.byteLength > sizeLimit(name)) throw new UnreadableFile(tooLargeProblem(name, bytes.byteLength));
  return bytes;
}

type ReadInput = ImportInput & { readonly bytes: Uint8Array };

async function store(input: ReadInput, itemId: string, onProgress: OnProgress): Promise<Ending> {
  const { name, bytes, mediaType, url, beside } = input;
  const collected = input.versionOf === undefined ? await storeCollection(input, onProgress) : null;
  if (collected !== null) return collected;
  const imported = await importSource(
    { name, bytes, ...(mediaType && { mediaType }), ...(url && { url }), ...(beside && { beside }) },
    parseHtml,
    { sanitise, now: new Date(), pdf: pdfMeans, isCancelled: () => stopping.signal.aborted, onProgress },
  );
  if (stopping.signal.aborted) return cancelled;
  const fatal = imported.problems.find((problem) => problem.isFatal);
  if (fatal) return refuse(input, itemId, imported.mediaType, fatal);
  const versionOf =
    input.versionOf ?? (await sourceOfPage(imported.csl.URL)) ?? (await stubOfWork(imported.csl));
  if (versionOf !== null) return storeVersion(versionOf, { imported, file: { name, bytes } }, itemId);
  const { outcome, sourceId } = await addSource(imported, { name, bytes });
  if (outcome === 'added')
    return { state: 'added', message: imported.problems[0]?.message ?? null, sourceId };
  const title = (await findSource(sourceId))?.csl.title;
  const place = title ? ` as “${title}”` : '';
  return { state: 'duplicate', message: `“${name}” is in the library already${place}.`, sourceId };
}

/** What came of a file of another program; null for a file that is none. */
async function storeCollection({ name, bytes }: ReadInput, onProgress: OnProgress): Promise<Ending | null> {
  const collection = await readCollection({ name, bytes });
  if (collection === null) return null;
  const news = await importCollection(collection, name, { onProgress, signal: stopping.signal });
  return news === null ? cancelled : { state: 'collected', message: null, sourceId: null, collection: news };
}

async function storeVersion(sourceId: string, file: VersionFile, itemId: string): Promise<Ending> {
  const onProgress = (done: number, total: number) => useQueue.setState({ following: { done, total } });
  try {
    const ending = await importVersion(sourceId, file, { onProgress, signal: stopping.signal });
    if (ending.state === 'revised') versionFiles.set(itemId, file);
    return ending;
  } finally {
    useQueue.setState({ following: undefined });
  }
}

function openResult(done: readonly ImportItem[]): void {
  const [only] = done;
  if (only && done.length === 1) {
    if (only.sourceId !== null) session.openSource(only.sourceId);
    if (only.sourceId !== null && only.version !== undefined && !only.version.isFirst)
      revisionDesk.review({ sourceId: only.sourceId, revisionId: only.version.revisionId });
    return;
  }
  const last = done.findLast(({ state }) => state === 'added' || state === 'revised');
  if (last && session.get().openSourceId === null) session.openSource(last.sourceId);
}

function end(id: string, ending: Ending): void {
  inputs.delete(id);
  update(id, ending);
}

function update(id: string, change: Partial<ImportItem>): void {
  useQueue.setState(({ items }) => ({
    items: items.map((item) => (item.id === id ? { ...item, ...change } : item)),
  }));
}

function drop(id: string): void {
  versionFiles.delete(id);
  forgetRefused(id);
  useQueue.setState(({ items }) => ({ items: items.filter((item) => item.id !== id) }));
}

/** Lets the page draw between two files. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
