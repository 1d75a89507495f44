import { memo } from 'react';
import type { Annotation } from '../../shared/model';
import { useColourLabels } from '../store';
import { Verification } from '../ui';
import styles from './annotation-card.module.css';
import { CardToolbar } from './card-toolbar';
import { Comment } from './comment';
import { Quotation } from './quotation';
import { QuotingNotes } from './quoting-notes';
import { TagChips } from './tag-chips';
import { TagField } from './tag-field';

export interface AnnotationCardProps {
  readonly annotation: Annotation;
  /** The numbers its paragraphs have in the margin, `2` or `2–3`; empty in a heading, or while the article is loading. */
  readonly paragraphs: string;
  readonly language: string | undefined;
  readonly isCurrent: boolean;
  /** Whether this card is the one the Tab key comes to. */
  readonly isTabStop: boolean;
  readonly isCommenting: boolean;
  readonly isTagging: boolean;
}

/** The ids of a card's quotation and label, which together are its accessible name. */
export function cardNameIds(annotationId: string): { readonly words: string; readonly label: string } {
  return { words: `card-${annotationId}-words`, label: `card-${annotationId}-label` };
}

/** One annotation in the sidebar. Memoised: a change to one record renders one card. */
export const AnnotationCard = memo(function AnnotationCard({
  annotation,
  paragraphs,
  language,
  isCurrent,
  isTabStop,
  isCommenting,
  isTagging,
}: AnnotationCardProps) {
  const { id, colour, anchor, comment } = annotation;
  const labels = useColourLabels();
  const tabIndex = isTabStop ? 0 : -1;
  const ids = cardNameIds(id);
  return (
    <div className={`${styles.card} ${isCurrent ? styles.current : ''}`}>
      <span className={styles.rule} style={{ background: `var(--${colour}-dot)` }} />
      <Quotation annotation={annotation} wordsId={ids.words} language={language} tabIndex={tabIndex} />
      <Comment annotation={annotation} isEditing={isCommenting} isOffered={isCurrent} tabIndex={tabIndex} />
      <div className={styles.meta}>
        <span id={ids.label} className={styles.label}>
          {labels[colour]}
          {paragraphs === '' ? null : (
            <>
              <span aria-hidden="true"> · ¶ {paragraphs}</span>
              <span className="visually-hidden">, paragraph {paragraphs}</span>
            </>
          )}
        </span>
        <TagChips annotation={annotation} tabIndex={tabIndex} />
        {isTagging ? <TagField annotation={annotation} /> : null}
        <span className={styles.state}>
          <Verification state={anchor} />
        </span>
      </div>
      <QuotingNotes annotationId={id} tabIndex={tabIndex} />
      <CardToolbar
        annotation={annotation}
        offersComment={comment === '' && !isCurrent && !isCommenting}
        tabIndex={tabIndex}
      />
    </div>
  );
});
