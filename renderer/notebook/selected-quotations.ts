import { $getSelection, defineExtension, type EditorState } from 'lexical';
import { $isQuotationNode } from './quotation-node';

/**
 * Marks the quotations that the selection takes with `data-selected`, whether one is taken alone or with
 * the text around it: the browser paints no selection over a block it cannot edit.
 */
export const SelectedQuotationsExtension = defineExtension({
  name: 'provenote/selected-quotations',
  register: (editor) => {
    let marked: readonly HTMLElement[] = [];
    return editor.registerUpdateListener(({ editorState }) => {
      const keys = selectedKeys(editorState);
      if (keys.length === 0 && marked.length === 0) return;
      for (const element of marked) delete element.dataset.selected;
      marked = keys.map((key) => editor.getElementByKey(key)).filter((element) => element !== null);
      for (const element of marked) element.dataset.selected = 'true';
    });
  },
});

/** Empty at once for a caret, which is where most updates leave the selection. */
function selectedKeys(state: EditorState): readonly string[] {
  return state.read(() => {
    const selection = $getSelection();
    if (!selection || selection.isCollapsed()) return [];
    return selection
      .getNodes()
      .filter($isQuotationNode)
      .map((node) => node.getKey());
  });
}
