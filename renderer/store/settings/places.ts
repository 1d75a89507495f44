import { type Place, PlaceSchema, parseEach, parseRecord } from '../../../shared/model';
import { leaveBehind, takeLeft } from '../notes/left-behind';
import { database } from '../records/database';
import { delayedWrite } from '../records/delayed-write';
import { reportError } from '../records/messages';

const unwritten = new Map<string, number>();

const writing = delayedWrite(500, async () => {
  const rows = rowsOf(unwritten);
  if (rows.length === 0) return;
  try {
    await database.places.bulkPut(rows);
    for (const { sourceId, offset } of rows) {
      if (unwritten.get(sourceId) === offset) unwritten.delete(sourceId);
    }
  } catch (cause) {
    reportError('Your place in the article was not saved. Reload the window if this happens again.', cause);
  }
});

/** Remembers where the reader stands: the offset of the first block in view. Written after a pause of 500 ms. */
export function keepPlace(sourceId: string, offset: number): void {
  unwritten.set(sourceId, offset);
  writing.ask();
}

/** Where the reader last stood in a source; 0 for one never read. */
export async function readPlace(sourceId: string): Promise<number> {
  const kept = unwritten.get(sourceId);
  if (kept !== undefined) return kept;
  const parsed = parseRecord(PlaceSchema, await database.places.get(sourceId));
  return parsed.ok ? parsed.value.offset : 0;
}

/** For a page about to go: places that are not written yet are kept for the next. */
export function leavePlaces(): void {
  if (unwritten.size > 0) leaveBehind('places', rowsOf(unwritten));
}

/** Takes over the places that an earlier page left. Run once, before anything is shown. */
export function recallPlaces(): void {
  const left = takeLeft('places');
  for (const { sourceId, offset } of parseEach(PlaceSchema, Array.isArray(left) ? left : []).records) {
    keepPlace(sourceId, offset);
  }
}

function rowsOf(places: ReadonlyMap<string, number>): Place[] {
  return [...places].map(([sourceId, offset]) => ({ sourceId, offset }));
}

/** Writes the places now; a failure is reported, never thrown. */
export const flushPlaces: () => Promise<void> = writing.flush;
