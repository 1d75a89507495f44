import {
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { FORMAT_TEXT_COMMAND } from 'lexical';
import { Bold, ChevronDown, Italic, List, ListOrdered } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { Button, IconButton, Menu, MenuItem } from '../ui';
import {
  $setParagraphStyle,
  type FormatState,
  isSameFormat,
  PARAGRAPH_STYLE_NAMES,
  PARAGRAPH_STYLES,
  readFormat,
} from './format-state';
import styles from './formatting-toolbar.module.css';
import { LinkEditor } from './link-editor';

/** The form of the text at the caret, to see and to change. Pressing its buttons leaves the caret where it is. */
export function FormattingToolbar() {
  const [editor] = useLexicalComposerContext();
  const format = useFormat();
  const toggleList = (list: 'bullet' | 'number') => {
    if (format.list === list) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
    else if (list === 'bullet') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
    else editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
  };
  return (
    <Toolbar aria-label="Formatting" className={styles.bar ?? ''}>
      <StyleMenu style={format.style} />
      <IconButton
        label="Bold"
        keys="Mod+B"
        isPressedOn={format.isBold}
        preventFocusOnPress
        onPress={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')}
      >
        <Bold />
      </IconButton>
      <IconButton
        label="Italic"
        keys="Mod+I"
        isPressedOn={format.isItalic}
        preventFocusOnPress
        onPress={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic')}
      >
        <Italic />
      </IconButton>
      <IconButton
        label="Bulleted list"
        isPressedOn={format.list === 'bullet'}
        preventFocusOnPress
        onPress={() => toggleList('bullet')}
      >
        <List />
      </IconButton>
      <IconButton
        label="Numbered list"
        isPressedOn={format.list === 'number'}
        preventFocusOnPress
        onPress={() => toggleList('number')}
      >
        <ListOrdered />
      </IconButton>
      <LinkEditor url={format.linkUrl} />
    </Toolbar>
  );
}

function StyleMenu({ style }: Pick<FormatState, 'style'>) {
  const [editor] = useLexicalComposerContext();
  const choose = (key: string) => {
    const chosen = PARAGRAPH_STYLES.find((each) => each === key);
    if (chosen) editor.update(() => $setParagraphStyle(chosen));
  };
  const trigger = (
    <Button look="ghost" preventFocusOnPress aria-label={`Paragraph style: ${PARAGRAPH_STYLE_NAMES[style]}`}>
      <span className={styles.style}>{PARAGRAPH_STYLE_NAMES[style]}</span>
      <ChevronDown aria-hidden="true" />
    </Button>
  );
  return (
    <Menu label="Paragraph style" trigger={trigger} selected={[style]} onSelect={choose}>
      {PARAGRAPH_STYLES.map((each) => (
        <MenuItem key={each} id={each}>
          {PARAGRAPH_STYLE_NAMES[each]}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** Re-renders the toolbar when what it shows changes, not on every key. */
function useFormat(): FormatState {
  const [editor] = useLexicalComposerContext();
  const [format, setFormat] = useState(() => readFormat(editor.getEditorState()));
  useLayoutEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = readFormat(editorState);
        setFormat((shown) => (isSameFormat(shown, next) ? shown : next));
      }),
    [editor],
  );
  return format;
}
