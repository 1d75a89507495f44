import { spawn } from 'node:child_process';
import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { AppImageUpdater } from 'electron-updater';
import type { AppAdapter } from 'electron-updater/out/AppAdapter';

/**
 * electron-updater's, but for how it installs. Its own way deletes the program before it moves the new one in, so
 * that a full disk leaves the user with none; and it starts the new one while this one still holds the library, so
 * that the new one ends at once. It also renames the file, and every launcher that points at it is then wrong.
 */
export class ReplacingAppImageUpdater extends AppImageUpdater {
  constructor(
    app: AppAdapter,
    readonly start: (path: string) => void,
  ) {
    super(undefined, app);
  }

  protected override doInstall(): boolean {
    const { installerPath } = this;
    const running = process.env.APPIMAGE;
    if (installerPath === null || !running) throw new Error('There is nothing to install, or nowhere to');
    replaceProgram(running, installerPath);
    this.start(running);
    return true;
  }
}

/**
 * Puts `replacement` in the place of `program` in one step, executable, or leaves what was there and throws. The
 * running program keeps the file it was started from until it ends.
 */
export function replaceProgram(program: string, replacement: string): void {
  const temporary = `${program}.new`;
  try {
    copyFileSync(replacement, temporary);
    const file = openSync(temporary, 'r+', 0o755);
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, program);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  rmSync(replacement, { force: true });
}

/** The place of a program that was mounted is gone when the next one starts. */
const MOUNT_VARIABLES = ['APPIMAGE', 'APPDIR', 'ARGV0', 'OWD'];

/** Starts a program as soon as the process `id` has ended and let go of the library. */
export function startAfter(id: number, program: string): void {
  const environment = Object.entries(process.env).filter(([name]) => !MOUNT_VARIABLES.includes(name));
  const waiting = spawn(
    '/bin/sh',
    ['-c', 'while kill -0 "$0" 2>/dev/null; do sleep 0.1; done; exec "$1"', String(id), program],
    { detached: true, stdio: 'ignore', env: Object.fromEntries(environment) },
  );
  waiting.unref();
}
