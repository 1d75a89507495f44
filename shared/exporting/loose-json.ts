import { isObject } from '../loose-json';

/** A text as it is; empty for anything else. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** A whole number from 0 upwards; null for anything else. */
export const count = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

/** The id of what stands as an object or as its IRI alone; empty where it has none. */
export const idOf = (value: unknown): string => (isObject(value) ? text(value.id) : text(value));

/** A value where JSON had a list or one value: a list again where it was one or there are more, undefined for none. */
export function listAsBefore(before: unknown, values: readonly unknown[]): unknown {
  if (Array.isArray(before) || values.length > 1) return values;
  return values[0];
}
