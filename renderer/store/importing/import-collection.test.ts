import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CollectedAnnotation, Collection } from '../../../shared/importing';
import { importSource } from '../../../shared/importing';
import type { CslItem, Source } from '../../../shared/model';
import { freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText } from '../testing/make-records';
import type { CollectionNews } from './collection-writes';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

const TEXT =
  'The harbour has 340 boats, and every one of them was counted in May.\n\nThe council counted none of them.';
const ferry: Partial<CslItem> = { title: 'The ferry', URL: 'https://example.org/ferry' };

function words(exact: string, fields: Partial<CollectedAnnotation> = {}): CollectedAnnotation {
  const nothing = { prefix: '', suffix: '', comment: '', locator: '', tags: [] };
  const unknown = { start: null, end: null, colour: null, createdAt: null, updatedAt: null };
  return { exact, ...nothing, ...unknown, ...fields };
}

function collection(
  sources: readonly (readonly [csl: Partial<CslItem>, annotations?: readonly CollectedAnnotation[]])[],
): Collection {
  return {
    kind: 'Zotero',
    sources: sources.map(([csl, annotations = []]) => ({
      csl: { id: '', type: 'webpage', ...csl },
      annotations,
    })),
    problems: [],
  };
}

const watched = { onProgress: () => undefined, signal: new AbortController().signal };

async function bring(brought: Collection): Promise<CollectionNews> {
  const news = await window.inside.importCollection(brought, 'zotero.rdf', watched);
  if (news === null) throw new Error('It was stopped');
  return news;
}

async function sources(): Promise<readonly Source[]> {
  return window.store.loadSources();
}

async function firstSource(): Promise<Source> {
  const [source] = await sources();
  if (source === undefined) throw new Error('There is no source');
  return source;
}

/** Gives a source its text as a user does who adds a file to it. */
async function giveText(source: Source, text: string) {
  const bytes = new TextEncoder().encode(text);
  const imported = await importSource({ name: 'ferry.txt', bytes }, () => {
    throw new Error('No HTML is read in this test');
  });
  return window.inside.addRevision(source.id, imported, { name: 'ferry.txt', bytes }, watched);
}

describe('ST70 a collection comes in as a whole', () => {
  it('each source that is not there as a stub, in the order of the file', async () => {
    const news = await bring(collection([[ferry], [{ title: 'Tides' }]]));
    expect(news).toMatchObject({ kind: 'Zotero', added: 2, known: 0 });
    expect((await sources()).map(({ csl, revisionId }) => [csl.title, revisionId])).toEqual([
      ['The ferry', ''],
      ['Tides', ''],
    ]);
  });

  it('and goes as a whole with one undo', async () => {
    await bring(collection([[ferry, [words('340 boats'), words('', { comment: 'Good.' })]]]));
    expect(await window.database.notes.count()).toBe(1);
    await window.store.undo();
    expect(await sources()).toEqual([]);
    expect(await window.database.annotations.count()).toBe(0);
    expect(await window.database.notes.count()).toBe(0);
  });

  it('leaves one row in the changes for each record', async () => {
    const before = await window.database.changes.count();
    await bring(collection([[ferry, [words('340 boats')]], [{ title: 'Tides' }]]));
    expect((await window.database.changes.count()) - before).toBe(3);
  });

  it('and stores nothing when it was stopped', async () => {
    const signal = AbortSignal.abort();
    const news = await window.inside.importCollection(collection([[ferry]]), 'a.ris', { ...watched, signal });
    expect(news).toBeNull();
    expect(await sources()).toEqual([]);
  });

  it('ten thousand records in a few seconds, with a citekey each', async () => {
    const many = Array.from({ length: 10_000 }, (_, at): readonly [Partial<CslItem>] => [
      {
        title: `Title ${at}`,
        author: [{ family: `Author${at % 500}` }],
        issued: { 'date-parts': [[1900 + (at % 20)]] },
      },
    ]);
    const news = await bring(collection(many));
    expect(news.added).toBe(10_000);
    const keys = await window.database.sources.orderBy('citekey').uniqueKeys();
    expect(keys).toHaveLength(10_000);
  }, 60_000);
});

