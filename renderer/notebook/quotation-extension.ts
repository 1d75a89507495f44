import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  BEFORE_INPUT_COMMAND,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_START_COMMAND,
  defineExtension,
  isDOMNode,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import { $isQuotationNode, QuotationNode } from './quotation-node';
import { QuotationRenderingExtension } from './quotation-rendering';
import { SelectedQuotationsExtension } from './selected-quotations';
import { SpareQuotationsExtension } from './spare-quotations';
import { $selectedQuotation, $selectQuotation } from './take-quotation';

/** Quotations in an editor: the node, how it is selected, and the keys that act on a selected one. */
export const QuotationExtension = defineExtension({
  name: 'provenote/quotation',
  nodes: () => [QuotationNode],
  dependencies: [QuotationRenderingExtension, SelectedQuotationsExtension, SpareQuotationsExtension],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(CLICK_COMMAND, $selectClicked, COMMAND_PRIORITY_LOW),
      editor.registerCommand(BEFORE_INPUT_COMMAND, $typeBelow, COMMAND_PRIORITY_LOW),
      editor.registerCommand(COMPOSITION_START_COMMAND, $composeBelow, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_DOWN_COMMAND, $leaveToEdge, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ENTER_COMMAND, $continueAfter, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $move(event, 'up'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $move(event, 'down'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_TAB_COMMAND, (event) => $enter(editor, event), COMMAND_PRIORITY_LOW),
      editor.registerCommand(PASTE_COMMAND, $pasteBelow, COMMAND_PRIORITY_LOW),
    ),
});

/** A click on a quotation takes the whole block; one on a button inside it belongs to the button. */
function $selectClicked(event: MouseEvent): boolean {
  if (!isDOMNode(event.target)) return false;
  const node = $getNearestNodeFromDOMNode(event.target);
  if (!$isQuotationNode(node)) return false;
  if (isOnButton(event)) return true;
  $selectQuotation(node);
  return true;
}

/** Enter on a selected quotation opens an empty paragraph below it; on its button it belongs to the button. */
function $continueAfter(event: KeyboardEvent | null): boolean {
  const quotation = $selectedQuotation();
  if (!quotation) return false;
  if (event && isOnButton(event)) return true;
  event?.preventDefault();
  $openParagraphBelow(quotation);
  return true;
}

function $openParagraphBelow(quotation: QuotationNode): void {
  const paragraph = $createParagraphNode();
  quotation.insertAfter(paragraph);
  paragraph.select();
}

/**
 * Text typed while a quotation is selected begins a paragraph below it. With nothing but a node selected
 * the page has no caret, and Chromium would put the text at the note's beginning.
 */
function $typeBelow(event: InputEvent): boolean {
  const quotation = event.inputType.startsWith('insert') ? $selectedQuotation() : null;
  if (!quotation) return false;
  event.preventDefault();
  $openParagraphBelow(quotation);
  if (event.data) $getSelection()?.insertText(event.data);
  return true;
}

/** The same for an input method, whose composition cannot be stopped but can be given a place. */
function $composeBelow(): boolean {
  const quotation = $selectedQuotation();
  if (quotation) $openParagraphBelow(quotation);
  return false;
}

/** Ctrl or Cmd with Home or End leaves a selected quotation for the note's first or last place. */
function $leaveToEdge(event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || !$selectedQuotation()) return false;
  if (event.key === 'Home') $getRoot().selectStart();
  else if (event.key === 'End') $getRoot().selectEnd();
  else return false;
  event.preventDefault();
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
  const quotation = event.shiftKey || isOnButton(event) ? null : $selectedQuotation();
  const button = quotation && editor.getElementByKey(quotation.getKey())?.querySelector('button');
  if (!button) return false;
  event.preventDefault();
  button.focus();
  return true;
}

/** What is pasted while a quotation is selected goes below it; Lexical alone would replace the quotation. */
function $pasteBelow(): boolean {
  const quotation = $selectedQuotation();
  if (quotation) $openParagraphBelow(quotation);
  return false;
}

function isOnButton({ target }: Event): boolean {
  return target instanceof Element && target.closest('button') !== null;
}
