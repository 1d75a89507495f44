import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../../package.json';
import { readAsar } from '../asar';
import { SENTINEL } from '../fuses';
import { PACKAGES } from '../paths';
import { changeByte, copyOfSources, dist, must, newFolder, run, verify } from './workbench';

const DEB = `Provenote-${version}-linux-amd64.deb`;
const TAR = `Provenote-${version}-linux-x64.tar.gz`;
const RPM = `Provenote-${version}-linux-x86_64.rpm`;
const BUILD = [
  '--stand-in',
  '--linux',
  '--arch',
  'x64',
  ...['deb', 'rpm', 'tar.gz'].flatMap((kind) => ['--target', kind]),
];

const folders: string[] = [];
function temporary(name: string): string {
  const folder = newFolder(name);
  folders.push(folder);
  return folder;
}

/** Copies a package with its list and the list's signature, as someone would download them. */
function download(name: string): string {
  const folder = temporary('download');
  for (const file of [name, 'SHA256SUMS', 'SHA256SUMS.asc'])
    copyFileSync(join(PACKAGES, file), join(folder, file));
  return join(folder, name);
}

let gpg: { readonly GNUPGHOME: string; readonly PROVENOTE_GPG_KEY: string };

beforeAll(() => {
  const GNUPGHOME = temporary('gnupg');
  const environment = { GNUPGHOME };
  const identity = 'Proof <proof@example.org>';
  must('gpg', ['--batch', '--passphrase', '', '--quick-generate-key', identity, 'ed25519', 'sign', '1d'], {
    environment,
  });
  const listed = must('gpg', ['--batch', '--with-colons', '--list-keys'], { environment });
  gpg = { GNUPGHOME, PROVENOTE_GPG_KEY: /^fpr:+([0-9A-F]{40}):/m.exec(listed)?.[1] ?? '' };
  const built = dist(BUILD, { environment: { ...gpg, SOURCE_DATE_EPOCH: '1700000000' } });
  if (built.status !== 0) throw new Error(built.output);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('BU32 after the build', () => {
  it('every package stands in a list that sha256sum checks', () => {
    const printed = must('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: PACKAGES });
    expect(printed.trim().split('\n').sort()).toEqual(
      [DEB, RPM, TAR, `Provenote-${version}.cdx.json`].map((name) => `${name}: OK`).sort(),
    );
  });

  it('the list and each package for Linux is signed, as gpg finds', () => {
    for (const name of ['SHA256SUMS', DEB, RPM, TAR])
      must('gpg', ['--verify', `${name}.asc`, name], { cwd: PACKAGES, environment: gpg });
  });

  it('the bill of materials and the licences name the same packages', () => {
    const bill = JSON.parse(readFileSync(join(PACKAGES, `Provenote-${version}.cdx.json`), 'utf8'));
    const names: string[] = bill.components.map(
      ({ group, name }: { readonly group?: string; readonly name: string }) =>
        group ? `${group}/${name}` : name,
    );
    expect(names).toContain('lexical');
    expect(names).toContain('@fontsource-variable/inter');
    expect(names).not.toContain('vite');
    const asar = readAsar(join(PACKAGES, 'linux-unpacked/resources/app.asar'));
    const licences = asar.files
      .find(({ path }) => path === 'dist/licences/THIRD-PARTY.txt')
      ?.bytes.toString();
    for (const name of names.filter((one) => one !== 'electron')) expect(licences).toContain(`\n${name} `);
  });

  it('the program says of itself that it is unsigned, by no variable that could be set later', () => {
    const asar = readAsar(join(PACKAGES, 'linux-unpacked/resources/app.asar'));
    const preload = asar.files.find(({ path }) => path === 'dist/electron/preload.cjs')?.bytes.toString();
    expect(preload).toMatch(/isUnsigned: true/);
    expect(preload).not.toContain('PROVENOTE_BUILD');
  });
});

describe('BU38 verify', () => {
  it('vouches for each package as it was released', () => {
    for (const name of [DEB, RPM, TAR]) {
      const { status, output } = verify(download(name), { environment: gpg }, '--key', gpg.PROVENOTE_GPG_KEY);
      expect(output).toContain(`${name} is what was released, unchanged.`);
      expect(status).toBe(0);
    }
  });

  it('warns of one changed byte', () => {
    for (const name of [DEB, RPM, TAR]) {
      const file = download(name);
      changeByte(file);
      const { status, output } = verify(file, { environment: gpg });
      expect(output).toContain('Its SHA-256 is not the one in SHA256SUMS.');
      expect(output).toContain(`Do not use ${name}`);
      expect(status).toBe(1);
    }
  });

  it('warns of a list that was made to fit', () => {
    const file = download(DEB);
    changeByte(file);
    must('sh', ['-c', 'sha256sum *.deb > SHA256SUMS'], { cwd: join(file, '..') });
    const { status, output } = verify(file, { environment: gpg });
    expect(output).toContain('The signature of SHA256SUMS is not of this list.');
    expect(status).toBe(1);
  });

  it('warns of a list that someone else signed', () => {
    const { status, output } = verify(download(DEB), { environment: gpg }, '--key', 'F'.repeat(40));
    expect(output).toContain(`and not by ${'F'.repeat(40)}`);
    expect(status).toBe(1);
  });

  it('warns of a byte changed in what is installed, in its archive and in its fuses', () => {
    const program = join(temporary('installed'), 'Provenote');
    cpSync(join(PACKAGES, 'linux-unpacked'), program, { recursive: true });
    expect(verify(program).output).toContain('every file of its archive is as it was packed');
    changeByte(join(program, 'resources/app.asar'));
    expect(verify(program)).toMatchObject({
      status: 1,
      output: expect.stringContaining('was changed after'),
    });
    changeByte(join(program, 'provenote'), `${SENTINEL}\u0001\u0009`);
    expect(verify(program).output).toContain('The fuse runAsNode is on and must be off.');
  });

  it('says what it could not check rather than vouch for it', () => {
    const file = join(temporary('alone'), TAR);
    copyFileSync(join(PACKAGES, TAR), file);
    const { status, output } = verify(file);
    expect(output).toContain('not everything could be checked');
    expect(status).toBe(0);
  });
});

describe('BU39 two builds of one commit', () => {
  it('in other folders, under another umask and time zone, give the same archive and the same packages', () => {
    const folder = copyOfSources();
    folders.push(folder);
    const command = `umask 077 && exec npx tsx build/release/dist.ts ${BUILD.join(' ')}`;
    must('sh', ['-c', command], {
      cwd: folder,
      environment: { SOURCE_DATE_EPOCH: '1700000000', TZ: 'Asia/Seoul', LANG: 'C' },
    });
    const sumOf = (root: string, name: string): string | undefined =>
      must('sha256sum', [join(root, name)]).split(' ')[0];
    const other = join(folder, 'dist/release');
    for (const name of ['linux-unpacked/resources/app.asar', DEB, RPM])
      expect([name, sumOf(other, name)]).toEqual([name, sumOf(PACKAGES, name)]);
  });
});

describe('BU33 the Debian package', () => {
  it('has no errors by lintian', () => {
    const { status, output } = run('lintian', ['--fail-on', 'error', '--info', join(PACKAGES, DEB)]);
    expect(output).not.toMatch(/^E:/m);
    expect(status).toBe(0);
  });

  it('is installed, is offered for its types, and is removed without trace', () => {
    const before = tracesOf('provenote');
    must('apt-get', ['install', '-y', '-qq', '--no-install-recommends', join(PACKAGES, DEB)], {
      environment: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    try {
      const entry = '/usr/share/applications/provenote.desktop';
      expect(must('desktop-file-validate', [entry])).toBe('');
      expect(readFileSync(entry, 'utf8')).toMatch(/^Exec=\/opt\/Provenote\/provenote %U$/m);
      const types = /^MimeType=(.+)$/m.exec(readFileSync(entry, 'utf8'))?.[1] ?? '';
      expect(types.split(';')).toContain('application/epub+zip');
      expect(types.split(';')).toContain('x-scheme-handler/provenote');
      expect(run('provenote', []).output).toContain('made without Electron');
      expect(readFileSync('/usr/share/mime/globs2', 'utf8')).toContain('application/x-provenote:*.provenote');
      expect(verify('/opt/Provenote').output).toContain('every file of its archive is as it was packed');
      expect(must('dpkg', ['--verify', 'provenote'])).toBe('');
    } finally {
      must('apt-get', ['purge', '-y', '-qq', 'provenote']);
    }
    expect(existsSync('/opt/Provenote')).toBe(false);
    expect(tracesOf('provenote')).toEqual(before);
    expect(readFileSync('/usr/share/mime/globs2', 'utf8')).not.toContain('x-provenote');
  });
});

/** Paths under the system's folders that have the name in them, apart from logs of what was installed. */
function tracesOf(name: string): readonly string[] {
  const places = ['/opt', '/usr', '/etc', '/var/lib'].filter((place) => readdirSync(place).length >= 0);
  return must('find', [...places, '-iname', `*${name}*`, '-not', '-path', '*/apt/lists/*'])
    .split('\n')
    .sort();
}
