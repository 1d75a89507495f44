import { noteTitle, quotedWords, sourceTitle } from '../../shared/model';
import { announce, copyLink, findAnnotation, session, useNotes, useSession, useSource } from '../store';
import { useCommand } from '../ui';

/** Offers copying links to what is open and in focus. Draws nothing. */
export function LinkCommands() {
  const source = useSource(useSession(({ openSourceId }) => openSourceId));
  const noteId = useSession(({ openNoteId }) => openNoteId);
  const note = useNotes()?.find(({ id }) => id === noteId);
  const hasFocus = useSession(({ focus }) => focus !== null);
  useCommand({
    id: 'copy-link-source',
    title: 'Copy link to the source',
    group: 'Library',
    keys: ['Shift+L'],
    isEnabled: Boolean(source),
    run: () => {
      if (source) void copyLink({ kind: 'source', id: source.id }, sourceTitle(source));
    },
  });
  useCommand({
    id: 'copy-link-annotation',
    title: 'Copy link to the annotation',
    group: 'Annotation',
    keys: ['l'],
    isEnabled: hasFocus,
    run: () => void copyFocused(),
  });
  useCommand({
    id: 'copy-link-note',
    title: 'Copy link to the note',
    group: 'Note',
    keys: ['Mod+Alt+L'],
    scope: 'anywhere',
    isEnabled: note !== undefined,
    run: () => {
      if (note) void copyLink({ kind: 'note', id: note.id }, noteTitle(note.title));
    },
  });
  return null;
}

async function copyFocused(): Promise<void> {
  const id = session.get().focus?.annotationId;
  // A failed read was reported, and leaves nothing to name the link by.
  const annotation = id === undefined ? null : await findAnnotation(id).catch(() => undefined);
  if (annotation === null) announce('Focus an annotation first, then copy its link.');
  else if (annotation) await copyLink({ kind: 'annotation', id: annotation.id }, quotedWords(annotation));
}
