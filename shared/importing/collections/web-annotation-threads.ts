import type { OriginalAnnotation, ReadWebAnnotation } from '../../exporting';

/** An annotation with the replies to it, and to those, in the order they were made. */
export interface Thread {
  readonly annotation: ReadWebAnnotation;
  readonly replies: readonly Reply[];
}

/** What is kept of a reply, whose words stand in the comment it answers. */
export interface Reply extends Pick<OriginalAnnotation, 'value' | 'at'> {
  readonly tags: readonly string[];
}

/**
 * The annotations of a file that answer no other of it, each with its replies: annotations that are about other
 * annotations alone. One that answers itself by a circle stands for itself. Linear.
 */
export function threadsOf(annotations: readonly ReadWebAnnotation[]): readonly Thread[] {
  const byId = new Map<string, ReadWebAnnotation>();
  for (const annotation of annotations)
    if (annotation.id !== '' && annotation.original !== undefined && !byId.has(annotation.id))
      byId.set(annotation.id, annotation);
  const answers = new Map<ReadWebAnnotation, ReadWebAnnotation[]>();
  const isReply = new Set<ReadWebAnnotation>();
  for (const annotation of annotations) {
    const root = rootOf(annotation, byId);
    if (root === annotation) continue;
    isReply.add(annotation);
    const known = answers.get(root);
    if (known === undefined) answers.set(root, [annotation]);
    else known.push(annotation);
  }
  return annotations
    .filter((annotation) => !isReply.has(annotation))
    .map((annotation) => ({ annotation, replies: inTime(answers.get(annotation) ?? []) }));
}

function rootOf(
  annotation: ReadWebAnnotation,
  byId: ReadonlyMap<string, ReadWebAnnotation>,
): ReadWebAnnotation {
  const seen = new Set([annotation]);
  let root = annotation;
  for (;;) {
    const answered = answeredBy(root, byId);
    if (answered === null) return root;
    if (seen.has(answered)) return annotation;
    seen.add(answered);
    root = answered;
  }
}

function answeredBy(
  { targets, original }: ReadWebAnnotation,
  byId: ReadonlyMap<string, ReadWebAnnotation>,
): ReadWebAnnotation | null {
  const others = original?.others ?? [];
  if (targets.length > 0 || others.some(({ source }) => !byId.has(source))) return null;
  return byId.get(others[0]?.source ?? '') ?? null;
}

function inTime(replies: readonly ReadWebAnnotation[]): readonly Reply[] {
  return replies
    .toSorted((a, b) => a.created.localeCompare(b.created))
    .flatMap(({ original, tags }) => (original ? [{ value: original.value, at: original.at, tags }] : []));
}
