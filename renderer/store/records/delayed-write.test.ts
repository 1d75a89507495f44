import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { delayedWrite } from './delayed-write';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('ST19 what changes many times is written once, and a closing page knows what is not', () => {
  it('is pending until it is written, and not before it was asked for', async () => {
    const writing = delayedWrite(300, async () => undefined);
    expect(writing.isPending()).toBe(false);
    writing.ask();
    writing.ask();
    expect(writing.isPending()).toBe(true);
    await writing.flush();
    expect(writing.isPending()).toBe(false);
  });

  it('is pending while it is being written', async () => {
    const disk = new EventTarget();
    const writing = delayedWrite(
      300,
      () => new Promise((resolve) => disk.addEventListener('done', () => resolve())),
    );
    writing.ask();
    const flushed = writing.flush();
    await Promise.resolve();
    expect(writing.isPending()).toBe(true);
    disk.dispatchEvent(new Event('done'));
    await flushed;
    expect(writing.isPending()).toBe(false);
  });
});
