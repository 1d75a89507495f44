import { $isListNode } from '@lexical/list';
import { $isAtEndOfNode, $isAtStartOfNode } from '@lexical/utils';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  defineExtension,
  mergeRegister,
} from 'lexical';
import { $isQuotationNode } from './quotation-node';
import { $selectQuotation } from './take-quotation';

/**
 * Deleting towards a quotation from the edge of the text beside it takes the quotation first; only the
 * next press deletes it. Lexical alone would delete it at once, for one Backspace too many.
 */
export const SpareQuotationsExtension = defineExtension({
  name: 'provenote/spare-quotations',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(DELETE_CHARACTER_COMMAND, $takeInstead, COMMAND_PRIORITY_LOW),
      editor.registerCommand(DELETE_WORD_COMMAND, $takeInstead, COMMAND_PRIORITY_LOW),
      editor.registerCommand(DELETE_LINE_COMMAND, $takeInstead, COMMAND_PRIORITY_LOW),
    ),
});

/** Leaves alone an empty block, which may go, and the start of a list, which a Backspace lifts out first. */
function $takeInstead(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  const block = anchor.getNode().getTopLevelElement();
  if (!$isElementNode(block) || block.isEmpty()) return false;
  const isAtEdge = isBackward
    ? !$isListNode(block) && $isAtStartOfNode(anchor, block)
    : $isAtEndOfNode(anchor, block);
  const neighbour = isBackward ? block.getPreviousSibling() : block.getNextSibling();
  if (!isAtEdge || !$isQuotationNode(neighbour)) return false;
  $selectQuotation(neighbour);
  return true;
}
