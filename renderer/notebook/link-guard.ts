import { $isLinkNode, LinkNode } from '@lexical/link';
import { $unwrapNode } from '@lexical/utils';
import { defineExtension } from 'lexical';
import { linkAddress } from './link-address';

/**
 * Keeps every link of a note an http, https or mailto address or a link into the library, however it came in:
 * typed as Markdown, pasted, or read from a stored document. A link to anything else becomes its plain words.
 */
export const LinkGuardExtension = defineExtension({
  name: 'provenote/link-guard',
  register: (editor) =>
    editor.registerNodeTransform(LinkNode, (node) => {
      if (!$isLinkNode(node)) return;
      const address = linkAddress(node.getURL());
      if (!address.ok) $unwrapNode(node);
      else if (address.url !== node.getURL()) node.setURL(address.url);
    }),
});
