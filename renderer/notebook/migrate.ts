import {
  type LexicalNodeJson,
  type NoteDocument,
  NoteDocumentSchema,
  type Parsed,
  parseRecord,
} from '../../shared/model';

/**
 * A stored note document in the form this program writes, JSON to JSON, so that it needs no editor.
 * Schema 1 is the first: it is checked and passes unchanged, but for a root without blocks, which Lexical
 * refuses to open and which gets one empty paragraph. A later schema adds its step here, and an unknown
 * one comes back as unreadable.
 */
export function migrateNoteDocument(raw: unknown): Parsed<NoteDocument> {
  const parsed = parseRecord(NoteDocumentSchema, raw);
  if (!parsed.ok) return parsed;
  const { root } = parsed.value.state;
  if (root.type !== 'root') return { ok: false, problem: 'state.root: not the root of a document', raw };
  if (root.children?.length) return parsed;
  return {
    ok: true,
    value: { ...parsed.value, state: { root: { ...root, children: [EMPTY_PARAGRAPH] } } },
  };
}

const EMPTY_PARAGRAPH: LexicalNodeJson = {
  type: 'paragraph',
  version: 1,
  children: [],
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
};
