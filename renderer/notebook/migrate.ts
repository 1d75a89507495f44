import {
  type LexicalNodeJson,
  type NoteDocument,
  NoteDocumentSchema,
  type Parsed,
  parseRecord,
  QuotationNodeSchema,
} from '../../shared/model';

/** The nodes of schema 1. */
const KNOWN_NODES: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'heading',
  'quote',
  'list',
  'listitem',
  'quotation',
  'link',
  'text',
  'linebreak',
  'tab',
]);

/**
 * A stored note document in the form this program writes, JSON to JSON, so that it needs no editor. Schema
 * 1 is the first: its nodes are checked and it passes unchanged, but for a root without blocks, which
 * Lexical refuses to open and which gets one empty paragraph. A later schema adds its step here; what is
 * unknown comes back with the reason, for its reader, as the end of a sentence. Linear.
 */
export function migrateNoteDocument(raw: unknown): Parsed<NoteDocument> {
  const parsed = parseRecord(NoteDocumentSchema, raw);
  if (!parsed.ok) return parsed;
  const { root } = parsed.value.state;
  const problem = root.type === 'root' ? problemWith(root) : 'it has no beginning';
  if (problem) return { ok: false, problem, raw };
  if (root.children?.length) return parsed;
  return {
    ok: true,
    value: { ...parsed.value, state: { root: { ...root, children: [EMPTY_PARAGRAPH] } } },
  };
}

function problemWith(node: LexicalNodeJson): string | null {
  if (!KNOWN_NODES.has(node.type)) return `it holds a “${node.type}”, which is not known here`;
  if (node.type === 'quotation') {
    const quotation = parseRecord(QuotationNodeSchema, node);
    if (!quotation.ok) return `a quotation in it is damaged: ${quotation.problem}`;
  }
  for (const child of node.children ?? []) {
    const problem = problemWith(child);
    if (problem) return problem;
  }
  return null;
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
