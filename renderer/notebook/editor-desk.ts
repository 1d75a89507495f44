import type { LexicalEditor } from 'lexical';

/**
 * Where a note's editor meets those who need it: the editor appears some renders after its note is opened,
 * and goes when another note is.
 */
export interface EditorDesk {
  /** Called when a note's editor is on the page, or with null when the note turns out to have none; returns its farewell. */
  lay(noteId: string, editor: LexicalEditor | null): () => void;
  /** The note's editor as soon as it is on the page, null if it can have none. Never settles for a note that is not opened. */
  find(noteId: string): Promise<LexicalEditor | null>;
}

/** A desk for one notebook, with no editor on it yet. */
export function createEditorDesk(): EditorDesk {
  const laid = new Map<string, LexicalEditor | null>();
  const waiting = new Map<string, ((editor: LexicalEditor | null) => void)[]>();
  return {
    lay(noteId, editor) {
      laid.set(noteId, editor);
      for (const go of waiting.get(noteId) ?? []) go(editor);
      waiting.delete(noteId);
      return () => {
        if (laid.get(noteId) === editor) laid.delete(noteId);
      };
    },
    find(noteId) {
      const editor = laid.get(noteId);
      if (editor !== undefined) return Promise.resolve(editor);
      return new Promise((resolve) => waiting.set(noteId, [...(waiting.get(noteId) ?? []), resolve]));
    },
  };
}
