import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import type { EditorState } from 'lexical';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Note } from '../../shared/model';
import { flush, keepDraft, reportError } from '../store';
import { showKeys, takeTyping, useKeyOf } from '../ui';
import type { EditorDesk } from './editor-desk';
import { LinkBubble } from './link-bubble';
import { isJustMade } from './new-note';
import { startDraft } from './note-draft';
import { NoteHeader } from './note-header';
import text from './note-text.module.css';
import { asTitle, NoteTitle } from './note-title';
import { noteView } from './note-view';
import styles from './open-note.module.css';
import { $selectStartOfNote } from './start-of-note';

interface OpenNoteProps {
  readonly note: Note;
  readonly state: EditorState;
  readonly desk: EditorDesk;
  /** Called when the stored note has become one that this editor did not write. */
  readonly onForeign: (stored: Note) => void;
}

/** One note on the page: its header, title and text. To open another note, or this one anew, mount another. */
export function OpenNote({ state, ...rest }: OpenNoteProps) {
  const [view] = useState(() => noteView(state));
  return (
    <LexicalExtensionComposer extension={view} contentEditable={null}>
      <NotePage {...rest} />
    </LexicalExtensionComposer>
  );
}

function NotePage({ note, desk, onForeign }: Omit<OpenNoteProps, 'state'>) {
  const [editor] = useLexicalComposerContext();
  const [title, setTitle] = useState(note.title);
  const [draft] = useState(() => startDraft(note, () => editor.getEditorState(), keepDraft));

  const titleField = useRef<HTMLTextAreaElement>(null);

  const changeTitle = useCallback(
    (next: string) => {
      setTitle(next);
      draft.changeTitle(next);
    },
    [draft],
  );

  useLayoutEffect(() => {
    if (!isJustMade(note.id)) return;
    const typed = takeTyping();
    if (typed === null || typed.hadKeyboard) titleField.current?.focus();
    const words = typed?.words ?? '';
    if (words !== '') changeTitle(asTitle(words));
  }, [note.id, changeTitle]);
  useLayoutEffect(() => desk.lay(note.id, editor), [desk, note.id, editor]);
  useLayoutEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) draft.changeText();
      }),
    [editor, draft],
  );
  useEffect(() => {
    if (draft.isForeign(note)) onForeign(note);
  }, [draft, note, onForeign]);
  useEffect(
    () => () => {
      flush().catch((cause: unknown) =>
        reportError('The note could not be saved. Keep the window open and type on to try again.', cause),
      );
    },
    [],
  );

  const placeholder = usePlaceholder();
  return (
    <>
      <NoteHeader noteId={note.id} title={title} />
      <div className={styles.pane} data-note-pane="">
        <NoteTitle
          ref={titleField}
          title={title}
          onChange={changeTitle}
          onLeave={() => editor.update($selectStartOfNote)}
        />
        <div className={styles.text}>
          <ContentEditable
            className={text.text}
            aria-label="Note"
            aria-multiline
            aria-placeholder={placeholder}
            placeholder={<p className={text.placeholder}>{placeholder}</p>}
          />
        </div>
      </div>
      <LinkBubble />
    </>
  );
}

function usePlaceholder(): string {
  const keys = useKeyOf('reader.add-to-note');
  return `Write here, or add quotations from the article${keys === null ? '' : ` with ${showKeys(keys)}`}.`;
}
