import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Arch, archFromString, build, type CliOptions, Platform as Target } from 'electron-builder';
import { devDependencies, version } from '../../package.json';
import { buildAll } from '../bundle';
import { ROOT } from '../paths';
import { billOfMaterials } from './bill-of-materials';
import { certificateState } from './certificate';
import { bundledComponents } from './components';
import { type BuildQuestion, configuration } from './configuration';
import { drawIcons } from './icons';
import { IDENTITY } from './identity';
import { hasIdentity } from './keychain';
import { writeLicences } from './licences';
import { BUNDLED, PACKAGES } from './paths';
import type { Platform } from './program';
import { Refusal } from './refusal';
import { gpgProblems, type ReleaseFacts, releaseProblems } from './release-checks';
import { type CommitState, commitState } from './repository';
import { makeStandIn } from './stand-in-electron';
import { hasSecretKey, signSums, writeSums } from './sums';
import { signingKeyProblems, signUpdateLists, type UpdateIdentity, updateLists } from './update-lists';

export interface DistributeOptions {
  readonly linux: boolean;
  readonly mac: boolean;
  readonly win: boolean;
  /** Only the unpacked program. */
  readonly dir: boolean;
  /** Signed, from a clean commit that is not released yet, or nothing. */
  readonly release: boolean;
  /** A folder without Electron in Electron's place, to test the packing. */
  readonly 'stand-in': boolean;
  /** Kinds of package, for example `deb`; those of the configuration where it is left out. */
  readonly target?: readonly string[];
  readonly arch?: readonly string[];
}

type RequestOptions = Pick<DistributeOptions, 'dir' | 'release' | 'stand-in' | 'target' | 'arch'> &
  Pick<BuildQuestion, 'inspectable'> & {
    /** Where Electron is unpacked, if it is known; else it is looked for, or downloaded. */
    readonly electronDist?: string;
  };

const STAND_INS = join(ROOT, 'dist/stand-in-electron');

/** Builds the packages that were asked for, with their sums and bill of materials, into `dist/release`. */
export async function distribute(options: DistributeOptions): Promise<void> {
  const platforms = chosenPlatforms(options, process.platform);
  const commit = commitState(version);
  assertWritable(PACKAGES);
  if (options.release) refuse(releaseProblems(releaseFacts(options, platforms, commit)));
  process.env.SOURCE_DATE_EPOCH ??= String(commit.epoch);
  const requests = platforms.map((platform) => requestFor(platform, options));
  emptyFolder(PACKAGES);
  await prepare(options.release);
  if (options['stand-in']) for (const platform of platforms) makeStandIn(join(STAND_INS, platform), platform);
  preferInstalledTools();
  for (const request of requests) await build(request);
  if (!options.dir) describeFiles(Number(process.env.SOURCE_DATE_EPOCH));
}

/** Lists and signs what is in `dist/release`, as a release does once all systems' packages are together. */
export function seal(): void {
  const environment = process.env;
  const { publicKey } = IDENTITY.updates;
  assertWritable(PACKAGES);
  const hasLists = updateLists(PACKAGES).length > 0;
  refuse([
    ...gpgProblems({ environment, hasGpgKey: hasSecretKey(environment.PROVENOTE_GPG_KEY) }),
    ...(hasLists ? signingKeyProblems(environment.PROVENOTE_UPDATE_KEY, publicKey) : []),
  ]);
  if (hasLists) signUpdateLists(PACKAGES, environment.PROVENOTE_UPDATE_KEY ?? '', publicKey);
  writeSums(PACKAGES);
  signSums(PACKAGES, environment.PROVENOTE_GPG_KEY ?? '');
}

/** The platforms that were named, else this machine's. */
export function chosenPlatforms(
  { linux, mac, win }: Pick<DistributeOptions, 'linux' | 'mac' | 'win'>,
  host: NodeJS.Platform,
): readonly Platform[] {
  const named: Platform[] = [];
  if (linux) named.push('linux');
  if (mac) named.push('darwin');
  if (win) named.push('win32');
  if (named.length > 0) return named;
  return [host === 'darwin' || host === 'win32' ? host : 'linux'];
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Refusal(problems);
}

