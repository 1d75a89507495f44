import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anotherWindow, freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlight } from '../testing/make-records';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

const HARBOUR = 'The harbour master counted 340 boats.';
const COUNCIL = 'The council counted none.';

describe('ST19 settings and what was open come back', () => {
  it('with the same source, note and text size at the next start', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const note = await window.store.createNote();
    window.store.session.openSource(source.id);
    window.store.session.openNote(note.id);
    window.store.changeSettings({ textSize: 22 });
    await window.store.closeLibrary();
    window = await anotherWindow();
    expect(window.store.session.get()).toMatchObject({ openSourceId: source.id, openNoteId: note.id });
    expect(window.store.settings().textSize).toBe(22);
  });

  it('with what was opened right before the process died, without a pause or a last word', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const note = await window.store.createNote();
    window.store.session.openSource(source.id);
    window.store.session.openNote(note.id);
    // Asked for later than the settings, so it is written after them.
    await highlight(window, source, '340 boats');
    expect(await window.database.settings.get('settings')).toMatchObject({
      openSourceId: source.id,
      openNoteId: note.id,
    });
  });

  it('without a source that is gone', async () => {
    await window.database.settings.put({ key: 'settings', hasSeenSample: true, openSourceId: 'gone' });
    await window.store.closeLibrary();
    window = await anotherWindow();
    expect(window.store.session.get().openSourceId).toBeNull();
  });

  it('resetting only the value that does not fit', async () => {
    await window.database.settings.put({
      key: 'settings',
      hasSeenSample: true,
      textSize: 900,
      theme: 'dark',
    });
    await window.store.closeLibrary();
    window = await anotherWindow();
    expect(window.store.settings()).toMatchObject({ textSize: 18, theme: 'dark' });
  });
});

describe('ST20 the place in each article is remembered', () => {
  it('at once and at the next start', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    window.store.keepPlace(source.id, 12);
    expect(await window.store.readPlace(source.id)).toBe(12);
    await window.store.closeLibrary();
    window = await anotherWindow();
    expect(await window.store.readPlace(source.id)).toBe(12);
  });

  it('and is the beginning for one never read', async () => {
    expect(await window.store.readPlace('never')).toBe(0);
  });
});

describe('ST21 focusing an annotation shows it, wherever it is', () => {
  it('opens its source first', async () => {
    const harbour = await addText(window, 'harbour.txt', HARBOUR);
    const council = await addText(window, 'council.txt', COUNCIL);
    const made = await highlight(window, harbour, '340 boats');
    window.store.session.openSource(council.id);
    await window.store.goToAnnotation(made.id, 'note');
    expect(window.store.session.get()).toMatchObject({
      openSourceId: harbour.id,
      focus: { annotationId: made.id, origin: 'note' },
    });
  });

  it('can focus the same one again', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    window.store.session.openSource(source.id);
    await window.store.loadAnnotations(source.id);
    window.store.session.focusAnnotation(made.id, 'sidebar');
    const first = window.store.session.get().focus?.serial ?? 0;
    window.store.session.focusAnnotation(made.id, 'sidebar');
    expect(window.store.session.get().focus?.serial).toBe(first + 1);
  });

  it('says so when it is gone, and stays where it is', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    window.store.session.openSource(source.id);
    await window.store.goToAnnotation('gone');
    expect(window.messages()).toEqual(['This annotation is gone. The note keeps its words.']);
    expect(window.store.session.get()).toMatchObject({ openSourceId: source.id, focus: null });
  });

  it('lets go of one that is deleted', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    await window.store.goToAnnotation(made.id);
    await window.store.removeAnnotations([made.id]);
    expect(window.store.session.get().focus).toBeNull();
  });
});
