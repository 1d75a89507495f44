import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginAtomically } from './atomic-write';
import { createPartSaver } from './save-in-parts';

const request = { suggestedName: 'library.zip', mediaType: 'application/zip' };
const part = (text: string) => new TextEncoder().encode(text);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provenote-parts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function saverAt(filePath: string) {
  const showSaveDialog = vi.fn().mockResolvedValue({ canceled: filePath === '', filePath });
  return createPartSaver({ folder, showSaveDialog, begin: beginAtomically });
}

async function begun(saver: ReturnType<typeof saverAt>): Promise<number> {
  const begin = await saver.begin(request);
  if (begin.outcome !== 'begun') throw new Error(begin.outcome);
  return begin.id;
}

describe('SH95 SH178 a file that comes in parts', () => {
  it('is whole once it is ended, and what was there stays until then', async () => {
    const path = join(folder, 'library.zip');
    await writeFile(path, 'old');
    const saver = saverAt(path);
    const id = await begun(saver);
    expect(await saver.add({ id, bytes: part('one ') })).toEqual({ outcome: 'written' });
    expect(await saver.add({ id, bytes: part('two') })).toEqual({ outcome: 'written' });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await saver.end({ id })).toEqual({ outcome: 'saved', name: 'library.zip' });
    expect(await readFile(path, 'utf8')).toBe('one two');
    expect(await readdir(folder)).toEqual(['library.zip']);
  });

  it('is not begun when the user cancels', async () => {
    expect(await saverAt('').begin(request)).toEqual({ outcome: 'cancelled' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('says why when its folder is gone', async () => {
    expect(await saverAt(join(folder, 'gone', 'a.zip')).begin(request)).toEqual({
      outcome: 'failed',
      problem: '“a.zip” could not be saved: it, or its folder, is no longer there.',
    });
  });

  it('leaves no temporary file when it cannot take its name', async () => {
    const path = join(folder, 'a.zip');
    await mkdir(path);
    await writeFile(join(path, 'inside'), 'kept');
    const saver = saverAt(path);
    const id = await begun(saver);
    await saver.add({ id, bytes: part('one') });
    expect(await saver.end({ id })).toMatchObject({ outcome: 'failed' });
    expect(await readdir(folder)).toEqual(['a.zip']);
  });

  it('says that the disk is full, and leaves nothing', async () => {
    const abandon = vi.fn().mockResolvedValue(undefined);
    const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    const file = { write: vi.fn().mockRejectedValue(full), restart: vi.fn(), commit: vi.fn(), abandon };
    const showSaveDialog = vi.fn().mockResolvedValue({ canceled: false, filePath: join(folder, 'a.zip') });
    const saver = createPartSaver({ folder, showSaveDialog, begin: async () => file });
    const id = await begun(saver);
    expect(await saver.add({ id, bytes: part('one') })).toEqual({
      outcome: 'failed',
      problem: '“a.zip” could not be saved: the disk is full.',
    });
    expect(abandon).toHaveBeenCalledOnce();
    await expect(saver.end({ id })).rejects.toThrow('There is no file');
  });

  it('holds the program that quits until it is removed, and nothing else does', async () => {
    const saver = saverAt(join(folder, 'a.zip'));
    const event = { preventDefault: vi.fn() };
    saver.holdQuit(event, () => undefined);
    expect(event.preventDefault).not.toHaveBeenCalled();
    await begun(saver);
    await new Promise<void>((quit) => saver.holdQuit(event, quit));
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(await readdir(folder)).toEqual([]);
  });

  it('can be begun anew', async () => {
    const path = join(folder, 'library.zip');
    const saver = saverAt(path);
    const id = await begun(saver);
    await saver.add({ id, bytes: part('what was removed meanwhile') });
    expect(await saver.restart({ id })).toEqual({ outcome: 'written' });
    await saver.add({ id, bytes: part('what is left') });
    await saver.end({ id });
    expect(await readFile(path, 'utf8')).toBe('what is left');
  });

  it('leaves nothing, and what was there, when its page gives it up', async () => {
    const path = join(folder, 'library.zip');
    await writeFile(path, 'old');
    const saver = saverAt(path);
    const id = await begun(saver);
    await saver.add({ id, bytes: part('half') });
    await saver.abandon({ id });
    await saver.abandon({ id });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['library.zip']);
  });

  it('goes when another is begun', async () => {
    const saver = saverAt(join(folder, 'library.zip'));
    const first = await begun(saver);
    await saver.add({ id: first, bytes: part('left') });
    const second = await begun(saver);
    await saver.end({ id: second });
    expect(await readdir(folder)).toEqual(['library.zip']);
    await expect(saver.add({ id: first, bytes: part('more') })).rejects.toThrow('There is no file');
  });
});
