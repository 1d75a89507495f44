import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshLibrary, type TestWindow } from '../testing/fresh-library';
import type { ImportInput } from './import-queue';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

function file(name: string, text: string): ImportInput {
  return { name, read: async () => new TextEncoder().encode(text) };
}

function vanished(name: string): ImportInput {
  return { name, read: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
}

function states(): string[] {
  return window.inside.importQueue().items.map(({ name, state }) => `${name}: ${state}`);
}

describe('ST22 a batch of files goes in one by one', () => {
  it('names each file that fails, and the rest go in', async () => {
    await window.store.importFiles([
      file('boats.txt', 'The harbour has 340 boats.'),
      vanished('nets.txt'),
      file('empty.txt', ''),
      file('council.txt', 'The council counted none.'),
    ]);
    expect(states()).toEqual([
      'boats.txt: added',
      'nets.txt: failed',
      'empty.txt: failed',
      'council.txt: added',
    ]);
    expect(window.inside.importQueue().items[1]?.message).toBe(
      '“nets.txt” could not be read: it was moved or deleted since it was chosen.',
    );
    expect(await window.database.sources.count()).toBe(2);
  });

  it('recognises a file that is in the library', async () => {
    await window.store.importFiles([file('boats.txt', 'The harbour has 340 boats.')]);
    await window.store.importFiles([file('again.txt', 'The harbour has 340 boats.')]);
    expect(states()).toEqual(['boats.txt: added', 'again.txt: duplicate']);
    expect(window.inside.importQueue().items[1]?.message).toMatch(/^“again.txt” is in the library already/);
  });

  it('refuses a file that is too large before reading it', async () => {
    const huge: ImportInput = {
      name: 'huge.txt',
      size: 50_000_000,
      read: () => Promise.reject(new Error('read')),
    };
    await window.store.importFiles([huge]);
    expect(window.inside.importQueue().items[0]?.message).toBe(
      '“huge.txt” has 50 MB; a source may have 20 MB at most.',
    );
  });

  it('stops when it is cancelled, and stores nothing of the file in hand', async () => {
    const cancelling: ImportInput = {
      name: 'boats.txt',
      read: async () => {
        window.store.cancelImport();
        return new TextEncoder().encode('The harbour has 340 boats.');
      },
    };
    await window.store.importFiles([cancelling, file('council.txt', 'The council counted none.')]);
    expect(states()).toEqual(['boats.txt: cancelled', 'council.txt: cancelled']);
    expect(await window.database.sources.count()).toBe(0);
  });

  it('takes files in after a batch was cancelled', async () => {
    const cancelling: ImportInput = {
      name: 'boats.txt',
      read: async () => {
        window.store.cancelImport();
        return new Uint8Array();
      },
    };
    await window.store.importFiles([cancelling]);
    await window.store.importFiles([file('council.txt', 'The council counted none.')]);
    expect(states()).toEqual(['boats.txt: cancelled', 'council.txt: added']);
  });

  it('appends what is imported while it runs', async () => {
    const first = window.store.importFiles([file('boats.txt', 'The harbour has 340 boats.')]);
    const second = window.store.importFiles([file('council.txt', 'The council counted none.')]);
    await Promise.all([first, second]);
    expect(states()).toEqual(['boats.txt: added', 'council.txt: added']);
    expect(window.inside.importQueue().isRunning).toBe(false);
  });

  it('opens a file imported alone', async () => {
    await window.store.importFiles([file('boats.txt', 'The harbour has 340 boats.')]);
    await window.store.importFiles([file('council.txt', 'The council counted none.')]);
    const { items } = window.inside.importQueue();
    expect(window.store.session.get().openSourceId).toBe(items[1]?.sourceId);
  });

  it('does not take the user away from an open source after a batch', async () => {
    await window.store.importFiles([file('boats.txt', 'The harbour has 340 boats.')]);
    const open = window.store.session.get().openSourceId;
    await window.store.importFiles([file('a.txt', 'The first of two.'), file('b.txt', 'The second of two.')]);
    expect(window.store.session.get().openSourceId).toBe(open);
  });

  it('forgets the files that are done with when asked', async () => {
    await window.store.importFiles([file('boats.txt', 'The harbour has 340 boats.')]);
    window.store.clearImportQueue();
    expect(window.inside.importQueue()).toEqual({ items: [], isRunning: false });
  });
});
