import { buildEditorFromExtensions } from '@lexical/extension';
import { $createLinkNode } from '@lexical/link';
import { INSERT_ORDERED_LIST_COMMAND } from '@lexical/list';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { $setParagraphStyle, readFormat } from './format-state';
import { $insertLink } from './insert-link';
import { NoteExtension } from './note-extension';

function noteOf(text: string): LexicalEditor {
  const editor = buildEditorFromExtensions(NoteExtension);
  change(editor, () => {
    const paragraph = $createParagraphNode().append($createTextNode(text));
    $getRoot().clear().append(paragraph);
    paragraph.select(0, 1);
  });
  return editor;
}

function change(editor: LexicalEditor, fn: () => void): void {
  editor.update(fn, { discrete: true });
}

interface Shape {
  readonly type: string;
  readonly tag?: string;
  readonly url?: string;
  readonly text?: string;
  readonly children?: readonly Shape[];
}

/** A document as its elements and words: `ul(listitem(Log))`. */
function shape({ type, tag = type, url, text, children = [] }: Shape): string {
  return text ?? `${url ?? tag}(${children.map(shape).join('')})`;
}

function shapes(editor: LexicalEditor): string {
  return editor.getEditorState().toJSON().root.children.map(shape).join('');
}

/** Types as a person does: one character to an update, so that Markdown shortcuts see each. */
function type(editor: LexicalEditor, text: string): void {
  for (const character of text) change(editor, () => $getSelection()?.insertText(character));
}

function emptyNote(): LexicalEditor {
  const editor = buildEditorFromExtensions(NoteExtension);
  change(editor, () => {
    $getRoot().selectStart();
  });
  return editor;
}

describe('NB23 Markdown turns into form while it is typed', () => {
  it.each([
    ['# Log', 'h1(Log)'],
    ['### Log', 'h3(Log)'],
    ['> Log', 'quote(Log)'],
    ['- Log', 'ul(listitem(Log))'],
    ['1. Log', 'ol(listitem(Log))'],
    ['#### Log', 'paragraph(#### Log)'],
  ])('reads %j', (typed, read) => {
    const editor = emptyNote();
    type(editor, typed);
    expect(shapes(editor)).toBe(read);
  });

  it('makes words between stars bold', () => {
    const editor = emptyNote();
    type(editor, '**log** ');
    const bold = editor.getEditorState().toJSON().root.children[0];
    expect(bold).toMatchObject({
      children: [
        { text: 'log', format: 1 },
        { text: ' ', format: 0 },
      ],
    });
  });
});

describe('NB20 a link leads to a web or e-mail address', () => {
  it('leaves the words of a link that leads elsewhere, however it came in', () => {
    const editor = noteOf('see ');
    change(editor, () => {
      $getRoot()
        .getFirstChildOrThrow<ReturnType<typeof $createParagraphNode>>()
        .append($createLinkNode('javascript:steal()').append($createTextNode('here')));
    });
    expect(shapes(editor)).toBe('paragraph(see here)');
  });

  it('makes the selected words a link', () => {
    const editor = noteOf('tide tables');
    change(editor, () => $insertLink('https://example.org/', 'example.org'));
    expect(shapes(editor)).toBe('paragraph(https://example.org/(tide tables))');
  });

  it('changes where the link at the caret leads, and keeps its words', () => {
    const editor = noteOf('tide tables');
    change(editor, () => $insertLink('https://example.org/', 'example.org'));
    change(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection))
        selection.focus.set(selection.anchor.key, selection.anchor.offset, 'text');
    });
    change(editor, () => $insertLink('https://example.org/new', 'example.org/new'));
    expect(shapes(editor)).toBe('paragraph(https://example.org/new(tide tables))');
  });

  it('writes the address where nothing is selected', () => {
    const editor = emptyNote();
    change(editor, () => $insertLink('https://example.org/', 'example.org'));
    expect(shapes(editor)).toBe('paragraph(https://example.org/(example.org))');
  });
});

describe('NB24 a note carries only forms that its export can write', () => {
  it('takes bold and refuses an underline', () => {
    const editor = noteOf('log');
    editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'underline');
    editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
    change(editor, () => undefined);
    expect(editor.getEditorState().toJSON().root.children[0]).toMatchObject({ children: [{ format: 1 }] });
  });

  it('strips an underline and a colour that came in with pasted nodes', () => {
    const editor = noteOf('log');
    change(editor, () => {
      const [text] = $getRoot().getAllTextNodes();
      text?.setFormat('underline').setStyle('color: red');
    });
    expect(editor.getEditorState().toJSON().root.children[0]).toMatchObject({
      children: [{ format: 0, style: '' }],
    });
  });
});

describe('NB25 the toolbar shows the form at the caret', () => {
  it('names the paragraph style', () => {
    const editor = noteOf('log');
    change(editor, () => $setParagraphStyle('h2'));
    expect(readFormat(editor.getEditorState())).toMatchObject({ style: 'h2', list: null, isBold: false });
  });

  it('names the list', () => {
    const editor = noteOf('log');
    editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
    change(editor, () => undefined);
    expect(readFormat(editor.getEditorState())).toMatchObject({ style: 'paragraph', list: 'number' });
  });

  it('turns a list item back into a paragraph', () => {
    const editor = noteOf('log');
    editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
    change(editor, () => $setParagraphStyle('paragraph'));
    expect(shapes(editor)).toBe('paragraph(log)');
  });
});
