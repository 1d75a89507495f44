import {
  $addUpdateTag,
  $getSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  FOCUS_COMMAND,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';

/**
 * Puts the caret back where it was when the keyboard returns to a note by Tab or from a menu. The browser
 * alone would begin at the first line. A click still goes where it points: it sets its own caret later.
 */
export const CaretMemoryExtension = defineExtension({
  name: 'provenote/caret-memory',
  register: (editor) =>
    editor.registerCommand(
      FOCUS_COMMAND,
      () => {
        const selection = $getSelection();
        const root = editor.getRootElement();
        const place = document.getSelection()?.anchorNode ?? null;
        if (!selection || !root || (root !== place && root.contains(place))) return false;
        $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG);
        const remembered = selection.clone();
        remembered.dirty = true;
        $setSelection(remembered);
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
});
