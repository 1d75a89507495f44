import { buildEditorFromExtensions } from '@lexical/extension';
import type { EditorState, LexicalEditor, SerializedEditorState } from 'lexical';
import type { LexicalNodeJson, NoteDocument } from '../../shared/model';
import { migrateNoteDocument } from './migrate';
import { NoteExtension } from './note-extension';

/** Pinned in package.json; written into every document, for a later migration to go by. */
export const LEXICAL_VERSION = '0.52.0';

export type ReadNote =
  | { readonly ok: true; readonly state: EditorState }
  | { readonly ok: false; readonly problem: string; readonly cause?: unknown };

let reader: LexicalEditor | null = null;

/**
 * The editor state of a stored document, or why it has none: an unknown node, a damaged quotation, JSON
 * that is no document. Reading happens in an editor of its own, so that a document that fails never
 * reaches the one on the page. Linear.
 */
export function readNoteDocument(raw: unknown): ReadNote {
  const migrated = migrateNoteDocument(raw);
  if (!migrated.ok) return { ok: false, problem: migrated.problem };
  reader ??= buildEditorFromExtensions(NoteExtension);
  try {
    // The nodes are known by now; what Lexical asks of them beyond that it checks itself, and throws.
    const state = reader.parseEditorState(migrated.value.state as unknown as SerializedEditorState);
    return { ok: true, state };
  } catch (cause) {
    return { ok: false, problem: 'its parts do not fit together', cause };
  }
}

/** The document to store for this editor state. Linear; called when a draft is written, never on a key. */
export function writeNoteDocument(state: EditorState): NoteDocument {
  // Lexical's own serialised form, typed there without the index signature that ours has.
  const { root } = state.toJSON() as unknown as { root: LexicalNodeJson };
  return { schema: 1, lexical: LEXICAL_VERSION, state: { root } };
}

/** The annotations a document quotes, each once, in document order. Linear. */
export function quotedAnnotationIds(document: NoteDocument): readonly string[] {
  const ids = new Set<string>();
  const visit = (node: LexicalNodeJson): void => {
    if (node.type === 'quotation' && typeof node.annotationId === 'string') ids.add(node.annotationId);
    node.children?.forEach(visit);
  };
  visit(document.state.root);
  return [...ids];
}
