import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Source } from '../../../shared/model';
import { anotherWindow, freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlightOf } from '../testing/make-records';

let window: TestWindow;
let source: Source;
beforeEach(async () => {
  window = await freshLibrary();
  source = await addText(window, 'harbour.txt', 'The harbour master counted 340 boats.');
});
afterEach(() => window.store.closeLibrary());

async function tagged(where: TestWindow, words: string, ...tags: string[]): Promise<string> {
  const draft = await highlightOf(where, source, words);
  return (await where.store.createAnnotation({ ...draft, tags })).id;
}

/** Each tag with its own count and that of it and all below, in the order of the codebook. */
async function counts({ store }: TestWindow): Promise<string[]> {
  return (await store.loadCodebook()).map(({ name, own, within }) => `${name} ${own} ${within}`);
}

describe('ST56 a tag knows how many annotations have it, and how many have it or one below it', () => {
  it('counts an annotation with two tags under one parent once for the parent', async () => {
    await tagged(window, 'harbour', 'people/officials', 'people/press');
    await tagged(window, 'master', 'people/officials');
    expect(await counts(window)).toEqual(['people 0 2', 'people/officials 2 2', 'people/press 1 1']);
  });

  it('as tags are changed, annotations deleted and brought back', async () => {
    const one = await tagged(window, 'harbour', '사람/공무원');
    const two = await tagged(window, 'master', '사람');
    await counts(window);
    await window.store.changeAnnotations([one], { tags: ['사람'] }, 'Edit tags');
    expect(await counts(window)).toEqual(['사람 2 2']);
    await window.store.removeAnnotations([one, two]);
    expect(await counts(window)).toEqual([]);
    await window.store.undo();
    await window.store.undo();
    expect(await counts(window)).toEqual(['사람 1 2', '사람/공무원 1 1']);
  });

  it('in each source, and loses those of a source that is removed until it comes back', async () => {
    await tagged(window, 'harbour', 'boats/small');
    const other = await addText(window, 'council.txt', 'The council counted none.');
    const draft = await highlightOf(window, other, 'council');
    await window.store.createAnnotation({ ...draft, tags: ['boats'] });
    expect(await window.inside.tagUses('boats')).toEqual([
      { tag: 'boats', sourceId: expect.any(String), own: expect.any(Number), within: 1 },
      { tag: 'boats', sourceId: expect.any(String), own: expect.any(Number), within: 1 },
    ]);
    await window.store.removeSource(source.id);
    expect(await counts(window)).toEqual(['boats 1 1']);
    expect(await window.inside.tagUses('boats')).toEqual([
      { tag: 'boats', sourceId: other.id, own: 1, within: 1 },
    ]);
    await window.store.undo();
    expect(await counts(window)).toEqual(['boats 1 2', 'boats/small 1 1']);
  });

  it('also after the next start, without reading an annotation', async () => {
    await tagged(window, 'harbour', 'people/officials');
    await window.store.closeLibrary();
    window = await anotherWindow();
    const read = vi.spyOn(window.database.annotations, 'bulkGet');
    expect(await counts(window)).toEqual(['people 0 1', 'people/officials 1 1']);
    expect(read).not.toHaveBeenCalled();
  });

  it('writes no row anew when a comment changes', async () => {
    const id = await tagged(window, 'harbour', 'people');
    const put = vi.spyOn(window.database.tagTotals, 'bulkPut');
    await window.store.changeAnnotations([id], { comment: 'Who?' }, 'Edit comment');
    expect(put).not.toHaveBeenCalled();
  });
});

describe('ST57 the counts follow what another window does', () => {
  it('when it tags an annotation, and when it takes the tag away', async () => {
    const second = await anotherWindow();
    await counts(window);
    const id = await tagged(second, 'harbour', 'people/officials');
    await expect.poll(() => counts(window)).toEqual(['people 0 1', 'people/officials 1 1']);
    await second.store.changeAnnotations([id], { tags: [] }, 'Remove tag');
    await expect.poll(() => counts(window)).toEqual([]);
    await second.store.closeLibrary();
  });
});

describe('ST58 counts that cannot be right are counted anew', () => {
  it.each([
    ['a row is gone', (w: TestWindow) => w.database.tagTotals.delete('people/officials')],
    ['a row is damaged', (w: TestWindow) => w.database.tagTotals.put({ tag: 'people', own: 'many' })],
    [
      'a row names a tag nothing has',
      (w: TestWindow) => w.database.tagTotals.put({ tag: 'x', own: 1, within: 1 }),
    ],
  ])('when %s', async (_, damage) => {
    await tagged(window, 'harbour', 'people/officials');
    await damage(window);
    expect(await counts(window)).toEqual(['people 0 1', 'people/officials 1 1']);
    expect(await window.database.tagTotals.count()).toBe(2);
  });

  it('when a source’s count is gone', async () => {
    await tagged(window, 'harbour', 'people');
    await window.database.tagUses.clear();
    expect(await window.inside.tagUses('people')).toEqual([
      { tag: 'people', sourceId: source.id, own: 1, within: 1 },
    ]);
  });

  it('when the user asks for it', async () => {
    await tagged(window, 'harbour', 'people');
    await counts(window);
    await window.database.tagTotals.put({ tag: 'people', own: 7, within: 9 });
    await window.store.recountTags();
    expect(await counts(window)).toEqual(['people 1 1']);
  });
});
