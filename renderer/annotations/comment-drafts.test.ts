import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCommentDrafts, type LeftComments, SAVE_PAUSE_MS, type SaveComment } from './comment-drafts';

function leftComments(found?: unknown): LeftComments {
  let kept = found;
  return {
    leave: (drafts) => {
      kept = drafts;
    },
    read: () => kept,
    forget: () => {
      kept = undefined;
    },
  };
}

const ignore = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('AS5 a comment is saved while it is typed', () => {
  it('after a pause, once, with the last words', async () => {
    const store = vi.fn<SaveComment>(async () => undefined);
    const drafts = createCommentDrafts(store, leftComments(), ignore);
    drafts.keep('a1', 'Use');
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS - 1);
    drafts.keep('a1', 'Use as the opening.');
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS);
    expect(store.mock.calls).toEqual([['a1', 'Use as the opening.']]);
  });

  it('at once when its field is left', async () => {
    const store = vi.fn<SaveComment>(async () => undefined);
    const drafts = createCommentDrafts(store, leftComments(), ignore);
    drafts.keep('a1', 'Ask her.');
    await drafts.save('a1');
    expect(store.mock.calls).toEqual([['a1', 'Ask her.']]);
    expect(drafts.get('a1')).toBeUndefined();
  });

  it('and stays a draft when more was typed meanwhile', async () => {
    const drafts = createCommentDrafts(
      async () => drafts.keep('a1', 'Ask her today.'),
      leftComments(),
      ignore,
    );
    drafts.keep('a1', 'Ask her');
    await drafts.save('a1');
    expect(drafts.get('a1')).toBe('Ask her today.');
  });
});

describe('AS6 nothing typed is lost', () => {
  it('when saving fails: the words stay and are saved the next time', async () => {
    const store = vi.fn<SaveComment>(async () => undefined).mockRejectedValueOnce(new Error('disk full'));
    const drafts = createCommentDrafts(store, leftComments(), ignore);
    drafts.keep('a1', 'Ask her.');
    await drafts.save();
    expect(drafts.get('a1')).toBe('Ask her.');
    await drafts.save();
    expect(store).toHaveBeenCalledTimes(2);
    expect(drafts.get('a1')).toBeUndefined();
  });

  it('when the page is left before the store could answer', async () => {
    const left = leftComments();
    const dying = createCommentDrafts(() => new Promise(ignore), left, ignore);
    dying.keep('a1', 'Ask her.');
    dying.stash();
    const store = vi.fn<SaveComment>(async () => undefined);
    await createCommentDrafts(store, left, ignore).recover();
    expect(store.mock.calls).toEqual([['a1', 'Ask her.']]);
    expect(left.read()).toBeUndefined();
  });

  it('and what an earlier page left unreadable is logged and put away', async () => {
    const left = leftComments('{"a1":');
    const log = vi.fn();
    await createCommentDrafts(async () => undefined, left, log).recover();
    expect(log).toHaveBeenCalledOnce();
    expect(left.read()).toBeUndefined();
  });
});