describe('ST71 a source that is there', () => {
  it('is not added again, by this file or by the next', async () => {
    await bring(collection([[ferry], [{ ...ferry, title: 'The ferry, again' }]]));
    const news = await bring(collection([[ferry]]));
    expect(news).toMatchObject({ added: 0, known: 1, written: null });
    expect(await sources()).toHaveLength(1);
  });
});

describe('ST72 a stub', () => {
  it('has the citekey of its file where nothing else has it', async () => {
    await bring(collection([[{ title: 'One', 'citation-key': 'Doe:2024' }]]));
    await bring(collection([[{ title: 'Two', 'citation-key': 'Doe:2024' }]]));
    expect((await sources()).map(({ csl, citekey }) => [csl.title, citekey])).toEqual([
      ['Two', 'two'],
      ['One', 'Doe:2024'],
    ]);
  });

  it('says of each field that it came from that program', async () => {
    await bring(collection([[ferry]]));
    expect((await firstSource()).provenance.URL).toEqual({
      origin: 'collection',
      locator: 'Zotero',
      value: 'https://example.org/ferry',
    });
  });

  it('is no damaged record, and its text is not searched', async () => {
    await bring(collection([[ferry]]));
    expect(await window.store.loadArticle((await firstSource()).id)).toBeNull();
    const found: string[] = [];
    await window.store.searchText('ferry', new AbortController().signal, (id) => found.push(id));
    expect(found).toEqual([]);
    expect(window.messages()).toEqual([]);
    expect(await window.database.unreadable.count()).toBe(0);
  });
});

describe('ST73 annotations of another program', () => {
  it('stand at their words where a source has them, whatever its offsets and line breaks', async () => {
    const source = await addText(window, 'boats.txt', TEXT);
    await window.store.changeSourceRecord(source.id, { csl: { URL: ferry.URL }, fields: ['URL'] });
    const across = words('counted in  May.\n   The council counted none', { start: 9_000, comment: 'Both.' });
    const news = await bring(collection([[ferry, [across]]]));
    expect(news).toMatchObject({ added: 0, known: 1, attached: 1, waiting: 0 });
    const [annotation] = await window.store.loadAnnotations(source.id);
    expect(annotation).toMatchObject({
      exact: 'counted in May.\nThe council counted none',
      anchor: 'exact',
      kind: 'comment',
      comment: 'Both.',
      revisionId: source.revisionId,
    });
  });

  it('wait as orphans where they are not, the most similar place first among those offered', async () => {
    const source = await addText(window, 'boats.txt', TEXT);
    await window.store.changeSourceRecord(source.id, { csl: { URL: ferry.URL }, fields: ['URL'] });
    const similar = words('The harbour has 350 boats, and every single one of them was counted in May.');
    const gone = words('Nobody has ever written this sentence in any harbour.');
    const news = await bring(collection([[ferry, [similar, gone]]]));
    expect(news).toMatchObject({ attached: 0, waiting: 2 });
    const annotations = await window.store.loadAnnotations(source.id);
    expect(annotations.map(({ anchor, revisionId }) => [anchor, revisionId])).toEqual([
      ['orphan', ''],
      ['orphan', ''],
    ]);
    const offered = annotations.find(({ exact }) => exact === similar.exact)?.found;
    expect(offered).toMatchObject({ revisionId: source.revisionId, spans: [] });
    expect(offered?.candidates[0]?.start).toBe(0);
  });

  it('never choose between two places that say the same', async () => {
    const source = await addText(window, 'boats.txt', 'He said no. She left. He said no. They stayed.');
    await window.store.changeSourceRecord(source.id, { csl: { URL: ferry.URL }, fields: ['URL'] });
    expect(await bring(collection([[ferry, [words('He said no.')]]]))).toMatchObject({
      attached: 0,
      waiting: 1,
    });
    expect(
      await bring(collection([[ferry, [words('He said no.', { prefix: 'She left. ' })]]])),
    ).toMatchObject({
      attached: 1,
    });
  });

  it('keep colour, tags, times and where their program says they stand', async () => {
    await bring(
      collection([
        [
          ferry,
          [
            words('340 boats', {
              colour: 'green',
              tags: ['#figures', 'a//b', '/'],
              comment: 'Check.',
              locator: 'p. 12',
              createdAt: Date.UTC(2019, 4, 6),
            }),
            words('in May', { createdAt: Number.NaN, locator: 'loc. 9' }),
          ],
        ],
      ]),
    );
    const annotations = await window.store.loadAnnotations((await firstSource()).id);
    expect(annotations.find(({ exact }) => exact === '340 boats')).toMatchObject({
      colour: 'green',
      tags: ['figures', 'a/b'],
      kind: 'comment',
      comment: 'Check.\np. 12',
      createdAt: '2019-05-06T00:00:00.000Z',
    });
    expect(annotations.find(({ exact }) => exact === 'in May')).toMatchObject({
      kind: 'highlight',
      comment: 'loc. 9',
    });
    expect(window.messages()).toEqual([]);
  });
});

