import type { CertificateState } from './certificate';
import type { Platform } from './program';
import { type UpdateIdentity, updateIdentityProblems } from './update-lists';

/** What is known before a release is built. */
export interface ReleaseFacts {
  readonly platforms: readonly Platform[];
  readonly host: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly homepage: string;
  readonly updates: UpdateIdentity;
  /** Paths that differ from the commit. */
  readonly changed: readonly string[];
  /** Whether the version's tag names another commit than this one. */
  readonly isReleased: boolean;
  /** Whether git knows the commit that is built. */
  readonly isCommit: boolean;
  readonly isStandIn: boolean;
  /** Whether the secret key of `PROVENOTE_GPG_KEY` is at hand. */
  readonly hasGpgKey: boolean;
  /** Programs that make packages for Linux and are not here. */
  readonly missingTools: readonly string[];
  /** Whether the file of `CSC_KEYCHAIN` is there. */
  readonly hasKeychain: boolean;
  /** Whether the certificate that `CSC_NAME` names is in the keychain. */
  readonly hasIdentity: boolean;
  readonly certificates: Readonly<Record<'mac' | 'windows', CertificateState>>;
}

const AZURE = ['ENDPOINT', 'ACCOUNT', 'PROFILE', 'PUBLISHER'].map((name) => `PROVENOTE_AZURE_${name}`);
const AZURE_LOGIN = ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET'];
const APPLE_LOGINS = [
  ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
  ['APPLE_KEYCHAIN_PROFILE'],
];

/** Why no release can be built, one sentence each that says what to set; none where one can. */
export function releaseProblems(facts: ReleaseFacts): readonly string[] {
  const { platforms, changed, isReleased, isStandIn, version, homepage, updates } = facts;
  return [
    ...(changed.length > 0
      ? [`A release is built from a commit: commit or stash ${listed(changed)} first.`]
      : []),
    ...(facts.isCommit
      ? []
      : ['A release is built from a commit, and git knows none here: clone the repository.']),
    ...(isReleased
      ? [`Version ${version} is released already (tag v${version}): raise "version" in package.json.`]
      : []),
    ...(new URL(homepage).hostname.endsWith('.example')
      ? ['Set the homepage and the maintainer in build/release/identity.ts: no one owns a .example address.']
      : []),
    ...updateIdentityProblems(updates),
    ...(isStandIn ? ['A release has Electron in it: leave out --stand-in.'] : []),
    ...(platforms.includes('linux') ? linuxProblems(facts) : []),
    ...(platforms.includes('darwin') ? macProblems(facts) : []),
    ...(platforms.includes('win32') ? windowsProblems(facts) : []),
  ];
}

function linuxProblems(facts: ReleaseFacts): readonly string[] {
  const { missingTools } = facts;
  return [
    ...(missingTools.length > 0
      ? [`Packages for Linux are made by ${listed(missingTools)}: install the packages dpkg and rpm.`]
      : []),
    ...gpgProblems(facts),
  ];
}

/** Why the list of sums cannot be signed. */
export function gpgProblems({
  environment,
  hasGpgKey,
}: Pick<ReleaseFacts, 'environment' | 'hasGpgKey'>): readonly string[] {
  const key = environment.PROVENOTE_GPG_KEY;
  if (!key) return ['Set PROVENOTE_GPG_KEY to the fingerprint of the key that signs releases.'];
  if (hasGpgKey) return [];
  return [`The secret key ${key} of PROVENOTE_GPG_KEY is not here: import it with gpg --import.`];
}

function macProblems({
  host,
  environment,
  hasKeychain,
  hasIdentity,
  certificates,
}: ReleaseFacts): readonly string[] {
  if (host !== 'darwin') return ['Packages for macOS are signed on macOS: run this there.'];
  return [
    ...(environment.CSC_KEYCHAIN && !hasKeychain
      ? [`There is no keychain ${environment.CSC_KEYCHAIN}: set CSC_KEYCHAIN to one, or unset it.`]
      : []),
    ...(environment.CSC_NAME
      ? identityProblems(environment.CSC_NAME, hasIdentity)
      : certificateProblems(certificates.mac, 'CSC_LINK', 'CSC_KEY_PASSWORD', 'Developer ID certificate')),
    ...(APPLE_LOGINS.some((names) => names.every((name) => environment[name]))
      ? []
      : ['Set APPLE_API_KEY, APPLE_API_KEY_ID and APPLE_API_ISSUER: Apple notarises every release.']),
  ];
}

function identityProblems(name: string, hasIdentity: boolean): readonly string[] {
  if (hasIdentity) return [];
  return [
    `No keychain has the certificate “${name}”: set CSC_NAME to one that security find-identity -v -p codesigning lists.`,
  ];
}

function windowsProblems({ host, environment, certificates }: ReleaseFacts): readonly string[] {
  if (!AZURE.some((name) => environment[name]))
    return certificateProblems(
      certificates.windows,
      'WIN_CSC_LINK',
      'WIN_CSC_KEY_PASSWORD',
      'code signing certificate',
    );
  const missing = [...AZURE, ...AZURE_LOGIN].filter((name) => !environment[name]);
  return [
    ...(host === 'win32' ? [] : ['Azure Trusted Signing signs on Windows: run this there.']),
    ...(missing.length > 0 ? [`Set ${listed(missing)} as well: Azure Trusted Signing needs them all.`] : []),
  ];
}

function certificateProblems(
  state: CertificateState,
  link: string,
  password: string,
  kind: string,
): readonly string[] {
  switch (state.kind) {
    case 'good':
    case 'elsewhere':
      return [];
    case 'not-set':
      return [`Set ${link} to the ${kind} (a .p12 or .pfx file) and ${password} to its password.`];
    case 'not-found':
      return [`${link} names ${state.path}, which is not there: set it to the ${kind}.`];
    case 'locked':
      return [`The password in ${password} does not open ${link}: set the one the file was made with.`];
    case 'unreadable':
      return [`${link} is no certificate in PKCS #12: set it to a .p12 or .pfx file.`];
    case 'unseen':
      return [`There is no openssl to look at ${link} with: install it and put it on the PATH.`];
    case 'expired':
      return [`The ${kind} in ${link} expired on ${state.on}: set it to a renewed one.`];
    case 'not-yet':
      return [`The ${kind} in ${link} is not valid before ${state.on}: set it to one that is.`];
  }
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8);
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
