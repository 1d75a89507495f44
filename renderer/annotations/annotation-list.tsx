import { memo, useRef, useState } from 'react';
import { type Annotation, partsOf } from '../../shared/model';
import { paragraphsOf, showParagraphs } from '../../shared/text';
import { useArticle } from '../store';
import { AnnotationCard, cardNameIds } from './annotation-card';
import styles from './annotation-sidebar.module.css';
import { CardActionsContext } from './card-actions-context';
import { useCardActionsOf } from './use-card-actions';
import { useCardList } from './use-card-list';
import { useTagCommands } from './use-tag-commands';

interface AnnotationListProps {
  readonly sourceId: string;
  readonly annotations: readonly Annotation[];
  readonly onAddToNote: (annotation: Annotation) => void;
}

/** The cards of one source, of which only those in view are in the page. */
export const AnnotationList = memo(function AnnotationList({
  sourceId,
  annotations,
  onAddToNote,
}: AnnotationListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const article = useArticle(sourceId);
  const [taggingId, setTaggingId] = useState<string | null>(null);
  const list = useCardList({ annotations, scroller, taggingId });
  const actions = useCardActionsOf({ annotations, onAddToNote, walkTo: list.walkTo, openTags: setTaggingId });
  useTagCommands({ annotations, focusedId: list.currentId, scroller, actions });
  return (
    <CardActionsContext value={actions}>
      <div ref={scroller} className={styles.scroller}>
        <ul ref={list.virtualizer.containerRef} className={styles.list} aria-label="Annotations">
          {list.rows.map(({ index }) => {
            const annotation = annotations[index];
            if (annotation === undefined) return null;
            const { id } = annotation;
            const name = cardNameIds(id);
            return (
              <li
                key={id}
                ref={list.virtualizer.measureElement}
                className={styles.item}
                data-index={index}
                data-row={id}
                aria-labelledby={`${name.words} ${name.label}`}
                aria-current={id === list.currentId ? 'true' : undefined}
                aria-setsize={annotations.length}
                aria-posinset={index + 1}
              >
                <AnnotationCard
                  annotation={annotation}
                  paragraphs={
                    article ? showParagraphs(paragraphsOf(article.blocks, partsOf(annotation))) : ''
                  }
                  language={article?.source.csl.language}
                  isCurrent={id === list.currentId}
                  isTabStop={id === list.tabStopId}
                  isCommenting={id === list.commentFor}
                  isTagging={id === taggingId}
                />
              </li>
            );
          })}
        </ul>
      </div>
    </CardActionsContext>
  );
});
