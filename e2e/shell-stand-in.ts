import type { Page } from '@playwright/test';
import type { DesktopApi } from '../shared/desktop-api';
import { readLink } from '../shared/program-link';
import type { UploadedFile } from './articles';

interface HandedOver {
  readonly files?: readonly UploadedFile[];
  /** Addresses, read as the shell reads them. */
  readonly links?: readonly string[];
}

/**
 * Puts a stand-in for the shell into the page before it opens, where a test needs what a browser has not: what
 * the system hands over. `handOver` does it again later, in the open page.
 */
export async function standInForTheShell(page: Page, handed: HandedOver): Promise<void> {
  await page.addInitScript(
    ({ files, links }) => {
      const nothing = () => () => undefined;
      const opened = files.map(
        ({ name, bytes }) => ({ ok: true, name, bytes: new Uint8Array(bytes) }) as const,
      );
      const listeners = new Set<Parameters<DesktopApi['onLinks']>[0]>();
      let kept = links;
      const give = () => {
        if (listeners.size === 0 || kept.length === 0) return;
        const given = kept;
        kept = [];
        for (const listener of listeners) listener(given);
      };
      const host: DesktopApi = {
        kind: 'desktop',
        versions: { app: '0', host: 'a stand-in' },
        openFiles: async () => [],
        saveFile: async () => ({ outcome: 'cancelled' }),
        printPage: async () => ({ outcome: 'cancelled' }),
        openExternal: async () => ({ outcome: 'opened' }),
        log: nothing,
        onFlush: nothing,
        onCommand: nothing,
        onFiles: (listener) => {
          if (opened.length > 0) listener(opened);
          return () => undefined;
        },
        onLinks: (listener) => {
          listeners.add(listener);
          give();
          return () => listeners.delete(listener);
        },
        setMenuKeys: nothing,
        setTheme: nothing,
      };
      const handOver = (more: typeof links) => {
        kept = [...kept, ...more];
        give();
      };
      Object.assign(window, { provenote: host, handOver });
    },
    {
      files: (handed.files ?? []).map(({ name, buffer }) => ({ name, bytes: [...buffer] })),
      links: (handed.links ?? []).map(readLink),
    },
  );
}

/** Hands links to the open page, as a second start of the program does. */
export async function handOverLinks(page: Page, ...addresses: string[]): Promise<void> {
  await page.evaluate((links) => Reflect.get(window, 'handOver')(links), addresses.map(readLink));
}
