import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentOf, quotation } from '../notes/note-document';
import { freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlight } from '../testing/make-records';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

describe('AS17 the annotations that some note quotes', () => {
  it('are known as soon as the note is saved, and forgotten with it', async () => {
    const source = await addText(window, 'harbour.txt', 'The harbour master counted 340 boats.');
    const made = await highlight(window, source, '340 boats');
    const { liveQuotedIds } = await import('./quoted-annotations');
    const quoted = liveQuotedIds();
    expect([...(await quoted.ready())]).toEqual([]);
    const note = await window.store.createNote();
    await window.store.saveNote(note.id, {
      title: 'Boats',
      document: documentOf([quotation(made.id, made.exact, 'Lind 2026')]),
      quotedAnnotationIds: [made.id],
    });
    expect([...(await quoted.ready())]).toEqual([made.id]);
    await window.store.removeNote(note.id);
    expect([...(await quoted.ready())]).toEqual([]);
  });
});
