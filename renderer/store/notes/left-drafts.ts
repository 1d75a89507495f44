import * as v from 'valibot';
import { NoteDocumentSchema, parseRecord } from '../../../shared/model';
import { now } from '../records/clock';
import { keepUnreadable } from '../records/unreadable';
import { forgetLeft, leaveBehind, leftBehind, namesLeft } from './left-behind';
import type { NoteContent } from './note-writes';

const NAME_PREFIX = 'note.';

const LeftDraftSchema = v.object({
  savedAt: v.string(),
  title: v.string(),
  document: NoteDocumentSchema,
  quotedAnnotationIds: v.array(v.string()),
});

/** What a window that closed left of a note, and when. */
export interface LeftDraft {
  readonly noteId: string;
  readonly savedAt: string;
  readonly content: NoteContent;
}

/** Leaves a draft behind. One too large for that is reported; the write to the database was begun as well. */
export function leaveDraft(noteId: string, content: NoteContent): void {
  leaveBehind(
    NAME_PREFIX + noteId,
    { savedAt: now(), ...content },
    'The last words of a note may be lost. Keep the window open until the note says “Saved”.',
  );
}

/** Forgets what was left of a note. */
export function forgetLeftDraft(noteId: string): void {
  forgetLeft(NAME_PREFIX + noteId);
}

/** What earlier windows left. A draft that cannot be read is kept with the unreadable records. */
export function leftDrafts(): LeftDraft[] {
  const left: LeftDraft[] = [];
  for (const name of namesLeft(NAME_PREFIX)) {
    const noteId = name.slice(NAME_PREFIX.length);
    const raw = leftBehind(name);
    const parsed = parseRecord(LeftDraftSchema, raw);
    if (parsed.ok) {
      const { savedAt, ...content } = parsed.value;
      left.push({ noteId, savedAt, content });
    } else {
      keepUnreadable([{ table: 'drafts', id: noteId, problem: parsed.problem, raw }]);
      forgetLeft(name);
    }
  }
  return left;
}
