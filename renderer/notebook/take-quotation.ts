import { $createNodeSelection, $getSelection, $isNodeSelection, $setSelection } from 'lexical';
import { $isQuotationNode, type QuotationNode } from './quotation-node';

/** The quotation that is selected as a node and alone, or null. */
export function $selectedQuotation(): QuotationNode | null {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return null;
  const nodes = selection.getNodes();
  const node = nodes[0];
  return nodes.length === 1 && $isQuotationNode(node) ? node : null;
}

/** Makes the quotation the selection, as a whole. */
export function $selectQuotation(node: QuotationNode): void {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}
