import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  type ElementTransformer,
  HEADING,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  QUOTE,
  registerMarkdownShortcuts,
  type Transformer,
  UNORDERED_LIST,
} from '@lexical/markdown';
import { defineExtension } from 'lexical';

/** Three levels, as the paragraph style menu has: a note is short. */
const HEADING_OF_THREE_LEVELS: ElementTransformer = { ...HEADING, regExp: /^(#{1,3})\s/ };

/**
 * What turns into form while it is typed: `# `, `> `, `- `, `1. `, `**bold**`, `*italic*`, `` `code` ``
 * and `[words](address)`. Nothing that a note cannot hold and its Markdown export cannot write.
 */
const TYPED_MARKDOWN: Transformer[] = [
  HEADING_OF_THREE_LEVELS,
  QUOTE,
  UNORDERED_LIST,
  ORDERED_LIST,
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
];

/** Turns the Markdown above into form while it is typed, and only then: what is pasted stays as it is. */
export const MarkdownShortcutsExtension = defineExtension({
  name: 'provenote/markdown-shortcuts',
  register: (editor) => registerMarkdownShortcuts(editor, TYPED_MARKDOWN),
});
