import Dexie from 'dexie';
import { attachmentsNamed } from './attachment-owners';
import type { RecordWrite } from './commit';
import { database, RECORD_TABLES, tableOf } from './database';
import { textField } from './record-parsers';
import { tagKey } from './tag-names';

/** The writes that take a step back, and how many of its records are left as they are. */
export interface Restore {
  readonly writes: readonly RecordWrite[];
  readonly skipped: number;
}

/**
 * The writes that put the records of a step back as they were. What changed since by other means is left
 * alone; where that is a source, or its citekey was given away, the whole step is. Runs inside the
 * commit's transaction, with one read for each table of the step.
 */
export async function planRestore(step: readonly RecordWrite[]): Promise<Restore> {
  const unchanged = new Set(
    await Promise.all(RECORD_TABLES.map((table) => unchangedWrites(table, step))).then(flat),
  );
  followOwners(step, unchanged);
  const sources = step.filter(({ table }) => table === 'sources');
  for (const write of sources) {
    if (!unchanged.has(write) || !(await isCitekeyFree(write, sources)))
      return { writes: [], skipped: step.length };
  }
  if (await wouldStrand(step, unchanged)) return { writes: [], skipped: step.length };
  const homes = await knownHomes(step);
  const retaken = await retakenTags(step);
  const writes = step
    .filter(
      (write) =>
        unchanged.has(write) && !retaken.has(write) && homesOf(write).every((home) => homes.has(home)),
    )
    .map((write) => ({ ...write, before: write.after, after: write.before }));
  return { writes, skipped: step.length - writes.length };
}

/**
 * An attachment comes or goes with a revision of the step that names it: that others name it as well is no change of
 * it, and the commit sees to what stays.
 */
function followOwners(step: readonly RecordWrite[], unchanged: Set<RecordWrite>): void {
  const owners = new Map<string, boolean>();
  for (const write of step) {
    if (write.table !== 'revisions') continue;
    for (const id of [...attachmentsNamed(write.before), ...attachmentsNamed(write.after)])
      owners.set(id, (owners.get(id) ?? false) || unchanged.has(write));
  }
  for (const write of step) {
    const moves = write.table === 'attachments' ? owners.get(write.id) : undefined;
    if (moves === true) unchanged.add(write);
    if (moves === false) unchanged.delete(write);
  }
}

/**
 * Whether taking a step back would take a revision, or a whole source, away under annotations made or changed
 * since: their words, or what was found for them, stand in it (ST37). Reads the annotations of those sources.
 */
async function wouldStrand(
  step: readonly RecordWrite[],
  unchanged: ReadonlySet<RecordWrite>,
): Promise<boolean> {
  const addedTo = (table: RecordWrite['table']) =>
    step.filter((write) => write.table === table && write.before === null);
  const leaving = addedTo('revisions');
  const goneSources = new Set(addedTo('sources').map(({ id }) => id));
  if (leaving.length === 0 && goneSources.size === 0) return false;
  const restored = new Set(
    step.filter((write) => write.table === 'annotations' && unchanged.has(write)).map(({ id }) => id),
  );
  const ids = new Set(leaving.map(({ id }) => id));
  const sourceIds = new Set([
    ...leaving.map(({ after }) => textField(after, 'sourceId') ?? ''),
    ...goneSources,
  ]);
  const raw = await database.annotations
    .where('[sourceId+start]')
    .inAnyRange(
      [...sourceIds].map((id) => [
        [id, Dexie.minKey],
        [id, Dexie.maxKey],
      ]),
    )
    .toArray();
  return raw.some((annotation) => {
    const { revisionId, found } = standing(annotation);
    const isThere =
      goneSources.has(textField(annotation, 'sourceId') ?? '') ||
      ids.has(revisionId ?? '') ||
      ids.has(found ?? '');
    return isThere && !restored.has(textField(annotation, 'id') ?? '');
  });
}

