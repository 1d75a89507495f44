import Dexie from 'dexie';
import { create } from 'zustand';
import type { Parsed } from '../../../shared/model';
import { now } from './clock';
import { database } from './database';
import { announce, reportError } from './messages';
import { textField } from './record-parsers';
import { trackWrite } from './save-state';

/** A record that could not be read. It stays where it was, untouched, with a raw copy in the table `unreadable`. */
export interface UnreadableRecord {
  readonly table: string;
  readonly id: string;
  readonly problem: string;
}

export interface UnreadableFinding extends UnreadableRecord {
  readonly raw: unknown;
}

const useFound = create<{ readonly records: readonly UnreadableRecord[] }>(() => ({ records: [] }));
const known = new Set<string>();

const NAMES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  sources: ['source', 'sources'],
  revisions: ['source text', 'source texts'],
  bodies: ['source text', 'source texts'],
  attachments: ['original file', 'original files'],
  annotations: ['annotation', 'annotations'],
  notes: ['note', 'notes'],
  links: ['link', 'links'],
  tags: ['tag of the codebook', 'tags of the codebook'],
  settings: ['setting', 'settings'],
};

/** The records that could not be read, in this window and before, without their raw copies. */
export function useUnreadable(): readonly UnreadableRecord[] {
  return useFound((state) => state.records);
}

/** The same outside React. */
export function unreadableRecords(): readonly UnreadableRecord[] {
  return useFound.getState().records;
}

/** Recalls what was found in earlier sessions, so that it is not announced again. */
export async function recallUnreadable(): Promise<void> {
  const records: UnreadableRecord[] = [];
  await database.unreadable.each(({ table, id, problem }) => {
    known.add(`${table}:${id}:${problem}`);
    records.push({ table, id, problem });
  });
  useFound.setState({ records });
}

/** Splits what was read from a table into the records that parse and, kept aside by `keepUnreadable`, the rest. */
export function readEach<T>(
  table: string,
  raw: readonly unknown[],
  parse: (raw: unknown) => Parsed<T>,
  idField = 'id',
): T[] {
  const records: T[] = [];
  const failed: UnreadableFinding[] = [];
  for (const item of raw) {
    const parsed = parse(item);
    if (parsed.ok) records.push(parsed.value);
    else failed.push({ table, id: textField(item, idField) ?? '', problem: parsed.problem, raw: item });
  }
  keepUnreadable(failed);
  return records;
}

/**
 * Copies raw records into the table `unreadable` and says so in one message. A record with a problem
 * known already is neither copied nor announced again. It writes in a
 * transaction of its own and does not wait for it.
 */
export function keepUnreadable(findings: readonly UnreadableFinding[]): void {
  const fresh = findings.filter(({ table, id, problem }) => !known.has(`${table}:${id}:${problem}`));
  if (fresh.length === 0) return;
  for (const { table, id, problem } of fresh) known.add(`${table}:${id}:${problem}`);
  useFound.setState((state) => ({
    records: [...state.records, ...fresh.map(({ table, id, problem }) => ({ table, id, problem }))],
  }));
  announce(sentence(fresh));
  const at = now();
  const rows = fresh.map(({ table, id, problem, raw }) => ({ table, id, problem, raw, at }));
  trackWrite(Dexie.ignoreTransaction(() => database.unreadable.bulkAdd(rows))).catch((cause) =>
    reportError(
      'Records that could not be read could not be copied aside either. Free some space on the disk, then reload the window.',
      cause,
    ),
  );
}

function sentence(findings: readonly UnreadableFinding[]): string {
  const table = findings[0]?.table ?? '';
  const [one, many] = NAMES[table] ?? ['record', 'records'];
  return findings.length === 1
    ? `One ${one} could not be read. It is kept as it was; everything else is here.`
    : `${findings.length} ${many} could not be read. They are kept as they were; everything else is here.`;
}
