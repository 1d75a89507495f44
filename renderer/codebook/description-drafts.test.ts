import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDescriptionDrafts, SAVE_PAUSE_MS } from './description-drafts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function drafts(left: unknown = undefined) {
  const stored: string[] = [];
  const place = { leave: vi.fn(), read: () => left, forget: vi.fn() };
  const store = vi.fn(async (tag: string, description: string) => void stored.push(`${tag}: ${description}`));
  return { stored, place, store, drafts: createDescriptionDrafts(store, place) };
}

describe('CB5 a description', () => {
  it('is stored once after a pause in typing', async () => {
    const { stored, drafts: typing } = drafts();
    const settled = vi.fn();
    typing.keep('people', 'W', settled);
    typing.keep('people', 'Who', settled);
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS);
    expect(stored).toEqual(['people: Who']);
    expect(settled).toHaveBeenCalledExactlyOnceWith(null);
    expect(typing.get('people')).toBeUndefined();
  });

  it('that could not be stored stays, is told of, and is stored by the next attempt', async () => {
    const { stored, store, drafts: typing } = drafts();
    const settled = vi.fn();
    const failure = new Error('full');
    store.mockRejectedValueOnce(failure);
    typing.keep('people', 'Who', settled);
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS);
    expect(settled).toHaveBeenCalledExactlyOnceWith(failure);
    expect(typing.get('people')).toBe('Who');
    await typing.save();
    expect(stored).toEqual(['people: Who']);
  });

  it('is left behind by a page that dies, and stored by the next', async () => {
    const first = drafts();
    first.drafts.keep('사람', 'Who', () => undefined);
    first.drafts.stash();
    expect(first.place.leave).toHaveBeenCalledWith({ 사람: 'Who' });
    const next = drafts({ 사람: 'Who' });
    await next.drafts.recover();
    expect(next.stored).toEqual(['사람: Who']);
    expect(next.place.forget).toHaveBeenCalled();
  });
});
