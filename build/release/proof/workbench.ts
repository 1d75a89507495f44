import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../paths';

export interface Run {
  readonly status: number | null;
  /** What it printed, to both. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** Runs a program to its end. */
export function run(program: string, arguments_: readonly string[], options: RunOptions = {}): Run {
  const { status, stdout, stderr, error } = spawnSync(program, [...arguments_], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, ...options.environment },
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (error !== undefined) throw error;
  return { status, output: `${stdout}${stderr}` };
}

/** The same, for what must succeed. */
export function must(program: string, arguments_: readonly string[], options: RunOptions = {}): string {
  const { status, output } = run(program, arguments_, options);
  if (status !== 0) throw new Error(`${program} ${arguments_.join(' ')} ended with ${status}:\n${output}`);
  return output;
}

/** A folder of its own, in the system's temporary folder. */
export function newFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `provenote-${name}-`));
}

/**
 * The sources as they stand, in another folder and a repository of their own with one commit. What is built there cannot lean on this folder's name, its leftovers or its git.
 */
export function copyOfSources(): string {
  const folder = newFolder('sources');
  const files = must('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  const list = join(folder, '.list');
  writeFileSync(list, files);
  must('sh', ['-c', 'tar --null --files-from="$1" -cf - | tar -xf - -C "$2"', 'sh', list, folder]);
  // Hard links, because a symbolic one would bring this folder's name into the bundles' comments.
  must('sh', [
    '-c',
    'cp -al "$1" "$2" 2>/dev/null || cp -a "$1" "$2"',
    'sh',
    join(ROOT, 'node_modules'),
    folder,
  ]);
  const git = (...arguments_: readonly string[]): string =>
    must('git', ['-c', 'user.name=Proof', '-c', 'user.email=proof@example.org', ...arguments_], {
      cwd: folder,
    });
  git('init', '--quiet');
  mkdirSync(join(folder, '.git/info'), { recursive: true });
  appendFileSync(join(folder, '.git/info/exclude'), '.list\nnode_modules\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'As it stands');
  return folder;
}

/** Builds packages as `npm run dist` does. */
export function dist(arguments_: readonly string[], options: RunOptions = {}): Run {
  return script('build/release/dist.ts', arguments_, options);
}

/** Looks at a package as `npm run verify` does. */
export function verify(file: string, options: RunOptions = {}, ...rest: readonly string[]): Run {
  return script('build/release/verify.ts', [file, ...rest], options);
}

/** Runs one of our scripts, without the second that `npx` takes to find tsx. */
export function script(path: string, arguments_: readonly string[], options: RunOptions = {}): Run {
  return run(process.execPath, ['--import', 'tsx', path, ...arguments_], options);
}

/** Changes one byte in the middle of a file, or right after `mark` where that is given. */
export function changeByte(file: string, mark?: string): void {
  const bytes = readFileSync(file);
  const at = mark === undefined ? Math.floor(bytes.length / 2) : bytes.indexOf(mark) + mark.length;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
