import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $createQuotationNode } from './quotation-node';
import type { QuotationFields } from './quotation-rendering';

/**
 * Puts a quotation after the block that holds the last caret, or at the note's end where there was none,
 * with an empty paragraph after it that takes the caret. An empty paragraph at the caret gives its place
 * to the quotation, and an empty one that already follows is used. Returns the quotation's key.
 */
export function $insertQuotation(quotation: QuotationFields): NodeKey {
  const node = $createQuotationNode(quotation);
  const place = $blockOfCaret() ?? $getRoot().getLastChild();
  if (!place) $getRoot().append(node);
  else if ($isEmptyParagraph(place)) place.replace(node);
  else place.insertAfter(node);
  $paragraphAfter(node).selectStart();
  return node.getKey();
}

function $blockOfCaret(): LexicalNode | null {
  const selection = $getSelection();
  const nodes = selection?.getNodes() ?? [];
  return nodes.at(-1)?.getTopLevelElement() ?? null;
}

function $paragraphAfter(node: LexicalNode) {
  const next = node.getNextSibling();
  if ($isElementNode(next) && $isEmptyParagraph(next)) return next;
  const paragraph = $createParagraphNode();
  node.insertAfter(paragraph);
  return paragraph;
}

function $isEmptyParagraph(node: LexicalNode): boolean {
  return $isElementNode(node) && node.getType() === 'paragraph' && node.isEmpty();
}
