import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'electron-builder';
import { chosenPlatforms, preferInstalledTools, prepare, requestFor } from './distribute';
import { INSPECTABLE } from './paths';
import { findProgram } from './program';

/**
 * Builds the program and packs it as `npm run dist:dir` does, but for the one fuse that lets a test drive it,
 * once for each of `versions` with nothing else changed. `electronDist` is an unpacked Electron of `host`.
 * Returns the executables, in the order of the versions. About 20 seconds for each, and 300 MB.
 */
export async function packInspectable(
  host: NodeJS.Platform,
  electronDist: string,
  versions: readonly string[],
): Promise<readonly string[]> {
  rmSync(INSPECTABLE, { recursive: true, force: true });
  const [platform = 'linux'] = chosenPlatforms({ linux: false, mac: false, win: false }, host);
  await prepare(false);
  preferInstalledTools();
  const executables: string[] = [];
  for (const version of versions) {
    const folder = join(INSPECTABLE, version);
    await build(
      requestFor(platform, {
        dir: true,
        release: false,
        'stand-in': false,
        electronDist,
        inspectable: { folder, version },
      }),
    );
    const program = findProgram(folder);
    if (program === null) throw new Error(`There is no packed program in ${folder}.`);
    executables.push(program.executable);
  }
  return executables;
}
