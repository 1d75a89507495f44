import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { LogEntry, UpdateInstall, UpdateProgress, UpdatesApi } from '../../shared/desktop-api';
import { updateProblem } from './update-problem';
import type { UpdateSource } from './update-source';
import type { Updater } from './updater';

export interface UpdatesParts {
  readonly source: UpdateSource;
  /** Why this copy cannot be updated from inside; null where it can. */
  readonly byHand: string | null;
  readonly isAllowed: () => boolean;
  readonly setAllowed: (isAllowed: boolean) => void;
  /** Called for each check: until the first nothing of electron-updater is even loaded. */
  readonly loadUpdater: () => Promise<Updater>;
  readonly onProgress: (progress: UpdateProgress) => void;
  /** Closes the window as the user would; when all is stored `finishLeaving` is to be called, or else `stay`. */
  readonly leave: () => void;
  readonly log: (entry: LogEntry) => void;
}

export interface Updates extends Omit<UpdatesApi, 'onProgress'> {
  /** Whether the window is being closed to install. */
  isLeaving(): boolean;
  /** Installs and ends the program; false where that failed and the window stays. */
  finishLeaving(): boolean;
  /** The user chose to stay. */
  stay(): void;
}

type Failure = { readonly outcome: 'failed'; readonly problem: string };
type Downloaded = Awaited<ReturnType<Updater['download']>>;

const OFF = 'Checking for updates is off. Switch it on, then check again.';
const BUSY = 'An update is under way already. Wait for it, or cancel it.';
const GONE = 'There is no download to install. Check for updates again.';
const CHANGED =
  'The download was changed after it had been checked, so it was deleted. Check for updates again.';

/**
 * The steps of an update, each when the user asks for it. Nothing here runs by a clock or at start, and nothing
 * asks the network unless the user allowed it, whatever the page says.
 */
export function createUpdates(parts: UpdatesParts): Updates {
  const server = URL.canParse(parts.source.address) ? new URL(parts.source.address).host : '';
  let updater: Updater | null = null;
  let underWay: AbortController | null = null;
  let downloaded: Downloaded | null = null;
  let isLeaving = false;
  let settle: (outcome: UpdateInstall) => void = () => undefined;

  function failure(message: string, error: unknown): Failure {
    parts.log({ level: 'error', message, cause: causesOf(error) });
    return { outcome: 'failed', problem: updateProblem(error, server) };
  }

  /** Runs what asks the network. */
  async function errand<Outcome>(
    message: string,
    work: (signal: AbortSignal) => Promise<Outcome>,
  ): Promise<Outcome | Failure | { readonly outcome: 'cancelled' }> {
    const refusal = parts.byHand ?? (parts.isAllowed() ? null : OFF) ?? (underWay === null ? null : BUSY);
    if (refusal !== null) return { outcome: 'failed', problem: refusal };
    const controller = new AbortController();
    underWay = controller;
    try {
      return await work(controller.signal);
    } catch (error) {
      return controller.signal.aborted ? { outcome: 'cancelled' } : failure(message, error);
    } finally {
      underWay = null;
    }
  }

  const state: Updates['state'] = async () => {
    const { downloads } = parts.source;
    if (parts.byHand !== null) return { kind: 'by-hand', reason: parts.byHand, downloads };
    return { kind: 'inside', isAllowed: parts.isAllowed(), server, downloads };
  };

  function installFailed(error: unknown): void {
    isLeaving = false;
    // electron-updater installs once: another try begins with another check.
    downloaded = null;
    settle(failure('The update was not installed', error));
  }

  return {
    state,
    allow(isAllowed) {
      parts.setAllowed(isAllowed);
      if (!isAllowed) underWay?.abort();
      return state();
    },
    check: () =>
      errand('The check for updates failed', async (signal) => {
        downloaded = null;
        updater = await parts.loadUpdater();
        const update = await updater.check(signal);
        return update === null ? { outcome: 'newest' } : { outcome: 'available', update };
      }),
    download: () =>
      errand('The update was not downloaded', async (signal) => {
        if (updater === null) throw new Error('Nothing was checked before');
        downloaded = await updater.download(signal, parts.onProgress);
        return { outcome: 'ready' };
      }),
    cancel: () => underWay?.abort(),
    async install() {
      if (updater === null || downloaded === null) return { outcome: 'failed', problem: GONE };
      const { install, closesWindows } = updater;
      const { path } = downloaded;
      if (!(await isWhole(downloaded))) {
        downloaded = null;
        await rm(path, { force: true });
        parts.log({ level: 'error', message: 'The update was not installed', cause: `${path} was changed` });
        return { outcome: 'failed', problem: CHANGED };
      }
      return new Promise((resolve) => {
        settle = resolve;
        isLeaving = !closesWindows;
        if (closesWindows) install(installFailed);
        else parts.leave();
      });
    },
    isLeaving: () => isLeaving,
    finishLeaving() {
      updater?.install(installFailed);
      return isLeaving;
    },
    stay() {
      isLeaving = false;
      settle({ outcome: 'stayed' });
    },
  };
}

/** Whether the file still has a sum that the signed list names: it lay in a folder that other programs can write. */
async function isWhole({ path, sums }: Downloaded): Promise<boolean> {
  const hash = createHash('sha512');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return false;
  }
  return sums.includes(hash.digest('base64'));
}

/** An error with what caused it, for one line of the log. */
function causesOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? String(error) : `${error}, caused by ${causesOf(error.cause)}`;
}
