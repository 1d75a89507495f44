import * as v from 'valibot';
import { NoteDocumentSchema, parseRecord } from '../../shared/model';
import { now } from './clock';
import { reportError } from './messages';
import type { NoteContent } from './note-writes';
import { keepUnreadable } from './unreadable';

const KEY_PREFIX = 'provenote.draft.';

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

/**
 * Writes a draft where a closing page can still write: synchronously, to localStorage. A draft too large
 * for it is reported to the log; the write to the database was begun as well.
 */
export function leaveDraft(noteId: string, content: NoteContent): void {
  try {
    localStorage.setItem(KEY_PREFIX + noteId, JSON.stringify({ savedAt: now(), ...content }));
  } catch (cause) {
    reportError(
      'The last words of a note may be lost. Keep the window open until the note says “Saved”.',
      cause,
    );
  }
}

/** Forgets what was left of a note. */
export function forgetLeftDraft(noteId: string): void {
  localStorage.removeItem(KEY_PREFIX + noteId);
}

/** What earlier windows left. A draft that cannot be read is kept with the unreadable records. */
export function leftDrafts(): LeftDraft[] {
  const left: LeftDraft[] = [];
  for (const key of draftKeys()) {
    const noteId = key.slice(KEY_PREFIX.length);
    const raw = parseJson(localStorage.getItem(key));
    const parsed = parseRecord(LeftDraftSchema, raw);
    if (parsed.ok) {
      const { savedAt, ...content } = parsed.value;
      left.push({ noteId, savedAt, content });
    } else {
      keepUnreadable([{ table: 'drafts', id: noteId, problem: parsed.problem, raw }]);
      localStorage.removeItem(key);
    }
  }
  return left;
}

function draftKeys(): string[] {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
  return keys.filter((key) => key !== null).filter((key) => key.startsWith(KEY_PREFIX));
}

/** The value of the JSON, or the text itself where it is none. */
function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return text;
  }
}
