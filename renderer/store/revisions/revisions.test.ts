import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseHtml } from '../../../shared/importing/testing/parse-html';
import type { Annotation, Source } from '../../../shared/model';
import type { ImportInput } from '../importing/import-queue';
import { ADDRESS, BELL, COUNTY, POST, PROMISE, SHOP } from '../testing/ferry-article';
import { anotherWindow, freshLibrary, type TestWindow } from '../testing/fresh-library';
import { highlight, highlightOf } from '../testing/make-records';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

const FIRST = [POST, PROMISE, COUNTY, SHOP, BELL];
/** The post stays, the shop has moved up, the promise is in other words, the county is gone. */
const SECOND = [
  POST,
  SHOP,
  PROMISE.replace('still a promise', 'always a promise'),
  'Nobody else on the island wanted to speak about money with a newspaper.',
  BELL,
];

function page(name: string, paragraphs: readonly string[], address = ADDRESS): ImportInput {
  const text = `---\ntitle: The ferry\nurl: ${address}\n---\n\n${paragraphs.join('\n\n')}\n`;
  return { name, read: async () => new TextEncoder().encode(text) };
}

async function importFirst(): Promise<Source> {
  await window.store.importFiles([page('ferry.md', FIRST)]);
  const [source] = await window.store.loadSources();
  if (!source) throw new Error('The source was not added');
  return source;
}

function lastItem() {
  return window.inside.importQueue().items.at(-1);
}

async function byWords(source: Source): Promise<Record<string, Annotation>> {
  const annotations = await window.store.loadAnnotations(source.id);
  return Object.fromEntries(annotations.map((annotation) => [annotation.exact, annotation]));
}

async function textNow(source: Source): Promise<string> {
  return (await window.store.loadArticle(source.id))?.text ?? '';
}

const ANNOTATED = [
  'the noon ferry to Holm',
  'The shop closes at noon',
  'An empty boat is still a promise',
  'whether the promise is worth 2.3 million a year',
];

async function annotatedFirst(): Promise<Source> {
  const source = await importFirst();
  for (const words of ANNOTATED) await highlight(window, source, words);
  return source;
}

describe('ST33 a file with the address of a source is a new version of it', () => {
  it.each(['http://www.coast-weekly.example/2026/ferry/?utm_source=mail#top', ADDRESS])(
    'whatever scheme, www., tracking and fragment say: %s',
    async (address) => {
      const source = await importFirst();
      await window.store.importFiles([page('again.md', SECOND, address)]);
      expect(lastItem()).toMatchObject({ state: 'revised', sourceId: source.id });
      expect(await window.store.loadSources()).toHaveLength(1);
      expect(await textNow(source)).toBe(SECOND.join('\n'));
    },
  );

  it('but not with another address, nor with that of a site’s front page', async () => {
    await window.store.importFiles([page('ferry.md', FIRST, 'https://coast-weekly.example/')]);
    await window.store.importFiles([page('other.md', SECOND, 'https://coast-weekly.example/')]);
    await window.store.importFiles([page('third.md', [POST, PROMISE], `${ADDRESS}?page=2`)]);
    expect(await window.store.loadSources()).toHaveLength(3);
  });

  it('and so is any file the user says is one', async () => {
    const source = await importFirst();
    await window.store.importFiles([
      { ...page('pdf.md', SECOND, 'https://x.example/y'), versionOf: source.id },
    ]);
    expect(lastItem()).toMatchObject({ state: 'revised', version: { number: 2, title: 'The ferry' } });
  });

  it('whose record stays as the user wrote it', async () => {
    const source = await importFirst();
    await window.store.changeSourceRecord(source.id, { csl: { title: 'My ferry' }, fields: ['title'] });
    await window.store.importFiles([page('again.md', SECOND)]);
    const now = await window.store.findSource(source.id);
    expect(now?.csl.title).toBe('My ferry');
    expect(now?.provenance.title?.origin).toBe('user');
    expect(now?.characterCount).toBe(SECOND.join('\n').length);
  });
});

