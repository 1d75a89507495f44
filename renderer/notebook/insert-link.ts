import { $createLinkNode, $isLinkNode, $toggleLink } from '@lexical/link';
import { $createTextNode, $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';

/**
 * Gives the selection this address: the selected words become a link, a link at the caret changes where it
 * leads, and at a caret in plain text `words` are written as a link. The address has been checked.
 */
export function $insertLink(url: string, words: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
  if (selection.isCollapsed() && link) link.setURL(url);
  else if (selection.isCollapsed()) {
    selection.insertNodes([$createLinkNode(url).append($createTextNode(words))]);
  } else $toggleLink(url);
}
