import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type FileRanges, rangesOf } from '../../../shared/file-ranges';
import { sha256 } from '../records/sha256';
import { archiveOf } from '../testing/archives';
import { anotherWindow, freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText, highlight } from '../testing/make-records';

const FERRY = 'The ferry ran empty for nineteen winters.';
/** Two of them are neither read nor stored together. */
const BYTES = 8_500_000;
const NAMES = ['scan.pdf', 'book.pdf'];

/** A library with a text, an annotation and two originals that no packing makes smaller. */
async function largeLibrary(): Promise<TestWindow> {
  const window = await freshLibrary();
  await highlight(window, await addText(window, 'Ferry.txt', FERRY), 'ran empty');
  for (const [index, name] of NAMES.entries()) {
    const bytes = noise(BYTES, index + 1);
    await window.inside.keepFile({ name, bytes, mediaType: 'application/pdf', problem: 'No text.' }, null);
  }
  await window.store.flush();
  return window;
}

/** The same bytes for the same seed. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return state >>> 24;
  });
}

/** Every table but those that tell of one computer, with bytes as their hash. */
async function contentOf({ database }: TestWindow): Promise<Record<string, unknown[]>> {
  const content: Record<string, unknown[]> = {};
  for (const { name } of database.tables.filter(({ name }) => !['changes', 'packs'].includes(name)))
    content[name] = await Promise.all((await database.table(name).toArray()).map(withHash));
  return content;
}

async function withHash(row: object): Promise<object> {
  if (!('bytes' in row) || !(row.bytes instanceof Uint8Array)) return row;
  return { ...row, bytes: await sha256(row.bytes), held: row.bytes.buffer.byteLength };
}

async function importRanges(
  ranges: FileRanges,
  more: { signal?: AbortSignal; ask?: () => Promise<boolean> } = {},
) {
  const { importArchive } = await import('./archive-import');
  const { signal = new AbortController().signal, ask = async () => true } = more;
  return importArchive(
    { name: 'library.zip', ranges },
    { signal, ask, mostUndoable: 1_000_000, onProgress: () => undefined },
  );
}

/** The same file, with something that happens before the byte at `place` is read. */
function watched(file: FileRanges, place: number, act: () => void): FileRanges {
  return {
    size: file.size,
    read: async (start, end) => {
      if (start <= place && place < end) act();
      return file.read(start, end);
    },
  };
}

let archive: Uint8Array;
let before: Record<string, unknown[]>;
/** Where the second of the originals stands: the first is stored ahead when it is read. */
let second: number;

beforeAll(async () => {
  const window = await largeLibrary();
  archive = await archiveOf(window);
  before = await contentOf(window);
  const places = (await window.database.attachments.toArray())
    .map((row) => Object(row))
    .filter(({ bytes }) => bytes.length === BYTES)
    .map(({ sha256 }) => Buffer.from(archive).indexOf(`sources/${sha256.slice(0, 8)}/`))
    .toSorted((a, b) => a - b);
  second = places.at(-1) ?? 0;
  await window.store.closeLibrary();
}, 60_000);

/** What is in the tables of texts and originals, and remembered of them. */
async function largeRows({ database }: TestWindow) {
  return {
    bodies: await database.bodies.count(),
    attachments: await database.attachments.count(),
    arrivals: await database.arrivals.count(),
    sources: await database.sources.count(),
  };
}

const NOTHING = { bodies: 0, attachments: 0, arrivals: 0, sources: 0 };

describe('ST235 an archive with more than 64 MB of texts and originals', () => {
  it('is asked about with the word that it cannot be undone', async () => {
    const large = await freshLibrary();
    const row = { sha256: 'c'.repeat(64), bytes: new Uint8Array(65_000_000), mediaType: 'text/plain' };
    await large.database.attachments.put(row);
    const ranges = rangesOf(await archiveOf(large));
    await large.store.closeLibrary();
    const window = await freshLibrary();
    const { importArchive } = await import('./archive-import');
    const ask = vi.fn(async () => false);
    const watch = { signal: new AbortController().signal, onProgress: () => undefined };
    expect(await importArchive({ name: 'library.zip', ranges }, { ...watch, ask })).toMatchObject({
      state: 'cancelled',
    });
    expect(ask).toHaveBeenCalledWith({ name: 'library.zip', replaced: 0, isUndoable: false });
    await window.store.closeLibrary();
  });

  it('comes back from a Blob row by row, a file at a time, after it was asked about', async () => {
    const window = await freshLibrary();
    const ask = vi.fn(async () => true);
    const file = rangesOf(new Blob([new Uint8Array(archive)]));
    expect(await importRanges(file, { ask })).toMatchObject({
      state: 'restored',
      message: 'Archive: 3 sources and 1 annotation added.',
    });
    expect(ask).toHaveBeenCalledWith({ name: 'library.zip', replaced: 0, isUndoable: false });
    await window.store.flush();
    expect(await contentOf(window)).toEqual(before);
    expect(window.inside.historyLabels().undoLabel).toBeNull();
    await window.store.closeLibrary();
  });

  it('writes each row into the journal, and adds nothing a second time', async () => {
    const window = await freshLibrary();
    await importRanges(rangesOf(archive));
    const rows = await window.database.changes.toArray();
    const kinds = rows.filter(({ table }) => table === 'attachments' || table === 'bodies');
    expect(kinds.map(({ table, op }) => `${op} ${table}`).toSorted()).toEqual([
      'put attachments',
      'put attachments',
      'put attachments',
      'put bodies',
      'put bodies',
      'put bodies',
    ]);
    const unread = watched(rangesOf(archive), second + 1_500_000, () => {
      throw new Error('An original that is here was read');
    });
    const { message } = await importRanges(unread);
    expect(message).toBe('Archive: nothing new; 4 were there already.');
    expect(await window.database.changes.count()).toBe(rows.length);
    await window.store.closeLibrary();
  });

  it('takes the place of an untouched sample and keeps what came before it', async () => {
    const window = await freshLibrary({ isFirstStart: true });
    await window.store.flush();
    await importRanges(rangesOf(archive));
    const { sources, bodies, attachments } = await contentOf(window);
    expect({ sources, bodies, attachments }).toEqual({
      sources: before.sources,
      bodies: before.bodies,
      attachments: before.attachments,
    });
    await window.store.closeLibrary();
  });
});