describe('ST34 a new version takes the annotations along whose words it still has', () => {
  it('unmoved and moved, with the same words at their new place', async () => {
    const source = await annotatedFirst();
    await window.store.importFiles([page('again.md', SECOND)]);
    expect(lastItem()?.version?.counts).toEqual({ exact: 1, moved: 1, fuzzy: 1, orphan: 1 });
    const { revisionId = '' } = (await window.store.findSource(source.id)) ?? {};
    const text = await textNow(source);
    const annotations = await byWords(source);
    for (const words of ANNOTATED.slice(0, 2)) {
      const moved = annotations[words];
      expect(moved?.revisionId).toBe(revisionId);
      expect(text.slice(moved?.start, moved?.end)).toBe(words);
      expect(moved?.found).toBeUndefined();
    }
    expect(annotations[ANNOTATED[0] ?? '']?.anchor).toBe('exact');
    expect(annotations[ANNOTATED[1] ?? '']?.anchor).toBe('moved');
  });

  it('all in one step, which undo takes back with text, original and places', async () => {
    const source = await annotatedFirst();
    const before = await window.store.loadAnnotations(source.id);
    await window.store.importFiles([page('again.md', SECOND)]);
    await window.store.undo();
    expect(await window.store.findSource(source.id)).toEqual(source);
    expect(await window.store.loadAnnotations(source.id)).toEqual(before);
    expect(await textNow(source)).toBe(FIRST.join('\n'));
    const { revisions, bodies, attachments } = window.database;
    expect(await Promise.all([revisions, bodies, attachments].map((table) => table.count()))).toEqual([
      1, 1, 1,
    ]);
    await window.store.redo();
    expect(await textNow(source)).toBe(SECOND.join('\n'));
    expect((await byWords(source))[ANNOTATED[1] ?? '']?.anchor).toBe('moved');
  });

  it('and the article that was open before the list of sources shows it', async () => {
    const source = await annotatedFirst();
    await window.store.closeLibrary();
    window = await anotherWindow();
    await window.store.loadArticle(source.id);
    await window.store.loadSources();
    await window.store.importFiles([page('again.md', SECOND)]);
    expect(await textNow(source)).toBe(SECOND.join('\n'));
  });

  it('and keeps every earlier revision readable', async () => {
    const source = await annotatedFirst();
    await window.store.importFiles([page('again.md', SECOND)]);
    const old = await window.store.loadRevision(source.revisionId);
    expect(old?.text).toBe(FIRST.join('\n'));
    expect(await window.store.readOriginal(source.revisionId)).not.toBeNull();
    expect((await window.store.loadRevisions(source.id)).map(({ number }) => number)).toEqual([2, 1]);
  });
});

describe('ST35 words that are similar or gone stay those of the revision they were taken from', () => {
  it('with the place found, or candidates, in the newest', async () => {
    const source = await annotatedFirst();
    await window.store.importFiles([page('again.md', SECOND)]);
    const { revisionId = '' } = (await window.store.findSource(source.id)) ?? {};
    const text = await textNow(source);
    const annotations = await byWords(source);
    const fuzzy = annotations['An empty boat is still a promise'];
    const orphan = annotations['whether the promise is worth 2.3 million a year'];
    expect(fuzzy).toMatchObject({ anchor: 'fuzzy', revisionId: source.revisionId });
    expect(fuzzy?.found?.revisionId).toBe(revisionId);
    expect(fuzzy?.found?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'An empty boat is always a promise',
    ]);
    expect(orphan).toMatchObject({ anchor: 'orphan', revisionId: source.revisionId });
    expect(orphan?.found).toMatchObject({ revisionId, spans: [] });
  });
});

