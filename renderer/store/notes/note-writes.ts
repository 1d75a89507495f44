import { isSameJson, type Note, type NoteDocument, noteTitle } from '../../../shared/model';
import { now } from '../records/clock';
import { commit, type RecordWrite } from '../records/commit';
import { database } from '../records/database';
import { linksFrom } from '../records/derived-records';
import { commitStep } from '../records/history';
import { LibraryError } from '../records/library-error';
import { announce } from '../records/messages';
import { parsers, textField } from '../records/record-parsers';
import { emptyDocument } from './note-document';

/** What an editor hands over. `quotedAnnotationIds` are those of its quotation nodes, in the order of the text. */
export interface NoteContent {
  readonly title: string;
  readonly document: NoteDocument;
  readonly quotedAnnotationIds: readonly string[];
  /** Whether this stored form is one the editor had before it. One it never had was written elsewhere. */
  readonly isKnown?: (stored: Note) => boolean;
}

/** Stores a new note with one empty paragraph, as one step of undo. */
export async function createNote(title = ''): Promise<Note> {
  const note = newNote(title, emptyDocument());
  await commitStep({
    action: 'Make note',
    plan: async () => [{ table: 'notes', id: note.id, before: null, after: note }],
  });
  return note;
}

/** The record of a new note, with an id of its own. */
export function newNote(title: string, document: NoteDocument): Note {
  const at = now();
  return { id: crypto.randomUUID(), schema: 1, createdAt: at, updatedAt: at, title, document };
}

/**
 * Stores what the editor holds and brings the note's links in step. Not a step of undo: the editor has its own.
 * Content that is as stored writes nothing. A note that was removed or cannot be read is not written
 * over: the promise rejects and a message says so. What another window wrote meanwhile is kept as a note of
 * its own, and a message names it.
 */
export async function saveNote(id: string, content: NoteContent): Promise<void> {
  const writes = await commit({
    action: 'Save note',
    plan: async () => {
      const raw = await database.notes.get(id);
      if (raw === undefined)
        throw new LibraryError('This note was removed, so it was not saved. Undo brings it back.');
      const parsed = parsers.notes(raw);
      if (!parsed.ok) throw new LibraryError('This note cannot be read, so nothing was written over it.');
      const links = await planLinks(id, content.quotedAnnotationIds);
      if (links.length === 0 && isSameContent(parsed.value, content)) return [];
      const { title, document } = content;
      const isOthers = content.isKnown?.(parsed.value) === false;
      const kept = isOthers ? await planCopy(parsed.value) : [];
      const after: Note = { ...parsed.value, title, document, updatedAt: now() };
      return [{ table: 'notes', id, before: raw, after }, ...links, ...kept];
    },
  });
  const copy = writes.find(({ table, before }) => table === 'notes' && before === null);
  if (copy)
    announce(
      `This note was changed in another window as well. That version is kept as “${textField(copy.after, 'title')}”.`,
    );
}

/** The writes that keep a note as a second one, quoting the same. Runs inside the commit's transaction. */
async function planCopy({ id, title, document }: Note): Promise<RecordWrite[]> {
  const copy = newNote(`${noteTitle(title)} (other version)`, document);
  const links = await linksFrom(id);
  return [
    { table: 'notes', id: copy.id, before: null, after: copy },
    ...links.map(({ toId, sourceId }) => newLink(copy.id, toId, sourceId)),
  ];
}

/** The writes that make a note's links those of these annotations; one that is gone gets none. Runs inside the commit's transaction. */
async function planLinks(noteId: string, annotationIds: readonly string[]): Promise<RecordWrite[]> {
  const wanted = new Set(annotationIds);
  const links = await linksFrom(noteId);
  const linked = new Set(links.map((link) => link.toId));
  const gone: RecordWrite[] = links
    .filter((link) => !wanted.has(link.toId))
    .map((link) => ({ table: 'links', id: link.id, before: link, after: null }));
  const fresh = [...wanted].filter((id) => !linked.has(id));
  if (fresh.length === 0) return gone;
  const annotations = await database.annotations.bulkGet(fresh);
  const added = fresh.flatMap((toId, index) => {
    const sourceId = textField(annotations[index], 'sourceId');
    return sourceId === undefined ? [] : [newLink(noteId, toId, sourceId)];
  });
  return [...gone, ...added];
}

/** The write of a link by which a note quotes an annotation. */
export function newLink(fromId: string, toId: string, sourceId: string): RecordWrite {
  const at = now();
  const id = crypto.randomUUID();
  const link = { id, schema: 1, createdAt: at, updatedAt: at, kind: 'quotes', fromId, toId, sourceId };
  return { table: 'links', id, before: null, after: link };
}

function isSameContent(note: Note, content: NoteContent): boolean {
  return note.title === content.title && isSameJson(note.document, content.document);
}
