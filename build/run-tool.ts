import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './paths';

export interface ToolOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether its output is thrown away instead of shown. */
  readonly isQuiet?: boolean;
  /** Milliseconds after which it is ended; none by default. */
  readonly limitMs?: number;
}

/**
 * Runs a program of `node_modules/.bin` in the project's root, its output going straight to the terminal.
 * Returns its exit code; one that was killed or never started has 1.
 */
export function runTool(
  name: string,
  arguments_: readonly string[],
  options: ToolOptions = {},
): Promise<number> {
  const isWindows = process.platform === 'win32';
  const program = join(ROOT, 'node_modules/.bin', isWindows ? `${name}.cmd` : name);
  return new Promise((resolve) => {
    const child = spawn(isWindows ? `"${program}"` : program, [...arguments_], {
      cwd: ROOT,
      env: { ...process.env, ...options.environment },
      shell: isWindows,
      stdio: options.isQuiet ? 'ignore' : 'inherit',
      ...(options.limitMs === undefined ? {} : { timeout: options.limitMs }),
    });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
