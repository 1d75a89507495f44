import { useMemo, useRef } from 'react';
import type { Annotation, Source } from '../../shared/model';
import { countWords, paragraphNumber } from '../../shared/text';
import {
  type Article,
  removeAnnotations,
  reportError,
  revisionDesk,
  session,
  useColourLabels,
} from '../store';
import { useAnnotating } from './annotating';
import { showAnnotation, useAnnotationFocus } from './annotation-focus';
import { neighbourOf } from './annotation-order';
import { AnnotationStrip } from './annotation-strip';
import { ArticleHeading } from './article-heading';
import { useArticleKeys } from './article-keys';
import { type ArticleSelection, useArticleSelection } from './article-selection';
import { useArticleView } from './article-view';
import { useAttaching } from './attaching';
import { useBlockCursor } from './block-cursor';
import { useCopiedWords } from './copy-words';
import { useEdgeKeys } from './edge-keys';
import './article.css';
import './highlights.css';
import { overlapping } from './interval-index';
import { LinkPopover } from './link-popover';
import { OverlapList } from './overlap-list';
import { usePaintedAnnotations } from './painted-annotations';
import { PictureViewer } from './picture-viewer';
import { wholesOf } from './placed-parts';
import { usePointer } from './pointer';
import styles from './reader.module.css';
import { AttachingBanner, OlderBanner } from './reading-banner';
import { useReadingPosition } from './reading-position';
import { useShownPlace } from './revision-reading';
import { SelectionToolbar } from './selection-toolbar';
import { firstWord } from './span-moves';
import { useSpokenLine } from './spoken-line';
import { annotationSpoken, blockSpoken, selectionSpoken } from './spoken-places';
import { useTableBoxes } from './table-boxes';
import { useEdgeMoves } from './use-edge-moves';
import { useOverlapCommands } from './use-overlap-commands';
import { useOverlaps } from './use-overlaps';
import { useSpokenMarks } from './use-spoken-marks';

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
  const painted = usePaintedAnnotations(article, view);
  useReadingPosition(view, isOlder ? null : source.id, savedOffset);
  useShownPlace(view, source.id);
  const focused = useAnnotationFocus(view, painted.placed);
  const { line, say } = useSpokenLine();
  const labels = useColourLabels();
  const { text, blocks } = article;
  const tell = (annotation: Annotation) =>
    say(annotationSpoken(annotation, labels[annotation.colour], paragraphNumber(blocks, annotation.start)));
  const overlaps = useOverlaps(painted, focused, tell);
  usePointer(view, painted.index, overlaps);
  const selection = useArticleSelection(view);
  useCopiedWords(view, selection);
  const annotatable = isOlder ? unannotatable(selection) : selection;
  const attaching = useAttaching(article, annotatable);
  const { placed, index } = painted;
  const annotating = useAnnotating({ article, view, placed, selection: annotatable, focused, onAddToNote });
  const commands = useOverlapCommands({
    article,
    view,
    painted,
    selection: annotatable,
    focused: isOlder ? null : focused,
    overlaps,
  });
  const cursor = useBlockCursor(view);
  // The record counts the words of the newest revision.
  const shown = useMemo(
    () => (isOlder ? { ...source, wordCount: countWords(text) } : source),
    [source, isOlder, text],
  );
  useSpokenMarks(view, index);
  useTableBoxes(view);
  useEdgeKeys(
    useEdgeMoves({ source, view, selection, focused, onMoved: (words) => say(selectionSpoken(words)) }),
  );
  useArticleKeys({
    hasSelection: selection.span !== null && !isOlder,
    // An orphan has its card, and what can be done with it, in a tab of its own.
    hasFocus: focused !== null && focused.anchor !== 'orphan',
    canPeel: selection.span !== null || focused !== null || attaching !== null || cursor.at !== null,
    stepBlock: (by) => {
      const block = blocks[cursor.step(by) ?? -1];
      if (block) say(blockSpoken(article, block, wholesOf(overlapping(index, block)).length));
    },
    stepAnnotation: (by) => {
      const from = { id: focused?.id ?? null, offset: blocks[cursor.place()]?.start ?? 0 };
      const next = neighbourOf(placed, from, by);
      if (view === null) return;
      if (next === null) return say(by === 1 ? 'No further annotation' : 'No earlier annotation');
      session.focusAnnotation(next.id, 'reader');
      tell(next);
      showAnnotation(view, next);
    },
    startSelection: () => {
      const block = blocks[cursor.place()];
      if (!block) return;
      const word = firstWord(text, block);
      selection.select(word);
      say(selectionSpoken(text.slice(word.start, word.end)));
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
      if (overlaps.isListed && selection.span === null) overlaps.close();
      else if (selection.isToolbarOpen && !isOlder) selection.hideToolbar();
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
        <ArticleHeading
          source={shown}
          revision={article.revision}
          importedAt={article.revision.createdAt}
          revisionCount={revisionCount}
        />
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
            hasHandles={selection.isByTouch}
            annotating={annotating}
            more={commands.toolbar}
            onAttach={attaching?.attach}
          />
        ) : null}
        {view && focused && overlaps.isListed && selection.span === null ? (
          <OverlapList view={view} overlaps={overlaps} focused={focused} onMerge={commands.merge} />
        ) : null}
      </div>
      {line}
      {view ? <AnnotationStrip view={view} index={index} /> : null}
      {view ? <LinkPopover root={view.dom.root} /> : null}
      {view && view.dom.pictures.length > 0 ? <PictureViewer view={view} say={say} /> : null}
    </div>
  );
}

/** A selection that can be copied, from which no annotation is made and to which none is attached. */
function unannotatable(selection: ArticleSelection): ArticleSelection {
  return { ...selection, span: null, readMeant: () => null };
}
