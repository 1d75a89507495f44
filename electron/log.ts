import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LogEntry } from '../shared/desktop-api';

/** One file holds about 10,000 lines; with the one before it a log never takes more than 2 MB. */
const MAX_LOG_BYTES = 1_000_000;

/**
 * Returns a function that appends one line to `path`: time, level, message, cause. Line breaks inside an
 * entry are escaped, so that an entry cannot forge another. It writes synchronously: the last line before
 * a crash is the one that is wanted. A log that cannot be written is said on the console and stops nothing.
 */
export function createLog(
  path: string,
  now: () => Date,
  maxBytes = MAX_LOG_BYTES,
): (entry: LogEntry) => void {
  return (entry) => {
    try {
      mkdirSync(dirname(path), { recursive: true });
      rotate(path, maxBytes);
      appendFileSync(path, lineOf(entry, now()));
    } catch (error) {
      console.error('The log could not be written.', error, entry);
    }
  };
}

function rotate(path: string, maxBytes: number): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size < maxBytes) return;
  rmSync(`${path}.1`, { force: true });
  renameSync(path, `${path}.1`);
}

function lineOf({ level, message, cause }: LogEntry, time: Date): string {
  const text = cause === undefined ? message : `${message} (${cause})`;
  return `${time.toISOString()} ${level} ${text.replaceAll('\r', '\\r').replaceAll('\n', '\\n')}\n`;
}