function releaseFacts(
  options: DistributeOptions,
  platforms: readonly Platform[],
  { changed, isReleased, isCommit }: CommitState,
): ReleaseFacts {
  const environment = process.env;
  const now = new Date();
  const windowsLink = environment.WIN_CSC_LINK ?? environment.CSC_LINK;
  const windowsPassword = environment.WIN_CSC_KEY_PASSWORD ?? environment.CSC_KEY_PASSWORD;
  return {
    platforms,
    host: process.platform,
    environment,
    version,
    homepage: IDENTITY.homepage,
    updates: IDENTITY.updates,
    changed,
    isReleased,
    isCommit,
    isStandIn: options['stand-in'],
    hasGpgKey: hasSecretKey(environment.PROVENOTE_GPG_KEY),
    missingTools: ['dpkg-deb', 'rpmbuild'].filter((name) => !isInstalled(name)),
    hasKeychain: existsSync(environment.CSC_KEYCHAIN ?? ''),
    hasIdentity: hasIdentity(environment.CSC_NAME, environment.CSC_KEYCHAIN),
    certificates: {
      mac: certificateState(environment.CSC_LINK, environment.CSC_KEY_PASSWORD, now),
      windows: certificateState(windowsLink, windowsPassword, now),
    },
  };
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Bundles, their licences and the icons. */
export async function prepare(isRelease: boolean): Promise<void> {
  rmSync(BUNDLED, { recursive: true, force: true });
  await buildAll('warn', isRelease ? 'signed' : 'unsigned');
  writeLicences(bundledComponents());
  await drawIcons();
}

/** Programs of the system in place of downloads, where a variable does not name others already. */
export function preferInstalledTools(): void {
  if (process.platform !== 'linux') return;
  // The one way to a deb and an rpm, so that a package is the same from every machine.
  process.env.CUSTOM_FPM_PATH ??= join(ROOT, 'build/release/linux-packages/fpm');
  if (existsSync('/usr/bin/7z')) process.env.ELECTRON_BUILDER_7ZIP_PATH ??= '/usr/bin/7z';
}

/** Typed as any key may be, not as the one that stands there now. */
function hasUpdates(): boolean {
  const { publicKey }: UpdateIdentity = IDENTITY.updates;
  return publicKey !== '';
}

/** What electron-builder is asked for one platform. */
export function requestFor(platform: Platform, options: RequestOptions): CliOptions {
  const config = configuration({
    platform,
    isRelease: options.release,
    hasUpdates: hasUpdates(),
    electronDist: options['stand-in']
      ? join(STAND_INS, platform)
      : (options.electronDist ?? process.env.ELECTRON_OVERRIDE_DIST_PATH ?? null),
    environment: process.env,
    ...(options.inspectable === undefined ? {} : { inspectable: options.inspectable }),
  });
  return { projectDir: ROOT, config, publish: 'never', targets: targetsOf(platform, options, config) };
}

type TargetMap = NonNullable<CliOptions['targets']>;

/** electron-builder's map of platform, processor and kinds of package. */
function targetsOf(
  platform: Platform,
  { dir, target, arch }: Pick<DistributeOptions, 'dir' | 'target' | 'arch'>,
  config: ReturnType<typeof configuration>,
): TargetMap {
  const of = { linux: Target.LINUX, darwin: Target.MAC, win32: Target.WINDOWS }[platform];
  const configured = { linux: config.linux, darwin: config.mac, win32: config.win }[platform]?.target;
  const kinds = dir ? ['dir'] : target;
  const archs = (arch ?? (kinds === undefined ? undefined : [process.arch]))?.map(archFromString);
  const perArch = new Map<Arch, string[]>();
  for (const one of Array.isArray(configured) ? configured : []) {
    if (typeof one === 'string') continue;
    for (const name of Array.isArray(one.arch) ? one.arch : []) {
      const itsArch = archFromString(name);
      if (archs !== undefined && !archs.includes(itsArch)) continue;
      if (kinds !== undefined && !dir && !kinds.includes(one.target)) continue;
      const wanted = dir ? 'dir' : one.target;
      const list = perArch.get(itsArch) ?? [];
      if (!list.includes(wanted)) list.push(wanted);
      perArch.set(itsArch, list);
    }
  }
  if (perArch.size === 0)
    throw new Refusal([
      `There is no such package for ${of.name}: leave out --target and --arch, or name one of build/release/configuration.ts.`,
    ]);
  return new Map([[of, perArch]]);
}

/** The bill of materials, the sums, and their signature where there is a key. */
function describeFiles(epoch: number): void {
  const bill = billOfMaterials({
    version,
    electron: devDependencies.electron,
    epoch,
    components: bundledComponents(),
  });
  const name = `${IDENTITY.productName}-${version}.cdx.json`;
  writeFileSync(join(PACKAGES, name), `${JSON.stringify(bill, null, 2)}\n`);
  const names = writeSums(PACKAGES);
  const key = process.env.PROVENOTE_GPG_KEY;
  if (key) signSums(PACKAGES, key);
  console.log(
    `${names.length} files in dist/release, listed in SHA256SUMS${key ? ', signed' : ', not signed'}`,
  );
}

/** Packages of another version or system must not be listed among these. */
function emptyFolder(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
}

function assertWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Refusal([`Nothing can be written to ${folder} (${reason}): make it writable or remove it.`]);
  }
}
