import { LibraryError } from '../store';

/** What to tell the user of a failure; the store has logged its cause. */
export function sentenceOf(failure: unknown): string {
  return failure instanceof LibraryError
    ? failure.message
    : 'This was not saved. Do it again; if it happens again, reload the window.';
}
