import { StyleProblem, type TextRun } from '../../shared/citation';
import type { CslItem } from '../../shared/model';
import type { BibliographyAnswer, BibliographyLook, BibliographyRequest } from './bibliography-messages';

/** One worker, kept between requests because its engines are warm; ended when nobody waits for what it does. */
let worker: Worker | null = null;
let count = 0;
let waiting = 0;

/** The entries of a bibliography; null when `signal` was aborted first. Rejects with a `StyleProblem`, or when the worker fails. */
export async function formatInWorker(
  items: readonly CslItem[],
  { style, locale }: BibliographyLook,
  signal: AbortSignal,
): Promise<readonly (readonly TextRun[])[] | null> {
  const answer = await ask({ kind: 'format', number: ++count, items, style, locale }, signal);
  return answer?.kind === 'formatted' ? answer.entries : null;
}

/** The title of a CSL file that can be used; rejects with a `StyleProblem` that says why another cannot. */
export async function checkStyleInWorker(xml: string): Promise<string> {
  const answer = await ask({ kind: 'check', number: ++count, xml }, new AbortController().signal);
  if (answer?.kind !== 'checked') throw new Error('The worker did not check the style');
  return answer.title;
}

/** Ends the worker when it has nothing to do; the next request starts another. */
export function restWorker(): void {
  if (waiting > 0) return;
  worker?.terminate();
  worker = null;
}

/** The worker does one thing after the other, so one that works for nobody is ended rather than waited for. */
async function ask(request: BibliographyRequest, signal: AbortSignal): Promise<BibliographyAnswer | null> {
  if (signal.aborted) return null;
  const asked = worker ?? startWorker();
  worker = asked;
  waiting += 1;
  const settled = new AbortController();
  try {
    return await new Promise<BibliographyAnswer | null>((resolve, reject) => {
      const options = { signal: settled.signal };
      const giveUp = (): void => {
        if (waiting === 1 && worker === asked) {
          asked.terminate();
          worker = null;
        }
        resolve(null);
      };
      signal.addEventListener('abort', giveUp, options);
      const take = ({ data }: MessageEvent<BibliographyAnswer>): void => {
        if (data.number !== request.number) return;
        if (data.kind === 'problem') reject(new StyleProblem(data.problem));
        else if (data.kind === 'failure') reject(new Error(`The worker failed: ${data.failure}`));
        else resolve(data);
      };
      asked.addEventListener('message', take, options);
      const fail = (event: ErrorEvent): void => {
        event.preventDefault();
        if (worker === asked) worker = null;
        reject(new Error(`The worker failed: ${event.message || 'it did not start'}`));
      };
      asked.addEventListener('error', fail, options);
      asked.postMessage(request);
    });
  } finally {
    waiting -= 1;
    settled.abort();
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./bibliography-worker.ts', import.meta.url), { type: 'module' });
}
