import * as v from 'valibot';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string; readonly raw: unknown };

/**
 * Reads one record from outside. What does not fit its schema comes back with its raw form and the
 * first reason (`colour: Expected ("amber" | ...) but received "mauve"`), never as an exception.
 */
export function parseRecord<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): Parsed<T> {
  const result = v.safeParse(schema, raw, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const issue = result.issues[0];
  const path = v.getDotPath(issue);
  return { ok: false, problem: path ? `${path}: ${issue.message}` : issue.message, raw };
}

/** Reads many records each on its own, so that one that fails never hides the others. Linear. */
export function parseEach<T>(
  schema: v.GenericSchema<unknown, T>,
  raw: readonly unknown[],
): { readonly records: T[]; readonly unreadable: { readonly problem: string; readonly raw: unknown }[] } {
  const records: T[] = [];
  const unreadable: { problem: string; raw: unknown }[] = [];
  for (const item of raw) {
    const parsed = parseRecord(schema, item);
    if (parsed.ok) records.push(parsed.value);
    else unreadable.push({ problem: parsed.problem, raw: parsed.raw });
  }
  return { records, unreadable };
}