describe('ST36 no version is added', () => {
  it('by other bytes with the same text', async () => {
    const source = await importFirst();
    await window.store.importFiles([page('again.md', FIRST, `${ADDRESS}/`)]);
    expect(lastItem()?.state).toBe('duplicate');
    expect(lastItem()?.message).toBe(
      'The text of “The ferry” has not changed: “again.md” says the same, so no version was added.',
    );
    expect(await window.store.loadRevisions(source.id)).toHaveLength(1);
  });

  it('by bytes that are in the library, of whichever revision', async () => {
    await importFirst();
    await window.store.importFiles([page('again.md', SECOND)]);
    await window.store.importFiles([page('ferry.md', FIRST)]);
    expect(lastItem()?.message).toBe('“ferry.md” is in the library already as “The ferry”.');
  });

  it('without text, and the annotations keep their places', async () => {
    const source = await annotatedFirst();
    const before = await window.store.loadAnnotations(source.id);
    const hollow = '<html><head><title>The ferry</title></head><body></body></html>';
    const imported = { text: '', blocks: [], csl: { id: '', type: 'webpage' }, provenance: {}, problems: [] };
    const outcome = await window.inside.addRevision(
      source.id,
      { ...imported, mediaType: 'text/html' },
      { name: 'ferry.html', bytes: new TextEncoder().encode(hollow) },
      { onProgress: () => undefined, signal: new AbortController().signal },
    );
    expect(outcome).toEqual({ outcome: 'without-text' });
    expect(await window.store.loadAnnotations(source.id)).toEqual(before);
  });
});

describe('ST37 a version is not taken back from under annotations', () => {
  it('that were made or changed since', async () => {
    const source = await annotatedFirst();
    await window.store.importFiles([page('again.md', SECOND)]);
    const item = lastItem();
    const revised = (await window.store.findSource(source.id)) ?? source;
    const made = await highlight(window, revised, 'Nobody else on the island');
    if (item) await window.store.takeBackVersion(item);
    expect(window.messages().at(-1)).toMatch(/^“Add new version” could not be undone/);
    expect(await textNow(source)).toBe(SECOND.join('\n'));
    expect((await byWords(source))['Nobody else on the island']).toEqual(made);
    await window.store.undo();
    if (item) await window.store.takeBackVersion(item);
    expect(await textNow(source)).toBe(FIRST.join('\n'));
  });
});

describe('ST38 while a version is compared', () => {
  it('annotations that come, change or go are taken as they are', async () => {
    const source = await annotatedFirst();
    const annotations = await byWords(source);
    const made = await highlightOf(window, source, 'opens again when it has left');
    let isFirst = true;
    const outcome = await addSecond(source, async () => {
      if (!isFirst) return;
      isFirst = false;
      await window.store.createAnnotation(made);
      const [commented, removed] = [annotations['the noon ferry to Holm'], annotations[ANNOTATED[1] ?? '']];
      if (commented) await window.store.changeAnnotations([commented.id], { comment: 'Ask.' }, 'Comment');
      if (removed) await window.store.removeAnnotations([removed.id]);
    });
    expect(outcome).toMatchObject({
      outcome: 'revised',
      counts: { exact: 1, moved: 1, fuzzy: 1, orphan: 1 },
    });
    const after = await byWords(source);
    expect(after['the noon ferry to Holm']?.comment).toBe('Ask.');
    expect(after['opens again when it has left']).toMatchObject({ anchor: 'moved' });
    expect(after[ANNOTATED[1] ?? '']).toBeUndefined();
  });

  it('LI22 the import says how many annotations were found again', async () => {
    await annotatedFirst();
    const seen: unknown[] = [];
    const { read, ...rest } = page('again.md', SECOND);
    const timer = setInterval(() => seen.push(window.inside.importQueue().following));
    await window.store.importFiles([{ ...rest, read }]);
    clearInterval(timer);
    expect(seen).toContainEqual({ done: 4, total: 4 });
    expect(window.inside.importQueue().following).toBeUndefined();
  });

  it('it can be stopped, and nothing of it is stored', async () => {
    const source = await annotatedFirst();
    const before = await window.store.loadAnnotations(source.id);
    await window.store.importFiles([
      {
        ...page('again.md', SECOND),
        read: async () => {
          const bytes = await page('again.md', SECOND).read();
          queueMicrotask(() => setTimeout(window.store.cancelImport));
          return bytes;
        },
      },
    ]);
    expect(lastItem()?.state).toBe('cancelled');
    expect(await window.store.loadAnnotations(source.id)).toEqual(before);
    expect(await window.database.bodies.count()).toBe(1);
  });

  async function addSecond(source: Source, meanwhile: () => Promise<void>) {
    const { importSource } = await import('../../../shared/importing');
    const bytes = await page('again.md', SECOND).read();
    const file = { name: 'again.md', bytes };
    const imported = await importSource(file, parseHtml);
    let waiting = Promise.resolve();
    const outcome = window.inside.addRevision(source.id, imported, file, {
      onProgress: () => {
        waiting = waiting.then(meanwhile);
      },
      signal: new AbortController().signal,
    });
    await outcome;
    await waiting;
    return outcome;
  }
});

