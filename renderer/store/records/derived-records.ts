import { COLOURS, type Colour, type Link } from '../../../shared/model';
import { addToTally, readTally } from './colour-tally';
import { database } from './database';
import type { StoreEvent } from './feed';
import { summarise } from './note-summary';
import { parsers, textField } from './record-parsers';
import type { RecordWrite } from './record-write';

/**
 * The writes with those that follow from them for links: with an annotation or a note go the links that
 * name it. Runs inside the commit's transaction.
 */
export async function deriveLinks(writes: readonly RecordWrite[]): Promise<readonly RecordWrite[]> {
  const deleted = writes.filter((write) => write.after === null);
  const toIds = deleted.filter(({ table }) => table === 'annotations').map(({ id }) => [id, 'quotes']);
  const fromIds = deleted.filter(({ table }) => table === 'notes').map(({ id }) => [id, 'quotes']);
  if (toIds.length === 0 && fromIds.length === 0) return writes;
  const raw = [
    ...(await database.links.where('[toId+kind]').anyOf(toIds).toArray()),
    ...(await database.links.where('[fromId+kind]').anyOf(fromIds).toArray()),
  ];
  const known = new Set(writes.filter(({ table }) => table === 'links').map(({ id }) => id));
  const more: RecordWrite[] = [];
  for (const link of raw) {
    const id = textField(link, 'id');
    if (id === undefined || known.has(id)) continue;
    known.add(id);
    more.push({ table: 'links', id, before: link, after: null });
  }
  return [...writes, ...more];
}

/** With a source go its pack of annotations and its place. Runs inside the commit's transaction. */
export async function dropLeftovers(writes: readonly RecordWrite[]): Promise<void> {
  const gone = writes.filter(({ table, after }) => table === 'sources' && after === null).map(({ id }) => id);
  if (gone.length === 0) return;
  await database.packs.bulkDelete(gone);
  await database.places.bulkDelete(gone);
}

/** Brings the tallies of the touched sources up to date, by difference. Runs inside the commit's transaction. */
export async function deriveTallies(writes: readonly RecordWrite[]): Promise<StoreEvent[]> {
  const differences = new Map<string, Map<Colour, number>>();
  for (const { table, before, after } of writes) {
    if (table !== 'annotations') continue;
    countAnnotation(differences, before, -1);
    countAnnotation(differences, after, 1);
  }
  const events: StoreEvent[] = [];
  for (const [sourceId, difference] of differences) {
    if ([...difference.values()].every((count) => count === 0)) continue;
    const tally = addToTally(readTally(await database.tallies.get(sourceId)), difference);
    if (Object.keys(tally).length === 0) await database.tallies.delete(sourceId);
    else await database.tallies.put({ sourceId, counts: tally });
    events.push({ table: 'tallies', id: sourceId, tally });
  }
  return events;
}

function countAnnotation(differences: Map<string, Map<Colour, number>>, raw: unknown, by: 1 | -1): void {
  const sourceId = textField(raw, 'sourceId');
  const colour = COLOURS.find((known) => known === textField(raw, 'colour'));
  if (sourceId === undefined || colour === undefined) return;
  const counts = differences.get(sourceId) ?? new Map<Colour, number>();
  counts.set(colour, (counts.get(colour) ?? 0) + by);
  differences.set(sourceId, counts);
}

/**
 * Writes the summaries of the touched notes anew. A note that does not parse keeps the summary it had, so
 * that it stays in the list. Runs inside the commit's transaction.
 */
export async function deriveSummaries(writes: readonly RecordWrite[]): Promise<StoreEvent[]> {
  const noteIds = new Set<string>();
  const written = new Map<string, unknown>();
  for (const { table, id, before, after } of writes) {
    if (table === 'notes') written.set(id, after);
    const noteId =
      table === 'notes' ? id : table === 'links' ? textField(after ?? before, 'fromId') : undefined;
    if (noteId !== undefined) noteIds.add(noteId);
  }
  const events: StoreEvent[] = [];
  for (const id of noteIds) {
    const raw = written.has(id) ? written.get(id) : ((await database.notes.get(id)) ?? null);
    const event = raw === null ? await dropSummary(id) : await renewSummary(id, raw);
    if (event) events.push(event);
  }
  return events;
}

async function dropSummary(id: string): Promise<StoreEvent> {
  await database.noteSummaries.delete(id);
  return { table: 'noteSummaries', id, summary: null };
}

async function renewSummary(id: string, raw: unknown): Promise<StoreEvent | null> {
  const note = parsers.notes(raw);
  if (!note.ok) return null;
  const summary = summarise(note.value, await linksFrom(id));
  await database.noteSummaries.put(summary);
  return { table: 'noteSummaries', id, summary };
}

/** The links of a note that parse, in any transaction that reads `links`. */
export async function linksFrom(noteId: string): Promise<Link[]> {
  const links: Link[] = [];
  for (const raw of await database.links.where('[fromId+kind]').equals([noteId, 'quotes']).toArray()) {
    const parsed = parsers.links(raw);
    if (parsed.ok) links.push(parsed.value);
  }
  return links;
}
