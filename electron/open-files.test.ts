import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFiles, readChosenFile } from './open-files';
import { rangedFiles } from './ranged-files';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provenote-open-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const archives = rangedFiles();
const parts = {
  read: (path: string) => readChosenFile(path, archives.offer),
  remember: <File>(_path: string, opened: File) => opened,
};

function choosing(...names: string[]) {
  return vi.fn().mockResolvedValue({ canceled: false, filePaths: names.map((name) => join(folder, name)) });
}

describe('SH16 chosen files are read each on its own', () => {
  it('hands over the bytes and reports a vanished one beside them', async () => {
    await writeFile(join(folder, 'here.txt'), 'abc');
    expect(await openFiles(choosing('gone.txt', 'here.txt'), 'sources', parts)).toEqual([
      {
        ok: false,
        name: 'gone.txt',
        problem: '“gone.txt” could not be read: it, or its folder, is no longer there.',
      },
      { ok: true, name: 'here.txt', bytes: new Uint8Array([97, 98, 99]) },
    ]);
  });

  it('refuses what is too large before reading it', async () => {
    await writeFile(join(folder, 'large.txt'), '');
    await truncate(join(folder, 'large.txt'), 52_400_000);
    expect(await openFiles(choosing('large.txt'), 'sources', parts)).toEqual([
      { ok: false, name: 'large.txt', problem: '“large.txt” has 52.4 MB; a source may have 20 MB at most.' },
    ]);
  });

  it('refuses a folder', async () => {
    await mkdir(join(folder, 'folder.html'));
    expect(await openFiles(choosing('folder.html'), 'sources', parts)).toEqual([
      { ok: false, name: 'folder.html', problem: '“folder.html” could not be read: it is not a file.' },
    ]);
  });

  it('answers with an empty list when the user cancels', async () => {
    const cancelled = vi.fn().mockResolvedValue({ canceled: true, filePaths: [] });
    expect(await openFiles(cancelled, 'sources', parts)).toEqual([]);
  });
});

describe('SH177 an archive is read by ranges', () => {
  const offered = async (name: string) => {
    const [file] = await openFiles(choosing(name), 'sources', parts);
    if (!file?.ok || !('ranges' in file)) throw new Error('It was not offered');
    return file.ranges;
  };

  it('of any size, and only from a file that was opened', async () => {
    const path = join(folder, 'library.provenote');
    await writeFile(path, 'PK and what follows');
    const { key, size } = await offered('library.provenote');
    expect(size).toBe(19);
    expect(await archives.read({ key, start: 3, end: 6 })).toEqual({
      ok: true,
      bytes: new Uint8Array(Buffer.from('and')),
    });
    expect(await archives.read({ key, start: 10, end: 20 })).toMatchObject({ ok: false });
    expect(await archives.read({ key: path, start: 0, end: 1 })).toMatchObject({
      problem: 'The file is not known any more. Open it again.',
    });
  });

  it('unless it changed or went meanwhile', async () => {
    await writeFile(join(folder, 'library.zip'), 'PK and what follows');
    const { key } = await offered('library.zip');
    await writeFile(join(folder, 'library.zip'), 'something else');
    expect(await archives.read({ key, start: 0, end: 2 })).toEqual({
      ok: false,
      problem: '“library.zip” could not be read: it changed since it was chosen.',
    });
    await rm(join(folder, 'library.zip'));
    expect(await archives.read({ key, start: 0, end: 2 })).toEqual({
      ok: false,
      problem: '“library.zip” could not be read: it, or its folder, is no longer there.',
    });
  });

  it('up to 20 GB', async () => {
    await writeFile(join(folder, 'large.zip'), '');
    await truncate(join(folder, 'large.zip'), 21_500_000_000);
    expect(await openFiles(choosing('large.zip'), 'sources', parts)).toEqual([
      {
        ok: false,
        name: 'large.zip',
        problem: '“large.zip” has 21.5 GB; an archive may have 20 GB at most.',
      },
    ]);
  });
});

describe('SH97 the chooser says what the files are for', () => {
  it.each([
    ['sources', 'Import sources', ['openFile', 'multiSelections'], 'pdf'],
    ['version', 'Choose a newer version of this source', ['openFile', 'multiSelections'], 'pdf'],
    ['export', 'Choose the file to update', ['openFile'], 'md'],
    ['template', 'Import a template', ['openFile'], 'liquid'],
  ] as const)('%s', async (purpose, title, properties, kind) => {
    const show = vi.fn().mockResolvedValue({ canceled: true, filePaths: [] });
    await openFiles(show, purpose, parts);
    expect(show).toHaveBeenCalledWith(expect.objectContaining({ title, message: title, properties }));
    expect(show.mock.calls[0]?.[0].filters[0].extensions).toContain(kind);
  });
});
