import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlight, highlightOf, wordsOf } from '../testing/make-records';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

const HARBOUR = 'The harbour master counted 340 boats. The council counted none.';

describe('ST9 annotations stand in document order', () => {
  it('by where they begin, then by where they end', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    await window.store.loadAnnotations(source.id);
    await highlight(window, source, 'The council');
    await highlight(window, source, 'harbour master counted');
    await highlight(window, source, 'harbour master');
    expect(await wordsOf(window, source)).toEqual([
      'harbour master',
      'harbour master counted',
      'The council',
    ]);
  });
});

describe('ST10 a change touches one annotation and no other', () => {
  it('keeps the others the same objects when one is added', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    await highlight(window, source, 'harbour master');
    const [before] = await window.store.loadAnnotations(source.id);
    await highlight(window, source, '340 boats');
    const [after] = await window.store.loadAnnotations(source.id);
    expect(after).toBe(before);
  });

  it('changes colour, tags and comment and nothing else', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    const patch = { colour: 'teal', tags: ['counts'], comment: 'Who counted?' } as const;
    await window.store.changeAnnotations([made.id], { ...patch, tags: [...patch.tags] }, 'Edit annotation');
    const [after] = await window.store.loadAnnotations(source.id);
    expect(after).toEqual({ ...made, ...patch, updatedAt: after?.updatedAt });
  });

  it('writes nothing and adds no step when the values are the same already', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const made = await highlight(window, source, '340 boats');
    await window.store.changeAnnotations([made.id], { colour: 'amber' }, 'Recolour annotation');
    await window.store.undo();
    expect(await wordsOf(window, source)).toEqual([]);
  });

  it('makes many at once in one step of undo', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const drafts = [
      await highlightOf(window, source, 'harbour master'),
      await highlightOf(window, source, '340 boats'),
    ];
    await window.store.createAnnotations(drafts);
    expect(await wordsOf(window, source)).toEqual(['harbour master', '340 boats']);
    await window.store.undo();
    expect(await wordsOf(window, source)).toEqual([]);
  });

  it('refuses to annotate a source that is gone, and says so', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const draft = await highlightOf(window, source, '340 boats');
    await window.store.removeSource(source.id);
    await expect(window.store.createAnnotation(draft)).rejects.toThrow('The source was removed');
    expect(window.messages()).toEqual(['The source was removed, so nothing was highlighted in it.']);
  });
});

describe('ST14 a source knows how many annotations it has of each colour', () => {
  it('as they are made, recoloured, deleted and brought back', async () => {
    const { colourTally } = window.inside;
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const one = await highlight(window, source, 'harbour master');
    const two = await highlight(window, source, '340 boats');
    await window.store.changeAnnotations([two.id], { colour: 'red' }, 'Recolour annotation');
    expect(await colourTally(source.id)).toEqual({ amber: 1, red: 1 });
    await window.store.removeAnnotations([one.id, two.id]);
    expect(await colourTally(source.id)).toEqual({});
    await window.store.undo();
    expect(await colourTally(source.id)).toEqual({ amber: 1, red: 1 });
  });

  it('also after the next start', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    await highlight(window, source, 'harbour master');
    expect(await window.database.tallies.toArray()).toEqual([{ sourceId: source.id, counts: { amber: 1 } }]);
  });
});
