import {
  COMMAND_PRIORITY_LOW,
  defineExtension,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  mergeRegister,
  type TextFormatType,
  TextNode,
} from 'lexical';

/** What a note's text may carry: what its Markdown export can write. */
const NOTE_FORMATS: readonly TextFormatType[] = ['bold', 'italic', 'code'];
const UNKNOWN_FORMATS: readonly TextFormatType[] = [
  'underline',
  'strikethrough',
  'subscript',
  'superscript',
  'highlight',
  'lowercase',
  'uppercase',
  'capitalize',
];

/** Keeps underlines, colours, sizes and alignment out of notes, whether typed by shortcut or pasted. */
export const KnownFormatsExtension = defineExtension({
  name: 'provenote/known-formats',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        FORMAT_TEXT_COMMAND,
        (format) => !NOTE_FORMATS.includes(format),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_LOW),
      editor.registerNodeTransform(TextNode, (node) => {
        if (node.getStyle() !== '') node.setStyle('');
        for (const format of UNKNOWN_FORMATS) if (node.hasFormat(format)) node.toggleFormat(format);
      }),
    ),
});
