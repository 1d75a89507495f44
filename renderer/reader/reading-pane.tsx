import { useRef } from 'react';
import type { Annotation, Source } from '../../shared/model';
import { type Article, removeAnnotations, reportError, session } from '../store';
import { EmptyState } from '../ui';
import { useAnnotating } from './annotating';
import { showAnnotation, useAnnotationFocus } from './annotation-focus';
import { neighbourOf } from './annotation-order';
import { AnnotationStrip } from './annotation-strip';
import { ArticleHeading } from './article-heading';
import { useArticleKeys } from './article-keys';
import { useArticleSelection } from './article-selection';
import { useArticleView } from './article-view';
import { useBlockCursor } from './block-cursor';
import './article.css';
import './highlights.css';
import { LinkPopover } from './link-popover';
import { OverlapList } from './overlap-list';
import { usePaintedAnnotations } from './painted-annotations';
import { usePointer } from './pointer';
import styles from './reader.module.css';
import { useReadingPosition } from './reading-position';
import { SelectionToolbar } from './selection-toolbar';
import { firstWord, moveEdge } from './span-moves';
import { useOverlapCommands } from './use-overlap-commands';
import { useOverlaps } from './use-overlaps';

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
  const painted = usePaintedAnnotations(article, view);
  useReadingPosition(view, source.id, savedOffset);
  const focused = useAnnotationFocus(view, painted.placed);
  const overlaps = useOverlaps(painted, focused);
  usePointer(view, painted.index, overlaps);
  const selection = useArticleSelection(view);
  const { placed } = painted;
  const annotating = useAnnotating({ article, view, placed, selection, focused, onAddToNote });
  const commands = useOverlapCommands({ article, view, painted, selection, focused, overlaps });
  const cursor = useBlockCursor(view);
  const { text, blocks } = article;
  useArticleKeys({
    hasSelection: selection.span !== null,
    hasFocus: focused !== null,
    canPeel: selection.span !== null || focused !== null || cursor.at !== null,
    stepBlock: cursor.step,
    stepAnnotation: (by) => {
      const from = { id: focused?.id ?? null, offset: blocks[cursor.place()]?.start ?? 0 };
      const next = neighbourOf(placed, from, by);
      if (next === null || view === null) return;
      session.focusAnnotation(next.id, 'reader');
      showAnnotation(view, next);
    },
    startSelection: () => {
      const block = blocks[cursor.place()];
      if (block) selection.select(firstWord(text, block));
    },
    selectAll: () => selection.select({ start: 0, end: text.length }),
    moveEdge: (move) => {
      const span = selection.read();
      if (span !== null) selection.select(moveEdge(text, span, move));
    },
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
      if (overlaps.isListed && selection.span === null) overlaps.close();
      else if (selection.isToolbarOpen) selection.hideToolbar();
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
            annotating={annotating}
            more={commands.toolbar}
          />
        ) : null}
        {view && focused && overlaps.isListed && selection.span === null ? (
          <OverlapList view={view} overlaps={overlaps} focused={focused} onMerge={commands.merge} />
        ) : null}
      </div>
      {view ? <AnnotationStrip view={view} index={painted.index} /> : null}
      {view ? <LinkPopover root={view.dom.root} /> : null}
    </div>
  );
}
