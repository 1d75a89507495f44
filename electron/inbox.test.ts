import { describe, expect, it, vi } from 'vitest';
import { createInbox, keepUntilTaken } from './inbox';

describe('SH30 what the system hands over waits until the page takes it', () => {
  it('is given once, oldest first, and the page is told each time', () => {
    const tell = vi.fn();
    const waiting = keepUntilTaken<string>(tell);
    waiting.add(['a', 'b']);
    waiting.add([]);
    waiting.add(['c']);
    expect(tell).toHaveBeenCalledTimes(2);
    expect(waiting.take()).toEqual(['a', 'b', 'c']);
    expect(waiting.take()).toEqual([]);
  });
});

describe('SH94 what is taken for a page that stopped listening waits for the next listener', () => {
  it('asks for nothing while nobody listens', async () => {
    const take = vi.fn().mockResolvedValue(['a']);
    await createInbox(take).look();
    expect(take).not.toHaveBeenCalled();
  });

  it('keeps what arrives after the listener went', async () => {
    const take = vi.fn().mockResolvedValueOnce(['first']).mockResolvedValue(['second']);
    const inbox = createInbox<string>(take);
    const gone = vi.fn();
    inbox.listen(gone)();
    await vi.waitFor(() => expect(take).toHaveResolvedTimes(1));
    const next = vi.fn();
    inbox.listen(next);
    await vi.waitFor(() => expect(next).toHaveBeenCalledExactlyOnceWith(['first', 'second']));
    expect(gone).not.toHaveBeenCalled();
  });

  it('calls nobody with nothing', async () => {
    const listener = vi.fn();
    const inbox = createInbox<string>(vi.fn().mockResolvedValue([]));
    inbox.listen(listener);
    await inbox.look();
    expect(listener).not.toHaveBeenCalled();
  });
});
