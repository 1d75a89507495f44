import { useMemo, useRef } from 'react';
import type { Annotation, Source } from '../../shared/model';
import { countWords } from '../../shared/text';
import { type Article, removeAnnotations, reportError, revisionDesk, session } from '../store';
import { EmptyState } from '../ui';
import { useAnnotating } from './annotating';
import { showSpan, useAnnotationFocus } from './annotation-focus';
import { neighbourOf } from './annotation-order';
import { AnnotationStrip } from './annotation-strip';
import { ArticleHeading } from './article-heading';
import { useArticleKeys } from './article-keys';
import { type ArticleSelection, useArticleSelection } from './article-selection';
import { useArticleView } from './article-view';
import { useAttaching } from './attaching';
import { useBlockCursor } from './block-cursor';
import './article.css';
import './highlights.css';
import { LinkPopover } from './link-popover';
import { usePaintedAnnotations } from './painted-annotations';
import { usePointer } from './pointer';
import styles from './reader.module.css';
import { AttachingBanner, OlderBanner } from './reading-banner';
import { useReadingPosition } from './reading-position';
import { useShownPlace } from './revision-reading';
import { SelectionToolbar } from './selection-toolbar';
import { firstWord, moveEdge } from './span-moves';

interface ReadingPaneProps {
  readonly source: Source;
  readonly article: Article;
  /** Whether this is not the newest revision: it is read, and nothing is annotated in it. */
  readonly isOlder: boolean;
  readonly revisionCount: number;
  readonly savedOffset: number;
  readonly onAddToNote: (annotation: Annotation) => void;
}

/** An article with everything that happens on it. */
export function ReadingPane({
  source,
  article,
  isOlder,
  revisionCount,
  savedOffset,
  onAddToNote,
}: ReadingPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLElement>(null);
  const view = useArticleView(article, pane, root);
  const index = usePaintedAnnotations(article, view);
  useReadingPosition(view, isOlder ? null : source.id, savedOffset);
  useShownPlace(view, source.id);
  const focused = useAnnotationFocus(view, index);
  usePointer(view, index);
  const selection = useArticleSelection(view);
  const attaching = useAttaching(article, selection);
  const annotating = useAnnotating({
    article,
    view,
    index,
    selection: isOlder ? unannotatable(selection) : selection,
    focused,
    onAddToNote,
  });
  const cursor = useBlockCursor(view);
  const { text, blocks } = article;
  // The record counts the words of the newest revision.
  const shown = useMemo(
    () => (isOlder ? { ...source, wordCount: countWords(text) } : source),
    [source, isOlder, text],
  );
  useArticleKeys({
    hasSelection: selection.span !== null && !isOlder,
    // An orphan has its card, and what can be done with it, in a tab of its own.
    hasFocus: focused !== null && focused.anchor !== 'orphan',
    canPeel: selection.span !== null || focused !== null || attaching !== null || cursor.at !== null,
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
      if (selection.isToolbarOpen && !isOlder) selection.hideToolbar();
      else if (selection.span !== null) selection.clear();
      else if (focused !== null) session.focusAnnotation(null, 'reader');
      else if (attaching !== null) revisionDesk.attach(null);
      else cursor.clear();
    },
  });
  return (
    <div className={styles.reader}>
      <div className={styles.pane} ref={pane}>
        {isOlder ? <OlderBanner number={article.revision.number} count={revisionCount} /> : null}
        {attaching && !isOlder ? <AttachingBanner annotation={attaching.annotation} /> : null}
        <ArticleHeading source={shown} revision={article.revision} revisionCount={revisionCount} />
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
        {view && selection.span && selection.isToolbarOpen && !isOlder ? (
          <SelectionToolbar
            view={view}
            span={selection.span}
            annotating={annotating}
            onAttach={attaching?.attach}
          />
        ) : null}
      </div>
      {view ? <AnnotationStrip view={view} index={index} /> : null}
      {view ? <LinkPopover root={view.dom.root} /> : null}
    </div>
  );
}

/** A selection that can be copied and from which no annotation is made. */
function unannotatable(selection: ArticleSelection): ArticleSelection {
  return { ...selection, span: null, readMeant: () => null };
}
