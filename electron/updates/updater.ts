import type { App } from 'electron';
import {
  type AppUpdater,
  type BaseUpdater,
  MacUpdater,
  NsisUpdater,
  Provider,
  type UpdateInfo,
} from 'electron-updater';
import { type AppAdapter, getAppCacheDir } from 'electron-updater/out/AppAdapter';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider';
import type { Update, UpdateProgress } from '../../shared/desktop-api';
import { ReplacingAppImageUpdater } from './appimage-updater';
import { readUpdateList, updateOf } from './update-list';
import { UpdateRequests } from './update-requests';
import type { UpdateSource } from './update-source';

export interface UpdaterParts {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly app: Pick<
    App,
    'getVersion' | 'getName' | 'getPath' | 'isPackaged' | 'whenReady' | 'relaunch' | 'quit'
  >;
  /** The folder of `app-update.yml`, which names the publisher that Windows looks for. */
  readonly resources: string;
  /** Where downloads wait to be installed; the system's folder for caches where it is left out. */
  readonly cache?: string;
  readonly source: UpdateSource;
  /** Starts an AppImage when this program has ended. */
  readonly startAgain: (path: string) => void;
  readonly warn: (line: string) => void;
}

/** What of electron-updater is used. Each rejects with what went wrong; `updateProblem` has the sentence for it. */
export interface Updater {
  /** The newer version, or null where this one is the newest. */
  check(signal: AbortSignal): Promise<Update | null>;
  /** Downloads what `check` found last. Returns the file and the SHA-512 sums (base64) it may have. */
  download(
    signal: AbortSignal,
    onProgress: (progress: UpdateProgress) => void,
  ): Promise<{ readonly path: string; readonly sums: readonly string[] }>;
  /** Whether `install` waits and closes the windows itself (macOS); elsewhere it ends the program at once. */
  readonly closesWindows: boolean;
  /** Installs what was downloaded and starts it; `failed` is told why not, at once or later. */
  install(failed: (error: unknown) => void): void;
}

/** A package is about 130 MB; where the list does not say, this is the most that is taken. */
const MOST_DOWNLOAD_BYTES = 500_000_000;

/** electron-updater for this system, set to do nothing that was not asked for and to believe only signed lists. */
export function createUpdater(parts: UpdaterParts): Updater {
  const requests = new UpdateRequests();
  const updater = updaterOf(parts);
  updater.logger = { info: () => undefined, warn: parts.warn, error: () => undefined };
  updater.autoDownload = false;
  // Nothing is installed but by the button that says so: a person who quits wants to leave.
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.allowPrerelease = false;
  updater.disableWebInstaller = true;
  // It would tell the server which version is here, by the parts that are asked for.
  updater.disableDifferentialDownload = true;
  Object.assign(updater, {
    httpExecutor: requests,
    // It would make an identifier, keep it beside the library and send it along.
    stagingUserIdPromise: { value: Promise.resolve('') },
  });
  updater.setFeedURL({ provider: 'custom', updateProvider: signedProvider(parts, requests) });
  let found: UpdateInfo | null = null;
  return {
    closesWindows: updater instanceof MacUpdater,
    async check(signal) {
      found = null;
      const result = await requests.during({ signal, mostBytes: 0, onProgress: () => undefined }, () =>
        updater.checkForUpdates(),
      );
      if (result === null) throw new Error('electron-updater finds that it cannot update this copy');
      if (result.isUpdateAvailable) found = result.updateInfo;
      else if (result.updateInfo.version !== updater.currentVersion.version)
        parts.warn(`The server offered ${result.updateInfo.version}, which is older; it was refused`);
      return found === null ? null : updateOf(found);
    },
    async download(signal, onProgress) {
      if (found === null) throw new Error('There is no newer version to download');
      const { files } = found;
      const mostBytes = Math.max(...files.map(({ size }) => size ?? MOST_DOWNLOAD_BYTES));
      const [path] = await requests.during({ signal, mostBytes, onProgress }, () => updater.downloadUpdate());
      if (path === undefined) throw new Error('electron-updater downloaded nothing');
      return { path, sums: files.map(({ sha512 }) => sha512) };
    },
    install(failed) {
      updater.once('error', failed);
      // BaseUpdater's own `quitAndInstall` would install before the page has stored what was typed.
      if (updater instanceof MacUpdater) updater.quitAndInstall();
      else if (updater.install(true, true)) parts.app.quit();
    },
  };
}

function updaterOf(parts: UpdaterParts): BaseUpdater | MacUpdater {
  const app = adapterOf(parts);
  if (parts.platform === 'win32') return new NsisUpdater(undefined, app);
  if (parts.platform === 'darwin') return new MacUpdater(undefined, app);
  return new ReplacingAppImageUpdater(app, parts.startAgain);
}

/** Electron's `app` as electron-updater takes it. */
function adapterOf({ app, resources, cache }: UpdaterParts): AppAdapter {
  return {
    version: app.getVersion(),
    name: app.getName(),
    isPackaged: app.isPackaged,
    appUpdateConfigPath: `${resources}/app-update.yml`,
    userDataPath: app.getPath('userData'),
    baseCachePath: cache ?? getAppCacheDir(),
    whenReady: () => app.whenReady(),
    relaunch: () => app.relaunch(),
    quit: () => app.quit(),
    onQuit: () => undefined,
  };
}

/** The list of one system as electron-builder names it. */
function listName(platform: NodeJS.Platform, arch: string): string {
  if (platform === 'win32') return 'latest.yml';
  if (platform === 'darwin') return 'latest-mac.yml';
  return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
}

/** A provider for `electron-updater` that asks for one list and believes it only with its signature. */
function signedProvider({ platform, arch, source }: UpdaterParts, requests: UpdateRequests) {
  const name = listName(platform, arch);
  return class SignedProvider extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: AppUpdater, runtime: ProviderRuntimeOptions) {
      super(runtime);
    }

    async getLatestVersion(): Promise<UpdateInfo> {
      return readUpdateList(name, await requests.text(new URL(name, source.address)), source.publicKey);
    }

    resolveFiles({ files }: UpdateInfo) {
      return files.map((info) => ({ url: new URL(info.url, source.address), info }));
    }
  };
}