describe('ST41 accepting similar words', () => {
  it('makes them the annotation’s own in the newest revision, and is undone in one step', async () => {
    const source = await annotatedFirst();
    await window.store.importFiles([page('again.md', SECOND)]);
    const before = await byWords(source);
    const fuzzy = before['An empty boat is still a promise'];
    await window.store.acceptFound([fuzzy?.id ?? '']);
    const accepted = (await byWords(source))['An empty boat is always a promise'];
    const { revisionId = '' } = (await window.store.findSource(source.id)) ?? {};
    expect(accepted).toMatchObject({ id: fuzzy?.id, anchor: 'exact', revisionId });
    expect(accepted?.found).toBeUndefined();
    await window.store.undo();
    expect(await byWords(source)).toEqual(before);
  });
});

describe('ST41 accepting words of a joined quotation whose parts came to one place', () => {
  it('makes them one part, since they stand in the text once', async () => {
    const source = await annotatedFirst();
    await window.store.importFiles([page('again.md', SECOND)]);
    const fuzzy = (await byWords(source))['An empty boat is still a promise'];
    if (!fuzzy?.found) throw new Error('Nothing similar was found');
    const { found, start, end, exact, prefix, suffix } = fuzzy;
    const more = [{ start, end, exact, prefix, suffix }];
    const spans = [...found.spans, ...found.spans];
    await window.database.annotations.put({ ...fuzzy, more, found: { ...found, spans } });
    await window.store.acceptFound([fuzzy.id]);
    const accepted = (await byWords(source))['An empty boat is always a promise'];
    expect(accepted).toMatchObject({ id: fuzzy.id, anchor: 'exact' });
    expect(accepted?.more).toBeUndefined();
  });
});

describe('ST41 similar words in a revision that cannot be read', () => {
  it('are not accepted, and why is said', async () => {
    const source = await annotatedFirst();
    await window.store.importFiles([page('again.md', SECOND)]);
    const fuzzy = (await byWords(source))['An empty boat is still a promise'];
    if (!fuzzy?.found) throw new Error('Nothing similar was found');
    const found = { ...fuzzy.found, revisionId: 'gone' };
    await window.database.annotations.put({ ...fuzzy, found });
    await expect(window.store.acceptFound([fuzzy.id])).rejects.toThrow('cannot be read');
    expect(window.messages().at(-1)).toContain('Nothing was changed');
  });
});

