import { type BibliographyProgress, StyleProblem } from '../../shared/citation';
import type { CslItem } from '../../shared/model';
import type {
  BibliographyAnswer,
  BibliographyLook,
  BibliographyPage,
  BibliographyRequest,
  FormattedBibliography,
} from './bibliography-messages';

/** What ends a request: its answer, as told by the worker. */
type LastAnswer = Exclude<BibliographyAnswer, { kind: 'progress' | 'problem' | 'failure' }>;

interface Waiting {
  readonly page: BibliographyPage;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BibliographyProgress) => void;
}

/** The worker that formats, kept between requests because its engines are warm; ended when nobody waits for what it does. */
let worker: Worker | null = null;
let count = 0;
let waiting = 0;

/**
 * A bibliography as a file, as `page` or as text; null when `signal` was aborted first, which ends the work at once. Rejects with a
 * `StyleProblem`, or when the worker fails. Work of more than a moment is told of by `onProgress`, ten times a second.
 */
export async function formatInWorker(
  items: readonly CslItem[],
  { style, locale }: BibliographyLook,
  { page, signal, onProgress }: Waiting,
): Promise<FormattedBibliography | null> {
  if (signal.aborted) return null;
  const asked = worker ?? startWorker();
  worker = asked;
  waiting += 1;
  // the worker does one thing after the other, so one that works for nobody is ended rather than waited for
  const giveUp = (): void => {
    if (waiting === 1) dismiss(asked);
  };
  try {
    const request = { kind: 'format', number: ++count, items, style, locale, page } as const;
    const answer = await ask(asked, request, { signal, onProgress, giveUp, onFailure: () => dismiss(asked) });
    return answer?.kind === 'formatted' ? answer.bibliography : null;
  } finally {
    waiting -= 1;
  }
}

/**
 * The title of a CSL file that can be used; rejects with a `StyleProblem` that says why another cannot. It is tried in a
 * worker of its own, so that it waits for no bibliography that is being formatted.
 */
export async function checkStyleInWorker(xml: string): Promise<string> {
  const asked = startWorker();
  try {
    const answer = await ask(asked, { kind: 'check', number: ++count, xml });
    if (answer?.kind !== 'checked') throw new Error('The worker did not check the style');
    return answer.title;
  } finally {
    asked.terminate();
  }
}

/** Ends the worker when it has nothing to do; the next request starts another. */
export function restWorker(): void {
  if (waiting === 0 && worker) dismiss(worker);
}

function dismiss(ended: Worker): void {
  ended.terminate();
  if (worker === ended) worker = null;
}

interface Waiter extends Partial<Omit<Waiting, 'page'>> {
  readonly giveUp?: () => void;
  /** Called where the worker itself failed and is of no more use. */
  readonly onFailure?: () => void;
}

/** The worker's answer; null as soon as `signal` is aborted, after `giveUp` was called. */
async function ask(
  asked: Worker,
  request: BibliographyRequest,
  waiter: Waiter = {},
): Promise<LastAnswer | null> {
  const settled = new AbortController();
  try {
    return await new Promise<LastAnswer | null>((resolve, reject) => {
      const options = { signal: settled.signal };
      const giveUp = (): void => {
        waiter.giveUp?.();
        resolve(null);
      };
      waiter.signal?.addEventListener('abort', giveUp, options);
      const take = ({ data }: MessageEvent<BibliographyAnswer>): void => {
        if (data.number !== request.number) return;
        if (data.kind === 'progress') waiter.onProgress?.(data.progress);
        else if (data.kind === 'problem') reject(new StyleProblem(data.problem));
        else if (data.kind === 'failure') reject(new Error(`The worker failed: ${data.failure}`));
        else resolve(data);
      };
      asked.addEventListener('message', take, options);
      const fail = (reason: string): void => {
        waiter.onFailure?.();
        reject(new Error(`The worker failed: ${reason}`));
      };
      const failAt = (event: ErrorEvent): void => {
        event.preventDefault();
        fail(event.message || 'it did not start');
      };
      asked.addEventListener('error', failAt, options);
      asked.addEventListener('messageerror', () => fail('its answer could not be read'), options);
      asked.postMessage(request);
    });
  } finally {
    settled.abort();
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./bibliography-worker.ts', import.meta.url), { type: 'module' });
}
