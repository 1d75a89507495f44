import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { NtExecutable, NtExecutableResource } from 'resedit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asarProblems, readAsar } from './asar';
import { readFuseWires } from './fuses';
import { findProgram, hashInPlist, programProblems } from './program';
import { makeStandIn } from './stand-in-electron';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'provenote-program-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function packInto(resources: string): Promise<string> {
  const source = join(folder, 'source');
  await mkdir(join(source, 'dist'), { recursive: true });
  writeFileSync(join(source, 'dist/one.txt'), 'the words of one');
  writeFileSync(join(source, 'two.txt'), 'the words of two');
  await mkdir(resources, { recursive: true });
  await createPackage(source, join(resources, 'app.asar'));
  return join(resources, 'app.asar');
}

describe('BU22 the stand-in has the layout of Electron', () => {
  it.each([
    ['linux', 'electron'],
    ['win32', 'electron.exe'],
    ['darwin', 'Electron.app/Contents/Frameworks/Electron Framework.framework/Electron Framework'],
  ] as const)('on %s, with fuses in %s', (platform, executable) => {
    makeStandIn(folder, platform);
    const [wire, ...others] = readFuseWires(readFileSync(join(folder, executable)));
    expect(wire).toEqual({ version: 1, states: Array(9).fill('on') });
    expect(others).toEqual([]);
  });

  it('has a version in one language on Windows, where the hash of the archive is put', () => {
    makeStandIn(folder, 'win32');
    const executable = NtExecutable.from(readFileSync(join(folder, 'electron.exe')));
    expect(NtExecutableResource.from(executable).entries.map(({ type }) => type)).toEqual([16]);
  });
});

describe('BU26 an archive whose bytes were changed is found out', () => {
  it('names the file', async () => {
    const path = await packInto(join(folder, 'resources'));
    expect(asarProblems(readAsar(path))).toEqual([]);
    const bytes = readFileSync(path);
    bytes.write('lies', bytes.indexOf('words of one'));
    writeFileSync(path, bytes);
    expect(asarProblems(readAsar(path))).toEqual([
      'dist/one.txt in app.asar was changed after it was packed.',
    ]);
  });

  it('also when a file is taken out of the archive and put beside it', async () => {
    const path = await packInto(join(folder, 'resources'));
    const unpacked = { ...readAsar(path), strangers: ['dist/one.txt'] };
    expect(asarProblems(unpacked)).toEqual(['app.asar refers to dist/one.txt outside itself.']);
  });
});

describe('BU27 a program is found and looked at as a whole', () => {
  it('in its folder or one below it', async () => {
    const asar = await packInto(join(folder, 'Provenote/resources'));
    const executable = join(folder, 'Provenote/provenote');
    const found = { platform: 'linux', executable, fuses: executable, asar, seal: null };
    expect(findProgram(folder)).toEqual(found);
    expect(findProgram(join(folder, 'Provenote'))).toEqual(found);
    expect(findProgram(join(folder, 'source'))).toBeNull();
  });

  it.each([
    ['linux-unpacked', 'provenote', 'provenote', 'resources'],
    ['win-unpacked', 'Provenote.exe', 'Provenote.exe', 'resources'],
    [
      'mac-arm64',
      'Provenote.app/Contents/MacOS/Provenote',
      'Provenote.app',
      'Provenote.app/Contents/Resources',
    ],
  ])('knows what starts it in %s', async (name, executable, marker, resources) => {
    await packInto(join(folder, 'dist', name, resources));
    if (!marker.endsWith('.app')) writeFileSync(join(folder, 'dist', name, marker), '');
    expect(findProgram(join(folder, 'dist'))?.executable).toBe(join(folder, 'dist', name, executable));
  });

  it('tells that Electron’s fuses were left as they come', async () => {
    makeStandIn(folder, 'linux');
    const asar = await packInto(join(folder, 'resources'));
    const program = { platform: 'linux', fuses: join(folder, 'electron'), asar, seal: null } as const;
    expect(programProblems(program)).toContain('The fuse runAsNode is on and must be off.');
  });

  it('tells that macOS would load another archive than the one that was sealed', async () => {
    const asar = await packInto(join(folder, 'P.app/Contents/Resources'));
    const plist = join(folder, 'P.app/Contents/Info.plist');
    const fuses = join(folder, 'two');
    writeFileSync(fuses, '');
    const hash = 'a'.repeat(64);
    writeFileSync(
      plist,
      `<key>Resources/app.asar</key>\n<dict><key>hash</key><string>${hash}</string></dict>`,
    );
    expect(programProblems({ platform: 'darwin', fuses, asar, seal: plist })).toContain(
      `The program expects another app.asar than the one beside it (${hash}).`,
    );
    expect(hashInPlist('<dict></dict>')).toBeNull();
  });
});
