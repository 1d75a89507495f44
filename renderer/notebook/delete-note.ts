import { noteTitle } from '../../shared/model';
import { announceStep, removeNote, reportError } from '../store';

/** Deletes a note and offers to take that back; what was typed into it last comes back as well. */
export async function deleteNote({
  id,
  title,
}: {
  readonly id: string;
  readonly title: string;
}): Promise<void> {
  try {
    announceStep(`“${noteTitle(title)}” is deleted.`, await removeNote(id));
  } catch (cause) {
    reportError('The note could not be deleted. Try again, or reload the window.', cause);
  }
}
