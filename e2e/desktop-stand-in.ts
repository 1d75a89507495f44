import type { Page } from '@playwright/test';
import type { DesktopApi, UpdateProgress, UpdateState, UpdatesApi } from '../shared/desktop-api';

/** What the shell of the stand-in answers; what is left out never answers. */
export interface UpdateAnswers {
  readonly state: UpdateState;
  readonly check?: Awaited<ReturnType<UpdatesApi['check']>>;
  readonly download?: Awaited<ReturnType<UpdatesApi['download']>>;
  readonly install?: Awaited<ReturnType<UpdatesApi['install']>>;
}

/** The page's side of the stand-in, for what a shell does on its own. */
export interface StandInShell {
  /** What was asked of it, in order. */
  readonly asked: string[];
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
export async function standInForShell(page: Page, answers: UpdateAnswers): Promise<void> {
  await page.addInitScript((given: UpdateAnswers) => {
    const nothing = () => () => undefined;
    const asked: string[] = [];
    const listeners = new Set<(progress: UpdateProgress) => void>();
    let state = given.state;
    let finish: (answer: never) => void = () => undefined;
    const answer = <Outcome>(what: string, outcome: Outcome | undefined): Promise<Outcome> => {
      asked.push(what);
      return new Promise((resolve) => {
        if (outcome !== undefined) resolve(outcome);
        else finish = resolve;
      });
    };
    const updates: UpdatesApi = {
      state: async () => state,
      allow: async (isAllowed) => {
        asked.push(isAllowed ? 'allow' : 'forbid');
        if (state.kind === 'inside') state = { ...state, isAllowed };
        return state;
      },
      check: () => answer('check', given.check),
      download: () => answer('download', given.download),
      cancel: () => {
        asked.push('cancel');
        finish({ outcome: 'cancelled' } as never);
      },
      install: () => answer('install', given.install),
      onProgress: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const host: DesktopApi = {
      kind: 'desktop',
      versions: { app: '0.1.0', host: 'a stand-in' },
      openFiles: async () => [],
      saveFile: async () => ({ outcome: 'cancelled' }),
      printPage: async () => ({ outcome: 'cancelled' }),
      openExternal: async (url) => {
        asked.push(url);
        return { outcome: 'opened' };
      },
      log: nothing,
      onFlush: nothing,
      onCommand: nothing,
      onFiles: nothing,
      onLinks: nothing,
      setMenuKeys: nothing,
      setTheme: nothing,
      updates,
    };
    const standInShell: StandInShell = {
      asked,
      progress: (progress) => {
        for (const listener of listeners) listener(progress);
      },
      finish: (outcome) => finish(outcome as never),
    };
    Object.assign(window, { provenote: host, standInShell });
  }, answers);
}

/** What was asked of the shell so far. */
export function askedOfShell(page: Page): Promise<string[]> {
  return page.evaluate(() => window.standInShell.asked);
}
