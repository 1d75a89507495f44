import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFiles } from './open-files';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provenote-open-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function choosing(...names: string[]) {
  return vi.fn().mockResolvedValue({ canceled: false, filePaths: names.map((name) => join(folder, name)) });
}

describe('SH16 chosen files are read each on its own', () => {
  it('hands over the bytes and reports a vanished one beside them', async () => {
    await writeFile(join(folder, 'here.txt'), 'abc');
    expect(await openFiles(choosing('gone.txt', 'here.txt'), 'sources')).toEqual([
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
    expect(await openFiles(choosing('large.txt'), 'sources')).toEqual([
      { ok: false, name: 'large.txt', problem: '“large.txt” has 52.4 MB; a source may have 20 MB at most.' },
    ]);
  });

  it('refuses a folder', async () => {
    await mkdir(join(folder, 'folder.html'));
    expect(await openFiles(choosing('folder.html'), 'sources')).toEqual([
      { ok: false, name: 'folder.html', problem: '“folder.html” could not be read: it is not a file.' },
    ]);
  });

  it('answers with an empty list when the user cancels', async () => {
    const cancelled = vi.fn().mockResolvedValue({ canceled: true, filePaths: [] });
    expect(await openFiles(cancelled, 'sources')).toEqual([]);
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
    await openFiles(show, purpose);
    expect(show).toHaveBeenCalledWith(expect.objectContaining({ title, message: title, properties }));
    expect(show.mock.calls[0]?.[0].filters[0].extensions).toContain(kind);
  });
});
