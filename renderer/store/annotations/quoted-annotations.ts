import { database } from '../records/database';
import { type LiveValue, liveValue, RELOAD } from '../records/live-value';
import { useLive } from '../records/use-live';

let quotedIds: LiveValue<ReadonlySet<string>> | undefined;

/**
 * The ids of all annotations that some note quotes; undefined while they are read. Reads nothing until it is
 * wanted: one step in the index for each quoted annotation of the library.
 */
export function useQuotedAnnotations(isWanted: boolean): ReadonlySet<string> | undefined {
  if (isWanted) quotedIds ??= liveQuotedIds();
  return useLive(isWanted ? (quotedIds ?? null) : null) ?? undefined;
}

/** Kept true as notes are saved and removed: only then do links change. */
export function liveQuotedIds(): LiveValue<ReadonlySet<string>> {
  return liveValue({
    what: 'The notes that quote annotations',
    load: readQuotedIds,
    fold: (ids, events) => (events.some(({ table }) => table === 'links') ? RELOAD : ids),
  });
}

async function readQuotedIds(): Promise<ReadonlySet<string>> {
  const keys: readonly unknown[] = await database.links.orderBy('[toId+kind]').uniqueKeys();
  return new Set(
    keys.flatMap((key) =>
      Array.isArray(key) && key[1] === 'quotes' && typeof key[0] === 'string' ? [key[0]] : [],
    ),
  );
}
