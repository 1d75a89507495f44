import type { Configuration } from 'electron-builder';
import { afterPack } from './after-pack';
import { FUSES, INSPECTABLE_FUSES } from './fuses';
import { IDENTITY, OPENS, OPENS_ARCHIVES } from './identity';
import { ICONS, PACKAGES, RESOURCES } from './paths';
import type { Platform } from './program';

export interface BuildQuestion {
  readonly platform: Platform;
  /** A release is signed or fails; anything else is a build for trying. */
  readonly isRelease: boolean;
  /** Whether the program can be updated from inside: there is a key to believe lists by. */
  readonly hasUpdates: boolean;
  /** An unpacked Electron of this platform, or null for electron-builder to download it. */
  readonly electronDist: string | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A program for tests to drive: its folder, and the version it says it is. */
  readonly inspectable?: { readonly folder: string; readonly version: string };
}

/** electron-builder's configuration for one platform; the same question gets the same answer. */
export function configuration(question: BuildQuestion): Configuration {
  return {
    appId: IDENTITY.appId,
    productName: IDENTITY.productName,
    copyright: IDENTITY.copyright,
    directories: { output: question.inspectable?.folder ?? PACKAGES, buildResources: RESOURCES },
    // Whatever the program needs is in the bundles: no package is copied, nothing is compiled anew.
    files: [
      '!**/*',
      'package.json',
      'dist/electron/*.cjs',
      'dist/page/**/*',
      'dist/licences/*.txt',
      '!**/*.map',
      '!node_modules',
    ],
    beforeBuild: async () => false,
    asar: { smartUnpack: false },
    extraMetadata: {
      ...(question.inspectable === undefined ? {} : { version: question.inspectable.version }),
      homepage: IDENTITY.homepage,
      author: IDENTITY.maintainer,
      desktopName: `${IDENTITY.executable}.desktop`,
      // What `npm run verify` reads; the page is told by the preload.
      ...(question.isRelease ? {} : { isUnsigned: true }),
      devDependencies: null,
      dependencies: null,
      engines: null,
    },
    artifactName: `${IDENTITY.productName}-\${version}-\${os}-\${arch}.\${ext}`,
    ...(question.electronDist === null ? {} : { electronDist: question.electronDist }),
    // Set and read back in afterPack, before anything is signed.
    electronFuses: null,
    afterPack: (context) =>
      afterPack(context, question.inspectable === undefined ? FUSES : INSPECTABLE_FUSES),
    forceCodeSigning: question.isRelease,
    protocols: [{ name: 'Provenote link', schemes: [IDENTITY.scheme], role: 'Viewer' }],
    // Makes `app-update.yml` and the lists `latest*.yml`. Nothing is published from here, and the program asks only
    // when its user says so.
    publish: question.hasUpdates ? [{ provider: 'generic', url: IDENTITY.updates.address }] : null,
    toolsets: { winCodeSign: '1.1.0', appimage: '1.0.3', nsis: '1.2.1' },
    mac: mac(question),
    dmg: { title: `${IDENTITY.productName} \${version}`, sign: question.isRelease },
    win: windows(question),
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
      differentialPackage: false,
      include: `${RESOURCES}/installer.nsh`,
      license: 'LICENSE',
    },
    linux: linux(),
    deb: { depends: [...DEBIAN_DEPENDENCIES], recommends: [], packageCategory: 'text', priority: 'optional' },
    rpm: { packageCategory: 'Applications/Productivity' },
  };
}

function mac({ isRelease, inspectable }: BuildQuestion): Configuration['mac'] {
  return {
    category: 'public.app-category.productivity',
    icon: `${ICONS}/icon.icns`,
    target: [
      { target: 'dmg', arch: ['arm64', 'x64', 'universal'] },
      { target: 'zip', arch: ['arm64', 'x64', 'universal'] },
    ],
    minimumSystemVersion: '12.0',
    // The hardened runtime starts nothing without a real signature, which whoever runs the tests may not have.
    ...(inspectable === undefined ? {} : { identity: null }),
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: `${RESOURCES}/entitlements.mac.plist`,
    entitlementsInherit: `${RESOURCES}/entitlements.mac.plist`,
    notarize: isRelease,
    darkModeSupport: true,
    fileAssociations: [
      ...[...OPENS, OPENS_ARCHIVES].map(({ name, extensions }) => ({
        name,
        ext: [...extensions],
        role: 'Viewer' as const,
        rank: 'Alternate' as const,
      })),
      { name: 'Provenote archive', ext: 'provenote', role: 'Editor' as const, rank: 'Owner' as const },
    ],
  };
}

function windows({ environment }: BuildQuestion): Configuration['win'] {
  const {
    PROVENOTE_AZURE_ENDPOINT: endpoint,
    PROVENOTE_AZURE_ACCOUNT: codeSigningAccountName,
    PROVENOTE_AZURE_PROFILE: certificateProfileName,
    PROVENOTE_AZURE_PUBLISHER: publisherName,
  } = environment;
  return {
    icon: `${ICONS}/icon.ico`,
    target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    verifyUpdateCodeSignature: true,
    ...(endpoint && codeSigningAccountName && certificateProfileName && publisherName
      ? { azureSignOptions: { endpoint, codeSigningAccountName, certificateProfileName, publisherName } }
      : { signtoolOptions: { signingHashAlgorithms: ['sha256'] as const } }),
  };
}

function linux(): Configuration['linux'] {
  return {
    executableName: IDENTITY.executable,
    icon: `${ICONS}/png`,
    target: [
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
      { target: 'rpm', arch: ['x64', 'arm64'] },
      { target: 'tar.gz', arch: ['x64', 'arm64'] },
    ],
    category: 'Office',
    synopsis: 'Offline research notebook tied to its sources',
    description:
      'Read articles, annotate the words that matter and write notes that quote them. Every note stays tied to the exact words of its source, and everything stays on this computer.',
    maintainer: IDENTITY.maintainer,
    vendor: 'Provenote',
    syncDesktopName: true,
    // As types of the system and not as associations, which would define these types anew for everyone.
    mimeTypes: [...OPENS.map(({ mediaType }) => mediaType)],
    fileAssociations: [
      { ext: 'provenote', mimeType: 'application/x-provenote', description: 'Provenote archive' },
    ],
    desktop: {
      entry: {
        GenericName: 'Research notebook',
        Keywords: 'notes;quotations;citations;annotation;sources;research;',
        StartupNotify: 'true',
      },
    },
  };
}

/** What Electron 45 links to, with the names of before and after Debian's change of 64-bit time. */
const DEBIAN_DEPENDENCIES: readonly string[] = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libc6',
  'libcups2 | libcups2t64',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libxss1',
  'libxtst6',
  'xdg-utils',
];
