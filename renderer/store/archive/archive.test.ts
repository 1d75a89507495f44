import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { rangesOf } from '../../../shared/file-ranges';
import { documentOf, paragraph, quotation } from '../notes/note-document';
import { archiveOf, importInto } from '../testing/archives';
import { freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlight } from '../testing/make-records';

const FERRY =
  'The ferry ran empty for nineteen winters.\nAn empty boat is still a promise, the captain said.';
const options = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

/** A library with records of every kind, readable and not. */
async function fullLibrary(): Promise<TestWindow> {
  const window = await freshLibrary();
  const { store, database } = window;
  const ferry = await addText(window, 'Ferry.txt', FERRY);
  const harbour = await addText(window, '항구.txt', '항구는 비어 있었다.');
  const [empty, promise] = [
    await highlight(window, ferry, 'ran empty'),
    await highlight(window, ferry, 'a promise'),
  ];
  const marked = await highlight(window, harbour, '비어 있었다');
  await store.changeAnnotations([empty.id], { comment: 'Why?', tags: ['claims/transport'] }, 'Tag');
  await store.joinAnnotations([empty.id, promise.id]);
  await store.describeTag('claims/transport', 'Ships and their timetables.');
  const note = await store.createNote();
  await store.saveNote(note.id, {
    title: 'Promises',
    document: documentOf([quotation(marked.id, marked.exact, 'Harbour'), paragraph('words')]),
    quotedAnnotationIds: [marked.id],
  });
  const now = '2026-11-26T00:00:00.000Z';
  await database.annotations.bulkPut([
    {
      ...marked,
      id: 'orphan',
      anchor: 'orphan',
      found: { revisionId: 'r9', spans: [], score: 0, candidates: [] },
    },
    { ...marked, id: 'damaged', colour: 'mauve', extra: undefined, at: new Date(0) },
  ]);
  await database.notes.put({ id: 'torn', title: 'Torn', updatedAt: now });
  await database.noteSummaries.put({
    id: 'torn',
    title: 'Torn',
    updatedAt: now,
    quotationCount: 2,
    sourceIds: [],
  });
  await database.revisions.put({
    ...(await store.loadRevisions(ferry.id))[0],
    id: 'earlier',
    number: 7,
  });
  await database.unreadable.add({
    table: 'links',
    id: 'l',
    problem: 'kind',
    at: now,
    raw: { id: 'l', n: Number.NaN },
  });
  store.session.openSource(ferry.id);
  store.session.openNote(note.id);
  store.keepPlace(ferry.id, 42);
  store.changeSettings({ textSize: 22, colourLabels: { teal: 'Zahl' }, hasSeenSample: true });
  await store.recountTags();
  await store.flush();
  // Records put by hand above are in no tally yet.
  await database.tallies.clear();
  await database.tallies.bulkPut([
    { sourceId: ferry.id, counts: { amber: 1 } },
    { sourceId: harbour.id, counts: { amber: 2 } },
  ]);
  return window;
}

/** Every table but the journal of changes, which tells of one computer, and the packs, which are a cache. */
async function contentOf({ database }: TestWindow): Promise<Record<string, unknown[]>> {
  const tables = database.tables.filter(({ name }) => name !== 'changes' && name !== 'packs');
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
}

