import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { freshLibrary, loadWindow, logged } from '../testing/fresh-library';

afterEach(() => vi.restoreAllMocks());

/** Another program on the same disk, with a newer database. */
function newerDatabase(): Dexie {
  const newer = new Dexie('provenote');
  newer.version(4).stores({ notes: 'id, updatedAt' });
  return newer;
}

describe('ST24 a library that cannot be used says what to do', () => {
  it('when a newer Provenote upgrades it, this window stops writing', async () => {
    const window = await freshLibrary();
    const newer = newerDatabase();
    await newer.open();
    await expect(window.store.createNote()).rejects.toThrow('the library was closed. Reload the window');
    expect(window.messages()).toContain(
      'Another window updated the library, so this one stopped saving. Reload this window to go on.',
    );
    expect(await newer.table('notes').count()).toBe(0);
    newer.close();
  });

  it('when a newer Provenote upgraded it before, it does not open', async () => {
    const window = await freshLibrary();
    await window.store.closeLibrary();
    const newer = newerDatabase();
    await newer.open();
    newer.close();
    const late = await loadWindow();
    await expect(late.store.openLibrary()).rejects.toThrow('opened by a newer version of Provenote');
  });

  it('when the window may not store data', async () => {
    const window = await freshLibrary();
    await window.store.closeLibrary();
    const late = await loadWindow();
    vi.spyOn(late.database, 'open').mockRejectedValue(new DOMException('denied', 'SecurityError'));
    await expect(late.store.openLibrary()).rejects.toThrow('may not store data');
  });

  it('when the system closes it while it is in use', async () => {
    const window = await freshLibrary();
    window.database.backendDB().onclose?.(new Event('close'));
    expect(window.messages()).toEqual([
      'The system closed the library. Reload this window to open it again.',
    ]);
    await expect(window.store.createNote()).rejects.toThrow('the library was closed');
    expect(logged.at(-1)?.level).toBe('error');
  });
});

/** The library as version 1 wrote it, before there was a codebook. */
function firstVersion(): Dexie {
  const old = new Dexie('provenote');
  old.version(1).stores({
    sources: 'id, updatedAt, createdAt, &citekey',
    revisions: 'id, sourceId, sha256',
    bodies: 'revisionId',
    attachments: 'sha256',
    annotations: 'id, [sourceId+start], updatedAt, *tags',
    notes: 'id, updatedAt',
    noteSummaries: 'id, updatedAt',
    links: 'id, [toId+kind], [fromId+kind], sourceId',
    tallies: 'sourceId',
    packs: 'sourceId',
    places: 'sourceId',
    settings: 'key',
    changes: '++seq, [parentId+seq]',
    unreadable: '++key, table, [table+id]',
  });
  return old;
}

const OLD_TABLES = firstVersion().tables.map(({ name }) => name);

describe('ST64 a library of version 1 opens with everything in it', () => {
  it('and with its tags counted', async () => {
    const empty = await freshLibrary();
    await empty.store.closeLibrary();
    await Dexie.delete('provenote');
    const old = firstVersion();
    await old.open();
    const annotation = { id: 'a1', sourceId: 's1', start: 0, end: 4, tags: ['people/press', 'boats'] };
    await old.table('annotations').bulkAdd([annotation, { ...annotation, id: 'a2', tags: ['people'] }]);
    await old.table('annotations').bulkAdd([{ id: 'torn', tags: 'none' }, { id: 'bare' }]);
    await old.table('notes').add({ id: 'n1', anything: 'at all' });
    await old.table('settings').add({ key: 'settings', hasSeenSample: true, lastTag: 'boats' });
    await old.table('changes').add({ table: 'notes', id: 'n1', op: 'put', at: '', writer: 'w' });
    const before = await Promise.all(OLD_TABLES.map((name) => old.table(name).toArray()));
    old.close();

    const late = await loadWindow();
    await late.database.open();
    const after = await Promise.all(OLD_TABLES.map((name) => late.database.table(name).toArray()));
    expect(after).toEqual(before);
    expect(await late.database.tagTotals.toArray()).toEqual([
      { tag: 'boats', own: 1, within: 1 },
      { tag: 'people', own: 1, within: 2 },
      { tag: 'people/press', own: 1, within: 1 },
    ]);
    expect(await late.database.tagUses.get(['people', 's1'])).toEqual({
      tag: 'people',
      sourceId: 's1',
      own: 1,
      within: 2,
    });
    late.database.close();
  });
});
