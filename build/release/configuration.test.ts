import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOURCE_EXTENSIONS } from '../../shared/source-kinds';
import { withoutNetwork } from './after-pack';
import { configuration } from './configuration';
import { chosenPlatforms } from './distribute';
import { IDENTITY, OPENS } from './identity';
import { RESOURCES } from './paths';

const QUESTION = { platform: 'linux', isRelease: false, electronDist: null, environment: {} } as const;

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
    expect(withoutNetwork('<key>NSAllowsArbitraryLoads</key>\n    <true/>')).toBe(
      '<key>NSAllowsArbitraryLoads</key><false/>',
    );
  });

  it('is built for this machine’s system unless others are named', () => {
    expect(chosenPlatforms({ linux: false, mac: false, win: false }, 'darwin')).toEqual(['darwin']);
    expect(chosenPlatforms({ linux: false, mac: false, win: false }, 'freebsd')).toEqual(['linux']);
    expect(chosenPlatforms({ linux: true, mac: false, win: true }, 'darwin')).toEqual(['linux', 'win32']);
  });
});

describe('BU23 the program is offered for what it reads, and takes nothing over', () => {
  const extensions = OPENS.flatMap((kind) => [...kind.extensions]);

  it('offers itself only for kinds that it imports', () => {
    expect(extensions.filter((extension) => !SOURCE_EXTENSIONS.includes(extension))).toEqual([]);
  });

  it('macOS ranks it as an alternative for each', () => {
    const associations = configuration(QUESTION).mac?.fileAssociations;
    const list = Array.isArray(associations) ? associations : [];
    const others = list.filter(({ ext }) => ext !== 'provenote');
    expect(others.flatMap(({ ext }) => ext)).toEqual(extensions);
    expect(others.map(({ rank }) => rank)).toEqual(others.map(() => 'Alternate'));
  });

  it('Windows lists it under “Open with” for each, and takes it off when it is removed', () => {
    const installer = readFileSync(join(RESOURCES, 'installer.nsh'), 'utf8');
    for (const extension of extensions) {
      expect(installer).toContain(`!insertmacro provenoteOffer ".${extension}"`);
      expect(installer).toContain(`!insertmacro provenoteTakeBack ".${extension}"`);
    }
    expect(installer).toContain(`"Software\\Classes\\${IDENTITY.scheme}" "URL Protocol"`);
  });

  it('Linux has its types, and its links, in the desktop entry', () => {
    const { linux, protocols } = configuration(QUESTION);
    expect(linux?.mimeTypes).toEqual(OPENS.map(({ mediaType }) => mediaType));
    expect(protocols).toEqual([{ name: 'Provenote link', schemes: ['provenote'], role: 'Viewer' }]);
  });
});
