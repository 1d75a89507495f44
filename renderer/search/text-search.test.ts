import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BATCH_MS, type SearchText, startTextSearch, TYPING_PAUSE_MS } from './text-search';

const snippet = { text: 'the lamp burned', match: { start: 4, end: 8 } };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('SE6 texts are read when typing pauses', () => {
  it('not before the pause is over', async () => {
    const search = vi.fn<SearchText>(async () => undefined);
    startTextSearch('lamp', search, () => undefined);
    await vi.advanceTimersByTimeAsync(TYPING_PAUSE_MS - 1);
    expect(search).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(search).toHaveBeenCalledOnce();
  });

  it('shows many matches at once and says when it is done', async () => {
    const tell = vi.fn();
    startTextSearch(
      'lamp',
      async (_query, _signal, found) => {
        found('a', snippet);
        found('b', snippet);
      },
      tell,
    );
    await vi.advanceTimersByTimeAsync(TYPING_PAUSE_MS);
    expect(tell).toHaveBeenCalledOnce();
    expect(tell).toHaveBeenCalledWith({
      found: new Map([
        ['a', snippet],
        ['b', snippet],
      ]),
      isDone: true,
      problem: null,
    });
  });

  it('shows what was found so far while a long search goes on', async () => {
    const tell = vi.fn();
    startTextSearch(
      'lamp',
      (_query, _signal, found) => {
        found('a', snippet);
        return new Promise(() => undefined);
      },
      tell,
    );
    await vi.advanceTimersByTimeAsync(TYPING_PAUSE_MS + BATCH_MS);
    expect(tell).toHaveBeenCalledWith({ found: new Map([['a', snippet]]), isDone: false, problem: null });
  });

  it('tells nothing of a search that was cancelled, and aborts it', async () => {
    const tell = vi.fn();
    const signals: AbortSignal[] = [];
    const cancel = startTextSearch(
      'lam',
      async (_query, signal, found) => {
        signals.push(signal);
        found('a', snippet);
      },
      tell,
    );
    vi.advanceTimersByTime(TYPING_PAUSE_MS);
    cancel();
    await vi.advanceTimersByTimeAsync(BATCH_MS);
    expect(signals.map((signal) => signal.aborted)).toEqual([true]);
    expect(tell).not.toHaveBeenCalled();
  });
});

describe('SE7 a search that fails', () => {
  it('keeps what it found and tells why it stopped', async () => {
    const tell = vi.fn();
    const cause = new Error('the disk is gone');
    startTextSearch(
      'lamp',
      async (_query, _signal, found) => {
        found('a', snippet);
        throw cause;
      },
      tell,
    );
    await vi.advanceTimersByTimeAsync(TYPING_PAUSE_MS);
    expect(tell).toHaveBeenCalledWith({ found: new Map([['a', snippet]]), isDone: true, problem: cause });
  });
});
