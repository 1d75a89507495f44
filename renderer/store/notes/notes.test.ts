import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../shared/model';
import { freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlight } from '../testing/make-records';
import { documentOf, paragraph, quotation } from './note-document';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

const HARBOUR = 'The harbour master counted 340 boats. The council counted none.';

function quoting(...annotations: readonly Annotation[]) {
  const quotations = annotations.map(({ id, exact }) => quotation(id, exact, 'Lind 2026'));
  return {
    title: 'Boats',
    document: documentOf([...quotations, paragraph('Who counted?')]),
    quotedAnnotationIds: annotations.map(({ id }) => id),
  };
}

async function noteList(): Promise<readonly unknown[]> {
  return (await window.inside.allNotes().ready()).records;
}

describe('ST15 the list of notes shows what they quote without loading them', () => {
  it('counts the quotations and names their sources', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const note = await window.store.createNote();
    const one = await highlight(window, source, 'harbour master');
    const two = await highlight(window, source, '340 boats');
    const readNote = vi.spyOn(window.database.notes, 'toArray');
    await window.store.saveNote(note.id, quoting(one, two));
    expect(await noteList()).toMatchObject([
      { id: note.id, title: 'Boats', quotationCount: 2, sourceIds: [source.id] },
    ]);
    expect(readNote).not.toHaveBeenCalled();
  });

  it('puts the note written last first', async () => {
    const one = await window.store.createNote('One');
    await window.store.createNote('Two');
    await window.store.saveNote(one.id, { ...quoting(), title: 'One, again' });
    expect(await noteList()).toMatchObject([{ title: 'One, again' }, { title: 'Two' }]);
  });

  it('does not count looking at a note as writing it', async () => {
    const note = await window.store.createNote('Boats');
    const { title, document } = note;
    await window.store.saveNote(note.id, { title, document, quotedAnnotationIds: [] });
    expect(await window.store.loadNote(note.id)).toEqual(note);
  });

  it('still counts a quotation whose source was removed, and names the source no longer', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    const note = await window.store.createNote();
    await window.store.saveNote(note.id, quoting(made));
    await window.store.removeSource(source.id);
    expect(await noteList()).toMatchObject([{ quotationCount: 1, sourceIds: [] }]);
  });
});

describe('ST16 an annotation knows which notes quote it', () => {
  it('from when the note is saved until the quotation is taken out of it', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    const note = await window.store.createNote();
    await window.store.saveNote(note.id, quoting(made));
    expect(await window.inside.notesQuoting(made.id)).toEqual([note.id]);
    await window.store.saveNote(note.id, quoting());
    expect(await window.inside.notesQuoting(made.id)).toEqual([]);
  });

  it('also after the annotation was deleted and brought back', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    const note = await window.store.createNote();
    await window.store.saveNote(note.id, quoting(made));
    await window.store.removeAnnotations([made.id]);
    expect(await window.inside.notesQuoting(made.id)).toEqual([]);
    await window.store.undo();
    expect(await window.inside.notesQuoting(made.id)).toEqual([note.id]);
  });

  it('and after its making was undone and done again', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const note = await window.store.createNote();
    const made = await highlight(window, source, '340 boats');
    await window.store.saveNote(note.id, quoting(made));
    await window.store.undo();
    await window.store.redo();
    expect(await window.inside.notesQuoting(made.id)).toEqual([note.id]);
  });

  it('no longer once the note is deleted, until that is undone', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    const note = await window.store.createNote();
    await window.store.saveNote(note.id, quoting(made));
    await window.store.removeNote(note.id);
    expect(await window.inside.notesQuoting(made.id)).toEqual([]);
    expect(await noteList()).toEqual([]);
    await window.store.undo();
    expect(await window.inside.notesQuoting(made.id)).toEqual([note.id]);
    expect(await noteList()).toMatchObject([{ title: 'Boats', quotationCount: 1 }]);
  });
});

describe('ST66 a note written in two windows at once', () => {
  it('keeps what the other window wrote as a note of its own, with its quotations', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    const note = await window.store.createNote();
    await window.store.saveNote(note.id, quoting(made));
    await window.store.saveNote(note.id, { ...quoting(), title: 'Mine', isKnown: () => false });
    expect(await noteList()).toMatchObject([
      { id: note.id, title: 'Mine', quotationCount: 0 },
      { title: 'Boats (other version)', quotationCount: 1 },
    ]);
    expect(window.messages()).toEqual([
      'This note was changed in another window as well. That version is kept as “Boats (other version)”.',
    ]);
  });

  it('keeps nothing more where the stored form is the editor’s own', async () => {
    const note = await window.store.createNote('Boats');
    await window.store.saveNote(note.id, { ...quoting(), isKnown: () => true });
    expect(await noteList()).toHaveLength(1);
  });
});
