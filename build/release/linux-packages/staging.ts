import { chmodSync, cpSync, lstatSync, lutimesSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LinuxPackage } from './fpm-arguments';

/** Copies what goes into a package under `root`, at the places it has on a user's machine. */
export function stage(root: string, files: LinuxPackage['files']): void {
  for (const { from, to } of files) {
    const target = join(root, to);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(from, target, { recursive: true, verbatimSymlinks: true });
  }
}

/**
 * Gives everything under `root` the same rights and times, whatever the umask and clock of the machine: what
 * was executable stays so, the rest is readable, and each is of `epoch` (seconds since 1970).
 */
export function settle(root: string, epoch: number): void {
  for (const path of [...everythingIn(root), root]) {
    const found = lstatSync(path);
    if (!found.isSymbolicLink()) {
      const isRunnable = found.isDirectory() || (found.mode & 0o100) !== 0;
      chmodSync(path, isRunnable ? 0o755 : 0o644);
    }
    lutimesSync(path, epoch, epoch);
  }
}

/** Paths under a folder, what is in a folder before the folder itself. */
export function everythingIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? [...everythingIn(path), path] : [path];
    });
}

/** The files under a folder, links among them, without folders. */
export function filesIn(folder: string): readonly string[] {
  return everythingIn(folder).filter((path) => !lstatSync(path).isDirectory());
}

/** Bytes of the files under a folder. */
export function sizeOf(folder: string): number {
  return filesIn(folder)
    .filter((path) => !lstatSync(path).isSymbolicLink())
    .reduce((sum, path) => sum + statSync(path).size, 0);
}
