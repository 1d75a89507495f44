import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GrowingFile } from '../../shared/desktop-api';
import { beginFile } from './begin-file';

const request = { suggestedName: 'library.zip', mediaType: 'application/zip' };
const part = (text: string) => new TextEncoder().encode(text);
const named = (name: string) => new DOMException('', name);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A place on the disk: what is written stands beside it until it is closed. */
function place(content: string) {
  let beside = '';
  const disk = { content };
  const stream = {
    write: vi.fn(async (bytes: Uint8Array) => {
      beside += new TextDecoder().decode(bytes);
    }),
    truncate: vi.fn(async () => {
      beside = '';
    }),
    seek: vi.fn(async () => undefined),
    close: vi.fn(async () => {
      disk.content = beside;
    }),
    abort: vi.fn(async () => undefined),
  };
  return { disk, stream, handle: { name: 'mine.zip', createWritable: async () => stream } };
}

function standInWindow(usage: number, showSaveFilePicker?: () => Promise<unknown>, kind = Blob) {
  const link = { href: '', download: '', hidden: false, click: vi.fn(), remove: vi.fn() };
  const createObjectURL = vi.fn((_blob: Blob) => 'blob:page/1');
  const window = {
    document: { createElement: () => link, body: { append: vi.fn() } },
    navigator: { storage: { estimate: async () => ({ usage }) } },
    Blob: kind,
    URL: { createObjectURL, revokeObjectURL: vi.fn() },
    setTimeout,
    showSaveFilePicker,
  };
  return {
    link,
    createObjectURL,
    begin: () => beginFile(window as unknown as Window & typeof globalThis, request),
  };
}

async function begun({ begin }: ReturnType<typeof standInWindow>): Promise<GrowingFile> {
  const file = await begin();
  if (file.outcome !== 'begun') throw new Error(file.outcome);
  return file.file;
}

describe('HO111 a file that is written piece by piece', () => {
  it('is a download of all its pieces', async () => {
    const window = standInWindow(1_000, vi.fn());
    const file = await begun(window);
    await file.write(part('one '));
    await file.write(part('two'));
    expect(await file.end()).toEqual({ outcome: 'saved', name: 'library.zip' });
    expect(window.link.download).toBe('library.zip');
    const [blob] = window.createObjectURL.mock.calls[0] ?? [];
    expect([await blob?.text(), blob?.type]).toEqual(['one two', 'application/zip']);
  });

  it('can be begun anew', async () => {
    const window = standInWindow(1_000);
    const file = await begun(window);
    await file.write(part('gone'));
    await file.restart();
    await file.write(part('left'));
    await file.end();
    expect(await window.createObjectURL.mock.calls[0]?.[0].text()).toBe('left');
  });

  it('is no download when it is given up', async () => {
    const window = standInWindow(1_000);
    const file = await begun(window);
    await file.write(part('half'));
    await file.abandon();
    expect(window.link.click).not.toHaveBeenCalled();
  });
});

it('HO114 a download that is more than the browser keeps says so, and is none', async () => {
  class FullBlob extends Blob {
    override slice(): Blob {
      return Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(named('NotReadableError')) });
    }
  }
  const window = standInWindow(1_000, undefined, FullBlob);
  const file = await begun(window);
  expect(await file.write(part('too much'))).toEqual({
    outcome: 'failed',
    problem:
      '“library.zip” could not be saved: it is more than this browser keeps for a download. The desktop program writes it, and so do Chrome and Edge.',
  });
  await file.abandon();
  expect(window.link.click).not.toHaveBeenCalled();
});

describe('HO112 where the page keeps much, it goes to the disk as it is made', () => {
  it('to the place its user chose, which it takes at the end', async () => {
    const { disk, handle } = place('old');
    const file = await begun(standInWindow(500_000_000, async () => handle));
    await file.write(part('removed meanwhile'));
    await file.restart();
    await file.write(part('new'));
    expect(disk.content).toBe('old');
    expect(await file.end()).toEqual({ outcome: 'saved', name: 'mine.zip' });
    expect(disk.content).toBe('new');
  });

  it('and leaves what was there when it is given up, or fails', async () => {
    const { disk, stream, handle } = place('old');
    const file = await begun(standInWindow(500_000_000, async () => handle));
    stream.write.mockRejectedValueOnce(named('QuotaExceededError'));
    expect(await file.write(part('half'))).toEqual({
      outcome: 'failed',
      problem: '“mine.zip” could not be saved: the disk is full.',
    });
    expect(stream.abort).toHaveBeenCalledOnce();
    await file.abandon();
    expect(stream.abort).toHaveBeenCalledTimes(2);
    expect([stream.close.mock.calls.length, disk.content]).toEqual([0, 'old']);
  });

  it('is not begun when its user cancels', async () => {
    const window = standInWindow(500_000_000, () => Promise.reject(named('AbortError')));
    expect(await window.begin()).toEqual({ outcome: 'cancelled' });
  });

  it('says why when it may not be written', async () => {
    const window = standInWindow(500_000_000, () => Promise.reject(named('NotAllowedError')));
    expect(await window.begin()).toEqual({
      outcome: 'failed',
      problem: '“library.zip” could not be saved: this browser may not write there.',
    });
  });

  it('is a download where the browser will not ask', async () => {
    const window = standInWindow(500_000_000, () => Promise.reject(named('SecurityError')));
    await (await begun(window)).end();
    expect(window.link.click).toHaveBeenCalledOnce();
  });
});
