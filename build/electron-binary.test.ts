import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  executableName,
  findElectron,
  lastError,
  missingDisplay,
  rememberedFailure,
} from './electron-binary';

const NOON = Date.UTC(2026, 2, 4, 12);
const HOUR = 60 * 60_000;

describe('BU5 Electron is looked for where it is said to be', () => {
  it('is found there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'provenote-electron-'));
    const path = join(folder, executableName('linux'));
    await writeFile(path, '');
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder }, 'linux')).toEqual({ ok: true, path });
    await rm(folder, { recursive: true });
  });

  it('is not found where there is none', () => {
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' }, 'linux')).toEqual({
      ok: false,
      reason: 'there is no /nowhere/electron',
    });
  });
});

describe('BU6 a failed download', () => {
  const memory = { failedAt: NOON, reason: 'its download failed: fetch failed' };

  it('is not tried again for a day', () => {
    expect(rememberedFailure(memory, NOON + 23 * HOUR)).toBe('its download failed: fetch failed');
    expect(rememberedFailure(memory, NOON + 25 * HOUR)).toBeNull();
  });

  it('is tried when what was remembered cannot be read', () => {
    expect(rememberedFailure(null, NOON)).toBeNull();
    expect(rememberedFailure({ failedAt: 'yesterday' }, NOON)).toBeNull();
  });

  it('is told in one clause', () => {
    expect(lastError('TypeError: fetch failed\n    at node:internal\n')).toBe('fetch failed');
    expect(lastError('Error: a\n  at x\nError: getaddrinfo ENOTFOUND github.com\n  at y')).toBe(
      'getaddrinfo ENOTFOUND github.com',
    );
    expect(lastError('')).toBeNull();
  });
});

describe('BU7 a window needs a display', () => {
  it.each([
    ['linux', {}, 'there is no display'],
    ['linux', { DISPLAY: ':0' }, null],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, null],
    ['darwin', {}, null],
    ['win32', {}, null],
  ] as const)('on %s with %j: %s', (platform, environment, reason) => {
    expect(missingDisplay(platform, environment)).toBe(reason);
  });
});
