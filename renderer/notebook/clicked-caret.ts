import { defineExtension } from 'lexical';

/**
 * Tells Lexical at once where a click has put the caret. The browser tells it after the click, and not at all
 * where the caret stood already. Lexical waits for that: it would take the next change of any kind for the
 * click's and let go of a quotation that a key has taken since, and a quick click beside a taken quotation
 * would leave the caret at the beginning of its line.
 */
export const ClickedCaretExtension = defineExtension({
  name: 'provenote/clicked-caret',
  register: (editor) =>
    editor.registerRootListener((root) => {
      const tell = ({ button }: MouseEvent) => {
        if (button === 0) root?.ownerDocument.dispatchEvent(new Event('selectionchange'));
      };
      root?.addEventListener('mouseup', tell);
      return () => root?.removeEventListener('mouseup', tell);
    }),
});
