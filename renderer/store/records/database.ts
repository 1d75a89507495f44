import Dexie, { type Table } from 'dexie';
import { DATABASE_NAME } from '../../../shared/desktop-api';
import { openError } from './library-error';
import { reportError } from './messages';
import { countAllTags, rowsOf } from './tag-counts';

/** Tables of records, each write to which leaves a row in `changes`. */
export const RECORD_TABLES = [
  'sources',
  'revisions',
  'bodies',
  'attachments',
  'annotations',
  'notes',
  'links',
  'tags',
] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

/**
 * One row per record written, in the order of the transactions that wrote them. `parentId` is the source
 * of an annotation or revision and the note of a link, so that readers can tell what a deletion touched.
 * `writer` is the window.
 */
export interface ChangeRow {
  readonly seq?: number;
  readonly at: string;
  readonly writer: string;
  readonly table: RecordTable;
  readonly id: string;
  readonly op: 'put' | 'delete';
  readonly parentId?: string;
}

/** A text or original that was stored ahead of the records of its archive, and goes unless they come. */
export interface ArrivalRow {
  readonly table: 'bodies' | 'attachments';
  readonly id: string;
}

/** A record that did not parse, as it was found. */
export interface UnreadableRow {
  readonly key?: number;
  readonly table: string;
  readonly id: string;
  readonly problem: string;
  readonly at: string;
  readonly raw: unknown;
}

const VERSION = 3;

/** Everything read from a table of records is `unknown` until a parser has seen it. */
export class LibraryDatabase extends Dexie {
  declare readonly sources: Table<unknown, string>;
  declare readonly revisions: Table<unknown, string>;
  declare readonly bodies: Table<unknown, string>;
  declare readonly attachments: Table<unknown, string>;
  declare readonly annotations: Table<unknown, string>;
  declare readonly notes: Table<unknown, string>;
  declare readonly noteSummaries: Table<unknown, string>;
  declare readonly links: Table<unknown, string>;
  declare readonly tags: Table<unknown, string>;
  declare readonly tallies: Table<unknown, string>;
  declare readonly tagTotals: Table<unknown, string>;
  declare readonly tagUses: Table<unknown, [tag: string, sourceId: string]>;
  declare readonly packs: Table<unknown, string>;
  declare readonly places: Table<unknown, string>;
  declare readonly settings: Table<unknown, string>;
  declare readonly changes: Table<ChangeRow, number>;
  declare readonly unreadable: Table<UnreadableRow, number>;
  declare readonly arrivals: Table<ArrivalRow, [table: string, id: string]>;

  /**
   * Strict durability is what keeps an acknowledged write through a power cut.
   * Dexie's query cache is off: it would clone 5,000 annotations at every read of them. So is opening by
   * itself: a connection the browser closed may stand on files that are gone, and an empty library opened
   * in silence would take the place of the user's.
   */
  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false });
    this.version(1).stores({
      sources: 'id, updatedAt, createdAt, &citekey',
      revisions: 'id, sourceId, sha256',
      bodies: 'revisionId',
      attachments: 'sha256',
      annotations: 'id, [sourceId+start], updatedAt, *tags',
      notes: 'id, updatedAt',
      noteSummaries: 'id, updatedAt',
      links: 'id, [toId+kind], [fromId+kind], sourceId',
      tallies: 'sourceId',
      packs: 'sourceId',
      places: 'sourceId',
      settings: 'key',
      changes: '++seq, [parentId+seq]',
      unreadable: '++key, table, [table+id]',
    });
    this.version(2)
      .stores({ tags: 'id', tagTotals: 'tag', tagUses: '[tag+sourceId]' })
      .upgrade(async (transaction) => {
        const { totals, uses } = rowsOf(await countAllTags(transaction.table('annotations')));
        await transaction.table('tagTotals').bulkPut(totals);
        await transaction.table('tagUses').bulkPut(uses);
      });
    // What an import stores ahead, and which revisions have a picture; those of before have none.
    this.version(VERSION).stores({
      arrivals: '[table+id]',
      revisions: 'id, sourceId, sha256, *pictures',
    });
  }
}

/** The one library of this window. */
export const database = new LibraryDatabase(DATABASE_NAME);

/** The table of records by name. */
export function tableOf(name: RecordTable): Table<unknown, string> {
  return database[name];
}

let isClosing = false;

/**
 * Opens the database, or throws a `LibraryError` that says what to do. Old code must never write into a
 * database that newer code wants to upgrade, so `versionchange` closes it for good; Dexie's own handler,
 * which would reopen it at the next write, is stopped by returning false.
 */
export async function openDatabase(): Promise<void> {
  isClosing = false;
  database.on('versionchange', () => {
    closeDatabase();
    reportError(
      'Another window updated the library, so this one stopped saving. Reload this window to go on.',
    );
    return false;
  });
  database.on('close', () => {
    if (isClosing) return;
    closeDatabase();
    reportError('The system closed the library. Reload this window to open it again.');
  });
  database.on('blocked', () => {
    reportError('Another window keeps the library from opening. Close every other Provenote window.');
    return false;
  });
  try {
    if (await isFromNewerProgram()) throw new DOMException('The database is newer', 'VersionError');
    await database.open();
  } catch (cause) {
    throw openError(cause);
  }
}

/** Dexie itself would open a newer database, and add to it what it misses. IndexedDB counts Dexie's versions in tens. */
async function isFromNewerProgram(): Promise<boolean> {
  const { indexedDB } = Dexie.dependencies;
  const databases = await indexedDB.databases();
  const stored = databases.find(({ name }) => name === database.name);
  return (stored?.version ?? 0) >= (VERSION + 1) * 10;
}

/** Closes the connection for good: every later read and write fails until the page is loaded again. */
export function closeDatabase(): void {
  isClosing = true;
  database.close({ disableAutoOpen: true });
}
