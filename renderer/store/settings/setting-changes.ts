import * as v from 'valibot';
import { DEFAULT_SETTINGS, isSameJson } from '../../../shared/model';

/**
 * One thing that became of the settings. A setting that holds many entries (templates, keys) or items (pairs
 * that are no duplicates) is changed entry by entry, so that what another window put beside one stays.
 */
export interface SettingChange {
  readonly field: string;
  /** The entry or the item; null for a setting that is one value. */
  readonly key: string | null;
  /** Absent where there was nothing; true for an item. */
  readonly before?: unknown;
  /** Absent where nothing is left; true for an item. */
  readonly after?: unknown;
}

/** A change as a closing page leaves it. */
export const SettingChangeSchema: v.GenericSchema<unknown, SettingChange> = v.object({
  field: v.string(),
  key: v.nullable(v.string()),
  before: v.optional(v.unknown()),
  after: v.optional(v.unknown()),
});

/** What is different in `after`, for settings as they are used and for rows as they are stored. Linear. */
export function changesBetween(before: object, after: object): readonly SettingChange[] {
  if (before === after) return [];
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field) => {
    const [from, to]: readonly [unknown, unknown] = [Reflect.get(before, field), Reflect.get(after, field)];
    if (from === to) return [];
    if (!hasEntries(field)) return changeOf(field, null, from, to);
    const [entries, others] = [entriesOf(from), entriesOf(to)];
    const keys = new Set([...entries.keys(), ...others.keys()]);
    return [...keys].flatMap((key) => changeOf(field, key, entries.get(key), others.get(key)));
  });
}

/** The settings, or a row of them, after these changes; whatever else stands in it stays as it is. */
export function withChanges(settings: object, changes: readonly SettingChange[]): object {
  const changed = new Map<string, unknown>(Object.entries(settings));
  for (const { field, key, after } of changes) {
    const value = key === null ? after : withEntry(changed.get(field), field, key, after);
    if (value === undefined) changed.delete(field);
    else changed.set(field, value);
  }
  return Object.fromEntries(changed);
}

/**
 * The changes that take others back, or make them again when they are given those that took them back: of each
 * entry that still is as it was left. Rows are compared as they are stored.
 */
export function reversed(changes: readonly SettingChange[], row: object): readonly SettingChange[] {
  return changes.flatMap(({ field, key, before, after }) => {
    const value: unknown = Reflect.get(row, field);
    const current = key === null ? value : entriesOf(value).get(key);
    return isSameJson(current, after) ? [{ field, key, before: after, after: before }] : [];
  });
}

function changeOf(field: string, key: string | null, before: unknown, after: unknown): SettingChange[] {
  return isSameJson(before, after) ? [] : [{ field, key, before, after }];
}

function hasEntries(field: string): boolean {
  const usual: unknown = Reflect.get(DEFAULT_SETTINGS, field);
  return typeof usual === 'object' && usual !== null;
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map();
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map(value.filter((item) => typeof item === 'string').map((item) => [item, true]));
}

function withEntry(value: unknown, field: string, key: string, entry: unknown): unknown {
  if (Array.isArray(Reflect.get(DEFAULT_SETTINGS, field))) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    if (entry === undefined) return items.filter((item) => item !== key);
    return items.includes(key) ? items : [...items, key];
  }
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  return Object.fromEntries(
    entry === undefined
      ? Object.entries(entries).filter(([name]) => name !== key)
      : Object.entries({ ...entries, [key]: entry }),
  );
}
