import { createNote, reportError, session } from '../store';

/** Makes an empty note and opens it. */
export async function startNote(): Promise<void> {
  try {
    const note = await createNote();
    session.openNote(note.id);
  } catch (cause) {
    reportError('A new note could not be made.', cause);
  }
}
