import { create } from 'zustand';
import { tooLargeProblem, UnreadableFile, unreadableProblem } from '../../shared/file-problems';
import { importSource, isLibraryArchive } from '../../shared/importing';
import { sizeLimit } from '../../shared/source-kinds';
import { importArchive } from './archive-import';
import { addAsSource, importVersion, type VersionFile, type VersionNews } from './import-version';
import { LibraryError } from './library-error';
import { undoStep } from './life-cycle';
import { announce, isReported, reportError } from './messages';
import { parseHtml, pdfMeans, sanitise } from './page-html';
import { sourceOfPage } from './page-sources';
import { revisionDesk } from './revision-desk';
import { hasRevision } from './revision-writes';
import { session } from './session';
import { addSource } from './source-writes';
import { findSource } from './sources';

/**
 * A file to import, not yet read. `size` in bytes lets one that is too large be refused before that;
 * `problem` is the sentence of a file that could not be read already.
 */
export interface ImportInput {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
  readonly size?: number;
  readonly problem?: string;
  readonly mediaType?: string;
  readonly url?: string;
  /** The source that the user says this is a new version of. */
  readonly versionOf?: string;
}

/** `message` is a sentence: why the file failed, or what to look at in a source that was added. */
export interface ImportItem {
  readonly id: string;
  readonly name: string;
  readonly state:
    | 'waiting'
    | 'reading'
    | 'added'
    | 'revised'
    | 'restored'
    | 'duplicate'
    | 'failed'
    | 'cancelled';
  readonly message: string | null;
  readonly sourceId: string | null;
  /** What a file that was `revised` added to its source. */
  readonly version?: VersionNews;
  /** How much of a long file is read, from 0 to 1. */
  readonly progress?: number;
}

export interface ImportQueue {
  readonly items: readonly ImportItem[];
  readonly isRunning: boolean;
  /** While a new version is compared: how many of how many annotations were followed into it. */
  readonly following?: { readonly done: number; readonly total: number };
}

type Ending = Pick<ImportItem, 'state' | 'message' | 'sourceId' | 'version'>;

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
  announce(`The new version of “${item.version.title}” was taken back.`);
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
  let bytes: Uint8Array;
  try {
    bytes = await input.read();
  } catch (cause) {
    return failed(readProblem(input.name, cause));
  }
  if (bytes.byteLength > limit) return failed(tooLargeProblem(input.name, bytes.byteLength));
  if (stopping.signal.aborted) return cancelled;
  try {
    if (/\.zip$/i.test(input.name) && (await isLibraryArchive(bytes)))
      return await importArchive({ name: input.name, bytes }, { signal: stopping.signal, onProgress });
    return await store({ ...input, bytes }, itemId, onProgress);
  } catch (cause) {
    if (cause instanceof LibraryError) return failed(cause.message);
    const sentence = unreadableProblem(input.name, 'something in it is not understood');
    if (!isReported(cause)) reportError(sentence, cause);
    return failed(sentence);
  }
}

type ReadInput = ImportInput & { readonly bytes: Uint8Array };

async function store(input: ReadInput, itemId: string, onProgress: OnProgress): Promise<Ending> {
  const { name, bytes, mediaType, url } = input;
  const imported = await importSource(
    { name, bytes, ...(mediaType && { mediaType }), ...(url && { url }) },
    parseHtml,
    { sanitise, now: new Date(), pdf: pdfMeans, isCancelled: () => stopping.signal.aborted, onProgress },
  );
  if (stopping.signal.aborted) return cancelled;
  const fatal = imported.problems.find((problem) => problem.isFatal);
  if (fatal) return failed(fatal.message);
  const versionOf = input.versionOf ?? (await sourceOfPage(imported.csl.URL));
  if (versionOf !== null) return storeVersion(versionOf, { imported, file: { name, bytes } }, itemId);
  const { outcome, sourceId } = await addSource(imported, { name, bytes });
  if (outcome === 'added')
    return { state: 'added', message: imported.problems[0]?.message ?? null, sourceId };
  const title = (await findSource(sourceId))?.csl.title;
  const place = title ? ` as “${title}”` : '';
  return { state: 'duplicate', message: `“${name}” is in the library already${place}.`, sourceId };
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

function failed(message: string): Ending {
  return { state: 'failed', message, sourceId: null };
}

/** Browsers give a file that was moved or changed since it was chosen a NotFoundError or NotReadableError. */
function readProblem(name: string, cause: unknown): string {
  if (cause instanceof UnreadableFile) return cause.message;
  if (cause instanceof Error && cause.name === 'NotFoundError')
    return unreadableProblem(name, 'it was moved or deleted since it was chosen');
  if (cause instanceof Error && cause.name === 'NotReadableError')
    return unreadableProblem(name, 'it changed since it was chosen, or may not be opened');
  return unreadableProblem(name, 'the system could not open it');
}

function openResult(done: readonly ImportItem[]): void {
  const [only] = done;
  if (only && done.length === 1) {
    if (only.sourceId !== null) session.openSource(only.sourceId);
    if (only.sourceId !== null && only.version !== undefined)
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
  useQueue.setState(({ items }) => ({ items: items.filter((item) => item.id !== id) }));
}

/** Lets the page draw between two files. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
