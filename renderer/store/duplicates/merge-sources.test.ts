import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Source } from '../../../shared/model';
import { documentOf, quotation } from '../notes/note-document';
import type { RevisionOptions } from '../revisions/revision-writes';
import { anotherWindow, freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlight, wordsOf } from '../testing/make-records';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

const options: RevisionOptions = { onProgress: () => undefined, signal: new AbortController().signal };
const POST =
  'For nineteen winters the noon ferry to Holm carried the post and, on most days, nobody at all. Its captain has kept a book of every crossing.';
const COUNTY =
  'The county will decide in March whether the promise is worth 2.3 million a year. The council counted eleven passengers a week.';
const SHOP =
  'On the island they have stopped asking. The shop closes at noon, when the boat comes in, and opens again when it has left.';
const WIRE = `---\ntitle: Ferry may stop\nauthor: River Wire\n---\n\n${POST}\n\n${COUNTY}\n`;
const HERALD = `---\ntitle: The ferry that ran empty\nauthor: Jane Doe\ndate: 2026-02-19\n---\n\n${SHOP}\n\n${COUNTY}\n\n${POST}\n`;

async function merge(kept: Source, gone: Source, taken: Parameters<typeof mergeOf>[2] = []) {
  return mergeOf(kept.id, gone.id, taken);
}

function mergeOf(keptId: string, goneId: string, taken: readonly ('title' | 'author')[]) {
  return window.store.mergeSources({ keptId, goneId, taken }, options);
}

async function both(): Promise<{ herald: Source; wire: Source }> {
  return { herald: await addText(window, 'herald.md', HERALD), wire: await addText(window, 'wire.md', WIRE) };
}

describe('ST100 merging makes one source of two', () => {
  it('with the record of the one that stays, what only the other knew, and what was chosen of it', async () => {
    const { herald, wire } = await both();
    await merge(wire, herald, ['title']);
    const source = await window.store.findSource(wire.id);
    expect(source?.csl).toMatchObject({
      title: 'The ferry that ran empty',
      author: [{ literal: 'River Wire' }],
      issued: { 'date-parts': [[2026, 2, 19]] },
    });
    expect(source?.citekey).toBe(wire.citekey);
    expect(source?.provenance.title?.alternatives?.map(({ value }) => value)).toEqual(['Ferry may stop']);
    expect(source?.provenance.author?.alternatives?.map(({ value }) => value)).toEqual(['Jane Doe']);
    expect(await window.store.findSource(herald.id)).toBeNull();
  });

  it('keeps the text that is read, and every revision of the other before it', async () => {
    const { herald, wire } = await both();
    await merge(herald, wire);
    const revisions = await window.store.loadRevisions(herald.id);
    expect(revisions.map(({ number, fileName }) => `${number} ${fileName}`)).toEqual([
      '2 herald.md',
      '1 wire.md',
    ]);
    expect((await window.store.loadArticle(herald.id))?.text.startsWith(SHOP)).toBe(true);
    expect((await window.store.loadRevision(wire.revisionId))?.text.startsWith(POST)).toBe(true);
    expect(await window.store.readOriginal(wire.revisionId)).not.toBeNull();
  });

  it('knows the bytes of both afterwards', async () => {
    const { herald, wire } = await both();
    await merge(herald, wire);
    expect((await addText(window, 'again.md', WIRE)).id).toBe(herald.id);
  });
});

describe('ST101 annotations of the source that goes', () => {
  it('come to the same words of the text that stays', async () => {
    const { herald, wire } = await both();
    await highlight(window, herald, 'The shop closes at noon');
    const moved = await highlight(window, wire, 'the noon ferry to Holm');
    await merge(herald, wire);
    expect(await wordsOf(window, herald)).toEqual(['The shop closes at noon', 'the noon ferry to Holm']);
    const text = (await window.store.loadArticle(herald.id))?.text ?? '';
    const after = await window.store.findAnnotation(moved.id);
    expect(after).toMatchObject({ sourceId: herald.id, revisionId: herald.revisionId });
    expect(text.slice(after?.start, after?.end)).toBe('the noon ferry to Holm');
  });

  it('whose words are not there become orphans with their words kept', async () => {
    const { herald, wire } = await both();
    const shop = await highlight(window, herald, 'The shop closes at noon');
    await merge(wire, herald);
    expect(await window.store.findAnnotation(shop.id)).toMatchObject({
      sourceId: wire.id,
      revisionId: herald.revisionId,
      exact: 'The shop closes at noon',
      anchor: 'orphan',
    });
  });

  it('of the same text stay exactly where they are', async () => {
    const first = await addText(window, 'a.md', `---\ntitle: A\n---\n\n${POST}\n\n${POST}\n`);
    const second = await addText(window, 'b.md', `---\ntitle: B\n---\n\n${POST}\n\n${POST}\n`);
    const annotation = await highlight(window, second, 'the noon ferry to Holm');
    await merge(first, second);
    expect(await window.store.findAnnotation(annotation.id)).toMatchObject({
      sourceId: first.id,
      revisionId: first.revisionId,
      start: annotation.start,
      end: annotation.end,
      anchor: 'exact',
    });
  });

  it('are quoted by the same notes, which name the source that stays, and after undo the other again', async () => {
    const { herald, wire } = await both();
    const quoted = await highlight(window, wire, 'the noon ferry to Holm');
    const note = await window.store.createNote();
    await window.store.saveNote(note.id, {
      title: 'Ferries',
      document: documentOf([quotation(quoted.id, quoted.exact, 'River Wire')]),
      quotedAnnotationIds: [quoted.id],
    });
    const sourcesOfNote = () => window.database.noteSummaries.get(note.id);
    await merge(herald, wire);
    expect(await window.inside.notesQuoting(quoted.id)).toEqual([note.id]);
    expect(await sourcesOfNote()).toMatchObject({ quotationCount: 1, sourceIds: [herald.id] });
    await window.store.undo();
    expect(await window.inside.notesQuoting(quoted.id)).toEqual([note.id]);
    expect(await sourcesOfNote()).toMatchObject({ quotationCount: 1, sourceIds: [wire.id] });
  });

  it('are counted with the source that stays', async () => {
    const { herald, wire } = await both();
    await highlight(window, herald, 'The shop closes at noon');
    await highlight(window, wire, 'the noon ferry to Holm');
    await merge(herald, wire);
    expect(await window.inside.colourTally(herald.id)).toEqual({ amber: 2 });
    expect(await window.inside.colourTally(wire.id)).toEqual({});
  });
});

