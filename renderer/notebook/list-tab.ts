import { $isListItemNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_TAB_COMMAND,
} from 'lexical';

/** Lists may be nested this deep, counted from 0. */
export const MAX_LIST_INDENT = 5;

/**
 * Leaves Tab to the page except where it nests or lifts a list item, so that the keyboard can always go
 * on from a note (WCAG 2.1.2): outside a list, at the deepest level and, with Shift, at the first.
 */
export const ListTabExtension = defineExtension({
  name: 'provenote/list-tab',
  register: (editor) =>
    editor.registerCommand(KEY_TAB_COMMAND, (event) => !$nestsOrLifts(event.shiftKey), COMMAND_PRIORITY_LOW),
});

function $nestsOrLifts(isLifting: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  if (!item) return false;
  return isLifting ? item.getIndent() > 0 : item.getIndent() < MAX_LIST_INDENT;
}
