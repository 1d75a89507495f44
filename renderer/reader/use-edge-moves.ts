import { useRef } from 'react';
import { describe as describeSpan } from '../../shared/anchoring';
import type { Annotation, Source, TextSpan } from '../../shared/model';
import { hasMovableEdges } from '../store';
import type { ArticleSelection } from './article-selection';
import type { ArticleView } from './article-view';
import { meantSpan } from './dom-span';
import { type EdgeMove, keepEdgeInView, moveEdge } from './edge-moves';
import { areEdgesWaiting, storeEdges } from './edge-writes';

export interface EdgeMoves {
  /** Whether there are edges to move: the selection's, or else those of the focused annotation. */
  readonly canMove: boolean;
  readonly move: (move: EdgeMove) => void;
}

interface EdgeMovesInput {
  readonly source: Source;
  readonly view: ArticleView | null;
  readonly selection: ArticleSelection;
  readonly focused: Annotation | null;
  /** Told the words between the edges after each move. */
  readonly onMoved: (words: string) => void;
}

/** Where an annotation's edges stand for the keyboard: with any white space they went over, and ahead of the store. */
interface Moving {
  readonly id: string;
  readonly span: TextSpan;
  readonly meant: TextSpan;
}

/** Moves the edges of the selection, or of the focused annotation where nothing is selected. */
export function useEdgeMoves({ source, view, selection, focused, onMoved }: EdgeMovesInput): EdgeMoves {
  const moving = useRef<Moving | null>(null);
  const movable = focused !== null && hasMovableEdges(focused, source) ? focused : null;

  const moveAnnotationEdge = (view: ArticleView, annotation: Annotation, move: EdgeMove) => {
    const { dom, pane, painter } = view;
    const before = moving.current;
    const { id, revisionId } = annotation;
    const isUnderWay =
      before !== null && before.id === id && (areEdgesWaiting(id) || isSame(before.meant, annotation));
    const span = moveEdge(dom, isUnderWay ? before.span : annotation, move);
    const meant = meantSpan(dom, span);
    // Without a word between them the edges stay: from white space alone nothing is quoted.
    if (meant.end === meant.start) return;
    moving.current = { id, span, meant };
    // The underline shows the edges in this frame, and the colour follows when they are stored.
    painter.setExtra('focus', meant);
    keepEdgeInView(pane, dom, meant, move.edge);
    onMoved(dom.text.slice(meant.start, meant.end));
    void storeEdges(id, { ...describeSpan(dom.text, meant), revisionId });
  };

  return {
    canMove: selection.span !== null || movable !== null,
    move: (move) => {
      if (view === null) return;
      const selected = selection.read();
      if (selected === null) {
        if (movable !== null) moveAnnotationEdge(view, movable, move);
        return;
      }
      const span = moveEdge(view.dom, selected, move);
      selection.select(span);
      keepEdgeInView(view.pane, view.dom, span, move.edge);
      const meant = meantSpan(view.dom, span);
      onMoved(view.dom.text.slice(meant.start, meant.end));
    },
  };
}

function isSame(a: TextSpan, b: TextSpan): boolean {
  return a.start === b.start && a.end === b.end;
}
