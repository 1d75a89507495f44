import { announce, flush, removeNote, reportError, session, undo } from '../store';

/** Deletes a note after what was typed into it is stored, so that Undo brings back all of it. */
export async function deleteNote({
  id,
  title,
}: {
  readonly id: string;
  readonly title: string;
}): Promise<void> {
  try {
    await flush();
    if (session.get().openNoteId === id) session.openNote(null);
    await removeNote(id);
    announce(`“${title || 'Untitled note'}” is deleted.`, { label: 'Undo', run: () => void undo() });
  } catch (cause) {
    reportError('The note could not be deleted.', cause);
  }
}