describe('ST102 a merge is one step of undo', () => {
  it('that brings back both as they were', async () => {
    const { herald, wire } = await both();
    const moved = await highlight(window, wire, 'the noon ferry to Holm');
    await window.store.loadAnnotations(wire.id);
    await merge(herald, wire, ['title']);
    await window.store.undo();
    expect((await window.store.findSource(herald.id))?.csl.title).toBe('The ferry that ran empty');
    expect((await window.store.findSource(wire.id))?.csl.title).toBe('Ferry may stop');
    expect(await window.store.findAnnotation(moved.id)).toMatchObject({
      sourceId: wire.id,
      start: moved.start,
    });
    expect(await wordsOf(window, wire)).toEqual(['the noon ferry to Holm']);
    expect(await wordsOf(window, herald)).toEqual([]);
    expect((await window.store.loadRevisions(wire.id)).map(({ number }) => number)).toEqual([1]);
    expect((await window.store.loadRevisions(herald.id)).map(({ number }) => number)).toEqual([1]);
  });

  it('that another window sees, and packs of annotations too', async () => {
    const { herald, wire } = await both();
    await highlight(window, wire, 'the noon ferry to Holm');
    await merge(herald, wire);
    const rows = await window.database.changes.toArray();
    const parents = rows
      .filter(({ table }) => table === 'annotations')
      .slice(-2)
      .map(({ parentId }) => parentId);
    expect(parents.toSorted()).toEqual([herald.id, wire.id].toSorted());
    const other = await anotherWindow();
    expect((await other.store.loadAnnotations(herald.id)).map(({ exact }) => exact)).toEqual([
      'the noon ferry to Holm',
    ]);
    other.store.closeLibrary();
  });

  it('and stores nothing where one of the two is gone', async () => {
    const { herald, wire } = await both();
    await window.store.removeSource(wire.id);
    await expect(merge(herald, wire)).rejects.toThrow('One of the two sources was removed');
    expect((await window.store.findSource(herald.id))?.updatedAt).toBe(herald.updatedAt);
  });
});

describe('ST106 a source without a text is merged as well', () => {
  const nothing = { prefix: '', suffix: '', comment: '', locator: '', tags: [] };
  const unknown = { start: null, end: null, colour: null, createdAt: null, updatedAt: null };

  async function stub(title: string, ...quoted: readonly string[]): Promise<Source> {
    const annotations = quoted.map((exact) => ({ exact, ...nothing, ...unknown }));
    const sources = [{ csl: { id: '', type: 'webpage', title }, annotations }];
    await window.inside.importCollection({ kind: 'Zotero', sources, problems: [] }, 'ferry.rdf', options);
    const found = (await window.store.loadSources()).find(({ csl }) => csl.title === title);
    if (found === undefined) throw new Error(`There is no ${title}`);
    return found;
  }

  it('and takes the text of the other when it is the one that stays', async () => {
    const kept = await stub('A record', 'the noon ferry to Holm', 'no such words');
    const wire = await addText(window, 'wire.md', WIRE);
    await highlight(window, wire, 'eleven passengers a week');
    await merge(kept, wire);
    const article = await window.store.loadArticle(kept.id);
    expect(article?.text.startsWith(POST)).toBe(true);
    const annotations = await window.store.loadAnnotations(kept.id);
    expect(annotations.map(({ exact, anchor }) => `${anchor} ${exact}`).sort()).toEqual([
      'exact eleven passengers a week',
      'exact the noon ferry to Holm',
      'orphan no such words',
    ]);
    await window.store.undo();
    expect((await window.store.findSource(kept.id))?.revisionId).toBe('');
    expect(await wordsOf(window, wire)).toEqual(['eleven passengers a week']);
  });

  it('and its words are looked for in the text of the one that stays', async () => {
    const wire = await addText(window, 'wire.md', WIRE);
    const gone = await stub('A record', 'the noon ferry to Holm');
    await merge(wire, gone);
    expect(await wordsOf(window, wire)).toEqual(['the noon ferry to Holm']);
    expect((await window.store.loadArticle(wire.id))?.text.startsWith(POST)).toBe(true);
  });

  it('with another, whose words wait on', async () => {
    const kept = await stub('A record', 'the noon ferry to Holm');
    const gone = await stub('Another record', 'eleven passengers a week');
    await merge(kept, gone);
    const annotations = await window.store.loadAnnotations(kept.id);
    expect(annotations.map(({ anchor, revisionId }) => [anchor, revisionId])).toEqual([
      ['orphan', ''],
      ['orphan', ''],
    ]);
    expect(await window.store.findSource(gone.id)).toBeNull();
  });
});
