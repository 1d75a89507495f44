import { afterEach, describe, expect, it } from 'vitest';
import { countWords } from '../../../shared/text';
import { anotherWindow, freshLibrary, type TestWindow } from '../testing/fresh-library';

let window: TestWindow;
afterEach(() => window.store.closeLibrary());

describe('ST25 the library is never empty on its very first start', () => {
  it('holds one source with a whole record, open, and a note beside it', async () => {
    window = await freshLibrary({ isFirstStart: true });
    const { openSourceId, openNoteId } = window.store.session.get();
    expect(await window.store.findSource(openSourceId ?? '')).toMatchObject({
      isSample: true,
      citekey: 'tarrant2026',
      csl: {
        type: 'article-newspaper',
        title: 'The last train ran empty on paper. The conductors had counted.',
        author: [{ family: 'Tarrant', given: 'Imogen' }],
        issued: { 'date-parts': [[2026, 2, 12]] },
        'container-title': 'The Hesling Courier',
        language: 'en-GB',
      },
    });
    expect(await window.store.loadNote(openNoteId ?? '')).toMatchObject({ title: 'Two counts of one train' });
  });

  it('has an article of about 500 words with six annotations on its very words', async () => {
    window = await freshLibrary({ isFirstStart: true });
    const article = await window.store.loadArticle(window.store.session.get().openSourceId ?? '');
    const annotations = await window.store.loadAnnotations(article?.source.id ?? '');
    expect(countWords(article?.text ?? '')).toBeGreaterThan(450);
    expect(countWords(article?.text ?? '')).toBeLessThan(550);
    expect(annotations).toHaveLength(6);
    expect(annotations.map(({ start, end }) => article?.text.slice(start, end))).toEqual(
      annotations.map(({ exact }) => exact),
    );
  });

  it('links the note with the annotations it quotes', async () => {
    window = await freshLibrary({ isFirstStart: true });
    const { openSourceId } = window.store.session.get();
    expect((await window.inside.allNotes().ready()).records).toMatchObject([
      { quotationCount: 2, sourceIds: [openSourceId] },
    ]);
  });

  it('does not come back by itself after it was removed', async () => {
    window = await freshLibrary({ isFirstStart: true });
    await window.store.removeSource(window.store.session.get().openSourceId ?? '');
    await window.store.closeLibrary();
    window = await anotherWindow();
    expect(await window.database.sources.count()).toBe(0);
  });

  it('comes back when asked for, and is there once', async () => {
    window = await freshLibrary();
    const first = await window.store.addSample();
    const second = await window.store.addSample();
    expect(second).toBe(first);
    expect(await window.database.sources.count()).toBe(1);
    expect(window.store.session.get().openSourceId).toBe(first);
  });
});
