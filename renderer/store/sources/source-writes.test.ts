import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlight, wordsOf } from '../testing/make-records';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

const BY_LIND = '---\ntitle: Boats\nauthor: Mara Lind\ndate: 2026-03-04\n---\n\nThe harbour has 340 boats.\n';
const ALSO_BY_LIND =
  '---\ntitle: Nets\nauthor: Mara Lind\ndate: 2026-05-01\n---\n\nThe harbour has no nets.\n';

describe('ST5 the same bytes are stored once', () => {
  it('names the source they belong to, whatever the file is called', async () => {
    const source = await addText(window, 'boats.md', BY_LIND);
    const again = await addText(window, 'copy of boats.md', BY_LIND);
    expect(again.id).toBe(source.id);
    expect(await window.database.attachments.toCollection().primaryKeys()).toHaveLength(1);
  });

  it('keeps the bytes as they were', async () => {
    const source = await addText(window, 'boats.md', BY_LIND);
    const bytes = await window.store.readOriginal(source.revisionId);
    expect(new TextDecoder().decode(bytes ?? new Uint8Array())).toBe(BY_LIND);
  });
});

describe('ST6 a citekey is given once and stays', () => {
  it('differs between two sources of one author and year', async () => {
    const one = await addText(window, 'boats.md', BY_LIND);
    const two = await addText(window, 'nets.md', ALSO_BY_LIND);
    expect([one.citekey, two.citekey]).toEqual(['lind2026', 'lind2026a']);
  });

  it('stays when the author and the year are edited', async () => {
    const { id } = await addText(window, 'boats.md', BY_LIND);
    const csl = { author: [{ family: 'Holm', given: 'Ada' }], issued: { 'date-parts': [[2020]] } };
    await window.store.changeSourceRecord(id, { csl, fields: ['author', 'issued'] });
    expect((await window.store.findSource(id))?.citekey).toBe('lind2026');
  });
});

describe('ST7 an edited field remembers what the file had said', () => {
  it('becomes the user’s, with the file’s value among the alternatives', async () => {
    const { id } = await addText(window, 'boats.md', BY_LIND);
    await window.store.changeSourceRecord(id, { csl: { title: 'Boats, counted' }, fields: ['title'] });
    const source = await window.store.findSource(id);
    expect(source?.csl.title).toBe('Boats, counted');
    expect(source?.provenance.title).toMatchObject({
      origin: 'user',
      value: 'Boats, counted',
      alternatives: [{ origin: 'front-matter', value: 'Boats' }],
    });
  });

  it('keeps no value that was typed and typed over', async () => {
    const { id } = await addText(window, 'boats.md', BY_LIND);
    await window.store.changeSourceRecord(id, { csl: { title: 'Baots' }, fields: ['title'] });
    await window.store.changeSourceRecord(id, { csl: { title: 'Boats' }, fields: ['title'] });
    const alternatives = (await window.store.findSource(id))?.provenance.title?.alternatives;
    expect(alternatives?.map(({ value }) => value)).toEqual(['Boats']);
  });

  it('takes a cleared field out of the record', async () => {
    const { id } = await addText(window, 'boats.md', BY_LIND);
    await window.store.changeSourceRecord(id, { csl: { issued: undefined }, fields: ['issued'] });
    expect((await window.store.findSource(id))?.csl).not.toHaveProperty('issued');
  });

  it('is undone in one step', async () => {
    const source = await addText(window, 'boats.md', BY_LIND);
    await window.store.changeSourceRecord(source.id, { csl: { title: 'Nets' }, fields: ['title'] });
    await window.store.undo();
    expect(await window.store.findSource(source.id)).toEqual(source);
  });
});

describe('ST8 removing a source can be undone', () => {
  it('takes text, original, annotations and links away', async () => {
    const source = await addText(window, 'boats.md', BY_LIND);
    await highlight(window, source, '340 boats');
    await window.store.removeSource(source.id);
    const { sources, revisions, bodies, attachments, annotations, tallies } = window.database;
    const left = [sources, revisions, bodies, attachments, annotations, tallies].map((table) =>
      table.count(),
    );
    expect(await Promise.all(left)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('and brings all of them back', async () => {
    const source = await addText(window, 'boats.md', BY_LIND);
    const made = await highlight(window, source, '340 boats');
    const note = await window.store.createNote('Boats');
    const content = { title: 'Boats', document: note.document, quotedAnnotationIds: [made.id] };
    await window.store.saveNote(note.id, content);
    await window.store.removeSource(source.id);
    await window.store.undo();
    expect(await window.store.findSource(source.id)).toEqual(source);
    expect((await window.store.loadArticle(source.id))?.text).toBe('The harbour has 340 boats.');
    expect(await wordsOf(window, source)).toEqual(['340 boats']);
    expect(await window.inside.notesQuoting(made.id)).toEqual([note.id]);
    expect(await window.store.readOriginal(source.revisionId)).not.toBeNull();
  });

  it('closes it when it was open', async () => {
    const source = await addText(window, 'boats.md', BY_LIND);
    window.store.session.openSource(source.id);
    await window.store.removeSource(source.id);
    expect(window.store.session.get().openSourceId).toBeNull();
  });
});