describe('ST42 refusing similar words', () => {
  it('makes an orphan of the annotation, with their place as its first candidate', async () => {
    const source = await annotatedFirst();
    await window.store.importFiles([page('again.md', SECOND)]);
    const before = await byWords(source);
    const fuzzy = before['An empty boat is still a promise'];
    await window.store.refuseFound([fuzzy?.id ?? '']);
    const refused = (await byWords(source))['An empty boat is still a promise'];
    const [first] = refused?.found?.candidates ?? [];
    expect(refused).toMatchObject({ anchor: 'orphan', revisionId: source.revisionId, found: { spans: [] } });
    expect((await textNow(source)).slice(first?.start, first?.end)).toBe('An empty boat is always a promise');
    await window.store.undo();
    expect(await byWords(source)).toEqual(before);
  });
});

describe('ST43 an orphan is attached to words its user chose', () => {
  it('which become its own, and is undone in one step', async () => {
    const source = await annotatedFirst();
    await window.store.importFiles([page('again.md', SECOND)]);
    const before = await byWords(source);
    const orphan = before['whether the promise is worth 2.3 million a year'];
    const article = await window.store.loadArticle(source.id);
    if (!article || !orphan) throw new Error('Nothing to attach');
    const start = article.text.indexOf('speak about money');
    await window.store.attachAnnotation(orphan.id, article, { start, end: start + 17 });
    expect((await byWords(source))['speak about money']).toMatchObject({
      id: orphan.id,
      anchor: 'exact',
      revisionId: article.revision.id,
    });
    await window.store.undo();
    expect(await byWords(source)).toEqual(before);
  });
});

describe('ST43 words of an earlier revision', () => {
  it('are not attached to, since the annotation would have no place in the newest', async () => {
    const source = await annotatedFirst();
    await window.store.importFiles([page('again.md', SECOND)]);
    const before = await byWords(source);
    const orphan = before['whether the promise is worth 2.3 million a year'];
    const earlier = await window.store.loadRevision(source.revisionId);
    if (!earlier || !orphan) throw new Error('Nothing to attach');
    const attached = window.store.attachAnnotation(orphan.id, earlier, { start: 4, end: 12 });
    await expect(attached).rejects.toThrow('not of the newest revision');
    expect(await byWords(source)).toEqual(before);
  });
});

describe('ST44 what waits for a decision is followed from its own revision into the next', () => {
  it('and stands again when its words come back', async () => {
    const source = await annotatedFirst();
    await window.store.importFiles([page('again.md', SECOND)]);
    await window.store.importFiles([page('third.md', [...FIRST, 'Corrected on Tuesday.'])]);
    expect(lastItem()?.version).toMatchObject({ number: 3, counts: { fuzzy: 0, orphan: 0 } });
    const { revisionId = '' } = (await window.store.findSource(source.id)) ?? {};
    for (const words of ANNOTATED) expect((await byWords(source))[words]?.revisionId).toBe(revisionId);
  });
});

describe('ST45 a file taken for a version', () => {
  it('can be kept as a source of its own, and the first stays as it was', async () => {
    const source = await annotatedFirst();
    const before = await window.store.loadAnnotations(source.id);
    await window.store.importFiles([page('again.md', SECOND)]);
    const item = lastItem();
    if (item) await window.store.keepAsSource(item);
    expect(await window.store.loadAnnotations(source.id)).toEqual(before);
    const sources = await window.store.loadSources();
    expect(sources).toHaveLength(2);
    expect(window.store.session.get().openSourceId).toBe(sources.find(({ id }) => id !== source.id)?.id);
    expect(lastItem()).toMatchObject({ state: 'added', sourceId: window.store.session.get().openSourceId });
  });
});

describe('ST34 an earlier revision', () => {
  it('is readable again when its source comes back', async () => {
    const source = await annotatedFirst();
    await window.store.importFiles([page('again.md', SECOND)]);
    const textOf = async () => (await window.store.loadRevision(source.revisionId))?.text;
    const before = await textOf();
    await window.store.removeSource(source.id);
    expect(await textOf()).toBeUndefined();
    await window.store.undo();
    expect(await textOf()).toBe(before);
    expect(before).toContain('whether the promise is worth');
  });
});
