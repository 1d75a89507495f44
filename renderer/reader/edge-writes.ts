import { isReported, moveAnnotation, type RevisionTarget, reportError } from '../store';

const waiting = new Map<string, RevisionTarget>();
let isWriting = false;

/** Whether an annotation's edges are ahead of what the store has. */
export function areEdgesWaiting(id: string): boolean {
  return waiting.has(id);
}

/**
 * Stores where an annotation's edges were put. A held key moves them faster than the disk writes: of what comes
 * during a write the last alone is stored. A failure is told by the store; the edges stand where they were.
 */
export async function storeEdges(id: string, target: RevisionTarget): Promise<void> {
  waiting.set(id, target);
  if (isWriting) return;
  isWriting = true;
  for (let next = firstWaiting(); next !== null; next = firstWaiting()) {
    const [movedId, wanted] = next;
    await moveAnnotation(movedId, wanted).catch((cause: unknown) => {
      waiting.delete(movedId);
      if (!isReported(cause))
        reportError('The edges could not be moved. Try again, or reload the window.', cause);
    });
    if (waiting.get(movedId) === wanted) waiting.delete(movedId);
  }
  isWriting = false;
}

function firstWaiting(): readonly [string, RevisionTarget] | null {
  return waiting.entries().next().value ?? null;
}
