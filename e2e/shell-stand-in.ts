import type { Page } from '@playwright/test';
import type { DesktopApi, OpenedFile, UpdateProgress, UpdateState, UpdatesApi } from '../shared/desktop-api';
import { type ReadLink, readLink } from '../shared/program-link';
import type { UploadedFile } from './articles';

/** What the shell of the stand-in has or answers; a step of an update that is left out never ends by itself. */
export interface ShellAnswers {
  /** Files and addresses that the system handed to the program before its page asked. */
  readonly files?: readonly UploadedFile[];
  readonly links?: readonly string[];
  readonly updates?: UpdateAnswers;
}

export interface UpdateAnswers {
  readonly state: UpdateState;
  readonly check?: Awaited<ReturnType<UpdatesApi['check']>>;
  readonly download?: Awaited<ReturnType<UpdatesApi['download']>>;
  readonly install?: Awaited<ReturnType<UpdatesApi['install']>>;
}

/** The page's side of the stand-in, for what a shell does on its own. */
interface StandInShell {
  /** What was asked of it, in order. */
  readonly asked: string[];
  readonly handOver: (links: readonly ReadLink[]) => void;
  readonly progress: (progress: UpdateProgress) => void;
  /** Gives the answer to what was asked last and has none yet. */
  readonly finish: (answer: unknown) => void;
}

declare global {
  interface Window {
    readonly standInShell: StandInShell;
  }
}

/** Lets the page find Electron's shell where a browser has none, one that answers as it is told. */
export async function standInForShell(page: Page, answers: ShellAnswers): Promise<void> {
  await page.addInitScript(installShell, {
    files: (answers.files ?? []).map(({ name, buffer }) => ({ name, bytes: [...buffer] })),
    links: (answers.links ?? []).map(readLink),
    updates: answers.updates,
  });
}

/** Hands links to the open page, as a second start of the program does. */
export async function handOverLinks(page: Page, ...addresses: string[]): Promise<void> {
  await page.evaluate((links) => window.standInShell.handOver(links), addresses.map(readLink));
}

/** What was asked of the shell so far. */
export function askedOfShell(page: Page): Promise<string[]> {
  return page.evaluate(() => window.standInShell.asked);
}

interface Given {
  readonly files: readonly { readonly name: string; readonly bytes: readonly number[] }[];
  readonly links: readonly ReadLink[];
  readonly updates: UpdateAnswers | undefined;
}

/** Runs in the page, so all it needs stands inside. */
function installShell(given: Given): void {
  const nothing = () => () => undefined;
  const asked: string[] = [];

  const files = given.files.map(({ name, bytes }): OpenedFile => {
    const content = new Uint8Array(bytes);
    if (!/\.(?:zip|provenote)$/.test(name)) return { ok: true, name, bytes: content };
    const readPart = async (start: number, end: number) =>
      ({ ok: true, bytes: content.slice(start, end) }) as const;
    return { ok: true, name, size: content.length, readPart };
  });
  const linkListeners = new Set<Parameters<DesktopApi['onLinks']>[0]>();
  let waiting = given.links;
  const giveLinks = (): void => {
    if (linkListeners.size === 0 || waiting.length === 0) return;
    const links = waiting;
    waiting = [];
    for (const listener of linkListeners) listener(links);
  };

  const progressListeners = new Set<(progress: UpdateProgress) => void>();
  let finish: (answer: never) => void = () => undefined;
  const answer = <Outcome>(what: string, outcome: Outcome | undefined): Promise<Outcome> => {
    asked.push(what);
    return new Promise((resolve) => {
      if (outcome !== undefined) resolve(outcome);
      else finish = resolve;
    });
  };
  const updatesBy = (answers: UpdateAnswers): UpdatesApi => {
    let { state } = answers;
    return {
      state: async () => state,
      allow: async (isAllowed) => {
        asked.push(isAllowed ? 'allow' : 'forbid');
        if (state.kind === 'inside') state = { ...state, isAllowed };
        return state;
      },
      check: () => answer('check', answers.check),
      download: () => answer('download', answers.download),
      cancel: () => {
        asked.push('cancel');
        finish({ outcome: 'cancelled' } as never);
      },
      install: () => answer('install', answers.install),
      onProgress: (listener) => {
        progressListeners.add(listener);
        return () => progressListeners.delete(listener);
      },
    };
  };

  const host: DesktopApi = {
    kind: 'desktop',
    versions: { app: '0.1.0', host: 'a stand-in' },
    openFiles: async () => [],
    saveFile: async () => ({ outcome: 'cancelled' }),
    beginFile: async () => ({ outcome: 'cancelled' }),
    printPage: async () => ({ outcome: 'cancelled' }),
    openExternal: async (url) => {
      asked.push(url);
      return { outcome: 'opened' };
    },
    log: nothing,
    onFlush: nothing,
    onCommand: nothing,
    onFiles: (listener) => {
      if (files.length > 0) listener(files);
      return () => undefined;
    },
    onLinks: (listener) => {
      linkListeners.add(listener);
      giveLinks();
      return () => linkListeners.delete(listener);
    },
    setMenuKeys: nothing,
    setTheme: nothing,
    ...(given.updates && { updates: updatesBy(given.updates) }),
  };
  const standInShell: StandInShell = {
    asked,
    handOver: (links) => {
      waiting = [...waiting, ...links];
      giveLinks();
    },
    progress: (progress) => {
      for (const listener of progressListeners) listener(progress);
    },
    finish: (outcome) => finish(outcome as never),
  };
  Object.assign(window, { provenote: host, standInShell });
}
