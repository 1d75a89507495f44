import {
  $create,
  DecoratorNode,
  type DOMExportOutput,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
  nodeSchema,
  stringValue,
  withField,
} from 'lexical';
import type { ReactNode } from 'react';
import { parseRecord, QuotationNodeSchema } from '../../shared/model';
import { type QuotationFields, renderQuotation } from './quotation-rendering';
import { quotationText } from './quotation-text';

const fields = nodeSchema<QuotationNode>()({
  annotationId: withField(stringValue(), { field: '__annotationId' }),
  exact: withField(stringValue(), { field: '__exact' }),
  citation: withField(stringValue(), { field: '__citation' }),
});

/**
 * A quotation in a note: one block that is taken, moved or deleted as a whole. It has no setter, holds no
 * child and no editable text, so that no key, input method, paste or Markdown shortcut reaches its words.
 */
export class QuotationNode extends DecoratorNode<ReactNode> {
  /** @internal */
  __annotationId = '';
  /** @internal */
  __exact = '';
  /** @internal */
  __citation = '';

  override $config() {
    return this.config('quotation', {
      extends: DecoratorNode,
      json: fields,
    });
  }

  /** Throws on a node that lacks a field: better an unread note than a quotation saved without its words. */
  static override importJSON(json: unknown): QuotationNode {
    const parsed = parseRecord(QuotationNodeSchema, json);
    if (!parsed.ok) throw new Error(`A quotation cannot be read: ${parsed.problem}`);
    return $createQuotationNode(parsed.value);
  }

  getFields(): QuotationFields {
    const { __annotationId, __exact, __citation } = this.getLatest();
    return { annotationId: __annotationId, exact: __exact, citation: __citation };
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('div');
    element.className = config.theme.quotation ?? '';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  /** A block quote with its citation, for other programs; Provenote itself pastes the node. */
  override exportDOM(): DOMExportOutput {
    const element = document.createElement('blockquote');
    for (const line of this.__exact.split('\n')) {
      element.append(Object.assign(document.createElement('p'), { textContent: line }));
    }
    const citation = Object.assign(document.createElement('footer'), { textContent: this.__citation });
    element.append(citation);
    return { element };
  }

  /** The words in quotation marks and their citation, on lines of their own between blocks of text. */
  override getTextContent(): string {
    return `\n${quotationText(this.__exact, this.__citation)}\n`;
  }

  override isInline(): false {
    return false;
  }

  override decorate(editor: LexicalEditor): ReactNode {
    return renderQuotation(editor, this.getKey(), this.getFields());
  }
}

/** A new quotation node, not yet in a document. */
export function $createQuotationNode(quotation: QuotationFields): QuotationNode {
  const node = $create(QuotationNode);
  node.__annotationId = quotation.annotationId;
  node.__exact = quotation.exact;
  node.__citation = quotation.citation;
  return node;
}

export function $isQuotationNode(node: LexicalNode | null | undefined): node is QuotationNode {
  return node instanceof QuotationNode;
}
