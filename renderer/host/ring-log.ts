import type { LogEntry } from '../../shared/desktop-api';

/** Entries kept in memory: enough to read what led to an error, about 100 kB at most. */
const KEPT_ENTRIES = 500;

export interface RingLog {
  write(entry: LogEntry): void;
  /** The newest entries, oldest first. */
  entries(): readonly LogEntry[];
}

/** A log that writes to the console and remembers the last 500 entries; a browser gives no file to append to. */
export function createLog(console: Pick<Console, 'info' | 'warn' | 'error'>): RingLog {
  const kept: LogEntry[] = [];
  const writers = { info: console.info, warning: console.warn, error: console.error } as const;
  return {
    write(entry) {
      kept.push(entry);
      if (kept.length > KEPT_ENTRIES) kept.shift();
      writers[entry.level].call(
        console,
        entry.cause === undefined ? entry.message : `${entry.message} (${entry.cause})`,
      );
    },
    entries: () => [...kept],
  };
}