describe('ST236 nothing is left of a large archive', () => {
  it('that is not wanted', async () => {
    const window = await freshLibrary();
    const { state } = await importRanges(rangesOf(archive), { ask: async () => false });
    expect(state).toBe('cancelled');
    expect(await largeRows(window)).toEqual(NOTHING);
    await window.store.closeLibrary();
  });

  it('that is cancelled once some of it was stored', async () => {
    const window = await freshLibrary();
    const abort = new AbortController();
    let stored = NOTHING;
    const file = watched(rangesOf(archive), second, () => abort.abort());
    window.database.attachments.hook('creating', () => {
      stored = { ...stored, attachments: stored.attachments + 1 };
    });
    const { state } = await importRanges(file, { signal: abort.signal });
    expect(state).toBe('cancelled');
    expect(stored.attachments).toBeGreaterThan(0);
    expect(await largeRows(window)).toEqual(NOTHING);
    await window.store.closeLibrary();
  });

  it('that cannot be read to its end, which is said', async () => {
    const window = await freshLibrary();
    const file = watched(rangesOf(archive), second, () => {
      throw new DOMException('', 'NotReadableError');
    });
    await expect(importRanges(file)).rejects.toThrow(DOMException);
    expect(await largeRows(window)).toEqual(NOTHING);
    await window.store.importFiles([{ name: 'library.zip', ranges: file, read: async () => archive }]);
    expect(window.inside.importQueue().items.at(-1)?.message).toBe(
      '“library.zip” could not be read: it changed since it was chosen, or may not be opened.',
    );
    expect(await largeRows(window)).toEqual(NOTHING);
    await window.store.closeLibrary();
  });

  it('that was cut off with its window, from the next start on', async () => {
    const window = await freshLibrary();
    const { storeAhead } = await import('./arrivals');
    const row = { sha256: 'a'.repeat(64), bytes: new Uint8Array([1]), mediaType: 'text/plain' };
    const own = { sha256: 'b'.repeat(64), bytes: new Uint8Array([2]), mediaType: 'text/plain' };
    await window.database.attachments.put(own);
    const rows = new Map([row, own].map((one) => [one.sha256, one]));
    await storeAhead({ table: 'attachments', rows, damages: [] }, 'Import');
    expect(await largeRows(window)).toMatchObject({ attachments: 2, arrivals: 1 });
    await window.store.closeLibrary();
    const next = await anotherWindow();
    expect(await largeRows(next)).toEqual({ ...NOTHING, attachments: 1 });
    expect(await next.database.attachments.get(own.sha256)).toBeDefined();
    await next.store.closeLibrary();
  });

  it('but for a file that was imported by itself meanwhile', async () => {
    const window = await freshLibrary();
    const { storeAhead, takeBackArrivals } = await import('./arrivals');
    const bytes = new TextEncoder().encode(FERRY);
    const digest = await sha256(bytes);
    const row = { sha256: digest, bytes, mediaType: 'text/plain' };
    await storeAhead({ table: 'attachments', rows: new Map([[digest, row]]), damages: [] }, 'Import');
    await addText(window, 'Ferry.txt', FERRY);
    await takeBackArrivals();
    expect(await largeRows(window)).toEqual({ bodies: 1, attachments: 1, arrivals: 0, sources: 1 });
    await window.store.closeLibrary();
  });

  it('but a window that is at one keeps what it stored', async () => {
    const window = await freshLibrary();
    const { storeAhead } = await import('./arrivals');
    vi.stubGlobal('navigator', {
      locks: { request: (_: string, __: object, act: (lock: null) => unknown) => act(null) },
    });
    const row = { sha256: 'a'.repeat(64), bytes: new Uint8Array([1]), mediaType: 'text/plain' };
    await storeAhead({ table: 'attachments', rows: new Map([[row.sha256, row]]), damages: [] }, 'Import');
    const other = await anotherWindow();
    expect(await largeRows(other)).toMatchObject({ attachments: 1, arrivals: 1 });
    vi.unstubAllGlobals();
    await other.store.closeLibrary();
    await window.store.closeLibrary();
  });
});

it('ST92 an original of a large archive that is spoilt is named, and the rest goes in', async () => {
  const window = await freshLibrary();
  const spoilt = new Uint8Array(archive);
  const at = second + 2_000;
  spoilt[at] = (spoilt[at] ?? 0) ^ 255;
  const { state, message } = await importRanges(rangesOf(spoilt));
  expect(state).toBe('restored');
  expect(message).toMatch(
    /The archive is damaged and the rest of it went in: “sources\/.*” cannot be unpacked\.$/,
  );
  expect(await largeRows(window)).toEqual({ bodies: 3, attachments: 2, arrivals: 0, sources: 3 });
  await window.store.closeLibrary();
});
