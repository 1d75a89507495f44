import type { RecordTable } from './database';
import { textField } from './record-parsers';

/** A record before and after a write, as stored; null where there is none. What undo is made of. */
export interface RecordWrite {
  readonly table: RecordTable;
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Deletes stored records, readable or not; `key` is the field that holds a record's id. One without is passed over. */
export function deletions(table: RecordTable, key: string, raw: readonly unknown[]): RecordWrite[] {
  return raw.flatMap((before) => {
    const id = textField(before, key);
    return id === undefined ? [] : [{ table, id, before, after: null }];
  });
}
