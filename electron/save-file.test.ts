import { mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeAtomically } from './atomic-write';
import { plainName, saveFile } from './save-file';

const bytes = new TextEncoder().encode('# Notes\n');
const request = { suggestedName: 'Notes.md', mediaType: 'text/markdown', bytes };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provenote-save-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function choosing(filePath: string) {
  return {
    folder,
    showSaveDialog: vi.fn().mockResolvedValue({ canceled: false, filePath }),
    write: writeAtomically,
  };
}

describe('SH13 saving writes the whole file or leaves what was there', () => {
  it('offers the suggested name in the folder, and writes where the user says', async () => {
    const parts = choosing(join(folder, 'chosen.md'));
    expect(await saveFile(parts, request)).toEqual({ outcome: 'saved', name: 'chosen.md' });
    expect(parts.showSaveDialog.mock.calls[0]?.[0]).toMatchObject({ defaultPath: join(folder, 'Notes.md') });
    expect(await readFile(join(folder, 'chosen.md'), 'utf8')).toBe('# Notes\n');
    expect(await readdir(folder)).toEqual(['chosen.md']);
  });

  it('writes nothing when the user cancels', async () => {
    const write = vi.fn();
    const showSaveDialog = vi.fn().mockResolvedValue({ canceled: true, filePath: '' });
    expect(await saveFile({ folder, showSaveDialog, write }, request)).toEqual({ outcome: 'cancelled' });
    expect(write).not.toHaveBeenCalled();
  });

  it('replaces an older file', async () => {
    await writeFile(join(folder, 'old.md'), 'a much longer text than the new one');
    await saveFile(choosing(join(folder, 'old.md')), request);
    expect(await readFile(join(folder, 'old.md'), 'utf8')).toBe('# Notes\n');
  });

  it('keeps a link a link and changes its target', async () => {
    await writeFile(join(folder, 'target.md'), 'old');
    await symlink('target.md', join(folder, 'link.md'));
    await saveFile(choosing(join(folder, 'link.md')), request);
    expect(await readlink(join(folder, 'link.md'))).toBe('target.md');
    expect(await readFile(join(folder, 'target.md'), 'utf8')).toBe('# Notes\n');
  });
});

describe('SH14 a save that fails', () => {
  it('names the file and says why, when its folder is gone', async () => {
    expect(await saveFile(choosing(join(folder, 'gone', 'a.md')), request)).toEqual({
      outcome: 'failed',
      problem: '“a.md” could not be saved: it, or its folder, is no longer there.',
    });
  });

  it('leaves no temporary file beside what was there', async () => {
    await mkdir(join(folder, 'a.md'));
    await writeFile(join(folder, 'a.md', 'inside'), 'kept');
    expect(await saveFile(choosing(join(folder, 'a.md')), request)).toMatchObject({ outcome: 'failed' });
    expect(await readdir(folder)).toEqual(['a.md']);
    expect(await readFile(join(folder, 'a.md', 'inside'), 'utf8')).toBe('kept');
  });

  it('says that the disk is full', async () => {
    const write = vi
      .fn()
      .mockRejectedValue(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }));
    expect(await saveFile({ ...choosing(join(folder, 'a.md')), write }, request)).toEqual({
      outcome: 'failed',
      problem: '“a.md” could not be saved: the disk is full.',
    });
  });
});

describe('SH15 a suggested name', () => {
  it.each([
    ['../../.bashrc', 'bashrc'],
    ['a/b: c?.md', 'a-b- c-.md'],
    ['C:\\Windows\\x.txt', 'C-Windows-x.txt'],
    ['등대.md', '등대.md'],
    ['ends with dots...', 'ends with dots'],
    ['line\nbreak.md', 'line-break.md'],
    ['///', 'Untitled'],
    ['', 'Untitled'],
  ])('%j becomes %j', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });
});
