import { $isLinkNode } from '@lexical/link';
import { $isListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  type EditorState,
  type LexicalNode,
} from 'lexical';

/** What a paragraph can be, in the order of the menu. */
export const PARAGRAPH_STYLES = ['paragraph', 'h1', 'h2', 'h3', 'quote'] as const;
export type ParagraphStyle = (typeof PARAGRAPH_STYLES)[number];

/** The styles as the interface names them. */
export const PARAGRAPH_STYLE_NAMES: Readonly<Record<ParagraphStyle, string>> = {
  paragraph: 'Paragraph',
  h1: 'Heading 1',
  h2: 'Heading 2',
  h3: 'Heading 3',
  quote: 'Quote',
};

/** What the toolbar shows about the selection. */
export interface FormatState {
  readonly style: ParagraphStyle;
  readonly list: 'bullet' | 'number' | null;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly linkUrl: string | null;
}

const NO_FORMAT: FormatState = {
  style: 'paragraph',
  list: null,
  isBold: false,
  isItalic: false,
  linkUrl: null,
};

/** The form at the caret. Its cost is that of the caret's ancestors, so it may be read on every key. */
export function readFormat(state: EditorState): FormatState {
  return state.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return NO_FORMAT;
    const node = selection.anchor.getNode();
    const list = $findMatchingParent(node, $isListNode);
    const type = list?.getListType();
    return {
      style: $styleOf(node),
      list: type === 'bullet' || type === 'number' ? type : null,
      isBold: selection.hasFormat('bold'),
      isItalic: selection.hasFormat('italic'),
      linkUrl: $findMatchingParent(node, $isLinkNode)?.getURL() ?? null,
    };
  });
}

/** Whether two readings look the same on the toolbar. */
export function isSameFormat(a: FormatState, b: FormatState): boolean {
  return (
    a.style === b.style &&
    a.list === b.list &&
    a.isBold === b.isBold &&
    a.isItalic === b.isItalic &&
    a.linkUrl === b.linkUrl
  );
}

/** Gives the blocks of the selection this style; quotations among them stay as they are. */
export function $setParagraphStyle(style: ParagraphStyle): void {
  $setBlocksType($getSelection(), () => {
    if (style === 'paragraph') return $createParagraphNode();
    return style === 'quote' ? $createQuoteNode() : $createHeadingNode(style);
  });
}

function $styleOf(node: LexicalNode): ParagraphStyle {
  const block = node.getTopLevelElement();
  if ($isQuoteNode(block)) return 'quote';
  if (!$isHeadingNode(block)) return 'paragraph';
  const tag = block.getTag();
  return tag === 'h1' || tag === 'h2' ? tag : 'h3';
}
