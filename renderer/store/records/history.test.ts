import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anotherWindow, freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlight, wordsOf } from '../testing/make-records';

let window: TestWindow;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T09:00:00Z') });
  window = await freshLibrary();
});
afterEach(async () => {
  await window.store.closeLibrary();
  vi.useRealTimers();
});

const HARBOUR = 'The harbour master counted 340 boats. The council counted none.';

async function comments(source: { readonly id: string }): Promise<string[]> {
  return (await window.store.loadAnnotations(source.id)).map(({ comment }) => comment);
}

describe('ST11 undo and redo go back and forth through what the user did', () => {
  it('names the step that would be undone and the one that would be redone', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    await window.store.removeAnnotations([made.id]);
    expect(window.inside.historyLabels()).toEqual({ undoLabel: 'Delete annotation', redoLabel: null });
    await window.store.undo();
    expect(window.inside.historyLabels()).toEqual({
      undoLabel: 'Add highlight',
      redoLabel: 'Delete annotation',
    });
  });

  it('brings a deleted annotation back as it was', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    await window.store.removeAnnotations([made.id]);
    await window.store.undo();
    expect(await window.store.loadAnnotations(source.id)).toEqual([made]);
  });

  it('takes a recolouring of several annotations back in one step', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const one = await highlight(window, source, 'harbour master');
    const two = await highlight(window, source, '340 boats');
    await window.store.changeAnnotations([one.id, two.id], { colour: 'red' }, 'Recolour 2 annotations');
    await window.store.undo();
    const colours = (await window.store.loadAnnotations(source.id)).map(({ colour }) => colour);
    expect(colours).toEqual(['amber', 'amber']);
  });

  it('does every step again, in order, when three were undone', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const one = await highlight(window, source, 'harbour master');
    await highlight(window, source, '340 boats');
    await window.store.removeAnnotations([one.id]);
    await Promise.all([window.store.undo(), window.store.undo(), window.store.undo()]);
    expect(await wordsOf(window, source)).toEqual([]);
    await Promise.all([window.store.redo(), window.store.redo(), window.store.redo()]);
    expect(await wordsOf(window, source)).toEqual(['340 boats']);
  });

  it('forgets what was undone once something new is done', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    await highlight(window, source, 'harbour master');
    await window.store.undo();
    await highlight(window, source, '340 boats');
    await window.store.redo();
    expect(await wordsOf(window, source)).toEqual(['340 boats']);
  });

  it('does nothing when there is nothing to undo', async () => {
    await window.store.undo();
    await window.store.redo();
    expect(window.messages()).toEqual([]);
  });
});

describe('ST12 typing a comment is one step', () => {
  it('when its saves follow each other within two seconds', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    await window.store.changeAnnotations([made.id], { comment: 'Who' }, 'Edit comment');
    vi.setSystemTime(new Date('2026-03-01T09:00:01.500Z'));
    await window.store.changeAnnotations([made.id], { comment: 'Who counted?' }, 'Edit comment');
    await window.store.undo();
    expect(await comments(source)).toEqual(['']);
    await window.store.redo();
    expect(await comments(source)).toEqual(['Who counted?']);
  });

  it('and two steps when there was a longer pause', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    await window.store.changeAnnotations([made.id], { comment: 'Who' }, 'Edit comment');
    vi.setSystemTime(new Date('2026-03-01T09:00:05Z'));
    await window.store.changeAnnotations([made.id], { comment: 'Who counted?' }, 'Edit comment');
    await window.store.undo();
    expect(await comments(source)).toEqual(['Who']);
  });
});

describe('ST13 undo never takes back what was done by other means', () => {
  it('leaves an annotation that another window changed, and says so', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    const second = await anotherWindow();
    await second.store.changeAnnotations([made.id], { comment: 'From the other window' }, 'Edit comment');
    await window.store.undo();
    const stored = await window.database.annotations.toArray();
    expect(stored).toMatchObject([{ id: made.id, comment: 'From the other window' }]);
    expect(window.messages()).toEqual([
      '“Add highlight” could not be undone, because what it changed was changed again since.',
    ]);
    await second.store.closeLibrary();
  });

  it('keeps a new note that was written in since', async () => {
    const note = await window.store.createNote();
    const { document } = note;
    await window.store.saveNote(note.id, { title: 'Boats', document, quotedAnnotationIds: [] });
    await window.store.undo();
    expect(await window.store.loadNote(note.id)).toMatchObject({ title: 'Boats' });
  });

  it('does not put an annotation into a source that is gone', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    await window.store.removeAnnotations([made.id]);
    const second = await anotherWindow();
    await second.store.removeSource(source.id);
    await window.store.undo();
    expect(await window.database.annotations.toArray()).toEqual([]);
    await second.store.closeLibrary();
  });

  it('does not bring a source back beside the same file imported again', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    await window.store.removeSource(source.id);
    const again = await addText(window, 'harbour.txt', HARBOUR);
    await window.store.undo();
    expect(await window.database.sources.toCollection().primaryKeys()).toEqual([again.id]);
    expect((await window.store.loadArticle(again.id))?.text).toBe(HARBOUR);
  });
});

describe('ST32 the Undo of a message takes back the step it tells of', () => {
  it('brings the source back and keeps what was done after its removal', async () => {
    const removed = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, removed, '340 boats');
    const other = await addText(window, 'quay.txt', 'The quay was empty on Monday.');
    const step = await window.store.removeSource(removed.id);
    await highlight(window, other, 'empty on Monday');
    await window.store.undoStep(step ?? 0);
    expect(await window.store.loadAnnotations(removed.id)).toEqual([made]);
    expect(await wordsOf(window, other)).toEqual(['empty on Monday']);
    expect(window.inside.historyLabels()).toEqual({
      undoLabel: 'Add highlight',
      redoLabel: 'Remove source',
    });
  });

  it('says that it is undone already and leaves the steps before alone', async () => {
    const removed = await addText(window, 'harbour.txt', HARBOUR);
    await highlight(window, removed, '340 boats');
    const step = await window.store.removeSource(removed.id);
    await window.store.undo();
    await window.store.undoStep(step ?? 0);
    expect(await wordsOf(window, removed)).toEqual(['340 boats']);
    expect(window.messages()).toContain('This is undone already, or can no longer be undone.');
  });

  it('leaves a citekey alone that was given away since, and says so', async () => {
    const removed = await addText(window, 'harbour.txt', HARBOUR);
    const step = await window.store.removeSource(removed.id);
    const again = await addText(window, 'harbour.txt', HARBOUR);
    await window.store.undoStep(step ?? 0);
    expect(await window.database.sources.toCollection().primaryKeys()).toEqual([again.id]);
    expect(window.messages()).toContain(
      '“Remove source” could not be undone, because what it changed was changed again since.',
    );
  });

  it('can be done again by redo', async () => {
    const removed = await addText(window, 'harbour.txt', HARBOUR);
    const step = await window.store.removeSource(removed.id);
    await window.store.undoStep(step ?? 0);
    await window.store.redo();
    expect(await window.database.sources.count()).toBe(0);
  });
});
