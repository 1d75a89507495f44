import { type ReactNode, useCallback, useLayoutEffect, useState } from 'react';
import type { Note } from '../../shared/model';
import { useNote, useSession } from '../store';
import { Button, EmptyState } from '../ui';
import type { EditorDesk } from './editor-desk';
import { leaveNewNote, startNote, useIsNoteComing } from './new-note';
import { readNoteDocument } from './note-document';
import { OpenNote } from './open-note';
import { UnreadableNote } from './unreadable-note';

/** The note that the session has open, in whatever state it is: none, gone, unreadable, or ready to write in. */
export function SessionNote({ desk }: { readonly desk: EditorDesk }) {
  const noteId = useSession(({ openNoteId }) => openNoteId);
  const note = useNote(noteId);
  const isNoteComing = useIsNoteComing();
  useLayoutEffect(() => leaveNewNote(noteId), [noteId]);
  if (isNoteComing) return null;
  if (noteId === null) return <NoNote />;
  if (note === undefined) return null;
  if (note === null) {
    return (
      <NoEditor noteId={noteId} desk={desk}>
        <NoNote />
      </NoEditor>
    );
  }
  if ('unreadable' in note) {
    return (
      <NoEditor noteId={noteId} desk={desk}>
        <UnreadableNote title={titleOf(note.raw)} problem={null} raw={note.raw} />
      </NoEditor>
    );
  }
  if (note.id !== noteId) return null;
  return <StoredNote key={noteId} note={note} desk={desk} />;
}

interface StoredNoteProps {
  readonly note: Note;
  readonly desk: EditorDesk;
}

/** Opens a note's document, and opens it anew when it is changed elsewhere. */
function StoredNote({ note, desk }: StoredNoteProps) {
  const [opened, setOpened] = useState(() => ({ serial: 0, read: readNoteDocument(note.document) }));
  const reopen = useCallback(
    (changed: Note) =>
      setOpened(({ serial }) => ({ serial: serial + 1, read: readNoteDocument(changed.document) })),
    [],
  );
  if (!opened.read.ok) {
    return (
      <NoEditor noteId={note.id} desk={desk}>
        <UnreadableNote
          title={note.title}
          problem={opened.read.problem}
          raw={note}
          cause={opened.read.cause}
        />
      </NoEditor>
    );
  }
  return (
    <OpenNote key={opened.serial} note={note} state={opened.read.state} desk={desk} onForeign={reopen} />
  );
}

/** Tells those who wait for the note's editor that there is none. */
function NoEditor({
  noteId,
  desk,
  children,
}: {
  readonly noteId: string;
  readonly desk: EditorDesk;
  readonly children: ReactNode;
}) {
  useLayoutEffect(() => desk.lay(noteId, null), [desk, noteId]);
  return children;
}

/** The name stands apart from the list's "New note", which is on the page at the same time. */
function NoNote() {
  return (
    <EmptyState
      title="No note is open"
      actions={
        <Button look="solid" onPress={startNote}>
          Start writing
        </Button>
      }
    >
      Notes quote your sources word for word, and every quotation keeps its way back. Select words in the
      article and choose “Add to note”, or begin with an empty page.
    </EmptyState>
  );
}

function titleOf(raw: unknown): string {
  if (raw === null || typeof raw !== 'object' || !('title' in raw)) return '';
  return typeof raw.title === 'string' ? raw.title : '';
}
