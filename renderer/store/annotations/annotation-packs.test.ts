import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Source } from '../../../shared/model';
import { anotherWindow, freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText } from '../testing/make-records';
import type { AnnotationDraft } from './annotation-writes';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.repeat(16);
let window: TestWindow;
let source: Source;
beforeEach(async () => {
  window = await freshLibrary();
  source = await addText(window, 'letters.txt', `Letters\n\n${LETTERS}`);
  await window.store.createAnnotations(Array.from({ length: 400 }, (_, start) => letter(start)));
  await restart();
  await window.store.loadAnnotations(source.id);
  await expect.poll(() => window.database.packs.count()).toBe(1);
});
afterEach(() => window.store.closeLibrary());

function letter(start: number): AnnotationDraft {
  const target = { start, end: start + 1, exact: LETTERS.charAt(start), prefix: '', suffix: '' };
  return { sourceId: source.id, revisionId: source.revisionId, target, kind: 'highlight', colour: 'amber' };
}

async function restart(): Promise<void> {
  await window.store.closeLibrary();
  window = await anotherWindow();
}

/** The rows themselves, which alone count. */
async function rows(): Promise<unknown[]> {
  return window.database.annotations
    .where('[sourceId+start]')
    .between([source.id, 0], [source.id, 1e9])
    .toArray();
}

describe('ST28 many annotations are read from one row, which never says anything else than theirs', () => {
  it('after some were added, changed and deleted', async () => {
    const [one, two] = await window.store.loadAnnotations(source.id);
    await window.store.createAnnotation(letter(405));
    await window.store.changeAnnotations([one?.id ?? ''], { comment: 'First' }, 'Edit comment');
    await window.store.removeAnnotations([two?.id ?? '']);
    await restart();
    const readAll = vi.spyOn(window.database.annotations, 'where');
    const annotations = await window.store.loadAnnotations(source.id);
    expect(readAll).not.toHaveBeenCalled();
    readAll.mockRestore();
    expect(annotations).toEqual(await rows());
    expect(annotations).toHaveLength(400);
  });

  it('with joined annotations among them, and some whose place is uncertain', async () => {
    const [one, two, three] = await window.store.loadAnnotations(source.id);
    await window.store.joinWords(one?.id ?? '', { start: 390, end: 395 });
    await window.database.annotations.put({
      ...three,
      anchor: 'fuzzy',
      found: { revisionId: 'later', spans: [{ start: 1, end: 2 }], score: 0.7, candidates: [] },
    });
    await window.database.packs.clear();
    await restart();
    await window.store.loadAnnotations(source.id);
    await expect.poll(() => window.database.packs.count()).toBe(1);
    await window.store.removeAnnotations([two?.id ?? '']);
    await restart();
    const readAll = vi.spyOn(window.database.annotations, 'where');
    const annotations = await window.store.loadAnnotations(source.id);
    expect(readAll).not.toHaveBeenCalled();
    readAll.mockRestore();
    expect(annotations).toEqual(await rows());
    expect(annotations[0]?.more).toHaveLength(1);
    expect(annotations[1]?.found?.revisionId).toBe('later');
  });

  it('after more changes than a pack is used for', async () => {
    const ids = (await window.store.loadAnnotations(source.id)).map(({ id }) => id);
    await window.store.changeAnnotations(ids, { colour: 'red' }, 'Recolour');
    await window.store.changeAnnotations(ids, { colour: 'teal' }, 'Recolour');
    await window.store.changeAnnotations(ids, { colour: 'blue' }, 'Recolour');
    await restart();
    expect(await window.store.loadAnnotations(source.id)).toEqual(await rows());
  });

  it('when the row is damaged', async () => {
    await window.database.packs.put({ sourceId: source.id, seq: 1e6, annotations: [{ id: 'mine' }] });
    await restart();
    expect(await window.store.loadAnnotations(source.id)).toEqual(await rows());
  });

  it('when the changes it would need were trimmed', async () => {
    await window.store.createAnnotation(letter(405));
    await window.database.changes.clear();
    await window.store.createAnnotation(letter(406));
    await restart();
    expect(await window.store.loadAnnotations(source.id)).toHaveLength(402);
  });
});
