interface Identified {
  readonly id: string;
}

/** Records in an order of their own, with each to be found by its id. */
export interface SortedRecords<T extends Identified> {
  readonly records: readonly T[];
  readonly byId: ReadonlyMap<string, T>;
}

/** A record that came or changed, or the id of one that went. */
export interface RecordEdit<T> {
  readonly id: string;
  readonly record: T | null;
}

/** Sorts records for the first time. */
export function sortRecords<T extends Identified>(
  records: readonly T[],
  compare: (a: T, b: T) => number,
): SortedRecords<T> {
  return { records: [...records].sort(compare), byId: new Map(records.map((record) => [record.id, record])) };
}

// Above this many edits one sort of everything is cheaper than as many insertions.
const FEW_EDITS = 16;

/**
 * The same records with edits applied; untouched ones keep their identity and no edits give the same
 * object. A few edits cost one copy of the list and of the map and a binary search each.
 */
export function editSorted<T extends Identified>(
  sorted: SortedRecords<T>,
  edits: readonly RecordEdit<T>[],
  compare: (a: T, b: T) => number,
): SortedRecords<T> {
  const latest = new Map(edits.map(({ id, record }) => [id, record]));
  const real = [...latest].filter(([id, record]) => (sorted.byId.get(id) ?? null) !== record);
  if (real.length === 0) return sorted;
  const byId = new Map(sorted.byId);
  for (const [id, record] of real) {
    if (record === null) byId.delete(id);
    else byId.set(id, record);
  }
  if (real.length > FEW_EDITS) return { records: [...byId.values()].sort(compare), byId };
  const records = [...sorted.records];
  for (const [id, record] of real) {
    const old = sorted.byId.get(id);
    if (old) removeSorted(records, old, compare);
    if (record) records.splice(placeOf(records, record, compare), 0, record);
  }
  return { records, byId };
}

function removeSorted<T>(records: T[], record: T, compare: (a: T, b: T) => number): void {
  const at = records.indexOf(record, placeOf(records, record, compare));
  if (at >= 0) records.splice(at, 1);
}

/** The index of the first record that does not stand before this one. */
function placeOf<T>(records: readonly T[], record: T, compare: (a: T, b: T) => number): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = records[middle];
    if (other !== undefined && compare(other, record) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
