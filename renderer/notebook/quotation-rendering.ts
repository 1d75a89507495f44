import { getPeerDependencyFromEditor } from '@lexical/extension';
import { defineExtension, type LexicalEditor, type NodeKey, safeCast } from 'lexical';
import type { ReactNode } from 'react';

/** The flat state of a quotation: the annotation it quotes, the words it held then, and how they were cited. */
export interface QuotationFields {
  readonly annotationId: string;
  readonly exact: string;
  readonly citation: string;
}

/** Draws one quotation; null draws nothing. */
export type RenderQuotation = (nodeKey: NodeKey, quotation: QuotationFields) => ReactNode;

/**
 * What draws a quotation node. The page configures it with the React block; an editor without a page (to
 * read a stored document, in tests) leaves the default, which draws nothing.
 */
export const QuotationRenderingExtension = defineExtension({
  name: 'provenote/quotation-rendering',
  config: safeCast<{ readonly render: RenderQuotation }>({ render: () => null }),
  build: (_editor, config) => config,
});

/** The view of one quotation node in this editor. */
export function renderQuotation(
  editor: LexicalEditor,
  nodeKey: NodeKey,
  quotation: QuotationFields,
): ReactNode {
  const rendering = getPeerDependencyFromEditor<typeof QuotationRenderingExtension>(
    editor,
    QuotationRenderingExtension.name,
  );
  return rendering?.output.render(nodeKey, quotation) ?? null;
}
