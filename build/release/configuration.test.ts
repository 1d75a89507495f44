import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARCHIVE_EXTENSIONS, IMPORT_EXTENSIONS } from '../../shared/source-kinds';
import { withoutNetwork } from './after-pack';
import { configuration } from './configuration';
import { chosenPlatforms } from './distribute';
import { IDENTITY, OPENS, OPENS_ARCHIVES } from './identity';
import { RESOURCES } from './paths';

const QUESTION = {
  platform: 'linux',
  isRelease: false,
  hasUpdates: false,
  electronDist: null,
  environment: {},
} as const;

describe('BU20 packages are configured in one place', () => {
  it('a release that would be unsigned fails, a build for trying does not', () => {
    expect(configuration(QUESTION).forceCodeSigning).toBe(false);
    const release = configuration({ ...QUESTION, isRelease: true });
    expect(release.forceCodeSigning).toBe(true);
    expect(release.mac?.notarize).toBe(true);
  });

  it('names no path with a space', () => {
    const { productName, linux, artifactName } = configuration(QUESTION);
    expect([productName, linux?.executableName, artifactName].join('')).not.toMatch(/\s/);
  });

  it('macOS lets the program do what V8 needs and nothing else', () => {
    const entitlements = readFileSync(join(RESOURCES, 'entitlements.mac.plist'), 'utf8');
    expect(entitlements.match(/<key>[^<]+<\/key>/g)).toEqual(['<key>com.apple.security.cs.allow-jit</key>']);
    expect(configuration(QUESTION).mac?.hardenedRuntime).toBe(true);
  });

  it('Azure signs for Windows where all its names are set, else a certificate does', () => {
    const environment = {
      PROVENOTE_AZURE_ENDPOINT: 'https://weu.codesigning.azure.net/',
      PROVENOTE_AZURE_ACCOUNT: 'account',
      PROVENOTE_AZURE_PROFILE: 'profile',
      PROVENOTE_AZURE_PUBLISHER: 'CN=Provenote',
    };
    expect(configuration({ ...QUESTION, environment }).win?.azureSignOptions?.endpoint).toContain('azure');
    expect(configuration(QUESTION).win?.signtoolOptions?.signingHashAlgorithms).toEqual(['sha256']);
  });

  it('a program for tests to drive has a folder and a version of its own and no certificate (BU70)', () => {
    const inspectable = { folder: '/tmp/inspectable', version: '0.0.0' };
    const { directories, extraMetadata, mac } = configuration({ ...QUESTION, inspectable });
    expect(directories?.output).toBe('/tmp/inspectable');
    expect(extraMetadata).toMatchObject({ version: '0.0.0' });
    expect(mac?.identity).toBeNull();
    expect(configuration(QUESTION).extraMetadata).not.toHaveProperty('version');
    expect(configuration(QUESTION).mac).not.toHaveProperty('identity');
  });

  it('asks nothing of the network', () => {
    expect(configuration(QUESTION).publish).toBeNull();
    expect(withoutNetwork('<key>NSAllowsArbitraryLoads</key>\n    <true/>', false)).toBe(
      '<key>NSAllowsArbitraryLoads</key><false/>',
    );
  });

  it('BU60 with a key has lists of updates, and macOS may hand them to itself and reach nothing else', () => {
    expect(configuration({ ...QUESTION, hasUpdates: true }).publish).toEqual([
      { provider: 'generic', url: IDENTITY.updates.address },
    ]);
    const leave = '<key>NSAllowsLocalNetworking</key><true/><key>NSAllowsArbitraryLoads</key><true/>';
    expect(withoutNetwork(leave, true)).toBe(
      '<key>NSAllowsLocalNetworking</key><true/><key>NSAllowsArbitraryLoads</key><false/>',
    );
    expect(withoutNetwork(leave, false)).not.toContain('<true/>');
  });

  it('is built for this machine’s system unless others are named', () => {
    expect(chosenPlatforms({ linux: false, mac: false, win: false }, 'darwin')).toEqual(['darwin']);
    expect(chosenPlatforms({ linux: false, mac: false, win: false }, 'freebsd')).toEqual(['linux']);
    expect(chosenPlatforms({ linux: true, mac: false, win: true }, 'darwin')).toEqual(['linux', 'win32']);
  });
});

describe('BU23 the program is offered for what it reads, and takes nothing over', () => {
  const extensions = [...OPENS, OPENS_ARCHIVES].flatMap((kind) => [...kind.extensions]);
  const installer = readFileSync(join(RESOURCES, 'installer.nsh'), 'utf8');

  it('offers itself only for kinds that it imports', () => {
    expect(extensions.filter((extension) => !IMPORT_EXTENSIONS.includes(extension))).toEqual([]);
  });

  it('macOS ranks it as an alternative for each', () => {
    const associations = configuration(QUESTION).mac?.fileAssociations;
    const list = Array.isArray(associations) ? associations : [];
    const others = list.filter(({ ext }) => ext !== 'provenote');
    expect(others.flatMap(({ ext }) => ext)).toEqual(extensions);
    expect(others.map(({ rank }) => rank)).toEqual(others.map(() => 'Alternate'));
  });

  it('Windows lists it under “Open with” for each, and takes it off when it is removed', () => {
    for (const extension of extensions) {
      expect(installer).toContain(`!insertmacro provenoteOffer ".${extension}"`);
      expect(installer).toContain(`!insertmacro provenoteTakeBack ".${extension}"`);
    }
    expect(installer).toContain(`"Software\\Classes\\${IDENTITY.scheme}" "URL Protocol"`);
  });

  it('BU90 Windows keeps the default program of every kind but its own', () => {
    const defaults = [...installer.matchAll(/WriteReg\w+ SHELL_CONTEXT "Software\\Classes\\(\.[\w.]+)" ""/g)];
    expect(defaults.map(([, extension]) => extension)).toEqual(['.provenote']);
    // Named here, electron-builder would make the program the default of each.
    expect(configuration({ ...QUESTION, platform: 'win32' })).not.toHaveProperty('fileAssociations');
    expect(configuration({ ...QUESTION, platform: 'win32' }).win).not.toHaveProperty('fileAssociations');
  });

  it('BU91 a link on Windows cannot add a switch to the command line', () => {
    const command = `"Software\\Classes\\${IDENTITY.scheme}\\shell\\open\\command"`;
    expect(installer).toContain(`${command} "" '"$appExe" -- "%1"'`);
  });

  it('BU92 the archive is caught under both its endings, and ZIP is taken over nowhere', () => {
    const own = [configuration(QUESTION).mac, configuration(QUESTION).linux].map((system) => {
      const all = system?.fileAssociations;
      return (Array.isArray(all) ? all : []).find(({ ext }) => ext === 'provenote');
    });
    expect(own).toEqual([
      expect.objectContaining({ rank: 'Owner' }),
      expect.objectContaining({ mimeType: 'application/x-provenote' }),
    ]);
    expect([...OPENS_ARCHIVES.extensions, 'provenote']).toEqual([...ARCHIVE_EXTENSIONS]);
    expect(configuration(QUESTION).linux?.mimeTypes).not.toContain('application/zip');
  });

  it('Linux has its types, and its links, in the desktop entry', () => {
    const { linux, protocols } = configuration(QUESTION);
    expect(linux?.mimeTypes).toEqual(OPENS.map(({ mediaType }) => mediaType));
    expect(protocols).toEqual([{ name: 'Provenote link', schemes: ['provenote'], role: 'Viewer' }]);
  });
});
