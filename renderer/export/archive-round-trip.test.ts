import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import {
  AnnotationSchema,
  LinkSchema,
  NoteSchema,
  PlaceSchema,
  RevisionSchema,
  SettingsSchema,
  SourceSchema,
  TagSchema,
} from '../../shared/model';
import { everythingLibrary } from '../store/testing/everything-library';
import { freshLibrary, type TestWindow } from '../store/testing/fresh-library';
import { fileInMemory } from './testing/file-in-memory';

let window: TestWindow;
afterEach(() => window.store.closeLibrary());

async function archiveOf(): Promise<Uint8Array> {
  const { composeArchive } = await import('./compose-archive');
  const file = fileInMemory();
  const composed = await composeArchive({
    signal: new AbortController().signal,
    onProgress: () => undefined,
    now: new Date('2026-11-26T00:00:00.000Z'),
    program: 'Provenote 1.0.0',
    file,
  });
  if (composed === null) throw new Error('It was cancelled');
  expect(composed.leftOut).toBe(0);
  return file.bytes();
}

async function restore(archive: Uint8Array) {
  await window.store.importFiles([{ name: 'library.zip', read: async () => archive }]);
  await window.store.flush();
  return window.inside.importQueue().items.at(-1);
}

const HERE_ALONE = ['changes', 'packs', 'arrivals'];

/** The rows of every table, but those that tell of one computer (changes, arrivals) or are a cache (packs). */
async function rows(): Promise<Record<string, unknown[]>> {
  const tables = window.database.tables.filter(({ name }) => !HERE_ALONE.includes(name));
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
}

function dataOf(archive: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(archive)).filter(([path]) => path.startsWith('data/'));
  return Object.fromEntries(files.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

function fieldsIn(records: readonly unknown[] = []): ReadonlySet<string> {
  return new Set(records.flatMap((record) => Object.keys(record as object)));
}

describe('EX161 a library that holds everything', () => {
  it('has rows in every table, with every field that a record can have', async () => {
    window = await everythingLibrary();
    const all = await rows();
    expect(Object.entries(all).filter(([, records]) => records.length === 0)).toEqual([]);
    const schemas = {
      sources: SourceSchema,
      revisions: RevisionSchema,
      annotations: AnnotationSchema,
      notes: NoteSchema,
      links: LinkSchema,
      tags: TagSchema,
      places: PlaceSchema,
      settings: SettingsSchema,
    };
    const missing = Object.entries(schemas).flatMap(([table, { entries }]) =>
      Object.keys(entries)
        .filter((field) => !fieldsIn(all[table]).has(field))
        .map((field) => `${table}.${field}`),
    );
    expect(missing).toEqual([]);
  });

  it('comes back row by row from its archive into an empty library, and gives the same archive again', async () => {
    window = await everythingLibrary();
    const before = await rows();
    const archive = await archiveOf();
    await window.store.closeLibrary();
    window = await freshLibrary();
    expect(await restore(archive)).toMatchObject({ state: 'restored' });
    const after = await rows();
    for (const table of Object.keys(before)) expect(after[table], table).toStrictEqual(before[table]);
    expect(dataOf(await archiveOf())).toEqual(dataOf(archive));
  });

  it('is not changed by its own archive', async () => {
    window = await everythingLibrary();
    const archive = await archiveOf();
    const before = await rows();
    const changes = await window.database.changes.count();
    const item = await restore(archive);
    expect(item?.message).toMatch(/^Archive: nothing new; \d+ were there already\.$/);
    expect(await rows()).toStrictEqual(before);
    expect(await window.database.changes.count()).toBe(changes);
  });
});
