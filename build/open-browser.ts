import { spawn } from 'node:child_process';
import { missingDisplay } from './electron-binary';

/**
 * Opens `address` in the user's browser where there is a desktop to open it on. It is a convenience: the
 * address has been printed, so a desktop without an opener is told nothing more.
 */
export function openBrowser(address: string): void {
  if (process.env.CI || missingDisplay(process.platform, process.env) !== null) return;
  const [command, ...leading] = openerOf(process.platform);
  const opener = spawn(command, [...leading, address], { stdio: 'ignore', detached: true });
  opener.once('error', () => undefined);
  opener.unref();
}

function openerOf(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return ['xdg-open'];
}
