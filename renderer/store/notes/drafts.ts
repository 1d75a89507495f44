import { database } from '../records/database';
import { LibraryError } from '../records/library-error';
import { reportError } from '../records/messages';
import { textField } from '../records/record-parsers';
import { holdUnsaved } from '../records/save-state';
import { forgetLeftDraft, leaveDraft, leftDrafts } from './left-drafts';
import { type NoteContent, saveNote } from './note-writes';

/** Typing is written after a pause of so many milliseconds; typing without pause, after so many in all. */
const IDLE_MS = 400;
const LONGEST_MS = 1_500;

interface Draft {
  readonly read: () => NoteContent;
  readonly firstAt: number;
  readonly timer: ReturnType<typeof setTimeout> | undefined;
  readonly release: () => void;
}

const drafts = new Map<string, Draft>();
const saving = new Map<string, { readonly content: NoteContent; readonly done: Promise<void> }>();
const left = new Set<string>();

/**
 * Says that a note holds something unsaved. `read` is called once when it is written: after a pause, by
 * `flush`, or when the page goes away. The save state is `saving` from here until it is stored.
 */
export function keepDraft(id: string, read: () => NoteContent): void {
  const earlier = drafts.get(id);
  clearTimeout(earlier?.timer);
  const firstAt = earlier?.firstAt ?? Date.now();
  const pause = Math.max(0, Math.min(IDLE_MS, firstAt + LONGEST_MS - Date.now()));
  const timer = setTimeout(() => void saveDraft(id), pause);
  drafts.set(id, { read, firstAt, timer, release: earlier?.release ?? holdUnsaved() });
}

/** Writes every draft now. Resolves when they are stored or their failure is reported. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...drafts.keys()].map(saveDraft));
  await Promise.all([...saving.values()].map(({ done }) => done));
}

/** For a page about to go: leaves each draft where that can still be written, and begins to store it. */
export function leaveDrafts(): void {
  for (const [id, { content }] of saving) leave(id, content);
  for (const [id, draft] of drafts) {
    const content = readDraft(draft);
    if (content !== null) leave(id, content);
  }
  void flushDrafts();
}

/** Stores what an earlier window left, where it is newer than the stored note, and then forgets it. */
export async function recoverDrafts(): Promise<void> {
  for (const { noteId, savedAt, content } of leftDrafts()) {
    const stored = textField(await database.notes.get(noteId), 'updatedAt');
    try {
      if (stored !== undefined && savedAt > stored) await saveNote(noteId, content);
    } catch (cause) {
      // Reported by the write itself. What was left is kept for the next start, unless it can never be stored.
      if (!(cause instanceof LibraryError) || cause.cause !== undefined) continue;
    }
    forgetLeftDraft(noteId);
  }
}

function leave(id: string, content: NoteContent): void {
  leaveDraft(id, content);
  left.add(id);
}

function saveDraft(id: string): Promise<void> {
  const draft = drafts.get(id);
  const earlier = saving.get(id)?.done ?? Promise.resolve();
  if (!draft) return earlier;
  clearTimeout(draft.timer);
  drafts.delete(id);
  const content = readDraft(draft);
  if (content === null) {
    draft.release();
    return earlier;
  }
  const done = earlier.then(() => store(id, draft, content));
  saving.set(id, { content, done });
  return done.finally(() => {
    if (saving.get(id)?.done === done) saving.delete(id);
  });
}

/** What the editor holds; null, with a message, when it cannot say. */
function readDraft({ read }: Draft): NoteContent | null {
  try {
    return read();
  } catch (cause) {
    reportError('The note was not saved. Copy your last words, then reload the window.', cause);
    return null;
  }
}

async function store(id: string, draft: Draft, content: NoteContent): Promise<void> {
  try {
    await saveNote(id, content);
    draft.release();
    if (left.delete(id)) forgetLeftDraft(id);
  } catch (cause) {
    const canSucceed = cause instanceof LibraryError && cause.cause !== undefined;
    if (canSucceed && !drafts.has(id)) drafts.set(id, { ...draft, timer: undefined });
    else draft.release();
    if (!(cause instanceof LibraryError)) reportError('The note was not saved. Type on to try again.', cause);
  }
}