describe('ST74 the same annotation', () => {
  const file = collection([
    [ferry, [words('340 boats', { comment: 'Check.' }), words('', { comment: 'Good.' })]],
  ]);

  it('is added once, though its words were found or its comment was written anew meanwhile', async () => {
    await bring(file);
    const source = await firstSource();
    await giveText(source, TEXT);
    const [annotation] = await window.store.loadAnnotations(source.id);
    await window.store.changeAnnotations([annotation?.id ?? ''], { comment: 'Checked.' }, 'Edit comment');
    const news = await bring(file);
    expect(news).toMatchObject({ attached: 0, waiting: 0, notes: 0, repeated: 2, written: null });
    expect(await window.store.loadAnnotations(source.id)).toHaveLength(1);
  });

  it('is known in another program’s file by words, place and comment', async () => {
    const source = await addText(window, 'boats.txt', TEXT);
    await window.store.changeSourceRecord(source.id, { csl: { URL: ferry.URL }, fields: ['URL'] });
    await bring(file);
    const other = words('340 boats', { comment: 'Check.', prefix: 'has ', createdAt: 1_000 });
    expect(await bring(collection([[ferry, [other]]]))).toMatchObject({ attached: 0, repeated: 1 });
  });
});

describe('ST75 a remark on a source as a whole', () => {
  it('is a note titled after it, with its tags', async () => {
    const remark = words('', { comment: 'Good.\nRead it again.', tags: ['later'] });
    expect(await bring(collection([[ferry, [remark, words('')]]]))).toMatchObject({ notes: 1, waiting: 0 });
    const [raw] = await window.database.notes.toArray();
    expect(raw).toMatchObject({ title: 'Remark on “The ferry”' });
    expect(JSON.stringify(raw)).toMatch(/Good\..*Read it again\..*#later/);
  });
});

describe('ST77 the first text of a stub', () => {
  it('is its first revision, and what waited stands at its words', async () => {
    await bring(
      collection([[ferry, [words('340 boats'), words('Nobody wrote this sentence in a harbour.')]]]),
    );
    const added = await giveText(await firstSource(), TEXT);
    expect(added).toMatchObject({ outcome: 'revised', number: 1, isFirst: true });
    expect(added).toMatchObject({ counts: { exact: 1, moved: 0, fuzzy: 0, orphan: 1 } });
    const source = await firstSource();
    expect(source.characterCount).toBeGreaterThan(0);
    const annotations = await window.store.loadAnnotations(source.id);
    expect(annotations.map(({ exact, anchor }) => [exact, anchor]).sort()).toEqual([
      ['340 boats', 'exact'],
      ['Nobody wrote this sentence in a harbour.', 'orphan'],
    ]);
  });

  it('fills what its record lacks, and leaves what it has', async () => {
    await bring(collection([[{ title: 'The ferry', type: 'article-newspaper' }]]));
    await giveText(await firstSource(), TEXT);
    const { csl, provenance } = await firstSource();
    expect(csl).toMatchObject({ title: 'The ferry', type: 'article-newspaper' });
    expect(provenance.title?.origin).toBe('collection');
  });

  it.each([
    ['nothing', {}],
    ['its address', { title: 'https://www.example.org/ferry/' }],
  ])('names a source that had %s for a title', async (_, title) => {
    await bring(collection([[{ URL: 'https://www.example.org/ferry/', ...title }]]));
    expect((await firstSource()).csl.title).toBe('example.org/ferry');
    await giveText(await firstSource(), '# The ferry\n\nIt ran empty.');
    expect((await firstSource()).csl.title).not.toBe('example.org/ferry');
  });

  it('is taken back with one undo', async () => {
    await bring(collection([[ferry, [words('340 boats')]]]));
    await giveText(await firstSource(), TEXT);
    await window.store.undo();
    const source = await firstSource();
    expect(source.revisionId).toBe('');
    expect(await window.store.loadAnnotations(source.id)).toMatchObject([
      { anchor: 'orphan', revisionId: '' },
    ]);
  });
});

describe('ST79 a file whose text cannot be had', () => {
  const scan = {
    name: 'scan.pdf',
    bytes: new Uint8Array([1, 2, 3]),
    mediaType: 'application/pdf',
    problem: '“scan.pdf” holds pictures of pages and no text.',
  };

  it('is kept as the original of a source that is named after it, in one step', async () => {
    const { sourceId } = await window.inside.keepFile(scan, null);
    const article = await window.store.loadArticle(sourceId);
    expect(article?.source.csl.title).toBe('scan');
    expect(article).toMatchObject({ text: '', blocks: [], revision: { fileName: 'scan.pdf', number: 1 } });
    expect(await window.store.readOriginal(article?.revision.id ?? '')).toEqual(scan.bytes);
    await window.store.undo();
    expect(await sources()).toEqual([]);
    expect(await window.database.attachments.count()).toBe(0);
  });

  it('is kept with the stub that it was meant for', async () => {
    await bring(collection([[ferry]]));
    const stub = await firstSource();
    expect(await window.inside.keepFile(scan, stub.id)).toEqual({ outcome: 'kept', sourceId: stub.id });
    const article = await window.store.loadArticle(stub.id);
    expect(article?.source.csl.title).toBe('The ferry');
    expect(article?.revision.fileName).toBe('scan.pdf');
  });

  it('is kept once', async () => {
    const { sourceId } = await window.inside.keepFile(scan, null);
    expect(await window.inside.keepFile(scan, null)).toEqual({ outcome: 'duplicate', sourceId });
  });

  it('gives way to the text that comes later, which names the source as well', async () => {
    const { sourceId } = await window.inside.keepFile(scan, null);
    const source = await window.store.findSource(sourceId);
    if (source === null) throw new Error('It was not kept');
    expect(await giveText(source, TEXT)).toMatchObject({ outcome: 'revised', number: 2, isFirst: true });
    expect((await window.store.findSource(sourceId))?.csl.title).not.toBe('scan');
  });
});

it('ST70 taking a collection back leaves its sources where another one added annotations to them', async () => {
  const news = await bring(collection([[ferry]]));
  await bring(collection([[ferry, [words('every one of them')]]]));
  if (news.written === null) throw new Error('Nothing was written');
  await window.store.undoStep(news.written.step);
  expect(await sources()).toHaveLength(1);
  expect(await window.store.loadAnnotations((await firstSource()).id)).toHaveLength(1);
});
