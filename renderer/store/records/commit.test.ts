import { IDBDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anotherWindow, freshLibrary, logged, type TestWindow } from '../testing/fresh-library';
import { addText, highlight, highlightOf, wordsOf } from '../testing/make-records';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await window.store.closeLibrary();
});

const HARBOUR = 'The harbour master counted 340 boats.';

describe('ST1 a write is all or nothing, and acknowledged when it is on the disk', () => {
  it('asks for strict durability', async () => {
    await window.store.closeLibrary();
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    window = await anotherWindow();
    await window.store.createNote();
    const [, mode, options] = opened.mock.calls.find(([, mode]) => mode === 'readwrite') ?? [];
    expect({ mode, options }).toEqual({ mode: 'readwrite', options: { durability: 'strict' } });
  });

  it('stores nothing of an import when its last part does not fit on the disk', async () => {
    const full = new DOMException('No space', 'QuotaExceededError');
    vi.spyOn(window.database.attachments, 'bulkPut').mockRejectedValueOnce(full);
    await expect(addText(window, 'harbour.txt', HARBOUR)).rejects.toThrow('no space left on the disk');
    const { sources, revisions, bodies, changes } = window.database;
    const counts = [sources, revisions, bodies, changes].map((table) => table.count());
    expect(await Promise.all(counts)).toEqual([0, 0, 0, 0]);
    expect(window.messages()).toEqual([
      '“Import “harbour.txt”” was not saved: there is no space left on the disk. Free some space, then do it again.',
    ]);
  });

  it('shows no annotation whose write failed, says so and logs why', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const draft = await highlightOf(window, source, '340 boats');
    vi.spyOn(window.database.annotations, 'bulkPut').mockRejectedValueOnce(new Error('out of order'));
    await expect(window.store.createAnnotation(draft)).rejects.toThrow('was not saved');
    expect(await wordsOf(window, source)).toEqual([]);
    expect(window.messages()).toEqual([
      '“Add highlight” was not saved. Do it again; if it happens again, reload the window.',
    ]);
    expect(logged.at(-1)?.cause).toContain('out of order');
    expect(window.inside.saveState()).toBe('failed');
  });
});

describe('ST2 every record written leaves one row in the table of changes', () => {
  it('with its table, id, parent and what became of it, in order', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    await window.store.removeAnnotations([made.id]);
    const rows = (await window.database.changes.toArray()).slice(-2);
    expect(rows).toMatchObject([
      { table: 'annotations', id: made.id, parentId: source.id, op: 'put' },
      { table: 'annotations', id: made.id, parentId: source.id, op: 'delete' },
    ]);
  });
});
