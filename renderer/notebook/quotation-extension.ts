import { NodeSelectionDataSelectedExtension } from '@lexical/extension';
import {
  $createNodeSelection,
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  isDOMNode,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import { $isQuotationNode, QuotationNode } from './quotation-node';
import { QuotationRenderingExtension } from './quotation-rendering';

/** Quotations in an editor: the node, how it is selected, and the keys that act on a selected one. */
export const QuotationExtension = defineExtension({
  name: 'provenote/quotation',
  nodes: () => [QuotationNode],
  dependencies: [
    QuotationRenderingExtension,
    configExtension(NodeSelectionDataSelectedExtension, { nodes: [QuotationNode] }),
  ],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(CLICK_COMMAND, $selectClicked, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ENTER_COMMAND, $continueAfter, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $move(event, 'up'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $move(event, 'down'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_TAB_COMMAND, (event) => $enter(editor, event), COMMAND_PRIORITY_LOW),
      editor.registerCommand(PASTE_COMMAND, $pasteAfter, COMMAND_PRIORITY_LOW),
    ),
});

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

/** A click on a quotation takes the whole block; one on a button inside it belongs to the button. */
function $selectClicked(event: MouseEvent): boolean {
  if (!isDOMNode(event.target)) return false;
  const node = $getNearestNodeFromDOMNode(event.target);
  if (!$isQuotationNode(node)) return false;
  if (event.target instanceof Element && event.target.closest('button')) return true;
  $selectQuotation(node);
  return true;
}

/** Enter on a selected quotation opens an empty paragraph below it. */
function $continueAfter(event: KeyboardEvent | null): boolean {
  const quotation = $selectedQuotation();
  if (!quotation) return false;
  event?.preventDefault();
  const paragraph = $createParagraphNode();
  quotation.insertAfter(paragraph);
  paragraph.select();
  return true;
}

/** Alt with an arrow moves a selected quotation past the block above or below it. */
function $move(event: KeyboardEvent, direction: 'up' | 'down'): boolean {
  const quotation = event.altKey ? $selectedQuotation() : null;
  if (!quotation) return false;
  event.preventDefault();
  if (direction === 'up') quotation.getPreviousSibling()?.insertBefore(quotation);
  else quotation.getNextSibling()?.insertAfter(quotation);
  $selectQuotation(quotation);
  return true;
}

/** Tab on a selected quotation goes to its own button, which the page's tab order would reach too late. */
function $enter(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const quotation = event.shiftKey ? null : $selectedQuotation();
  const button = quotation && editor.getElementByKey(quotation.getKey())?.querySelector('button');
  if (!button) return false;
  event.preventDefault();
  button.focus();
  return true;
}

/** What is pasted while a quotation is selected goes below it; Lexical alone would replace the quotation. */
function $pasteAfter(): boolean {
  const quotation = $selectedQuotation();
  if (quotation) {
    const paragraph = $createParagraphNode();
    quotation.insertAfter(paragraph);
    paragraph.select();
  }
  return false;
}
