import type { StepId } from '../records/history';
import { announce } from '../records/messages';
import { undoStep } from './flush';

/**
 * Says what was done, with a button that takes back that very step, whatever was done since; without one
 * when there was nothing to do.
 */
export function announceStep(sentence: string, step: StepId | null): void {
  if (step === null) announce(sentence);
  else announce(sentence, { label: 'Undo', run: () => void undoStep(step) });
}
