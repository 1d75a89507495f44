import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../../paths';
import type { LinuxPackage } from './fpm-arguments';
import { filesIn, settle, sizeOf, stage } from './staging';

/**
 * Lays out a Debian package in `root` for `dpkg-deb --build`. The same package and epoch (seconds since 1970)
 * give the same files, rights and times.
 */
export function layOutDeb(root: string, description: LinuxPackage, epoch: number): void {
  stage(root, description.files);
  writeDocuments(root, description, epoch);
  const size = sizeOf(root);
  const sums = md5sums(root);
  const control = join(root, 'DEBIAN');
  mkdirSync(control);
  writeFileSync(join(control, 'control'), controlFile(description, size));
  writeFileSync(join(control, 'md5sums'), sums);
  writeFileSync(join(control, 'postinst'), script(description.afterInstall), { mode: 0o755 });
  writeFileSync(join(control, 'postrm'), script(description.afterRemove), { mode: 0o755 });
  settle(root, epoch);
}

/** The control file (Debian Policy, chapter 5). `size` is in bytes; the field is in KiB. */
export function controlFile(description: LinuxPackage, size: number): string {
  const { depends, recommends, name, version, architecture, maintainer, url, category } = description;
  const fields: readonly (readonly [string, string])[] = [
    ['Package', name],
    ['Version', version],
    ['Architecture', architecture],
    ['Maintainer', maintainer],
    ['Installed-Size', String(Math.ceil(size / 1024))],
    ['Depends', depends.join(', ')],
    ['Recommends', recommends.join(', ')],
    ['Section', category],
    ['Priority', 'optional'],
    ['Homepage', url],
    ['Description', `${description.summary}\n${wrapped(description.description)}`],
  ];
  return fields
    .filter(([, value]) => value !== '')
    .map(([field, value]) => `${field}: ${value}\n`)
    .join('');
}

/** Lines of at most 78 characters, each after the space that a continued field needs. */
function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > 78) lines.push(` ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}

/** electron-builder's scripts go on after a command that fails; those of Debian must not. */
function script(path: string): string {
  return readFileSync(path, 'utf8').replace(/^#!.*\n/, (first) => `${first}set -e\n`);
}

/** What Debian wants beside every program: copyright, changes, and why rules of its own are not kept. */
function writeDocuments(root: string, { name, version, maintainer, url }: LinuxPackage, epoch: number): void {
  const documents = join(root, 'usr/share/doc', name);
  const overrides = join(root, 'usr/share/lintian/overrides');
  mkdirSync(documents, { recursive: true });
  mkdirSync(overrides, { recursive: true });
  const licence = readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim();
  writeFileSync(
    join(documents, 'copyright'),
    `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Provenote
Source: ${url}
Comment: The licences of the packages in the program stand in its app.asar, as dist/licences/THIRD-PARTY.txt;
 those of Electron and Chromium stand in /opt/Provenote.

Files: *
Copyright: ${/Copyright \(c\) (.+)/.exec(licence)?.[1] ?? 'The Provenote authors'}
License: Expat
${licence
  .split('\n')
  .map((line) => ` ${line === '' ? '.' : line}`)
  .join('\n')}
`,
  );
  const day = new Date(epoch * 1_000).toUTCString().replace('GMT', '+0000');
  const changes = `${name} (${version}) stable; urgency=medium\n\n  * Release ${version}.\n\n -- ${maintainer}  ${day}\n`;
  writeFileSync(join(documents, 'changelog.gz'), stableGzip(changes));
  writeFileSync(join(overrides, name), OVERRIDES.map((line) => line.replace('NAME', name)).join('\n'));
}

/** lintian's errors that a package from outside Debian has on purpose. */
const OVERRIDES: readonly string[] = [
  '# Programs that do not come from Debian belong in /opt (Filesystem Hierarchy Standard 3.13).',
  'NAME: dir-or-file-in-opt',
  '# Electron brings its own libraries, which are tested together.',
  'NAME: embedded-library',
  'NAME: unstripped-binary-or-object',
  '# Chromium’s sandbox needs its helper to be root where the system has no user namespaces.',
  'NAME: elevated-privileges',
  '',
];

/** gzip without the time and with the same system byte everywhere, as `gzip -9n` on Linux. */
function stableGzip(text: string): Buffer {
  const packed = gzipSync(text, { level: 9 });
  packed[9] = 3;
  return packed;
}

function md5sums(root: string): string {
  return filesIn(root)
    .filter((path) => !lstatSync(path).isSymbolicLink())
    .map((path) => `${createHash('md5').update(readFileSync(path)).digest('hex')}  ${relative(root, path)}\n`)
    .join('');
}
