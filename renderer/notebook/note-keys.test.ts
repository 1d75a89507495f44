import { buildEditorFromExtensions } from '@lexical/extension';
import { $createListItemNode, $createListNode } from '@lexical/list';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  BEFORE_INPUT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteExtension } from './note-extension';
import { $createQuotationNode, $isQuotationNode } from './quotation-node';
import { $selectQuotation } from './take-quotation';

// A key's target is asked whether it is a button; Node has no elements, so none is.
beforeEach(() => {
  vi.stubGlobal('Element', class {});
  return () => vi.unstubAllGlobals();
});

/** An event as Lexical's commands carry it; Node has `Event`, but none of its kinds. */
function pressed<T extends Event>(fields: Partial<T>): T {
  return Object.assign(new Event('keydown', { cancelable: true }), fields) as T;
}

function settled(editor: LexicalEditor, change: () => void = () => undefined): void {
  editor.update(change, { discrete: true });
}

function blocks(editor: LexicalEditor): string[] {
  return editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => ($isQuotationNode(node) ? 'quotation' : node.getTextContent())),
  );
}

/** A note of one paragraph and a quotation below it, which is taken. */
function noteWithTakenQuotation(): LexicalEditor {
  const editor = buildEditorFromExtensions(NoteExtension);
  settled(editor, () => {
    const quotation = $createQuotationNode({
      annotationId: 'a1',
      exact: 'No one knew',
      citation: 'Berg 2026',
    });
    $getRoot()
      .clear()
      .append($createParagraphNode().append($createTextNode('Before')), quotation);
    $selectQuotation(quotation);
  });
  return editor;
}

/** A note of a list with the items One and Two, with the caret in the second. */
function noteWithList(): LexicalEditor {
  const editor = buildEditorFromExtensions(NoteExtension);
  settled(editor, () => {
    const items = ['One', 'Two'].map((text) => $createListItemNode().append($createTextNode(text)));
    $getRoot()
      .clear()
      .append($createListNode('bullet').append(...items));
    items[1]?.selectEnd();
  });
  return editor;
}

function nestedLists(editor: LexicalEditor): number {
  return JSON.stringify(editor.getEditorState()).split('"type":"list"').length - 2;
}

describe('NB4 a taken quotation', () => {
  it('gets a paragraph below it by Enter', () => {
    const editor = noteWithTakenQuotation();
    editor.dispatchCommand(KEY_ENTER_COMMAND, null);
    settled(editor);
    expect(blocks(editor)).toEqual(['Before', 'quotation', '']);
  });

  it('is moved past its neighbour by Alt and an arrow', () => {
    const editor = noteWithTakenQuotation();
    editor.dispatchCommand(KEY_ARROW_UP_COMMAND, pressed<KeyboardEvent>({ altKey: true }));
    settled(editor);
    expect(blocks(editor)).toEqual(['quotation', 'Before']);
  });
});

describe('NB5 what is typed while a quotation is taken', () => {
  it('begins a paragraph below it', () => {
    const editor = noteWithTakenQuotation();
    editor.dispatchCommand(BEFORE_INPUT_COMMAND, pressed<InputEvent>({ inputType: 'insertText', data: 'x' }));
    settled(editor);
    expect(blocks(editor)).toEqual(['Before', 'quotation', 'x']);
  });
});

describe('NB27 Tab', () => {
  it('nests a list item under the one above it, and Shift+Tab lifts it', () => {
    const editor = noteWithList();
    editor.dispatchCommand(KEY_TAB_COMMAND, pressed<KeyboardEvent>({ shiftKey: false }));
    settled(editor);
    expect(nestedLists(editor)).toBe(1);
    editor.dispatchCommand(KEY_TAB_COMMAND, pressed<KeyboardEvent>({ shiftKey: true }));
    settled(editor);
    expect(nestedLists(editor)).toBe(0);
  });

  it('leaves the note from a first item, which has none above it', () => {
    const editor = noteWithList();
    settled(editor, () => {
      $getRoot().getFirstDescendant()?.selectStart();
    });
    const tab = pressed<KeyboardEvent>({ shiftKey: false });
    editor.dispatchCommand(KEY_TAB_COMMAND, tab);
    expect(tab.defaultPrevented).toBe(false);
  });
});
