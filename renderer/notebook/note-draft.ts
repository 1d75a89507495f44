import type { EditorState } from 'lexical';
import type { Note } from '../../shared/model';
import type { NoteContent } from '../store';
import { quotedAnnotationIds, writeNoteDocument } from './note-document';

/** What has been typed into one open note. It belongs to that note for good: another note gets another draft. */
export interface NoteDraft {
  changeTitle(title: string): void;
  /** To be called on every change of the text; cheap, since the text is read only when it is written. */
  changeText(): void;
  /** Whether this stored form was written elsewhere (another window), while nothing here is unsaved. */
  isForeign(stored: Note): boolean;
}

/** How many drafts handed over are remembered; the store shows them again a little later. */
const REMEMBERED = 8;

/**
 * Starts the draft of a note just opened. `keep` is told of every change and calls `read` when it writes;
 * a change that leaves the note as it was opened, such as Lexical settling in, is not kept.
 */
export function startDraft(
  note: Note,
  readState: () => EditorState,
  keep: (noteId: string, read: () => NoteContent) => void,
): NoteDraft {
  let { title } = note;
  let hasChanged = false;
  let isUnsaved = false;

  const isKnown = (stored: Note) => known.includes(contentKey(stored));
  const content = (): NoteContent => {
    const document = writeNoteDocument(readState());
    return { title, document, quotedAnnotationIds: quotedAnnotationIds(document), isKnown };
  };
  let known = [contentKey(note), contentKey(content())];
  const read = (): NoteContent => {
    const written = content();
    isUnsaved = false;
    known = [contentKey(written), ...known].slice(0, REMEMBERED);
    return written;
  };
  const change = () => {
    hasChanged = true;
    isUnsaved = true;
    keep(note.id, read);
  };
  return {
    changeTitle(next) {
      title = next;
      change();
    },
    changeText() {
      if (hasChanged || !known.includes(contentKey(content()))) change();
    },
    isForeign: (stored) => !isUnsaved && !isKnown(stored),
  };
}

/** The same for equal content, in whatever order a parser or the database left the keys. */
function contentKey({ title, document }: Pick<Note, 'title' | 'document'>): string {
  return JSON.stringify([title, document.state], (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
