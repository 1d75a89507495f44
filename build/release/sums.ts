import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './asar';
import { Refusal } from './refusal';

export const SUMS = 'SHA256SUMS';
export const SUMS_SIGNATURE = 'SHA256SUMS.asc';

/** Endings of what a release publishes; unpacked folders and electron-builder's own notes are not among it. */
const PUBLISHED = /\.(?:AppImage|deb|rpm|tar\.gz|dmg|zip|exe|cdx\.json)$|^latest[\w-]*\.yml$/;
/** Packages of Linux have no signature of their own that every system checks. */
const LINUX_PACKAGE = /\.(?:AppImage|deb|rpm|tar\.gz)$/;

/** The files of a folder that a release publishes, sorted. */
export function publishedFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && PUBLISHED.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

/** Writes the list of sums, in the form that `sha256sum --check` reads. Returns the names on it. */
export function writeSums(folder: string): readonly string[] {
  const names = publishedFiles(folder);
  const lines = names.map((name) => `${sha256(readFileSync(join(folder, name)))}  ${name}\n`);
  rmSync(join(folder, SUMS_SIGNATURE), { force: true });
  writeFileSync(join(folder, SUMS), lines.join(''));
  return names;
}

/** The sum of a file by its list, or null where it is not on it. */
export function listedSum(list: string, name: string): string | null {
  const lines = list.split('\n').map((line) => /^([0-9a-f]{64}) [ *](.+)$/.exec(line));
  return lines.find((found) => found?.[2] === name)?.[1] ?? null;
}

/** Signs the list, and each package for Linux, with detached armoured signatures. */
export function signSums(folder: string, key: string): void {
  const names = [SUMS, ...publishedFiles(folder).filter((name) => LINUX_PACKAGE.test(name))];
  for (const name of names) {
    const file = join(folder, name);
    rmSync(`${file}.asc`, { force: true });
    const run = spawnSync(
      'gpg',
      ['--batch', '--yes', '--local-user', key, '--armor', '--detach-sign', file],
      { encoding: 'utf8' },
    );
    if (run.status !== 0)
      throw new Refusal([
        `gpg did not sign ${name} with ${key} (${run.error?.message ?? run.stderr.trim()}): set PROVENOTE_GPG_KEY to a key without a passphrase, or unlock it first.`,
      ]);
  }
}

/** Whether the secret key is in the key ring. */
export function hasSecretKey(key: string | undefined): boolean {
  return Boolean(key) && spawnSync('gpg', ['--batch', '--list-secret-keys', key ?? '']).status === 0;
}
