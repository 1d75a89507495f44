import type { Annotation } from '../../shared/model';
import type { AnnotationPatch } from './annotation-writes';
import { now } from './clock';
import type { RecordWrite } from './commit';
import { database } from './database';
import { commitStep, type StepId } from './history';
import { parsers } from './record-parsers';
import { keepUnreadable, type UnreadableFinding } from './unreadable';

/** What came of changing many: the step to undo (null when nothing changed), and how many annotations did change. */
export interface BulkChange {
  readonly step: StepId | null;
  readonly changed: number;
}

/**
 * Changes each of these by its own patch, in one transaction and one step of undo named `label`. `patchOf`
 * gets the record as it is stored now and gives null to leave it alone. Annotations that are gone are passed
 * over; those that cannot be read are kept as they are and reported.
 */
export async function changeEachAnnotation(
  ids: readonly string[],
  patchOf: (annotation: Annotation) => AnnotationPatch | null,
  label: string,
): Promise<BulkChange> {
  let changed = 0;
  const step = await commitStep({
    action: label,
    plan: async () => {
      const writes: RecordWrite[] = [];
      const unreadable: UnreadableFinding[] = [];
      const updatedAt = now();
      for (const { id, raw } of await readEachRaw(ids)) {
        const parsed = parsers.annotations(raw);
        if (!parsed.ok) unreadable.push({ table: 'annotations', id, problem: parsed.problem, raw });
        const patch = parsed.ok ? patchOf(parsed.value) : null;
        if (!parsed.ok || patch === null) continue;
        const after: Annotation = { ...parsed.value, ...patch, updatedAt };
        writes.push({ table: 'annotations', id, before: raw, after });
      }
      keepUnreadable(unreadable);
      changed = writes.length;
      return writes;
    },
  });
  return { step, changed };
}

async function readEachRaw(
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly raw: unknown }[]> {
  const wanted = [...new Set(ids)];
  const raw = await database.annotations.bulkGet(wanted);
  return wanted.flatMap((id, index) => (raw[index] === undefined ? [] : [{ id, raw: raw[index] }]));
}
