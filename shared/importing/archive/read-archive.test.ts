import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rangesOf } from '../../file-ranges';
import { ARCHIVE_TABLES } from '../../model';
import { isLibraryArchive, openLibraryArchive } from '.';

const hash = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const shaOf = (text: string) => createHash('sha256').update(text).digest('hex');

function manifest(files: Readonly<Record<string, string>>, change: object = {}): string {
  return JSON.stringify({
    format: 'provenote-archive',
    version: 1,
    program: 'Provenote 1',
    createdAt: '2026-11-26T00:00:00.000Z',
    counts: Object.fromEntries(ARCHIVE_TABLES.map((table) => [table, 0])),
    files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, shaOf(text)])),
    ...change,
  });
}

function archiveOf(files: Readonly<Record<string, string>>, more: Zippable = {}): Uint8Array {
  const texts = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
  return zipSync({ 'manifest.json': strToU8(manifest(files)), ...texts, ...more });
}

async function opened(bytes: Uint8Array) {
  const library = await openLibraryArchive({ name: 'a.zip', ranges: rangesOf(bytes) }, hash);
  if (library.outcome !== 'open') throw new Error(library.problem);
  return library.archive;
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  const library = await openLibraryArchive({ name: 'a.zip', ranges: rangesOf(bytes) }, hash);
  return library.outcome === 'refused' ? library.problem : 'none';
}

async function notesIn(bytes: Uint8Array) {
  const records: unknown[] = [];
  const damages: string[] = [];
  for await (const found of (await opened(bytes)).recordsOf('notes')) {
    records.push(...found.records);
    damages.push(...found.damages);
  }
  return { records, damages };
}

describe('IM130 an archive of a library', () => {
  it('is known by its manifest, and any other ZIP archive is not one', async () => {
    expect(await isLibraryArchive(rangesOf(archiveOf({})))).toBe(true);
    expect(await isLibraryArchive(rangesOf(zipSync({ 'a.txt': strToU8('words') })))).toBe(false);
    expect(await isLibraryArchive(rangesOf(zipSync({ 'manifest.json': strToU8('{"name":"an app"}') })))).toBe(
      false,
    );
    expect(await isLibraryArchive(rangesOf(zipSync({ 'manifest.json': strToU8('{') })))).toBe(false);
    expect(await isLibraryArchive(rangesOf(strToU8('no archive')))).toBe(false);
  });

  it('gives back its records in the order of their files', async () => {
    const files = { 'data/notes-0002.jsonl': '{"id":"b"}\n', 'data/notes-0001.jsonl': '{"id":"a"}\n' };
    expect(await notesIn(archiveOf(files))).toEqual({ records: [{ id: 'a' }, { id: 'b' }], damages: [] });
  });
});

describe('IM131 what is damaged in an archive is named, and the rest is read', () => {
  const good = { 'data/notes-0001.jsonl': '{"id":"a"}\n', 'data/notes-0002.jsonl': '{"id":"b"}\n' };

  it('a file that is not as it was written', async () => {
    expect(await notesIn(archiveOf(good, { 'data/notes-0001.jsonl': strToU8('{"id":"z"}\n') }))).toEqual({
      records: [{ id: 'b' }],
      damages: ['“data/notes-0001.jsonl” is not as it was written'],
    });
  });

  it('a file that is missing', async () => {
    const bytes = zipSync({
      'manifest.json': strToU8(manifest(good)),
      'data/notes-0002.jsonl': strToU8(good['data/notes-0002.jsonl']),
    });
    expect((await notesIn(bytes)).damages).toEqual(['“data/notes-0001.jsonl” is missing']);
  });

  it('a line that is no record', async () => {
    const files = { 'data/notes-0001.jsonl': '{"id":"a"}\n{"id":\n7\n{"$provenote":"code"}\n{"id":"b"}\n' };
    const { records, damages } = await notesIn(archiveOf(files));
    expect(records).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(damages).toEqual([2, 3, 4].map((line) => `line ${line} of “data/notes-0001.jsonl” is no record`));
  });

  it('an original that the manifest does not know', async () => {
    const archive = await opened(archiveOf({}, { 'sources/a/original.txt': strToU8('words') }));
    expect(await archive.fileAt('sources/a/original.txt')).toEqual({
      damage: '“sources/a/original.txt” is not as it was written',
    });
  });
});

describe('IM132 an archive that is refused says why in one sentence', () => {
  it('of a newer program', async () => {
    const bytes = zipSync({ 'manifest.json': strToU8(manifest({}, { version: 2 })) });
    expect(await problemOf(bytes)).toBe(
      '“a.zip” was written by a newer version of Provenote. Install the newest version, then import it again.',
    );
  });

  it.each([
    ['../notes.md', 'leads out of it'],
    ['/etc/notes.md', 'leads out of it'],
    ['C:/notes.md', 'leads out of it'],
    ['a\\..\\..\\notes.md', 'leads out of it'],
  ])('with the path %s', async (path, reason) => {
    expect(await problemOf(archiveOf({}, { [path]: strToU8('words') }))).toContain(reason);
  });

  it('with a damaged list', async () => {
    const bytes = zipSync({ 'manifest.json': strToU8(manifest({}, { files: ['a'] })) });
    expect(await problemOf(bytes)).toContain('manifest.json, is damaged. Nothing was imported');
  });

  it('cut anywhere, or a bomb', async () => {
    const whole = archiveOf({ 'data/notes-0001.jsonl': '{"id":"a"}\n' });
    expect(await problemOf(whole.subarray(0, whole.length - 30))).toContain('its end is missing');
    const bomb = Buffer.from(whole);
    const sizeOfFirst = bomb.indexOf('PK\x01\x02') + 24;
    bomb.writeUInt32LE(120_000_000, sizeOfFirst);
    expect(await problemOf(bomb)).toContain('would unpack to more than 250 times its size');
  });
});

it('IM133 a text that repeats itself is no bomb in an archive of a library', async () => {
  const text = `{"id":"a","text":"${'a'.repeat(8_000_000)}"}\n`;
  expect((await notesIn(archiveOf({ 'data/notes-0001.jsonl': text }))).records).toHaveLength(1);
});
