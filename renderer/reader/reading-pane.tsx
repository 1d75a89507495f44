import { useRef } from 'react';
import type { Annotation, Source } from '../../shared/model';
import { type Article, removeAnnotations, reportError, session } from '../store';
import { EmptyState } from '../ui';
import { useAnnotating } from './annotating';
import { showSpan, useAnnotationFocus } from './annotation-focus';
import { neighbourOf } from './annotation-order';
import { AnnotationStrip } from './annotation-strip';
import { ArticleHeading } from './article-heading';
import { useArticleKeys } from './article-keys';
import { useArticleSelection } from './article-selection';
import { useArticleView } from './article-view';
import { useBlockCursor } from './block-cursor';
import { useCopiedWords } from './copy-words';
import { useEdgeKeys } from './edge-keys';
import './article.css';
import './highlights.css';
import { LinkPopover } from './link-popover';
import { usePaintedAnnotations } from './painted-annotations';
import { usePointer } from './pointer';
import styles from './reader.module.css';
import { useReadingPosition } from './reading-position';
import { SelectionToolbar } from './selection-toolbar';
import { firstWord } from './span-moves';
import { useEdgeMoves } from './use-edge-moves';

interface ReadingPaneProps {
  readonly source: Source;
  readonly article: Article;
  readonly savedOffset: number;
  readonly onAddToNote: (annotation: Annotation) => void;
}

/** An article with everything that happens on it. */
export function ReadingPane({ source, article, savedOffset, onAddToNote }: ReadingPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLElement>(null);
  const view = useArticleView(article, pane, root);
  const index = usePaintedAnnotations(article, view);
  useReadingPosition(view, source.id, savedOffset);
  const focused = useAnnotationFocus(view, index);
  usePointer(view, index);
  const selection = useArticleSelection(view);
  useCopiedWords(view, selection);
  const annotating = useAnnotating({ article, view, index, selection, focused, onAddToNote });
  const cursor = useBlockCursor(view);
  const { text, blocks } = article;
  useEdgeKeys(useEdgeMoves({ source, view, selection, focused, onMoved: () => undefined }));
  useArticleKeys({
    hasSelection: selection.span !== null,
    hasFocus: focused !== null,
    canPeel: selection.span !== null || focused !== null || cursor.at !== null,
    stepBlock: cursor.step,
    stepAnnotation: (by) => {
      const from = { id: focused?.id ?? null, offset: blocks[cursor.place()]?.start ?? 0 };
      const next = neighbourOf(index.items, from, by);
      if (next === null || view === null) return;
      session.focusAnnotation(next.id, 'reader');
      showSpan(view, next);
    },
    startSelection: () => {
      const block = blocks[cursor.place()];
      if (block) selection.select(firstWord(text, block));
    },
    selectAll: () => selection.select({ start: 0, end: text.length }),
    highlight: annotating.highlight,
    comment: annotating.comment,
    addToNote: annotating.addToNote,
    remove: () => {
      if (focused === null) return;
      session.focusAnnotation(null, 'reader');
      removeAnnotations([focused.id]).catch((cause: unknown) =>
        reportError('The annotation could not be deleted. Try again, or reload the window.', cause),
      );
    },
    peel: () => {
      if (selection.isToolbarOpen) selection.hideToolbar();
      else if (selection.span !== null) selection.clear();
      else if (focused !== null) session.focusAnnotation(null, 'reader');
      else cursor.clear();
    },
  });
  return (
    <div className={styles.reader}>
      <div className={styles.pane} ref={pane}>
        <ArticleHeading source={source} revisionNumber={article.revision.number} />
        {blocks.length === 0 ? (
          <EmptyState title="This source has no text">
            Only its record is here. It can be cited, but there is nothing to annotate.
          </EmptyState>
        ) : null}
        <article
          ref={root}
          className="article"
          aria-label="Source text"
          lang={source.csl.language || undefined}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: reading keys and scrolling need the keyboard here
          tabIndex={0}
        />
        {view && selection.span && selection.isToolbarOpen ? (
          <SelectionToolbar
            view={view}
            span={selection.span}
            hasHandles={selection.isByTouch}
            annotating={annotating}
          />
        ) : null}
      </div>
      {view ? <AnnotationStrip view={view} index={index} /> : null}
      {view ? <LinkPopover root={view.dom.root} /> : null}
    </div>
  );
}
