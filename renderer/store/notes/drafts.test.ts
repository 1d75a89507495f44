import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anotherWindow, freshLibrary, logged, type TestWindow } from '../testing/fresh-library';
import { documentOf, paragraph } from './note-document';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date('2026-03-01T09:00:00Z') });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await window.store.closeLibrary();
  vi.useRealTimers();
});

function typed(text: string) {
  return { title: 'Boats', document: documentOf([paragraph(text)]), quotedAnnotationIds: [] };
}

/** What the database holds of the note, for each time it was asked to write it. */
function writes() {
  return vi.spyOn(window.database.notes, 'bulkPut');
}

async function storedText(id: string): Promise<string> {
  return JSON.stringify(await window.database.notes.get(id));
}

describe('ST17 what is typed into a note is stored by itself', () => {
  it('after a pause of 400 ms, once', async () => {
    const { id } = await window.store.createNote();
    const written = writes();
    window.store.keepDraft(id, () => typed('Wh'));
    vi.advanceTimersByTime(300);
    window.store.keepDraft(id, () => typed('Who counted?'));
    vi.advanceTimersByTime(300);
    expect(window.inside.saveState()).toBe('saving');
    vi.advanceTimersByTime(100);
    await window.store.flush();
    expect(written).toHaveBeenCalledTimes(1);
    expect(await storedText(id)).toContain('Who counted?');
  });

  it('every 1.5 s at the latest while typing goes on', async () => {
    const { id } = await window.store.createNote();
    const read = vi.fn(() => typed('Who'));
    window.store.keepDraft(id, read);
    vi.advanceTimersByTime(390);
    window.store.keepDraft(id, read);
    vi.advanceTimersByTime(390);
    window.store.keepDraft(id, read);
    vi.advanceTimersByTime(390);
    window.store.keepDraft(id, read);
    vi.advanceTimersByTime(329);
    expect(read).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('at once when the window asks for it before it closes', async () => {
    const { id } = await window.store.createNote();
    window.store.keepDraft(id, () => typed('Last words'));
    await window.store.flush();
    expect(await storedText(id)).toContain('Last words');
    expect(window.inside.saveState()).toBe('saved');
  });

  it('before its note is deleted, so that undo brings the words back', async () => {
    const { id } = await window.store.createNote();
    window.store.keepDraft(id, () => typed('Last words'));
    await window.store.removeNote(id);
    await window.store.undo();
    expect(await storedText(id)).toContain('Last words');
  });

  it('is left where a dying page can still write, and found at the next start', async () => {
    const { id } = await window.store.createNote();
    vi.spyOn(window.database, 'transaction').mockReturnValue(new Promise(() => undefined) as never);
    window.store.keepDraft(id, () => typed('Last words'));
    window.inside.leaveDrafts();
    vi.restoreAllMocks();
    window = await anotherWindow();
    expect(await storedText(id)).toContain('Last words');
    expect(localStorage.length).toBe(0);
  });

  it('does not go back to what was left when the note was stored after that', async () => {
    const { id } = await window.store.createNote();
    const left = { savedAt: '2026-03-01T08:00:00.000Z', ...typed('Old words') };
    localStorage.setItem(`provenote.left.note.${id}`, JSON.stringify(left));
    await window.store.saveNote(id, typed('New words'));
    await window.store.closeLibrary();
    window = await anotherWindow();
    expect(await storedText(id)).toContain('New words');
    expect(localStorage.length).toBe(0);
  });

  it('leaves nothing behind when the page lives on and stores it', async () => {
    const { id } = await window.store.createNote();
    window.store.keepDraft(id, () => typed('Not yet the last words'));
    window.inside.leaveDrafts();
    await window.store.flush();
    expect(localStorage.length).toBe(0);
  });
});

describe('ST18 the save state tells what became of everything typed', () => {
  it('is failed after a failed write, keeps the words, and is saved after they were stored', async () => {
    const { id } = await window.store.createNote();
    const full = new DOMException('No space', 'QuotaExceededError');
    vi.spyOn(window.database.notes, 'bulkPut').mockRejectedValueOnce(full);
    window.store.keepDraft(id, () => typed('Last words'));
    vi.advanceTimersByTime(400);
    await expect.poll(() => window.messages()).toHaveLength(1);
    expect(window.messages()).toEqual([
      '“Save note” was not saved: there is no space left on the disk. Free some space, then do it again.',
    ]);
    expect(logged.at(-1)?.cause).toContain('QuotaExceededError');
    await window.store.flush();
    expect(await storedText(id)).toContain('Last words');
    expect(window.inside.saveState()).toBe('saved');
  });
});
