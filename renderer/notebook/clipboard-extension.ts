import {
  $insertGeneratedNodes,
  ClipboardImportExtension,
  GetClipboardDataExtension,
} from '@lexical/clipboard';
import { $generateNodesFromDOM } from '@lexical/html';
import { $getEditor, $isRangeSelection, type BaseSelection, configExtension, defineExtension } from 'lexical';
import { reducePastedHtml } from './pasted-html';
import { $isQuotationNode } from './quotation-node';

/** Copying and pasting in a note: rich text in, reduced to what a note knows; words and citation out. */
export const NoteClipboardExtension = defineExtension({
  name: 'provenote/note-clipboard',
  dependencies: [
    configExtension(ClipboardImportExtension, { $importMimeType: { 'text/html': [$pasteHtml] } }),
    configExtension(GetClipboardDataExtension, { $exportMimeType: { 'text/plain': [$copyPlainText] } }),
  ],
});

function $pasteHtml(html: string, selection: BaseSelection): boolean {
  const editor = $getEditor();
  const pasted = new DOMParser().parseFromString(html, 'text/html');
  const reduced = reducePastedHtml(pasted, document.implementation.createHTMLDocument(''));
  $insertGeneratedNodes(editor, $generateNodesFromDOM(editor, reduced), selection);
  return true;
}

/** The selection's text, without the line break that a quotation at its edge brings to stand alone. */
function $copyPlainText(selection: BaseSelection | null): string | null {
  if (!selection) return null;
  const text = selection.getTextContent();
  const nodes =
    $isRangeSelection(selection) && selection.isBackward()
      ? selection.getNodes().reverse()
      : selection.getNodes();
  const from = $isQuotationNode(nodes[0]) ? 1 : 0;
  const to = $isQuotationNode(nodes.at(-1)) ? text.length - 1 : text.length;
  return text.slice(from, to);
}
