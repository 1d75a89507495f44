import { buildEditorFromExtensions } from '@lexical/extension';
import { INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list';
import {
  $createNodeSelection,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $selectAll,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { $setParagraphStyle } from './format-state';
import { $insertQuotation } from './insert-quotation';
import { NoteExtension } from './note-extension';
import { $createQuotationNode, $isQuotationNode } from './quotation-node';

const WORDS = { annotationId: 'a1', exact: 'around 340 vessels', citation: 'Lindqvist 2026, ¶ 3' };

/** A note of two paragraphs around one quotation. */
function noteWithQuotation(): LexicalEditor {
  const editor = buildEditorFromExtensions(NoteExtension);
  editor.update(
    () => {
      const before = $createParagraphNode().append($createTextNode('Before'));
      const after = $createParagraphNode().append($createTextNode('After'));
      $getRoot().clear().append(before, $createQuotationNode(WORDS), after);
    },
    { discrete: true },
  );
  return editor;
}

function inEditor(editor: LexicalEditor, change: () => void): void {
  editor.update(change, { discrete: true });
}

function blocks(editor: LexicalEditor): string[] {
  return editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => `${node.getType()}: ${node.getTextContent().trim()}`),
  );
}

const QUOTED = 'quotation: “around 340 vessels” (Lindqvist 2026, ¶ 3)';

function $selectTheQuotation(): void {
  const node = $getRoot().getChildAtIndex(1);
  if (!$isQuotationNode(node)) throw new Error('no quotation there');
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

describe('NB1 the words of a quotation cannot be edited', () => {
  it('takes no typed text while it is selected', () => {
    const editor = noteWithQuotation();
    inEditor(editor, $selectTheQuotation);
    editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'x');
    inEditor(editor, () => $getSelection()?.insertText('y'));
    inEditor(editor, () => $getSelection()?.insertRawText('z'));
    expect(blocks(editor)).toEqual(['paragraph: Before', QUOTED, 'paragraph: After']);
  });

  it('stays whole when the selection around it becomes bold, a heading or a list', () => {
    const editor = noteWithQuotation();
    inEditor(editor, () => {
      $selectAll();
    });
    editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
    inEditor(editor, () => $setParagraphStyle('h2'));
    expect(blocks(editor)).toEqual(['heading: Before', QUOTED, 'heading: After']);
    editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
    inEditor(editor, () => undefined);
    expect(blocks(editor)).toEqual(['list: Before', QUOTED, 'list: After']);
  });

  it('is deleted as a whole', () => {
    const editor = noteWithQuotation();
    inEditor(editor, () => {
      $selectTheQuotation();
    });
    inEditor(editor, () => $getSelection()?.getNodes()[0]?.remove());
    expect(blocks(editor)).toEqual(['paragraph: Before', 'paragraph: After']);
  });
});

describe('NB13 deleting towards a quotation takes it first', () => {
  it('takes it at a Backspace from the text below, and deletes it at the next', () => {
    const editor = noteWithQuotation();
    inEditor(editor, () => {
      $getRoot().getLastChild()?.selectStart();
    });
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    inEditor(editor, () => undefined);
    expect(blocks(editor)).toEqual(['paragraph: Before', QUOTED, 'paragraph: After']);
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    inEditor(editor, () => undefined);
    expect(blocks(editor)).toEqual(['paragraph: Before', 'paragraph: After']);
  });

  it('takes it at a Delete from the text above', () => {
    const editor = noteWithQuotation();
    inEditor(editor, () => {
      $getRoot().getFirstChild()?.selectEnd();
    });
    editor.dispatchCommand(DELETE_WORD_COMMAND, false);
    inEditor(editor, () => undefined);
    expect(blocks(editor)).toEqual(['paragraph: Before', QUOTED, 'paragraph: After']);
  });
});

describe('NB2 a quotation is copied with its citation', () => {
  it('stands on lines of its own between the text around it', () => {
    const editor = noteWithQuotation();
    let text = '';
    inEditor(editor, () => {
      text = $getRoot().select(0, 3).getTextContent();
    });
    expect(text).toBe('Before\n\n“around 340 vessels” (Lindqvist 2026, ¶ 3)\n\nAfter');
  });
});

describe('NB10 a quotation is added after the block of the last caret', () => {
  it('stands after that block, and the caret waits in an empty paragraph below', () => {
    const editor = noteWithQuotation();
    inEditor(editor, () => {
      $getRoot().getFirstChild()?.selectStart();
    });
    inEditor(editor, () => {
      $insertQuotation({ ...WORDS, exact: 'at least four' });
    });
    inEditor(editor, () => $getSelection()?.insertText('and so'));
    expect(blocks(editor)).toEqual([
      'paragraph: Before',
      'quotation: “at least four” (Lindqvist 2026, ¶ 3)',
      'paragraph: and so',
      QUOTED,
      'paragraph: After',
    ]);
  });

  it('stands at the end where no caret was yet', () => {
    const editor = noteWithQuotation();
    inEditor(editor, () => $setSelection(null));
    inEditor(editor, () => {
      $insertQuotation({ ...WORDS, exact: 'at least four' });
    });
    expect(blocks(editor).slice(2)).toEqual([
      'paragraph: After',
      'quotation: “at least four” (Lindqvist 2026, ¶ 3)',
      'paragraph: ',
    ]);
  });

  it('takes the place of the empty paragraph the caret is in, so that none is left behind', () => {
    const editor = buildEditorFromExtensions(NoteExtension);
    inEditor(editor, () => {
      $insertQuotation(WORDS);
    });
    inEditor(editor, () => {
      $insertQuotation({ ...WORDS, exact: 'at least four' });
    });
    expect(blocks(editor)).toEqual([
      QUOTED,
      'quotation: “at least four” (Lindqvist 2026, ¶ 3)',
      'paragraph: ',
    ]);
  });

  it('stands after a selected quotation', () => {
    const editor = noteWithQuotation();
    inEditor(editor, $selectTheQuotation);
    inEditor(editor, () => {
      $insertQuotation({ ...WORDS, exact: 'at least four' });
    });
    expect(blocks(editor)[2]).toBe('quotation: “at least four” (Lindqvist 2026, ¶ 3)');
  });

  it('stands after the whole list when the caret is in one of its items', () => {
    const editor = noteWithQuotation();
    inEditor(editor, () => {
      $getRoot().getFirstChild()?.selectStart();
    });
    editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
    inEditor(editor, () => {
      $insertQuotation({ ...WORDS, exact: 'at least four' });
    });
    expect(blocks(editor).slice(0, 2)).toEqual([
      'list: Before',
      'quotation: “at least four” (Lindqvist 2026, ¶ 3)',
    ]);
  });
});
