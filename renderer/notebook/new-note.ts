import { create } from 'zustand';
import { createNote, reportError, session } from '../store';
import { catchTyping, dropTyping } from '../ui';

/** The note being made by hand, until it is open; null when none is. */
const useMaking = create<{ readonly made: Promise<void> | null }>(() => ({ made: null }));
let newNoteId: string | null = null;

/**
 * Makes an empty note and opens it with the keyboard in its title. The note open before leaves the page at
 * once, so that what is typed from here on stands in the new note and not in the old one's title.
 */
export function startNote(): Promise<void> {
  const earlier = useMaking.getState().made;
  if (earlier !== null) return earlier;
  catchTyping('Note title');
  const made = makeNote().finally(() => useMaking.setState({ made: null }));
  useMaking.setState({ made });
  return made;
}

async function makeNote(): Promise<void> {
  const { noteSerial } = session.get();
  try {
    const { id } = await createNote();
    // another that was opened meanwhile is what its user wants by now
    if (session.get().noteSerial !== noteSerial) return dropTyping();
    newNoteId = id;
    session.openNote(id);
  } catch (cause) {
    dropTyping();
    reportError('A new note could not be made. Try again, or reload the window.', cause);
  }
}

/** Whether a new note is being made, while the one open before is no longer shown. */
export function useIsNoteComing(): boolean {
  return useMaking(({ made }) => made !== null);
}

/** Settles when no note is being made. */
export async function noteMade(): Promise<void> {
  await useMaking.getState().made;
}

/** Whether this note was just made by hand, so that its title waits for the keyboard; true once. */
export function isJustMade(noteId: string): boolean {
  const isIt = noteId === newNoteId;
  if (isIt) newNoteId = null;
  return isIt;
}

/** To be told which note is open: when it is not the one just made, nothing more is typed ahead for that. */
export function leaveNewNote(openId: string | null): void {
  if (newNoteId === null || newNoteId === openId) return;
  newNoteId = null;
  dropTyping();
}
