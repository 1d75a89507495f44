import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anotherWindow, freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlight, wordsOf } from '../testing/make-records';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

const HARBOUR = 'The harbour master counted 340 boats.\nThe council counted none.';
const MAUVE =
  'colour: Invalid type: Expected ("amber" | "teal" | "violet" | "red" | "green" | "blue" | "pink" | "slate") but received "mauve"';

async function restart(): Promise<void> {
  await window.store.closeLibrary();
  window = await anotherWindow();
}

describe('ST3 one record that cannot be read never hides the others', () => {
  it('shows the other annotations, keeps a copy and says so', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const spoilt = await highlight(window, source, 'harbour master');
    await highlight(window, source, '340 boats');
    await window.database.annotations.put({ ...spoilt, colour: 'mauve' });
    await restart();
    expect(await wordsOf(window, source)).toEqual(['340 boats']);
    await window.store.flush();
    expect(window.inside.unreadableRecords()).toEqual([
      { table: 'annotations', id: spoilt.id, problem: MAUVE },
    ]);
    expect(window.messages()).toEqual([
      'One annotation could not be read. It is kept as it was; everything else is here.',
    ]);
    expect(await window.database.unreadable.toArray()).toMatchObject([{ raw: { colour: 'mauve' } }]);
  });

  it('says so once, not at every start, and goes on listing it', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const spoilt = await highlight(window, source, 'harbour master');
    await window.database.annotations.put({ ...spoilt, colour: 'mauve' });
    await restart();
    await wordsOf(window, source);
    await restart();
    await wordsOf(window, source);
    await window.store.flush();
    expect(window.messages()).toEqual([]);
    expect(window.inside.unreadableRecords()).toHaveLength(1);
    expect(await window.database.unreadable.count()).toBe(1);
  });

  it('lists the other sources', async () => {
    const one = await addText(window, 'harbour.txt', HARBOUR);
    await window.database.sources.put({ id: 'broken', schema: 1, citekey: 'broken2026' });
    await restart();
    const { records } = await window.inside.allSources().ready();
    expect(records.map(({ id }) => id)).toEqual([one.id]);
  });
});

describe('ST4 what cannot be read is never written over', () => {
  it('refuses to save a note over one that cannot be read', async () => {
    const note = await window.store.createNote('Boats');
    const broken = { ...note, document: 'lost' };
    await window.database.notes.put(broken);
    await restart();
    expect(await window.store.loadNote(note.id)).toEqual({ unreadable: true, raw: broken });
    const content = { title: 'Boats', document: note.document, quotedAnnotationIds: [] };
    await expect(window.store.saveNote(note.id, content)).rejects.toThrow('cannot be read');
    expect(await window.database.notes.get(note.id)).toEqual(broken);
  });

  it('passes over an annotation that cannot be read when several are recoloured', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const spoilt = await highlight(window, source, 'harbour master');
    const sound = await highlight(window, source, '340 boats');
    const broken = { ...spoilt, colour: 'mauve' };
    await window.database.annotations.put(broken);
    await window.store.changeAnnotations([spoilt.id, sound.id], { colour: 'red' }, 'Recolour 2 annotations');
    expect(await window.database.annotations.get(spoilt.id)).toEqual(broken);
    expect(await window.database.annotations.get(sound.id)).toMatchObject({ colour: 'red' });
  });
});

describe('ST29 an article whose blocks are damaged still shows its text', () => {
  it('as one paragraph for each line', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const blocks = [{ kind: 'paragraph', start: 0, end: 3 }];
    await window.database.bodies.put({ revisionId: source.revisionId, schema: 1, text: HARBOUR, blocks });
    await restart();
    expect((await window.store.loadArticle(source.id))?.blocks).toEqual([
      { kind: 'paragraph', start: 0, end: 37 },
      { kind: 'paragraph', start: 38, end: 63 },
    ]);
    expect(window.inside.unreadableRecords()).toMatchObject([{ table: 'bodies', id: source.revisionId }]);
  });
});