function dataOf(archive: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(archive)).filter(([path]) => path.startsWith('data/'));
  return Object.fromEntries(files.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

describe('ST90 library to archive to library', () => {
  it('is identical in every table, and the second archive has the same data byte for byte', async () => {
    const first = await fullLibrary();
    const archive = await archiveOf(first);
    const before = await contentOf(first);
    await first.store.closeLibrary();
    const second = await freshLibrary();
    const item = await importInto(second, archive);
    await second.store.flush();
    expect(item).toMatchObject({ state: 'restored' });
    expect(item?.message).toBe('Archive: 2 sources, 4 annotations, 2 notes and 1 described tag added.');
    expect(await contentOf(second)).toEqual(before);
    expect(dataOf(await archiveOf(second))).toEqual(dataOf(archive));
  });

  it('takes the place of an untouched sample, and undo brings that back', async () => {
    const archive = await archiveOf(await fullLibrary());
    const window = await freshLibrary({ isFirstStart: true });
    await window.store.flush();
    const hadSample = (await window.database.sources.toArray()).length;
    await importInto(window, archive);
    expect((await window.store.loadSources()).map(({ csl }) => csl.title).toSorted()).toEqual([
      'Ferry',
      '항구',
    ]);
    await window.store.undo();
    expect(await window.database.sources.count()).toBe(hadSample);
  });
});

describe('ST91 an archive that comes to a library', () => {
  it('adds nothing that is there as it is', async () => {
    const window = await fullLibrary();
    const before = await contentOf(window);
    const item = await importInto(window, await archiveOf(window));
    expect(item?.message).toMatch(/^Archive: nothing new; \d+ were there already\.$/);
    expect(await contentOf(window)).toEqual(before);
  });

  it('keeps what is newer here', async () => {
    const window = await fullLibrary();
    const archive = await archiveOf(window);
    const [marked] = await window.store.loadAnnotations((await window.store.loadSources())[0]?.id ?? '');
    await window.store.changeAnnotations([marked?.id ?? ''], { comment: 'Newer.' }, 'Comment');
    const item = await importInto(window, archive);
    expect(item?.message).toContain('1 stayed, being newer here');
    expect(await window.database.annotations.get(marked?.id ?? '')).toMatchObject({ comment: 'Newer.' });
  });

  it('brings back no source that became one with another since', async () => {
    const window = await fullLibrary();
    const archive = await archiveOf(window);
    const [kept, gone] = await window.store.loadSources();
    const merge = { keptId: kept?.id ?? '', goneId: gone?.id ?? '', taken: [] };
    await window.store.mergeSources(merge, options());
    const before = await contentOf(window);
    await importInto(window, archive);
    const { sources, revisions, annotations, links } = await contentOf(window);
    expect({ sources, revisions, annotations, links }).toEqual({
      sources: before.sources,
      revisions: before.revisions,
      annotations: before.annotations,
      links: before.links,
    });
  });

  it('asks before it replaces what is older here, and does it in one step of undo', async () => {
    const window = await fullLibrary();
    const [source] = await window.store.loadSources();
    const [marked] = await window.store.loadAnnotations(source?.id ?? '');
    const id = marked?.id ?? '';
    await window.store.changeAnnotations([id], { comment: 'From the archive.' }, 'Comment');
    const archive = await archiveOf(window);
    await window.store.undo();
    await window.database.annotations.put({ ...marked, comment: 'Older.' });
    const { importArchive } = await import('./archive-import');
    const file = { name: 'library.zip', ranges: rangesOf(archive) };
    const refused = await importArchive(file, { ...options(), ask: async () => false });
    expect(refused.state).toBe('cancelled');
    const ask = vi.fn(async () => true);
    const { message } = await importArchive(file, { ...options(), ask });
    expect(ask).toHaveBeenCalledWith({ name: 'library.zip', replaced: 1, isUndoable: true });
    expect(message).toContain('1 was replaced by newer ones');
    expect(await window.database.annotations.get(id)).toMatchObject({ comment: 'From the archive.' });
    await window.store.undo();
    expect(await window.database.annotations.get(id)).toMatchObject({ comment: 'Older.' });
  });

  it('asks as well when the system handed it over and nothing would be replaced', async () => {
    const archive = await archiveOf(await fullLibrary());
    const window = await freshLibrary();
    const { importArchive } = await import('./archive-import');
    const ask = vi.fn(async () => false);
    const file = { name: 'library.provenote', ranges: rangesOf(archive) };
    const { state } = await importArchive(file, { ...options(), isHanded: true, ask });
    expect(ask).toHaveBeenCalledWith({ name: 'library.provenote', replaced: 0, isUndoable: true });
    expect(state).toBe('cancelled');
    expect(await window.store.loadSources()).toEqual([]);
  });

  it('gives a source whose citekey is taken another one', async () => {
    const archive = await archiveOf(await fullLibrary());
    const window = await freshLibrary();
    const own = await addText(window, 'Ferry.txt', 'Another text of the same name.');
    const item = await importInto(window, archive);
    expect(item?.message).toContain('1 citekey taken here and given anew');
    const citekeys = (await window.store.loadSources()).map(({ citekey }) => citekey);
    expect(new Set(citekeys).size).toBe(3);
    expect(citekeys).toContain(own.citekey);
  });
});

describe('ST92 a damaged archive', () => {
  it('is named with what is damaged, and the rest goes in', async () => {
    const files = unzipSync(await archiveOf(await fullLibrary()));
    const [original = ''] = Object.keys(files).filter((path) => path.startsWith('sources/'));
    const spoilt = zipSync({
      ...files,
      [original]: strToU8('other words'),
      'data/links-0001.jsonl': strToU8('{"id":'),
    });
    const window = await freshLibrary();
    const item = await importInto(window, spoilt);
    expect(item?.state).toBe('restored');
    expect(item?.message).toContain(`“${original}” is not as it was written`);
    expect(item?.message).toContain('“data/links-0001.jsonl” is not as it was written');
    expect(await window.database.sources.count()).toBe(2);
    expect(await window.database.attachments.count()).toBe(1);
  });

  it('leaves nothing behind when it is cut', async () => {
    const archive = await archiveOf(await fullLibrary());
    const window = await freshLibrary();
    const item = await importInto(window, archive.subarray(0, archive.length - 100));
    expect(item).toMatchObject({ state: 'failed' });
    expect(await window.database.sources.count()).toBe(0);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const bytes = await archiveOf(await fullLibrary());
    const window = await freshLibrary();
    const { importArchive } = await import('./archive-import');
    const abort = new AbortController();
    abort.abort();
    const ending = await importArchive(
      { name: 'a.zip', ranges: rangesOf(bytes) },
      { ...options(), signal: abort.signal },
    );
    expect(ending.state).toBe('cancelled');
    expect(await window.database.sources.count()).toBe(0);
  });
});
