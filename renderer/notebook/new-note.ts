import { createNote, reportError, session } from '../store';

let newNoteId: string | null = null;

/** Makes an empty note and opens it with the keyboard in its title. */
export async function startNote(): Promise<void> {
  try {
    const { id } = await createNote();
    newNoteId = id;
    session.openNote(id);
  } catch (cause) {
    reportError('A new note could not be made. Try again, or reload the window.', cause);
  }
}

/** Whether this note was just made by hand, so that its title waits for the keyboard; true once. */
export function isJustMade(noteId: string): boolean {
  const isIt = noteId === newNoteId;
  if (isIt) newNoteId = null;
  return isIt;
}
