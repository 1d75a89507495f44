import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { LogEntry } from '../../../shared/desktop-api';
import type { LibraryDatabase } from '../records/database';
import { memoryStorage } from './memory-storage';

/** One window's store on a database in memory. */
export interface TestWindow {
  readonly store: typeof import('..');
  readonly database: LibraryDatabase;
  /** What the rooms of the store offer each other beside the hooks, which need a page. */
  readonly inside: Inside;
  /** What stands on the screen as messages. */
  readonly messages: () => string[];
}

type Inside = typeof import('../sources/sources') &
  typeof import('../notes/links') &
  typeof import('../notes/notes') &
  typeof import('../records/history') &
  typeof import('../records/save-state') &
  typeof import('../records/unreadable') &
  typeof import('../importing/import-queue') &
  typeof import('../importing/import-collection') &
  typeof import('../importing/kept-files') &
  typeof import('../revisions/revision-writes') &
  typeof import('../notes/drafts') &
  typeof import('../tags/tags') &
  typeof import('../settings/settings') &
  typeof import('../settings/citation-styles');

/** What the windows wrote to the log. */
export const logged: LogEntry[] = [];

/** A window on a new disk: an empty library, or one on its very first start, which gets the sample. */
export async function freshLibrary(options: { readonly isFirstStart?: boolean } = {}): Promise<TestWindow> {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  vi.stubGlobal('localStorage', memoryStorage());
  logged.length = 0;
  const window = await loadWindow();
  if (!options.isFirstStart) await keepSampleAway(window.database);
  await window.store.openLibrary();
  return window;
}

async function keepSampleAway(database: LibraryDatabase): Promise<void> {
  await database.open();
  await database.settings.put({ key: 'settings', hasSeenSample: true });
  database.close();
}

/** One more window on the same disk: a second one beside the first, or the next start after `closeLibrary`. */
export async function anotherWindow(): Promise<TestWindow> {
  const window = await loadWindow();
  await window.store.openLibrary();
  return window;
}

/** A window whose library is not open yet. */
export async function loadWindow(): Promise<TestWindow> {
  vi.resetModules();
  vi.doMock('../../host', () => ({ host: { log: (entry: LogEntry) => logged.push(entry) } }));
  const store = await import('..');
  const { database } = await import('../records/database');
  const { messages } = await import('../records/messages');
  const inside = {
    ...(await import('../sources/sources')),
    ...(await import('../notes/links')),
    ...(await import('../notes/notes')),
    ...(await import('../records/history')),
    ...(await import('../records/save-state')),
    ...(await import('../records/unreadable')),
    ...(await import('../importing/import-queue')),
    ...(await import('../importing/import-collection')),
    ...(await import('../importing/kept-files')),
    ...(await import('../revisions/revision-writes')),
    ...(await import('../notes/drafts')),
    ...(await import('../tags/tags')),
    ...(await import('../settings/settings')),
    ...(await import('../settings/citation-styles')),
  };
  return { store, database, inside, messages: () => messages().map(({ text }) => text) };
}
