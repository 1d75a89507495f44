import { $isListItemNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';

/** Lists may be nested this deep, counted from 0. */
const DEEPEST = 5;

/**
 * Tab nests a list item under the one above it and Shift+Tab lifts it, wherever in it the caret is. Where
 * that cannot be done, and everywhere outside a list, Tab belongs to the page, so that the keyboard can
 * always go on from a note (WCAG 2.1.2).
 */
export const ListTabExtension = defineExtension({
  name: 'provenote/list-tab',
  register: (editor) =>
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (!$nestsOrLifts(event.shiftKey)) return false;
        event.preventDefault();
        return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND);
      },
      COMMAND_PRIORITY_LOW,
    ),
});

function $nestsOrLifts(isLifting: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  if (!item) return false;
  if (isLifting) return item.getIndent() > 0;
  return item.getIndent() < DEEPEST && $isListItemNode(item.getPreviousSibling());
}
