import type { KeyboardEvent, Ref } from 'react';
import styles from './note-title.module.css';

interface NoteTitleProps {
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly title: string;
  readonly onChange: (title: string) => void;
  /** Enter and the down arrow go on into the text. */
  readonly onLeave: () => void;
}

/** The note's title: one line of text that wraps and grows, and takes no line break. */
export function NoteTitle({ ref, title, onChange, onLeave }: NoteTitleProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const isAtEnd = event.currentTarget.selectionStart === title.length;
    if (event.key !== 'Enter' && !(event.key === 'ArrowDown' && isAtEnd)) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <div className={styles.grow} data-title={title}>
      <textarea
        ref={ref}
        className={styles.title}
        rows={1}
        value={title}
        aria-label="Note title"
        placeholder="Untitled note"
        onChange={(event) => onChange(asTitle(event.currentTarget.value))}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/** What was typed or pasted, on one line. */
export function asTitle(typed: string): string {
  return typed.replace(/\s*\n\s*/g, ' ');
}
