/** A text or number without white space around it; empty for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

/** Milliseconds since 1970 of an ISO 8601 time, with a space for its `T` if it has one; null for anything else. */
export function timeOf(value: unknown): number | null {
  const text = textOf(value);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return null;
  const time = Date.parse(text.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T'));
  return Number.isFinite(time) ? time : null;
}
