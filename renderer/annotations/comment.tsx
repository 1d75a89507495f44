import { useState } from 'react';
import type { Annotation } from '../../shared/model';
import { useCardActions } from './card-actions-context';
import styles from './comment.module.css';
import { CommentField } from './comment-field';

interface CommentProps {
  readonly annotation: Annotation;
  readonly isEditing: boolean;
  /** Whether an empty comment offers itself in words; otherwise the card's row of actions has it. */
  readonly isOffered: boolean;
  readonly tabIndex: 0 | -1;
}

/** A card's comment: read where it stands, and written there. */
export function Comment({ annotation, isEditing, isOffered, tabIndex }: CommentProps) {
  const { id, comment } = annotation;
  const { editComment } = useCardActions();
  // What was typed stands here until the record that carries it comes back from the store.
  const [left, setLeft] = useState<{ readonly before: string; readonly text: string } | null>(null);
  if (left !== null && left.before !== comment) setLeft(null);
  const shown = left?.before === comment ? left.text : comment;
  if (isEditing)
    return <CommentField annotation={annotation} onLeave={(text) => setLeft({ before: comment, text })} />;
  if (shown === '' && !isOffered) return null;
  return (
    <button
      type="button"
      className={shown === '' ? styles.add : styles.comment}
      tabIndex={tabIndex}
      data-comment
      onClick={() => editComment(id)}
    >
      {shown === '' ? (
        'Add a comment'
      ) : (
        <>
          <span className="visually-hidden">Edit comment: </span>
          {shown}
        </>
      )}
    </button>
  );
}
