import type { StepId } from '../records/history';

/** What a change of tags made of their names. */
export interface TagMove {
  /** The step that takes it back; `onStepTurn` tells when that happens. */
  readonly step: StepId;
  /** What a tag is called after it, or null when it is gone; others keep their name. */
  readonly after: (name: string) => string | null;
}

export type TagMoveListener = (move: TagMove) => void;

const listeners = new Set<TagMoveListener>();

/** Hears of each tag that this window renames, moves, merges or deletes from now on, after its commit. Returns the removal. */
export function onTagMove(listener: TagMoveListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells of a change that was committed. */
export function tellTagMove(step: StepId | null, after: (name: string) => string | null): void {
  if (step === null) return;
  for (const listener of [...listeners]) listener({ step, after });
}
