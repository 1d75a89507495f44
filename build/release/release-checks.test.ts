import { describe, expect, it } from 'vitest';
import { type ReleaseFacts, releaseProblems } from './release-checks';

const READY: ReleaseFacts = {
  platforms: ['linux'],
  host: 'linux',
  environment: { PROVENOTE_GPG_KEY: 'ABCD' },
  version: '1.2.0',
  homepage: 'https://provenote.org/',
  updates: { address: 'https://provenote.example/updates/', publicKey: '' },
  changed: [],
  isReleased: false,
  isCommit: true,
  isStandIn: false,
  hasGpgKey: true,
  missingTools: [],
  hasKeychain: false,
  hasIdentity: false,
  certificates: { mac: { kind: 'not-set' }, windows: { kind: 'not-set' } },
};
const WINDOWS: ReleaseFacts = { ...READY, platforms: ['win32'] };
const MAC: ReleaseFacts = {
  ...READY,
  platforms: ['darwin'],
  host: 'darwin',
  environment: { APPLE_API_KEY: 'a', APPLE_API_KEY_ID: 'b', APPLE_API_ISSUER: 'c' },
  certificates: { mac: { kind: 'good' }, windows: { kind: 'not-set' } },
};

describe('BU40 what stands in a release’s way is told in one sentence that says what to set', () => {
  it('nothing does when all is there', () => {
    expect(releaseProblems(READY)).toEqual([]);
    expect(releaseProblems(MAC)).toEqual([]);
    expect(
      releaseProblems({ ...WINDOWS, certificates: { ...WINDOWS.certificates, windows: { kind: 'good' } } }),
    ).toEqual([]);
  });

  it.each([
    [
      { changed: ['README.md', 'notes.txt'] },
      'A release is built from a commit: commit or stash README.md, notes.txt first.',
    ],
    [
      { isReleased: true },
      'Version 1.2.0 is released already (tag v1.2.0): raise "version" in package.json.',
    ],
    [{ isCommit: false }, 'A release is built from a commit, and git knows none here: clone the repository.'],
    [
      { missingTools: ['dpkg-deb', 'rpmbuild'] },
      'Packages for Linux are made by dpkg-deb, rpmbuild: install the packages dpkg and rpm.',
    ],
    [{ isStandIn: true }, 'A release has Electron in it: leave out --stand-in.'],
    [{ environment: {} }, 'Set PROVENOTE_GPG_KEY to the fingerprint of the key that signs releases.'],
    [
      { hasGpgKey: false },
      'The secret key ABCD of PROVENOTE_GPG_KEY is not here: import it with gpg --import.',
    ],
    [
      { homepage: 'https://provenote.example/' },
      'Set the homepage and the maintainer in build/release/identity.ts: no one owns a .example address.',
    ],
    [
      { updates: { address: 'https://provenote.org/updates/', publicKey: 'nonsense' } },
      'Set updates.publicKey in build/release/identity.ts to what RELEASING.md prints: it is no Ed25519 key.',
    ],
  ] satisfies readonly (readonly [Partial<ReleaseFacts>, string])[])('%j', (change, sentence) => {
    expect(releaseProblems({ ...READY, ...change })).toEqual([sentence]);
  });

  it.each([
    [
      { kind: 'not-set' },
      'Set WIN_CSC_LINK to the code signing certificate (a .p12 or .pfx file) and WIN_CSC_KEY_PASSWORD to its password.',
    ],
    [
      { kind: 'not-found', path: '/gone.p12' },
      'WIN_CSC_LINK names /gone.p12, which is not there: set it to the code signing certificate.',
    ],
    [
      { kind: 'locked' },
      'The password in WIN_CSC_KEY_PASSWORD does not open WIN_CSC_LINK: set the one the file was made with.',
    ],
    [{ kind: 'unreadable' }, 'WIN_CSC_LINK is no certificate in PKCS #12: set it to a .p12 or .pfx file.'],
    [
      { kind: 'unseen' },
      'There is no openssl to look at WIN_CSC_LINK with: install it and put it on the PATH.',
    ],
    [
      { kind: 'expired', on: '2026-03-04' },
      'The code signing certificate in WIN_CSC_LINK expired on 2026-03-04: set it to a renewed one.',
    ],
    [
      { kind: 'not-yet', on: '2027-03-04' },
      'The code signing certificate in WIN_CSC_LINK is not valid before 2027-03-04: set it to one that is.',
    ],
  ] as const)('a certificate for Windows that is %j', (windows, sentence) => {
    const certificates = { ...WINDOWS.certificates, windows };
    expect(releaseProblems({ ...WINDOWS, certificates })).toEqual([sentence]);
  });

  it('Azure signing that is half set', () => {
    const environment = { PROVENOTE_AZURE_ENDPOINT: 'https://weu.codesigning.azure.net/' };
    expect(releaseProblems({ ...WINDOWS, host: 'win32', environment })).toEqual([
      'Set PROVENOTE_AZURE_ACCOUNT, PROVENOTE_AZURE_PROFILE, PROVENOTE_AZURE_PUBLISHER, AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET as well: Azure Trusted Signing needs them all.',
    ]);
  });

  it('macOS elsewhere, without its keychain, or without Apple’s login', () => {
    expect(releaseProblems({ ...MAC, host: 'linux' })).toEqual([
      'Packages for macOS are signed on macOS: run this there.',
    ]);
    const environment = { CSC_KEYCHAIN: '/gone.keychain', CSC_NAME: 'Someone' };
    expect(releaseProblems({ ...MAC, environment })).toEqual([
      'There is no keychain /gone.keychain: set CSC_KEYCHAIN to one, or unset it.',
      'No keychain has the certificate “Someone”: set CSC_NAME to one that security find-identity -v -p codesigning lists.',
      'Set APPLE_API_KEY, APPLE_API_KEY_ID and APPLE_API_ISSUER: Apple notarises every release.',
    ]);
  });
});
