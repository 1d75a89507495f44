import { $createLinkNode, $isLinkNode, $toggleLink } from '@lexical/link';
import { $createTextNode, $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';

/**
 * Gives the selection this address: the selected words become a link, a link at the caret changes where it
 * leads, and at a caret in plain text the address itself is written as a link. The address has been checked.
 */
export function $insertLink(url: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
  if (selection.isCollapsed() && link) link.setURL(url);
  else if (selection.isCollapsed()) {
    const shown = url.replace(/^(https?:\/\/|mailto:)/, '').replace(/\/$/, '');
    selection.insertNodes([$createLinkNode(url).append($createTextNode(shown))]);
  } else $toggleLink(url);
}
