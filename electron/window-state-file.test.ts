import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readWindowState, writeWindowState } from './window-state-file';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provenote-state-'));
  path = join(folder, 'deep', 'window-state.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('SH18 the remembered state', () => {
  it('is read as it was written', () => {
    const state = {
      bounds: { x: 1, y: 2, width: 1000, height: 700 },
      isMaximised: true,
      theme: 'dark',
      allowsUpdates: true,
    } as const;
    const report = vi.fn();
    writeWindowState(path, state, report);
    expect(readWindowState(path, report)).toEqual(state);
    expect(report).not.toHaveBeenCalled();
  });

  it('is the first one at the first start, silently', () => {
    const report = vi.fn();
    expect(readWindowState(path, report)).toEqual({
      bounds: null,
      isMaximised: false,
      theme: 'system',
      allowsUpdates: false,
    });
    expect(report).not.toHaveBeenCalled();
  });

  it('loses only the field that cannot be read', async () => {
    path = join(folder, 'state.json');
    await writeFile(path, '{"bounds":{"x":"left"},"isMaximised":true,"theme":"sepia"}');
    expect(readWindowState(path, vi.fn())).toEqual({
      bounds: null,
      isMaximised: true,
      theme: 'system',
      allowsUpdates: false,
    });
  });

  it.each(['{"bounds":', '[]', 'null'])('is the first one when the file holds %s', async (content) => {
    path = join(folder, 'state.json');
    await writeFile(path, content);
    const report = vi.fn();
    expect(readWindowState(path, report).theme).toBe('system');
  });

  it('is reported when it was damaged', async () => {
    path = join(folder, 'state.json');
    await writeFile(path, '{"bounds":');
    const report = vi.fn();
    readWindowState(path, report);
    expect(report).toHaveBeenCalledOnce();
  });

  it('cannot be written: reported, and nothing stops', async () => {
    await writeFile(join(folder, 'deep'), 'a file where a folder should be');
    const report = vi.fn();
    writeWindowState(
      path,
      { bounds: null, isMaximised: false, theme: 'system', allowsUpdates: false },
      report,
    );
    expect(report).toHaveBeenCalledOnce();
  });
});
