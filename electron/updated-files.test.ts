import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeAtomically } from './atomic-write';
import { openFiles, readChosenFile } from './open-files';
import { rangedFiles } from './ranged-files';
import { updatedFiles } from './updated-files';

const encode = (text: string) => new TextEncoder().encode(text);
let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provenote-update-'));
  path = join(folder, 'Ferries.md');
  await writeFile(path, 'old');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function opened(purpose: 'export' | 'sources') {
  const files = updatedFiles(writeAtomically);
  const show = vi.fn().mockResolvedValue({ canceled: false, filePaths: [path] });
  const read = (chosen: string) => readChosenFile(chosen, rangedFiles().offer);
  const [file] = await openFiles(show, purpose, { read, remember: files.remember });
  return { files, key: file?.ok && 'bytes' in file ? file.key : undefined };
}

describe('SH96 a file that was opened to be updated is written in its own place', () => {
  it('without asking again, as often as it is updated', async () => {
    const { files, key = '' } = await opened('export');
    expect(await files.replace(key, encode('new'))).toEqual({ outcome: 'saved', name: 'Ferries.md' });
    expect(await files.replace(key, encode('newer'))).toEqual({ outcome: 'saved', name: 'Ferries.md' });
    expect(await readFile(path, 'utf8')).toBe('newer');
  });

  it('unless another program wrote to it meanwhile', async () => {
    const { files, key = '' } = await opened('export');
    await writeFile(path, 'written elsewhere');
    expect(await files.replace(key, encode('new'))).toMatchObject({
      outcome: 'failed',
      problem: expect.stringContaining('“Ferries.md” has changed since it was opened.'),
    });
    expect(await readFile(path, 'utf8')).toBe('written elsewhere');
  });

  it('unless it is gone', async () => {
    const { files, key = '' } = await opened('export');
    await rm(path);
    expect(await files.replace(key, encode('new'))).toEqual({
      outcome: 'failed',
      problem: '“Ferries.md” could not be saved: it, or its folder, is no longer there.',
    });
  });

  it('and no other file has a key, nor can one be guessed', async () => {
    const { files, key } = await opened('sources');
    expect(key).toBeUndefined();
    expect(await files.replace(path, encode('new'))).toMatchObject({ outcome: 'failed' });
    expect(await readFile(path, 'utf8')).toBe('old');
  });
});
