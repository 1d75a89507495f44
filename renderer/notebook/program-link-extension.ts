import { $isLinkNode, LinkNode } from '@lexical/link';
import { $getNodeByKey, defineExtension, type LexicalNode } from 'lexical';
import { isProgramLink } from '../../shared/program-link';

/**
 * Gives links into the library their address on the page and in copied HTML. Lexical's own list of schemes would
 * write `about:blank` there; the link guard has seen to it that a note has no others.
 */
export const ProgramLinkExtension = defineExtension({
  name: 'provenote/program-link',
  html: {
    export: new Map([
      [
        LinkNode,
        (editor, node) => {
          const output = node.exportDOM(editor);
          giveAddress(output.element, node);
          return output;
        },
      ],
    ]),
  },
  register: (editor) =>
    editor.registerMutationListener(
      LinkNode,
      (mutations) =>
        editor.read(() => {
          for (const key of mutations.keys()) giveAddress(editor.getElementByKey(key), $getNodeByKey(key));
        }),
      { skipInitialization: false },
    ),
});

function giveAddress(element: unknown, node: LexicalNode | null): void {
  if (!$isLinkNode(node) || !isProgramLink(node.getURL())) return;
  if (element instanceof HTMLAnchorElement) element.href = node.getURL();
}
