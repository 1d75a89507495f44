import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { ROOT } from './paths';

const PACKAGE = join(ROOT, 'node_modules/electron');
const MEMORY = join(ROOT, 'node_modules/.cache/provenote/electron.json');

/** Electron is about 110 MB; a line of 8 Mbit/s needs two minutes. */
const INSTALL_LIMIT_MS = 240_000;
const REMEMBER_FAILURE_MS = 24 * 60 * 60_000;

export type ElectronBinary =
  | { readonly ok: true; readonly path: string }
  /** `reason` is a clause without a full stop. */
  | { readonly ok: false; readonly reason: string };

/** Electron where it is: in `ELECTRON_OVERRIDE_DIST_PATH`, or downloaded into its package earlier. */
export function findElectron(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): ElectronBinary {
  const path = join(electronFolder(environment), executableName(platform));
  return existsSync(path) ? { ok: true, path } : { ok: false, reason: `there is no ${path}` };
}

/** The folder that Electron is unpacked in, where it is present. */
export function electronFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return environment.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist');
}

/** Where Electron's own packages keep the executable in their folder. */
export function executableName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** Why no window can open in this session, or null. It is asked first, because a download would be in vain. */
export function missingDisplay(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  if (platform !== 'linux' || environment.DISPLAY || environment.WAYLAND_DISPLAY) return null;
  return 'there is no display';
}

/**
 * Finds Electron, or has its package download it. A failure is remembered for a day, so that the next
 * start does not wait for it again.
 */
export function obtainElectron(environment: Readonly<Record<string, string | undefined>>): ElectronBinary {
  const found = findElectron(environment);
  if (found.ok || environment.ELECTRON_OVERRIDE_DIST_PATH) return found;
  const remembered = rememberedFailure(readMemory(), Date.now());
  if (remembered !== null) return { ok: false, reason: remembered };
  console.log('Fetching Electron, once …');
  const installer = spawnSync(process.execPath, [join(PACKAGE, 'install.js')], {
    encoding: 'utf8',
    timeout: INSTALL_LIMIT_MS,
  });
  const installed = findElectron(environment);
  if (installed.ok) return installed;
  const reason = `its download failed: ${lastError(installer.stderr) ?? 'it took too long'}`;
  mkdirSync(dirname(MEMORY), { recursive: true });
  writeFileSync(MEMORY, JSON.stringify({ failedAt: Date.now(), reason }));
  return { ok: false, reason };
}

const MemorySchema = v.object({ failedAt: v.number(), reason: v.string() });

/** The reason of a failure less than a day before `now` (milliseconds since 1970), else null. */
export function rememberedFailure(memory: unknown, now: number): string | null {
  const parsed = v.safeParse(MemorySchema, memory);
  if (!parsed.success || now - parsed.output.failedAt > REMEMBER_FAILURE_MS) return null;
  return parsed.output.reason;
}

function readMemory(): unknown {
  if (!existsSync(MEMORY)) return null;
  try {
    return JSON.parse(readFileSync(MEMORY, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The message of the last `SomeError: message` line of a stack trace, or null. */
export function lastError(stderr: string): string | null {
  const messages = [...stderr.matchAll(/^\s*(?:\[?cause\]?: )?\w*Error: (.+)$/gm)];
  return messages.at(-1)?.[1]?.trim() ?? null;
}
