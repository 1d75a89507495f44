import { type RefObject, useEffect, useRef } from 'react';
import { useSession } from '../store';

/**
 * Gives the keyboard to the pane's first button when the open note goes together with whatever in it had
 * the keyboard; else Tab would begin again at the top of the window.
 */
export function useKeptKeyboard(pane: RefObject<HTMLElement | null>): void {
  const noteId = useSession(({ openNoteId }) => openNoteId);
  const last = useRef(noteId);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (noteId === null && last.current !== null && isLost) pane.current?.querySelector('button')?.focus();
    last.current = noteId;
  }, [noteId, pane]);
}
