import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StyleProblem } from '../../shared/citation';
import type { CslItem } from '../../shared/model';
import { checkStyleInWorker, formatInWorker, restWorker } from './bibliography-desk';
import type { BibliographyAnswer, BibliographyRequest } from './bibliography-messages';

const ITEMS: readonly CslItem[] = [{ id: 'a', type: 'book', title: 'Tide tables' }];
const LOOK = { style: 'apa', locale: '' };
const BIBLIOGRAPHY = { text: 'Tide tables.\n', entries: [[{ text: 'Tide tables.' }]] };

/** Each kind of answer without its number, which the stand-in knows. */
type Unnumbered<Answer> = Answer extends unknown ? Omit<Answer, 'number'> : never;

/** A worker that answers only when the test says so. */
class StandInWorker extends EventTarget {
  static readonly all: StandInWorker[] = [];
  readonly requests: BibliographyRequest[] = [];
  isEnded = false;

  constructor() {
    super();
    StandInWorker.all.push(this);
  }

  postMessage(request: BibliographyRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  answer(answer: Unnumbered<BibliographyAnswer>): void {
    const number = this.requests.at(-1)?.number;
    this.dispatchEvent(new MessageEvent('message', { data: { ...answer, number } }));
  }

  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }
}

function workerAt(index: number): StandInWorker {
  const worker = StandInWorker.all[index];
  if (!worker) throw new Error(`There is no worker ${index}`);
  return worker;
}

function format(signal: AbortSignal, onProgress = vi.fn()) {
  return { onProgress, bibliography: formatInWorker(ITEMS, LOOK, { page: null, signal, onProgress }) };
}

const nobodyCancels = (): AbortSignal => new AbortController().signal;

beforeEach(() => vi.stubGlobal('Worker', StandInWorker));
afterEach(() => {
  restWorker();
  StandInWorker.all.length = 0;
  vi.unstubAllGlobals();
});

describe('EX300 how far a bibliography is', () => {
  it('is passed on until the entries come', async () => {
    const { bibliography, onProgress } = format(nobodyCancels());
    const progress = { step: 'writing', done: 400, total: 1_000 } as const;
    workerAt(0).answer({ kind: 'progress', progress });
    workerAt(0).answer({ kind: 'formatted', bibliography: BIBLIOGRAPHY });
    expect(await bibliography).toEqual(BIBLIOGRAPHY);
    expect(onProgress.mock.calls).toEqual([[progress]]);
  });
});

describe('EX301 a cancelled bibliography', () => {
  it('is ended at once, and the next one has a worker of its own', async () => {
    const cancelling = new AbortController();
    const { bibliography } = format(cancelling.signal);
    cancelling.abort();
    expect(await bibliography).toBeNull();
    expect(workerAt(0).isEnded).toBe(true);
    const next = format(nobodyCancels());
    workerAt(1).answer({ kind: 'formatted', bibliography: BIBLIOGRAPHY });
    expect(await next.bibliography).toEqual(BIBLIOGRAPHY);
  });

  it('that was cancelled before it began starts no worker', async () => {
    expect(await format(AbortSignal.abort()).bibliography).toBeNull();
    expect(StandInWorker.all).toEqual([]);
  });

  it('does not end a worker that others wait for', async () => {
    const cancelling = new AbortController();
    const first = format(cancelling.signal);
    const second = format(nobodyCancels());
    cancelling.abort();
    expect(await first.bibliography).toBeNull();
    expect(workerAt(0).isEnded).toBe(false);
    workerAt(0).answer({ kind: 'formatted', bibliography: BIBLIOGRAPHY });
    expect(await second.bibliography).toEqual(BIBLIOGRAPHY);
  });
});

describe('EX302 what goes wrong in the worker', () => {
  it('reaches who waits, and the next bibliography has another worker', async () => {
    const { bibliography } = format(nobodyCancels());
    workerAt(0).fail('out of memory');
    await expect(bibliography).rejects.toThrow('The worker failed: out of memory');
    expect(workerAt(0).isEnded).toBe(true);
    const next = format(nobodyCancels());
    workerAt(1).answer({ kind: 'formatted', bibliography: BIBLIOGRAPHY });
    expect(await next.bibliography).toEqual(BIBLIOGRAPHY);
  });

  it('is a problem of the style where it is one', async () => {
    const { bibliography } = format(nobodyCancels());
    workerAt(0).answer({ kind: 'problem', problem: 'The style has no bibliography.' });
    await expect(bibliography).rejects.toThrow(new StyleProblem('The style has no bibliography.'));
  });
});

describe('EX303 a style that is added', () => {
  it('is tried while a bibliography is being formatted, and leaves no worker', async () => {
    const { bibliography } = format(nobodyCancels());
    const title = checkStyleInWorker('<style/>');
    workerAt(1).answer({ kind: 'checked', title: 'House style' });
    expect(await title).toBe('House style');
    expect(workerAt(1).isEnded).toBe(true);
    workerAt(0).answer({ kind: 'formatted', bibliography: BIBLIOGRAPHY });
    expect(await bibliography).toEqual(BIBLIOGRAPHY);
  });
});
