let last = 0;

/**
 * The time as records store it: ISO 8601 in UTC with milliseconds. Two calls in one window never give
 * the same, because undo recognises a record's state by its `updatedAt`.
 */
export function now(): string {
  last = Math.max(Date.now(), last + 1);
  return new Date(last).toISOString();
}
