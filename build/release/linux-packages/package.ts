import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layOutDeb } from './deb';
import { type LinuxPackage, readFpmArguments } from './fpm-arguments';
import { layOutRpm, rpmArchitecture } from './rpm';

/** Makes the package with `dpkg-deb` or `rpmbuild`. Throws with the tool's own words where it fails. */
function makePackage(description: LinuxPackage): void {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  if (!(epoch > 0)) throw new Error('Set SOURCE_DATE_EPOCH, or the package differs with every build.');
  const folder = mkdtempSync(join(tmpdir(), 'provenote-package-'));
  try {
    if (description.kind === 'deb') makeDeb(folder, description, epoch);
    else makeRpm(folder, description, epoch);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeDeb(folder: string, description: LinuxPackage, epoch: number): void {
  const root = join(folder, 'root');
  mkdirSync(root);
  layOutDeb(root, description, epoch);
  // One thread: several would cut the archive into other blocks on other machines.
  run('dpkg-deb', ['--root-owner-group', '-Zxz', '--threads-max=1', '--build', root, description.file]);
}

function makeRpm(folder: string, description: LinuxPackage, epoch: number): void {
  const root = join(folder, 'root');
  mkdirSync(root);
  const spec = join(folder, 'package.spec');
  writeFileSync(spec, layOutRpm(root, description, epoch));
  const output = join(folder, 'rpms');
  run('rpmbuild', [
    '-bb',
    '--target',
    rpmArchitecture(description.architecture),
    ...['--define', `_topdir ${folder}`, '--define', `_rpmdir ${output}`],
    ...['--define', '_build_name_fmt package.rpm', '--buildroot', root],
    spec,
  ]);
  const [made] = readdirSync(output);
  if (made === undefined) throw new Error('rpmbuild left no package.');
  copyFileSync(join(output, made), description.file);
}

function run(program: string, arguments_: readonly string[]): void {
  const { status, error, stderr } = spawnSync(program, [...arguments_], { encoding: 'utf8' });
  if (error !== undefined) throw new Error(`${program} is needed and cannot be run: ${error.message}`);
  if (status !== 0) throw new Error(`${program} failed: ${stderr.trim()}`);
}

makePackage(readFpmArguments(process.argv.slice(2)));
