import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLink } from '../../../shared/program-link';
import { freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlight } from '../testing/make-records';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

const follow = (address: string) => window.store.followLink(readLink(address));
const changes = () => window.database.changes.toArray();

describe('ST126 a link shows what it leads to', () => {
  it('the source, with nothing in focus', async () => {
    const harbour = await addText(window, 'harbour.txt', 'The harbour master counted 340 boats.');
    await addText(window, 'council.txt', 'The council counted none.');
    await follow(`provenote://source/${harbour.id}`);
    expect(window.store.session.get()).toMatchObject({ openSourceId: harbour.id, focus: null });
    expect(window.messages()).toEqual([]);
  });

  it('the source that it was merged into, until that is undone', async () => {
    const harbour = await addText(window, 'harbour.txt', 'The harbour master counted 340 boats.');
    const copy = await addText(window, 'copy.txt', 'The harbour master counted 341 boats.');
    const last = await addText(window, 'last.txt', 'The harbour master counted 342 boats.');
    const options = { onProgress: () => undefined, signal: new AbortController().signal };
    await window.store.mergeSources({ keptId: copy.id, goneId: harbour.id, taken: [] }, options);
    await window.store.mergeSources({ keptId: last.id, goneId: copy.id, taken: [] }, options);
    await follow(`provenote://source/${harbour.id}`);
    expect(window.store.session.get().openSourceId).toBe(last.id);
    await window.store.undo();
    await window.store.undo();
    await follow(`provenote://source/${harbour.id}`);
    expect(window.store.session.get().openSourceId).toBe(harbour.id);
  });

  it('the annotation, in its source, in focus', async () => {
    const harbour = await addText(window, 'harbour.txt', 'The harbour master counted 340 boats.');
    const { id } = await highlight(window, harbour, '340 boats');
    await follow(`provenote://annotation/${id}`);
    expect(window.store.session.get()).toMatchObject({
      openSourceId: harbour.id,
      focus: { annotationId: id, origin: 'app' },
    });
  });

  it('the note, again as well when it is open', async () => {
    const { id } = await window.store.createNote();
    await follow(`provenote://note/${id}`);
    const first = window.store.session.get();
    expect(first.openNoteId).toBe(id);
    await follow(`provenote://note/${id}`);
    expect(window.store.session.get().noteSerial).toBeGreaterThan(first.noteSerial);
  });

  it('and changes no record', async () => {
    const source = await addText(window, 'harbour.txt', 'The harbour master counted 340 boats.');
    const before = await changes();
    await follow(`provenote://source/${source.id}`);
    expect(await changes()).toEqual(before);
  });
});

describe('ST126 a link that leads to nothing here is told of, and what was open stays open', () => {
  it.each([
    ['provenote://source/gone', /source of this link is not in this library\. If it was removed, undo/],
    [
      'provenote://annotation/gone',
      /annotation of this link is not in this library\. If it was deleted, undo/,
    ],
    ['provenote://note/gone', /note of this link is not in this library\. If it was deleted, undo/],
    ['provenote://delete/everything', /leads to no source, annotation or note\. Copy it again/],
  ])('%s', async (address, sentence) => {
    const source = await addText(window, 'harbour.txt', 'The harbour master counted 340 boats.');
    window.store.session.openSource(source.id);
    await follow(address);
    expect(window.messages()).toEqual([expect.stringMatching(sentence)]);
    expect(window.store.session.get()).toMatchObject({ openSourceId: source.id, openNoteId: null });
  });
});
