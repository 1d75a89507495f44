import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlight } from '../testing/make-records';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

const HARBOUR = 'The harbour master counted 340 boats. The council counted none.';

describe('AS30 many annotations are changed at once', () => {
  it('each by its own patch, in one step that undo takes back whole', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const one = await highlight(window, source, 'harbour master');
    const two = await highlight(window, source, '340 boats');
    const tagsOf = async () => (await window.store.loadAnnotations(source.id)).map(({ tags }) => tags);
    await window.store.changeAnnotations([two.id], { tags: ['counts'] }, 'Add tag');
    await window.store.changeEachAnnotation(
      [one.id, two.id],
      ({ tags }) => ({ tags: [...tags, 'harbour'] }),
      'Add tag “harbour” to 2 annotations',
    );
    expect(await tagsOf()).toEqual([['harbour'], ['counts', 'harbour']]);
    await window.store.undo();
    expect(await tagsOf()).toEqual([[], ['counts']]);
  });

  it('counts those that changed, and leaves alone those that need no change', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const one = await highlight(window, source, 'harbour master');
    const two = await highlight(window, source, '340 boats');
    await window.store.changeAnnotations([two.id], { colour: 'red' }, 'Label');
    const { step, changed } = await window.store.changeEachAnnotation(
      [one.id, two.id, 'gone'],
      ({ colour }) => (colour === 'red' ? null : { colour: 'red' }),
      'Label 2 annotations',
    );
    expect(changed).toBe(1);
    expect(step).not.toBeNull();
  });

  it('is no step when nothing changes', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const one = await highlight(window, source, 'harbour master');
    const done = await window.store.changeEachAnnotation([one.id], () => null, 'Label 1 annotation');
    expect(done).toEqual({ step: null, changed: 0 });
    expect(window.inside.historyLabels().undoLabel).toBe('Add highlight');
  });

  it('keeps one that cannot be read as it is, reports it, and changes the others', async () => {
    const source = await addText(window, 'harbour.txt', HARBOUR);
    const one = await highlight(window, source, 'harbour master');
    const broken = { id: 'broken', sourceId: source.id, start: 'nowhere' };
    await window.database.annotations.put(broken);
    const { changed } = await window.store.changeEachAnnotation(
      ['broken', one.id],
      () => ({ colour: 'red' }),
      'Label 2 annotations',
    );
    expect(changed).toBe(1);
    expect(await window.database.annotations.get('broken')).toEqual(broken);
    expect(window.messages()).toEqual([
      'One annotation could not be read. It is kept as it was; everything else is here.',
    ]);
  });
});
