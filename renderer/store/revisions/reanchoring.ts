import { diffRevisions, type RevisionDiff } from '../../../shared/anchoring';
import { type Followed, followAll, type ReanchoringJob, sizeOf } from './reanchoring-job';
import type { WorkerAnswer, WorkerRequest } from './worker-messages';

export interface ReanchoringOptions {
  /** Called now and then with how many annotations were followed. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Follows annotations into a new text, in a worker of its own. Null when `signal` was aborted first, which
 * ends the worker at once; rejects when the worker fails.
 */
export async function followInWorker(
  job: ReanchoringJob,
  { onProgress, signal }: ReanchoringOptions,
): Promise<readonly Followed[] | null> {
  if (signal.aborted) return null;
  if (sizeOf(job) === 0) return [];
  if (!hasWorkers()) return followHere(job, onProgress, signal);
  return askWorker(
    { kind: 'reanchor', job },
    (answer) => {
      if (answer.kind === 'progress') onProgress(answer.done);
      return answer.kind === 'followed' ? answer.followed : undefined;
    },
    signal,
  );
}

/** The word diff of two texts, made in a worker; null when `signal` was aborted first. */
export async function compareInWorker(
  oldText: string,
  newText: string,
  signal: AbortSignal,
): Promise<RevisionDiff | null> {
  if (signal.aborted) return null;
  if (!hasWorkers()) return diffRevisions(oldText, newText);
  return askWorker(
    { kind: 'compare', oldText, newText },
    (answer) => (answer.kind === 'compared' ? answer.diff : undefined),
    signal,
  );
}

/** Node, in which the store is tested, has no such workers. */
function hasWorkers(): boolean {
  return typeof Worker === 'function';
}

async function followHere(
  job: ReanchoringJob,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly Followed[] | null> {
  const followed: Followed[] = [];
  for (const one of followAll(job)) {
    followed.push(one);
    onProgress(followed.length);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
  }
  return followed;
}

/** Starts a worker, asks it one thing and ends it when `take` has what it waits for. */
function askWorker<T>(
  request: WorkerRequest,
  take: (answer: WorkerAnswer) => T | undefined,
  signal: AbortSignal,
): Promise<T | null> {
  const worker = new Worker(new URL('./revision-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<T | null>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      const result = take(data);
      if (result !== undefined) resolve(result);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(`The worker failed: ${event.message || 'it did not start'}`));
    });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
