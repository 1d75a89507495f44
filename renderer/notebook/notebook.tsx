import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { type Annotation, quotedWords } from '../../shared/model';
import { reportError } from '../store';
import { addQuotation } from './add-quotation';
import { createEditorDesk } from './editor-desk';
import styles from './notebook.module.css';
import { SessionNote } from './session-note';
import { useKeptKeyboard } from './use-kept-keyboard';
import { useNoteCommands } from './use-note-commands';

/** What other rooms ask of the notebook. */
export interface NotebookHandle {
  /**
   * Puts the annotation's words into the open note, after the block of its last caret, or into a new note
   * where none is open. Settles when they stand there; a failure becomes a message.
   */
  addQuotation(annotation: Annotation): Promise<void>;
}

/** The note pane: the open note, or what notes are for. */
export function Notebook({ ref }: { readonly ref?: Ref<NotebookHandle> }) {
  const [desk] = useState(createEditorDesk);
  const [news, setNews] = useState('');
  const queue = useRef(Promise.resolve());
  const pane = useRef<HTMLElement>(null);
  useNoteCommands(desk);
  useKeptKeyboard(pane);
  useImperativeHandle(ref, () => {
    const add = async (annotation: Annotation) => {
      try {
        await addQuotation(annotation, desk);
        setNews(`Added to the note: ${quotedWords(annotation)}`);
      } catch (cause) {
        reportError('The quotation could not be added to a note. Open the note and try again.', cause);
      }
    };
    return {
      // One after another: two quick presses without an open note make one note.
      addQuotation: (annotation) => {
        queue.current = queue.current.then(() => add(annotation));
        return queue.current;
      },
    };
  }, [desk]);
  return (
    <section ref={pane} className={styles.notebook} aria-label="Note pane">
      <SessionNote desk={desk} />
      <p role="status" className="visually-hidden">
        {news}
      </p>
    </section>
  );
}
