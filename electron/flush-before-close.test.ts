import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFlushRequests, type FlushOutcome, holdClose } from './flush-before-close';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('SH19 a flush', () => {
  it('is answered by the page', async () => {
    const send = vi.fn();
    const flushes = createFlushRequests(send, 5_000);
    const flushed = flushes.flush();
    expect(send).toHaveBeenCalledWith(1);
    flushes.answered({ id: 1, problem: null });
    expect(await flushed).toEqual({ outcome: 'stored' });
  });

  it('is silent when the page does not answer in time', async () => {
    const flushed = createFlushRequests(vi.fn(), 5_000).flush();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await flushed).toEqual({ outcome: 'silent' });
  });

  it('does not take a late answer to an earlier one for its own', async () => {
    const flushes = createFlushRequests(vi.fn(), 5_000);
    const first = flushes.flush();
    await vi.advanceTimersByTimeAsync(5_000);
    const second = flushes.flush();
    flushes.answered({ id: 1, problem: null });
    flushes.answered({ id: 2, problem: 'The disk is full.' });
    expect(await first).toEqual({ outcome: 'silent' });
    expect(await second).toEqual({ outcome: 'failed', problem: 'The disk is full.' });
  });
});

function closable(outcome: Promise<FlushOutcome>, mayLose = false) {
  const parts = {
    flush: vi.fn(() => outcome),
    confirmLoss: vi.fn().mockResolvedValue(mayLose),
    close: vi.fn(() => true),
    stayed: vi.fn(),
    report: vi.fn(),
  };
  const hold = holdClose(parts);
  const pressClose = async (): Promise<'held' | 'let through'> => {
    const preventDefault = vi.fn();
    hold({ preventDefault });
    await vi.advanceTimersByTimeAsync(0);
    return preventDefault.mock.calls.length > 0 ? 'held' : 'let through';
  };
  return { parts, pressClose };
}

describe('SH19 closing waits for the page', () => {
  it('holds the close, then closes and lets that one through', async () => {
    const { parts, pressClose } = closable(Promise.resolve({ outcome: 'stored' }));
    expect(await pressClose()).toBe('held');
    expect(parts.close).toHaveBeenCalledOnce();
    expect(await pressClose()).toBe('let through');
  });

  it('asks again when closing came to nothing', async () => {
    const { parts, pressClose } = closable(Promise.resolve({ outcome: 'stored' }));
    parts.close.mockReturnValue(false);
    await pressClose();
    expect(await pressClose()).toBe('held');
    expect(parts.flush).toHaveBeenCalledTimes(2);
  });

  it('asks nothing twice while it waits', async () => {
    const { parts, pressClose } = closable(new Promise(() => undefined));
    expect(await pressClose()).toBe('held');
    expect(await pressClose()).toBe('held');
    expect(parts.flush).toHaveBeenCalledOnce();
    expect(parts.close).not.toHaveBeenCalled();
  });

  it('closes a page that does not answer, and says so in the log', async () => {
    const { parts, pressClose } = closable(Promise.resolve({ outcome: 'silent' }));
    await pressClose();
    expect(parts.close).toHaveBeenCalledOnce();
    expect(parts.report).toHaveBeenCalledOnce();
  });

  it('closes a page that cannot even be asked', async () => {
    const { parts, pressClose } = closable(Promise.reject(new Error('Object has been destroyed')));
    await pressClose();
    expect(parts.close).toHaveBeenCalledOnce();
  });
});

describe('SH20 what could not be stored is the user’s decision', () => {
  it('keeps the window open, calls off a quit, and asks again the next time', async () => {
    const { parts, pressClose } = closable(
      Promise.resolve({ outcome: 'failed', problem: 'The disk is full.' }),
    );
    await pressClose();
    expect(parts.confirmLoss).toHaveBeenCalledWith('The disk is full.');
    expect(parts.stayed).toHaveBeenCalledOnce();
    expect(parts.close).not.toHaveBeenCalled();
    expect(await pressClose()).toBe('held');
    expect(parts.flush).toHaveBeenCalledTimes(2);
  });

  it('closes if the user says so', async () => {
    const { parts, pressClose } = closable(
      Promise.resolve({ outcome: 'failed', problem: 'The disk is full.' }),
      true,
    );
    await pressClose();
    expect(parts.close).toHaveBeenCalledOnce();
  });
});
