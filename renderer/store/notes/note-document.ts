import type { LexicalNodeJson, NoteDocument } from '../../../shared/model';

/** The version of Lexical whose serialised nodes these are. */
export const LEXICAL_VERSION = '0.52.0';

/** A document of these blocks, as Lexical's `editorState.toJSON()` writes it. */
export function documentOf(children: readonly LexicalNodeJson[]): NoteDocument {
  return {
    schema: 1,
    lexical: LEXICAL_VERSION,
    state: {
      root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: [...children] },
    },
  };
}

/** A document to begin with: Lexical refuses a root without children, so it holds one empty paragraph. */
export function emptyDocument(): NoteDocument {
  return documentOf([paragraph()]);
}

/** A paragraph of plain words, or an empty one. */
export function paragraph(text = ''): LexicalNodeJson {
  return { ...element('paragraph', text), textFormat: 0, textStyle: '' };
}

/** A heading of plain words. */
export function heading(tag: 'h1' | 'h2' | 'h3', text: string): LexicalNodeJson {
  return { ...element('heading', text), tag };
}

/** An atomic block that shows an annotation's words; its citation is as the note shows it. */
export function quotation(annotationId: string, exact: string, citation: string): LexicalNodeJson {
  return { type: 'quotation', version: 1, annotationId, exact, citation };
}

function element(type: string, text: string): LexicalNodeJson {
  const children = text === '' ? [] : [textNode(text)];
  return { type, version: 1, direction: null, format: '', indent: 0, children };
}

function textNode(text: string): LexicalNodeJson {
  return { type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text };
}
