import type { Annotation } from '../../../shared/model';
import { commitStep, type StepId } from '../records/history';
import { type AnnotationPatch, planChanges } from './annotation-writes';

/** What came of changing many: the step to undo (null when nothing changed), and how many annotations did change. */
export interface BulkChange {
  readonly step: StepId | null;
  readonly changed: number;
}

/** Changes each of these as `planChanges` does, in one transaction and one step of undo named `label`. */
export async function changeEachAnnotation(
  ids: readonly string[],
  patchOf: (annotation: Annotation) => AnnotationPatch | null,
  label: string,
): Promise<BulkChange> {
  let changed = 0;
  const step = await commitStep({
    action: label,
    plan: async () => {
      const writes = await planChanges(ids, patchOf);
      changed = writes.length;
      return writes;
    },
  });
  return { step, changed };
}
