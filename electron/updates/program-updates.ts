import { accessSync, constants, existsSync } from 'node:fs';
import { whyByHand } from './update-ability';
import { updateSource } from './update-source';
import type { UpdaterParts } from './updater';
import { createUpdates, type Updates, type UpdatesParts } from './updates';

type ProgramParts = Omit<UpdatesParts, 'source' | 'byHand' | 'loadUpdater'> & Pick<UpdaterParts, 'app'>;

/** Updates of the running program: what it was built with, where it runs from, and its system's updater once asked for. */
export function programUpdates({ app, ...parts }: ProgramParts): Updates {
  const source = updateSource(process.env.PROVENOTE_UPDATES);
  const byHand = whyByHand({
    platform: process.platform,
    // Words of the bundler's, not of the environment the program runs in.
    isRelease: process.env.PROVENOTE_BUILD === 'signed',
    source,
    executable: process.execPath,
    environment: process.env,
    exists: existsSync,
    isWritable,
  });
  return createUpdates({
    ...parts,
    source,
    byHand,
    async loadUpdater() {
      const [{ createUpdater }, { startAfter }] = await Promise.all([
        import('./updater'),
        import('./appimage-updater'),
      ]);
      return createUpdater({
        platform: process.platform,
        arch: process.arch,
        app,
        resources: process.resourcesPath,
        source,
        startAgain: (path) => startAfter(process.pid, path),
        warn: (message) => parts.log({ level: 'warning', message }),
      });
    },
  });
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
