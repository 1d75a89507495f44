import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RevisionTarget } from '../store';

const store = vi.hoisted(() => ({
  moveAnnotation: vi.fn<(id: string, target: RevisionTarget) => Promise<void>>(),
  reportError: vi.fn(),
  isReported: () => false,
}));
vi.mock('../store', () => store);
const { areEdgesWaiting, storeEdges } = await import('./edge-writes');

beforeEach(() => {
  store.moveAnnotation.mockReset();
  store.reportError.mockReset();
});

function target(end: number): RevisionTarget {
  return { start: 0, end, exact: 'x'.repeat(end), prefix: '', suffix: '', revisionId: 'r1' };
}

/** A write that ends when it is told to. */
function held(): { readonly promise: Promise<void>; readonly end: () => void } {
  let end = () => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { promise, end };
}

describe('RD36 a held key moves edges faster than the disk writes', () => {
  it('and of the moves during a write the last alone is stored', async () => {
    const first = held();
    store.moveAnnotation.mockReturnValueOnce(first.promise).mockResolvedValue();
    const stored = storeEdges('a', target(1));
    await storeEdges('a', target(2));
    await storeEdges('a', target(3));
    expect(areEdgesWaiting('a')).toBe(true);
    first.end();
    await stored;
    expect(store.moveAnnotation.mock.calls).toEqual([
      ['a', target(1)],
      ['a', target(3)],
    ]);
    expect(areEdgesWaiting('a')).toBe(false);
  });

  it('and those of another annotation are stored as well', async () => {
    const first = held();
    store.moveAnnotation.mockReturnValueOnce(first.promise).mockResolvedValue();
    const stored = storeEdges('a', target(1));
    await storeEdges('a', target(2));
    await storeEdges('b', target(9));
    first.end();
    await stored;
    expect(store.moveAnnotation.mock.calls.slice(1)).toEqual([
      ['a', target(2)],
      ['b', target(9)],
    ]);
  });

  it('and a failure is told and does not stand in the way of the next', async () => {
    store.moveAnnotation.mockRejectedValueOnce(new Error('no')).mockResolvedValue();
    await storeEdges('a', target(1));
    expect(store.reportError).toHaveBeenCalledOnce();
    expect(areEdgesWaiting('a')).toBe(false);
    await storeEdges('a', target(2));
    expect(store.moveAnnotation).toHaveBeenCalledTimes(2);
  });
});
