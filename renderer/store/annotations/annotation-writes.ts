import type { Annotation, Colour, TextTarget } from '../../../shared/model';
import { now } from '../records/clock';
import type { RecordWrite } from '../records/commit';
import { database } from '../records/database';
import { commitStep, type StepId } from '../records/history';
import { LibraryError } from '../records/library-error';
import { parsers } from '../records/record-parsers';
import { keepUnreadable, type UnreadableFinding } from '../records/unreadable';

export interface AnnotationDraft {
  readonly sourceId: string;
  readonly revisionId: string;
  readonly target: TextTarget;
  readonly kind: Annotation['kind'];
  readonly colour: Colour;
  readonly tags?: readonly string[];
  readonly comment?: string;
}

export type AnnotationPatch = Partial<Pick<Annotation, 'colour' | 'tags' | 'comment' | 'kind'>>;

/** Stores a new annotation as one step of undo; fails when its source is gone. */
export async function createAnnotation(draft: AnnotationDraft): Promise<Annotation> {
  const annotation = newAnnotation(draft);
  await storeNew([annotation], draft.kind === 'comment' ? 'Add comment' : 'Add highlight');
  return annotation;
}

/** Stores many new annotations in one transaction and as one step of undo. */
export async function createAnnotations(drafts: readonly AnnotationDraft[]): Promise<readonly Annotation[]> {
  const at = now();
  const annotations = drafts.map((draft) => newAnnotation(draft, at));
  await storeNew(annotations, `Add ${annotations.length} annotations`);
  return annotations;
}

async function storeNew(annotations: readonly Annotation[], action: string): Promise<void> {
  await commitStep({
    action,
    plan: async () => {
      const sourceIds = [...new Set(annotations.map(({ sourceId }) => sourceId))];
      const known = await database.sources.where('id').anyOf(sourceIds).primaryKeys();
      if (known.length < sourceIds.length)
        throw new LibraryError('The source was removed, so nothing was highlighted in it.');
      return annotations.map((after) => ({ table: 'annotations', id: after.id, before: null, after }));
    },
  });
}

/** The record a draft becomes, with an id of its own. */
export function newAnnotation(draft: AnnotationDraft, at = now()): Annotation {
  const { start, end, exact, prefix, suffix } = draft.target;
  return {
    id: crypto.randomUUID(),
    schema: 1,
    createdAt: at,
    updatedAt: at,
    sourceId: draft.sourceId,
    revisionId: draft.revisionId,
    start,
    end,
    exact,
    prefix,
    suffix,
    kind: draft.kind,
    colour: draft.colour,
    tags: [...(draft.tags ?? [])],
    comment: draft.comment ?? '',
    anchor: 'exact',
  };
}

/**
 * Changes all of these in one step of undo named `label`. Annotations that are gone, cannot be read or
 * have these values already are passed over. Comments of one annotation that follow each other within two seconds
 * become one step.
 */
export async function changeAnnotations(
  ids: readonly string[],
  patch: AnnotationPatch,
  label: string,
): Promise<void> {
  const isTyping = ids.length === 1 && patch.comment !== undefined && Object.keys(patch).length === 1;
  await commitStep({
    action: label,
    ...(isTyping && { mergeKey: `comment:${ids[0]}` }),
    plan: () =>
      planChanges(ids, (annotation) => (isSame(annotation, { ...annotation, ...patch }) ? null : patch)),
  });
}

/**
 * The writes that change each of these by its own patch. `patchOf` gets the record as it is stored now and
 * gives null to leave it alone. Annotations that are gone are passed over; those that cannot be read are kept
 * as they are and reported. Runs inside the commit's transaction.
 */
export async function planChanges(
  ids: readonly string[],
  patchOf: (annotation: Annotation) => AnnotationPatch | null,
): Promise<RecordWrite[]> {
  const wanted = [...new Set(ids)];
  const found = await database.annotations.bulkGet(wanted);
  const writes: RecordWrite[] = [];
  const unreadable: UnreadableFinding[] = [];
  const updatedAt = now();
  for (const [index, id] of wanted.entries()) {
    const raw = found[index];
    if (raw === undefined) continue;
    const parsed = parsers.annotations(raw);
    if (!parsed.ok) unreadable.push({ table: 'annotations', id, problem: parsed.problem, raw });
    const patch = parsed.ok ? patchOf(parsed.value) : null;
    if (!parsed.ok || patch === null) continue;
    writes.push({ table: 'annotations', id, before: raw, after: { ...parsed.value, ...patch, updatedAt } });
  }
  keepUnreadable(unreadable);
  return writes;
}

/** Removes all of these in one step of undo, whose id it returns. Notes that quote one keep its words and say that it is gone. */
export async function removeAnnotations(ids: readonly string[]): Promise<StepId | null> {
  return commitStep({
    action: ids.length === 1 ? 'Delete annotation' : `Delete ${ids.length} annotations`,
    plan: async () => {
      const raw = await database.annotations.bulkGet([...ids]);
      return ids.flatMap((id, index) =>
        raw[index] === undefined
          ? []
          : [{ table: 'annotations' as const, id, before: raw[index], after: null }],
      );
    },
  });
}

function isSame(a: Annotation, b: Annotation): boolean {
  return (
    a.colour === b.colour &&
    a.kind === b.kind &&
    a.comment === b.comment &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, index) => tag === b.tags[index])
  );
}