function standing(raw: unknown): { readonly revisionId?: string; readonly found?: string } {
  const found = typeof raw === 'object' && raw !== null && 'found' in raw ? raw.found : undefined;
  return { revisionId: textField(raw, 'revisionId'), found: textField(found, 'revisionId') };
}

/** The message for what a step could not put back. */
export function skippedSentence(verb: 'Undo' | 'Redo', label: string, { writes, skipped }: Restore): string {
  const action = verb === 'Undo' ? 'undone' : 'done again';
  return writes.length === 0
    ? `“${label}” could not be ${action}, because what it changed was changed again since.`
    : `“${label}” was ${action} but for ${skipped} of its records, which were changed again since.`;
}

function flat(groups: readonly (readonly RecordWrite[])[]): RecordWrite[] {
  return groups.flat();
}

/** The step's writes to one table whose records still are as the step left them. */
async function unchangedWrites(
  table: (typeof RECORD_TABLES)[number],
  step: readonly RecordWrite[],
): Promise<RecordWrite[]> {
  const writes = step.filter((write) => write.table === table);
  if (writes.length === 0) return [];
  const ids = writes.map(({ id }) => id);
  if (table === 'bodies' || table === 'attachments') {
    const present = new Set(await tableOf(table).where(':id').anyOf(ids).primaryKeys());
    return writes.filter(({ id, after }) => present.has(id) === (after !== null));
  }
  const current = await tableOf(table).bulkGet(ids);
  return writes.filter(({ after }, index) => isSameState(current[index] ?? null, after));
}

/** Every write gives a record a new `updatedAt`, so that tells its states apart. */
function isSameState(current: unknown, expected: unknown): boolean {
  if (current === null || expected === null) return current === expected;
  return textField(current, 'updatedAt') === textField(expected, 'updatedAt');
}

/** Whether nobody has the citekey but this source, or one that goes as the step is taken back. */
async function isCitekeyFree({ id, before }: RecordWrite, step: readonly RecordWrite[]): Promise<boolean> {
  const citekey = textField(before, 'citekey');
  if (citekey === undefined) return true;
  const [owner] = await database.sources.where('citekey').equals(citekey).primaryKeys();
  return (
    owner === undefined || owner === id || step.some((write) => write.id === owner && write.before === null)
  );
}

/** The step's tags whose former name was given since to a tag that the step does not know. */
async function retakenTags(step: readonly RecordWrite[]): Promise<ReadonlySet<RecordWrite>> {
  const writes = step.filter(({ table }) => table === 'tags');
  if (writes.length === 0) return new Set();
  const own = new Set(writes.map(({ id }) => id));
  const others = (await database.tags.toArray()).filter((raw) => !own.has(textField(raw, 'id') ?? ''));
  const taken = new Set(others.map((raw) => tagKey(textField(raw, 'name') ?? '')));
  return new Set(writes.filter(({ before }) => taken.has(tagKey(textField(before, 'name') ?? ''))));
}

/** What a record that comes back cannot be without: an annotation its source, a link its note and annotation. */
function homesOf({ table, before }: RecordWrite): string[] {
  if (before === null) return [];
  if (table === 'annotations') return [`sources:${textField(before, 'sourceId')}`];
  if (table === 'links')
    return [`notes:${textField(before, 'fromId')}`, `annotations:${textField(before, 'toId')}`];
  return [];
}

/** Of the homes the step asks for, those that are stored now or come back with it. */
async function knownHomes(step: readonly RecordWrite[]): Promise<ReadonlySet<string>> {
  const returning = step.filter(({ before }) => before !== null).map(({ table, id }) => `${table}:${id}`);
  const known = new Set(returning);
  const wanted = [...new Set(step.flatMap(homesOf))].filter((home) => !known.has(home));
  for (const table of ['sources', 'annotations', 'notes'] as const) {
    const ids = wanted
      .filter((home) => home.startsWith(`${table}:`))
      .map((home) => home.slice(table.length + 1));
    if (ids.length === 0) continue;
    for (const id of await tableOf(table).where(':id').anyOf(ids).primaryKeys()) known.add(`${table}:${id}`);
  }
  return known;
}
