import { flushDrafts } from '../notes/drafts';
import * as history from '../records/history';
import { writesSettled } from '../records/save-state';
import { flushPlaces } from '../settings/places';
import { flushSettings } from '../settings/settings';

/** Resolves when everything pending is stored, or its failure was reported. Never rejects. */
export async function flush(): Promise<void> {
  await Promise.all([flushDrafts(), flushSettings(), flushPlaces()]);
  await writesSettled();
}

/** Takes the last step back, after storing what was typed, which counts as a change to its note. */
export async function undo(): Promise<void> {
  await flushDrafts();
  await history.undo();
}

/** Takes one step back out of its turn, after storing what was typed; see `history`. */
export async function undoStep(id: history.StepId): Promise<void> {
  await flushDrafts();
  await history.undoStep(id);
}

/** Makes again what was undone last. */
export async function redo(): Promise<void> {
  await flushDrafts();
  await history.redo();
}
