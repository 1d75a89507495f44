import { noteTitle } from '../../shared/model';
import { session, useNotesQuoting } from '../store';
import styles from './annotation-card.module.css';

interface QuotingNotesProps {
  readonly annotationId: string;
  readonly tabIndex: 0 | -1;
}

/** The notes that quote an annotation, each a way there; nothing when none does. */
export function QuotingNotes({ annotationId, tabIndex }: QuotingNotesProps) {
  const notes = useNotesQuoting(annotationId);
  if (notes === undefined || notes.length === 0) return null;
  return (
    <div className={styles.notes}>
      Quoted in:{' '}
      {notes.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className={styles.note}
          tabIndex={tabIndex}
          onClick={() => session.openNote(id)}
        >
          {noteTitle(title)}
        </button>
      ))}
    </div>
  );
}
