import { configExtension, defineExtension, type EditorState } from 'lexical';
import { createElement } from 'react';
import { reportError } from '../store';
import { CaretMemoryExtension } from './caret-memory';
import { ClickedCaretExtension } from './clicked-caret';
import { NoteExtension } from './note-extension';
import styles from './note-text.module.css';
import { QuotationBlock } from './quotation-block';
import { QuotationRenderingExtension } from './quotation-rendering';

/** An editor for one note on the page: what notes can do, how they look, and the state it opens with. */
export function noteView(state: EditorState) {
  return defineExtension({
    name: 'provenote/note-view',
    $initialEditorState: state,
    onError: (error) =>
      reportError('The note could not take the last change. Undo it, or reload the window.', error),
    theme: {
      paragraph: styles.paragraph,
      heading: { h1: styles.h1, h2: styles.h2, h3: styles.h3 },
      quote: styles.quote,
      quotation: styles.quotation,
      link: styles.link,
      list: {
        ul: styles.bullets,
        ol: styles.numbers,
        listitem: styles.item,
        nested: { listitem: styles.nestedItem },
      },
      text: { bold: styles.bold, italic: styles.italic, code: styles.code },
    },
    dependencies: [
      NoteExtension,
      CaretMemoryExtension,
      ClickedCaretExtension,
      configExtension(QuotationRenderingExtension, {
        render: (_key, quotation) => createElement(QuotationBlock, quotation),
      }),
    ],
  });
}
