import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replaceProgram, startAfter } from './appimage-updater';

let folder: string;
let running: ChildProcess | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provenote-appimage-'));
});
afterEach(async () => {
  running?.kill();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('SH68 a program is replaced in one step', () => {
  it('executable, under the name it had, and the download is gone', () => {
    const program = join(folder, 'Provenote.AppImage');
    writeFileSync(program, 'old');
    writeFileSync(join(folder, 'download'), 'new', { mode: 0o755 });
    replaceProgram(program, join(folder, 'download'));
    expect(readFileSync(program, 'utf8')).toBe('new');
    expect(statSync(program).mode & 0o111).toBe(0o111);
    expect(readdirSync(folder)).toEqual(['Provenote.AppImage']);
  });

  it('or left as it was', () => {
    const program = join(folder, 'Provenote.AppImage');
    // A folder cannot be replaced by a file, whoever tries.
    mkdirSync(join(program, 'old'), { recursive: true });
    writeFileSync(join(folder, 'download'), 'new');
    expect(() => replaceProgram(program, join(folder, 'download'))).toThrow();
    expect(readdirSync(folder).sort()).toEqual(['Provenote.AppImage', 'download']);
  });
});

it.skipIf(process.platform === 'win32')(
  'SH69 the new program starts when the old one has ended, and not before, which would find the library taken',
  async () => {
    running = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 500)'], { stdio: 'ignore' });
    const program = join(folder, 'program.sh');
    const started = join(folder, 'started');
    const tell = `if kill -0 ${running.pid} 2>/dev/null; then echo early; else echo "after$APPIMAGE"; fi`;
    writeFileSync(program, `#!/bin/sh\n${tell} > "${started}.part"\nmv "${started}.part" "${started}"\n`, {
      mode: 0o755,
    });
    vi.stubEnv('APPIMAGE', ' the old');
    startAfter(running.pid ?? 0, program);
    await expect.poll(() => existsSync(started)).toBe(true);
    expect(readFileSync(started, 'utf8')).toBe('after\n');
  },
);
