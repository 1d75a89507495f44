import { useEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../shared/model';
import { paragraphNumber } from '../../shared/text';
import {
  announce,
  changeAnnotations,
  changeSettings,
  removeAnnotations,
  session,
  undo,
  useArticle,
  useTags,
} from '../store';
import { AnnotationCard, cardNameIds } from './annotation-card';
import styles from './annotation-sidebar.module.css';
import { type CardActions, CardActionsContext } from './card-actions-context';
import { withTag } from './tags';
import { useCardList } from './use-card-list';
import { useTagCommands } from './use-tag-commands';

export interface AnnotationListProps {
  readonly sourceId: string;
  readonly annotations: readonly Annotation[];
  readonly onAddToNote: (annotation: Annotation) => void;
}

/** The cards of one source, of which only those in view are in the page. */
export function AnnotationList({ sourceId, annotations, onAddToNote }: AnnotationListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const article = useArticle(sourceId);
  const [taggingId, setTaggingId] = useState<string | null>(null);
  const list = useCardList({ annotations, scroller, taggingId });
  const actions = useCardActionsOf({ annotations, onAddToNote, goTo: list.goTo, openTags: setTaggingId });
  useTagCommands({ annotations, focusedId: list.currentId, scroller, actions });
  const blocks = article?.blocks ?? [];
  return (
    <CardActionsContext value={actions}>
      <div ref={scroller} className={styles.scroller}>
        <ul ref={list.virtualizer.containerRef} className={styles.list} aria-label="Annotations">
          {list.inPage.map(({ index }) => {
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
                data-card={id}
                aria-labelledby={`${name.words} ${name.label}`}
                aria-current={id === list.currentId ? 'true' : undefined}
                aria-setsize={annotations.length}
                aria-posinset={index + 1}
              >
                <AnnotationCard
                  annotation={annotation}
                  paragraph={paragraphNumber(blocks, annotation.start)}
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
}

interface CardActionsParts {
  readonly annotations: readonly Annotation[];
  readonly onAddToNote: (annotation: Annotation) => void;
  readonly goTo: (index: number) => void;
  readonly openTags: (id: string | null) => void;
}

/** The same object for as long as the list stands, always acting on what the list shows now. */
function useCardActionsOf(parts: CardActionsParts): CardActions {
  const tags = useTags();
  const latest = useRef({ ...parts, tags });
  useEffect(() => {
    latest.current = { ...parts, tags };
  });
  return useMemo<CardActions>(() => {
    const indexOf = (id: string) =>
      latest.current.annotations.findIndex((annotation) => annotation.id === id);
    const setTags = (id: string, tags: readonly string[], label: string) =>
      void changeAnnotations([id], { tags: [...tags] }, label);
    return {
      focus: (id) => session.focusAnnotation(id, 'sidebar'),
      step(id, step) {
        const { annotations, goTo } = latest.current;
        if (step === 'first') goTo(0);
        else if (step === 'last') goTo(annotations.length - 1);
        else goTo(indexOf(id) + (step === 'next' ? 1 : -1));
      },
      editComment(id) {
        session.focusAnnotation(id, 'sidebar');
        session.editComment(id);
      },
      openTags: (id) => latest.current.openTags(id),
      setTags,
      addTag(annotation, typed) {
        const tags = withTag(annotation.tags, typed, latest.current.tags);
        const tag = tags.at(-1);
        if (tags === annotation.tags || tag === undefined) return;
        changeSettings({ lastTag: tag });
        setTags(annotation.id, tags, `Add tag “${tag}”`);
      },
      addToNote: (annotation) => latest.current.onAddToNote(annotation),
      remove(id) {
        const index = indexOf(id);
        const { annotations, goTo } = latest.current;
        goTo(index + 1 < annotations.length ? index + 1 : index - 1);
        void removeAnnotations([id]).then(() =>
          announce('Annotation deleted.', { label: 'Undo', run: () => void undo() }),
        );
      },
    };
  }, []);
}
