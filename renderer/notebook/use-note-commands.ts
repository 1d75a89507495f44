import { host } from '../host';
import { reportError, session, useNotes, useSession } from '../store';
import { useCommand } from '../ui';
import { deleteNote } from './delete-note';
import type { EditorDesk } from './editor-desk';
import { startNote } from './new-note';

/** Offers what can be done with notes in the palette and by key. */
export function useNoteCommands(desk: EditorDesk): void {
  const openId = useSession(({ openNoteId }) => openNoteId);
  const open = useNotes()?.find(({ id }) => id === openId);
  useCommand({
    id: 'new-note',
    title: 'New note',
    group: 'Note',
    // A browser keeps Ctrl+N to itself.
    keys: host.kind === 'desktop' ? ['Mod+N', 'Mod+Alt+N'] : ['Mod+Alt+N'],
    scope: 'anywhere',
    run: startNote,
  });
  useCommand({
    id: 'focus-note',
    title: 'Write in the open note',
    group: 'Note',
    keys: ['e'],
    isEnabled: open !== undefined,
    run: () => focusOpenNote(desk),
  });
  useCommand({
    id: 'delete-note',
    title: 'Delete the open note',
    group: 'Note',
    keys: ['Mod+Shift+Backspace'],
    isEnabled: open !== undefined,
    run: () => (open ? deleteNote(open) : undefined),
  });
}

/** Puts the keyboard into the open note, where its caret last was. */
async function focusOpenNote(desk: EditorDesk): Promise<void> {
  const { openNoteId } = session.get();
  if (openNoteId === null) return;
  const asking = document.activeElement;
  try {
    const editor = await desk.find(openNoteId);
    // who has gone elsewhere while the note was on its way is left there
    if (document.activeElement === asking) editor?.focus();
  } catch (cause) {
    reportError('The note could not be given the keyboard. Click into it to go on.', cause);
  }
}
