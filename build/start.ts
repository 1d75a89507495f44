import { buildAll } from './bundle';
import { missingDisplay, obtainElectron } from './electron-binary';
import { openBrowser } from './open-browser';
import { listen } from './page-server';
import { PAGE } from './paths';
import { chosenPort } from './port';
import { runElectron } from './run-electron';
import { untilStopped } from './until-stopped';

/** Opens Provenote in Electron. Returns why it could not, as a clause, or null when it ran and was closed. */
async function startInElectron(): Promise<string | null> {
  const display = missingDisplay(process.platform, process.env);
  if (display !== null) return display;
  const binary = obtainElectron(process.env);
  if (!binary.ok) return binary.reason;
  await buildAll('warn');
  const run = await runElectron(binary.path, process.env);
  if (run.outcome === 'failed-to-start') return run.reason;
  process.exitCode = run.exitCode;
  return null;
}

/** Serves the page until Ctrl+C. The port is taken before the build, so that two starts do not both build. */
async function startInBrowser(reason: string): Promise<void> {
  const served = await listen(PAGE, chosenPort(process.env.PROVENOTE_PORT));
  if (!served.ok) {
    sayWhoIsThere(served.occupant, served.address);
    return;
  }
  await buildAll('warn');
  console.log(
    `Electron could not be had here (${reason}); serving Provenote at ${served.address} — open it in any Chromium browser.`,
  );
  openBrowser(served.address);
  await untilStopped();
  await served.close();
}

function sayWhoIsThere(occupant: 'provenote' | 'stranger', address: string): void {
  if (occupant === 'provenote') {
    console.log(`Provenote is already running at ${address} — open it in any Chromium browser.`);
    openBrowser(address);
    return;
  }
  console.error(
    `Another program uses ${address}. End it, or set PROVENOTE_PORT to another port; each port has a library of its own.`,
  );
  process.exitCode = 1;
}

const reason = await startInElectron();
if (reason !== null) await startInBrowser(reason);
