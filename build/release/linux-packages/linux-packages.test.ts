import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { controlFile } from './deb';
import { readFpmArguments } from './fpm-arguments';
import { rpmArchitecture, specFile } from './rpm';
import { settle } from './staging';

const ARGUMENTS = [
  ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libc6', '-d', 'libnss3', '--deb-compression', 'xz'],
  ...[
    '--architecture',
    'amd64',
    '--after-install',
    '/tmp/after-install',
    '--after-remove',
    '/tmp/after-remove',
  ],
  ...['--description', 'A notebook\n Read and quote.', '--version', '1.2.3', '--package', '/out/p.deb'],
  ...[
    '--name',
    'provenote',
    '--maintainer',
    'A <a@b.org>',
    '--vendor',
    'Provenote',
    '--url',
    'https://b.org',
  ],
  ...['--category', 'text', '--deb-priority', 'optional', '--license', 'MIT'],
  ...['/unpacked/=/opt/Provenote', '/a=b.png=/usr/share/icons/p.png'],
];

describe('BU30 packages for Linux are made of what electron-builder tells fpm', () => {
  it('reads what there is in it', () => {
    const read = readFpmArguments(ARGUMENTS);
    expect(read).toMatchObject({
      kind: 'deb',
      file: '/out/p.deb',
      version: '1.2.3',
      summary: 'A notebook',
      description: 'Read and quote.',
      depends: ['libc6', 'libnss3'],
      recommends: [],
    });
    expect(read.files).toEqual([
      { from: '/unpacked/', to: '/opt/Provenote' },
      { from: '/a=b.png', to: '/usr/share/icons/p.png' },
    ]);
  });

  it('refuses what it does not know rather than leave it out', () => {
    expect(() => readFpmArguments([...ARGUMENTS, 'stray'])).toThrow('“stray” is not known');
    expect(() =>
      readFpmArguments(ARGUMENTS.filter((one) => one !== '--url' && one !== 'https://b.org')),
    ).toThrow('--url is missing');
    expect(() => readFpmArguments(ARGUMENTS.map((one) => (one === 'deb' ? 'pacman' : one)))).toThrow(
      'kind pacman',
    );
  });

  it('writes Debian’s control file, empty fields left out and long text wrapped', () => {
    const description = { ...readFpmArguments(ARGUMENTS), description: `${'word '.repeat(30)}end` };
    const control = controlFile(description, 2_049);
    expect(control).toContain('Depends: libc6, libnss3\n');
    expect(control).toContain('Installed-Size: 3\n');
    expect(control).not.toContain('Recommends');
    expect(Math.max(...control.split('\n').map((line) => line.length))).toBeLessThanOrEqual(79);
  });

  it('an rpm owns the folders under /opt and no others, and names processors as Fedora does', () => {
    const spec = specFile(
      readFpmArguments(ARGUMENTS),
      [
        { path: '/opt/Provenote', isFolder: true },
        { path: '/opt/Provenote/50%', isFolder: false },
        { path: '/usr/share', isFolder: true },
      ],
      { afterInstall: 'after', afterRemove: 'gone' },
    );
    expect(spec).toContain('%dir "/opt/Provenote"\n"/opt/Provenote/50%%"\n\n');
    expect([rpmArchitecture('amd64'), rpmArchitecture('arm64')]).toEqual(['x86_64', 'aarch64']);
  });
});

describe('BU31 a package does not tell of the machine that made it', () => {
  it('has the rights and times of its commit, whatever the umask and the clock', () => {
    const folder = mkdtempSync(join(tmpdir(), 'provenote-staging-'));
    mkdirSync(join(folder, 'inner'), { mode: 0o700 });
    writeFileSync(join(folder, 'inner/run'), '');
    chmodSync(join(folder, 'inner/run'), 0o4711);
    writeFileSync(join(folder, 'read'), '', { mode: 0o600 });
    symlinkSync('read', join(folder, 'link'));
    settle(folder, 1_000_000_000);
    const found = ['inner', 'inner/run', 'read'].map((path) => {
      const { mode, mtimeMs } = statSync(join(folder, path));
      return [(mode & 0o7777).toString(8), mtimeMs];
    });
    expect(found).toEqual([
      ['755', 1e12],
      ['755', 1e12],
      ['644', 1e12],
    ]);
    rmSync(folder, { recursive: true });
  });
});
