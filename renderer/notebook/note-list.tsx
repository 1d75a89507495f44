import { Plus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { counted } from '../../shared/counted';
import { noteTitle } from '../../shared/model';
import { type NoteSummary, session, useNotes, useSession } from '../store';
import { IconButton, listRow } from '../ui';
import { deleteNote } from './delete-note';
import { startNote } from './new-note';
import styles from './note-list.module.css';

/** All notes, newest first, under the sources. One stop for Tab; arrows, Home and End go on from there. */
export function NoteList() {
  const notes = useNotes();
  const openId = useSession(({ openNoteId }) => openNoteId);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const stop = stopOf(notes ?? [], focusedId, openId);
  return (
    <section className={styles.notes} aria-label="Notes">
      <div className={styles.head}>
        <h2>Notes</h2>
        <IconButton label="New note" command="new-note" onPress={startNote}>
          <Plus />
        </IconButton>
      </div>
      {notes?.length === 0 ? <p className={styles.none}>No notes yet</p> : null}
      <ul aria-label="Notes" className={styles.list}>
        {notes?.map((note) => (
          <li key={note.id}>
            <button
              type="button"
              className={listRow.row}
              aria-current={note.id === openId ? 'true' : undefined}
              tabIndex={note.id === stop ? 0 : -1}
              onFocus={() => setFocusedId(note.id)}
              onClick={() => session.openNote(note.id)}
              onKeyDown={(event) => onNoteKey(event, note)}
            >
              <span className={listRow.title}>{noteTitle(note.title)}</span>
              <span className={listRow.meta}>{metaOf(note)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The one note that Tab reaches: the one last focused, else the open one, else the first. */
function stopOf(
  notes: readonly NoteSummary[],
  focused: string | null,
  open: string | null,
): string | undefined {
  const has = (id: string | null) => notes.some((note) => note.id === id);
  if (has(focused)) return focused ?? undefined;
  return has(open) ? (open ?? undefined) : notes[0]?.id;
}

function onNoteKey(event: KeyboardEvent<HTMLButtonElement>, note: NoteSummary): void {
  const item = event.currentTarget.parentElement;
  const list = item?.parentElement;
  const next: Readonly<Record<string, Element | null | undefined>> = {
    ArrowDown: item?.nextElementSibling,
    ArrowUp: item?.previousElementSibling,
    Home: list?.firstElementChild,
    End: list?.lastElementChild,
  };
  if (event.key === 'Delete') {
    event.preventDefault();
    (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector('button')?.focus();
    void deleteNote(note);
  }
  if (!(event.key in next)) return;
  event.preventDefault();
  next[event.key]?.querySelector('button')?.focus();
}

const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

function metaOf({ updatedAt, quotationCount }: NoteSummary): string {
  const date = DATE.format(new Date(updatedAt));
  if (quotationCount === 0) return date;
  return `${date} · ${counted(quotationCount, 'quotation')}`;
}
