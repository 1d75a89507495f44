import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether packages can be installed without asking for a password: Debian or Ubuntu, as root or with `sudo -n`. */
export function canInstallPackages(): boolean {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  return isRoot() || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
}

/** Installs Debian packages; false when apt-get fails, whose own words have then been printed. */
export function installPackages(names: readonly string[]): boolean {
  console.log(`Installing ${names.join(' and ')} with apt-get …`);
  return apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', ...names]);
}

function apt(arguments_: readonly string[]): boolean {
  const command = ['apt-get', '-o', 'DPkg::Lock::Timeout=120', ...arguments_];
  const [program = 'apt-get', ...rest] = isRoot() ? command : ['sudo', '-n', ...command];
  const run = spawnSync(program, rest, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return run.status === 0;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
