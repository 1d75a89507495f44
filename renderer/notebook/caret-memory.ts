import {
  $addUpdateTag,
  $getSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  FOCUS_COMMAND,
  mergeRegister,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';

/**
 * Puts the caret back where it was when the keyboard returns to a note by a key or from a menu. The browser
 * alone would begin at the first line, and may have done so by now. A click goes where it points.
 */
export const CaretMemoryExtension = defineExtension({
  name: 'provenote/caret-memory',
  register: (editor) => {
    let isPressed = false;
    const onDown = () => {
      isPressed = true;
    };
    const onUp = () => {
      isPressed = false;
    };
    document.addEventListener('pointerdown', onDown, { capture: true });
    document.addEventListener('pointerup', onUp, { capture: true });
    document.addEventListener('pointercancel', onUp, { capture: true });
    return mergeRegister(
      editor.registerCommand(
        FOCUS_COMMAND,
        () => {
          const selection = $getSelection();
          if (isPressed || !selection) return false;
          $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG);
          const remembered = selection.clone();
          remembered.dirty = true;
          $setSelection(remembered);
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
      () => {
        document.removeEventListener('pointerdown', onDown, { capture: true });
        document.removeEventListener('pointerup', onUp, { capture: true });
        document.removeEventListener('pointercancel', onUp, { capture: true });
      },
    );
  },
});
