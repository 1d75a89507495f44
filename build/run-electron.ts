import { spawn } from 'node:child_process';
import { ROOT } from './paths';

/** An Electron that ends with an error this soon never showed a window. */
const EARLY_MS = 10_000;

export type ElectronRun =
  | { readonly outcome: 'ended'; readonly exitCode: number }
  /** `reason` is a clause without a full stop. */
  | { readonly outcome: 'failed-to-start'; readonly reason: string };

/** Runs the built shell until it ends. Chromium refuses its sandbox to root, who has to go without. */
export function runElectron(binary: string, environment: NodeJS.ProcessEnv): Promise<ElectronRun> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = environment;
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(binary, [ROOT, ...rootFlags()], { stdio: 'inherit', env });
    child.once('error', (error) => resolve({ outcome: 'failed-to-start', reason: error.message }));
    child.once('exit', (code, signal) => {
      const isEarly = performance.now() - started < EARLY_MS;
      const wasStopped = signal === 'SIGINT' || signal === 'SIGTERM';
      if (code === 0 || wasStopped || !isEarly) resolve({ outcome: 'ended', exitCode: code ?? 0 });
      else
        resolve({ outcome: 'failed-to-start', reason: `it ended at once with ${signal ?? `code ${code}`}` });
    });
  });
}

/** Chromium's flags for root on Linux, else none. */
export function rootFlags(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
