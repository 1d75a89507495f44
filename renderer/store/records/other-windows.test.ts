import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anotherWindow, freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlight, wordsOf } from '../testing/make-records';

let first: TestWindow;
let second: TestWindow;
beforeEach(async () => {
  first = await freshLibrary();
  second = await anotherWindow();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await first.store.closeLibrary();
  await second.store.closeLibrary();
});

const HARBOUR = 'The harbour master counted 340 boats. The council counted none.';

describe('ST30 what another window does appears here', () => {
  it('a source it imported', async () => {
    await first.inside.allSources().ready();
    const source = await addText(second, 'harbour.txt', HARBOUR);
    await expect.poll(() => first.inside.allSources().get()?.byId.has(source.id)).toBe(true);
  });

  it('an annotation it made, with the tally, without reading the others again', async () => {
    const source = await addText(first, 'harbour.txt', HARBOUR);
    await highlight(first, source, 'harbour master');
    const [before] = await first.store.loadAnnotations(source.id);
    await first.inside.colourTally(source.id);
    await highlight(second, source, '340 boats');
    await expect.poll(() => wordsOf(first, source)).toEqual(['harbour master', '340 boats']);
    expect((await first.store.loadAnnotations(source.id))[0]).toBe(before);
    expect(await first.inside.colourTally(source.id)).toEqual({ amber: 2 });
  });

  it('an annotation it deleted', async () => {
    const source = await addText(first, 'harbour.txt', HARBOUR);
    const made = await highlight(first, source, 'harbour master');
    await first.store.loadAnnotations(source.id);
    await second.store.removeAnnotations([made.id]);
    await expect.poll(() => wordsOf(first, source)).toEqual([]);
  });

  it('a note it renamed', async () => {
    const note = await first.store.createNote('Boats');
    await first.inside.allNotes().ready();
    const content = { title: 'Nets', document: note.document, quotedAnnotationIds: [] };
    await second.store.saveNote(note.id, content);
    await expect.poll(() => first.inside.allNotes().get()?.records[0]?.title).toBe('Nets');
  });
});
