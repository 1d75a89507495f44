import type { RecordTable } from './database';

/** A record before and after a write, as stored; null where there is none. What undo is made of. */
export interface RecordWrite {
  readonly table: RecordTable;
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}
