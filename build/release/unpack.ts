import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

type Unpacked =
  | { readonly outcome: 'unpacked'; readonly folder: string }
  /** `reason` is a clause. */
  | { readonly outcome: 'not-here'; readonly reason: string }
  | { readonly outcome: 'damaged'; readonly reason: string };

/** How each kind of package is unpacked into the working folder, as a command and its arguments. */
const UNPACKERS: readonly {
  readonly ending: string;
  readonly command: (file: string) => readonly [string, ...string[]];
  /** Where the program is in it. */
  readonly inside: string;
}[] = [
  { ending: '.deb', command: (file) => ['dpkg-deb', '--extract', file, '.'], inside: 'opt/Provenote' },
  {
    ending: '.rpm',
    command: (file) => ['bsdtar', '-xf', file],
    inside: 'opt/Provenote',
  },
  { ending: '.tar.gz', command: (file) => ['tar', '-xzf', file], inside: '' },
  { ending: '.zip', command: (file) => ['unzip', '-q', file], inside: '' },
];

/** Unpacks a package into `folder`. Installers that only run on their own system are left as they are. */
export function unpack(file: string, folder: string): Unpacked {
  const unpacker = UNPACKERS.find(({ ending }) => file.endsWith(ending));
  if (unpacker === undefined)
    return { outcome: 'not-here', reason: `${basename(file)} can be looked into only where it is installed` };
  mkdirSync(folder, { recursive: true });
  const [program, ...arguments_] = unpacker.command(file);
  const run = spawnSync(program, arguments_, { cwd: folder, encoding: 'utf8' });
  if (run.error !== undefined) return { outcome: 'not-here', reason: `${program} is needed to look into it` };
  if (run.status !== 0) return { outcome: 'damaged', reason: run.stderr.trim().split('\n')[0] ?? program };
  return { outcome: 'unpacked', folder: join(folder, unpacker.inside) };
}
