import { $isListItemNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_SPACE_COMMAND,
} from 'lexical';

const MARKER = /^(?:[-*+]|\d{1,9}[.)])$/;

/**
 * Who writes Markdown by habit types `- ` before each item of a list. In an item that is there already the
 * marker goes, at the space that ends it, instead of standing in the words.
 */
export const ListMarkerExtension = defineExtension({
  name: 'provenote/list-marker',
  register: (editor) =>
    editor.registerCommand(
      KEY_SPACE_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
        const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
        const words = item?.getTextContent() ?? '';
        if (!item || !MARKER.test(words) || selection.anchor.offset !== words.length) return false;
        event.preventDefault();
        item.clear();
        item.selectStart();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
});
