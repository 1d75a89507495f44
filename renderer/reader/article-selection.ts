import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { TextSpan } from '../../shared/model';
import type { ArticleView } from './article-view';
import { meantSpan, positionOfOffset, spanOfRange } from './dom-span';

export interface ArticleSelection {
  /** What is selected in the article, settled, in whole graphemes; null when nothing is. */
  readonly span: TextSpan | null;
  readonly isToolbarOpen: boolean;
  /** Whether fingers made it, so that handles hang at its ends. */
  readonly isByTouch: boolean;
  readonly hideToolbar: () => void;
  /** Gives the selection up and the keyboard to the article. */
  readonly clear: () => void;
  readonly select: (span: TextSpan) => void;
  /** The selection at this moment with any white space at its edges, for moving one of them. */
  readonly read: () => TextSpan | null;
  /** The same as an annotation takes it: whole graphemes without white space at the edges. */
  readonly readMeant: () => TextSpan | null;
}

interface Settled {
  readonly span: TextSpan;
  readonly isToolbarOpen: boolean;
  readonly isByTouch: boolean;
}

// Handles tell the page nothing but what is selected: after so many milliseconds without a change they rest.
const HANDLES_AT_REST = 200;

/** Follows the selection inside the article; while a pointer is still drawing one, there is none. */
export function useArticleSelection(view: ArticleView | null): ArticleSelection {
  const [settled, setSettled] = useState<Settled | null>(null);
  useLayoutEffect(() => (view === null ? undefined : followSelection(view, setSettled)), [view]);
  const hideToolbar = useCallback(() => {
    setSettled((before) => before && { ...before, isToolbarOpen: false });
    view?.dom.root.focus({ preventScroll: true });
  }, [view]);
  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setSettled(null);
    view?.dom.root.focus({ preventScroll: true });
  }, [view]);
  const select = useCallback(
    (span: TextSpan) => {
      if (view === null) return;
      selectSpan(view, span);
      // At once and not with the next frame: the next key may come before it.
      setSettled({ span: meantSpan(view.dom, span), isToolbarOpen: true, isByTouch: false });
    },
    [view],
  );
  const read = useCallback(() => (view === null ? null : selectedSpan(view)), [view]);
  const readMeant = useCallback(() => (view === null ? null : meantSelection(view)), [view]);
  return useMemo(
    () => ({
      span: settled?.span ?? null,
      isToolbarOpen: settled?.isToolbarOpen ?? false,
      isByTouch: settled?.isByTouch ?? false,
      hideToolbar,
      clear,
      select,
      read,
      readMeant,
    }),
    [settled, hideToolbar, clear, select, read, readMeant],
  );
}

/** The selected span in the article as it stands, or null when the selection holds none of its text. */
function selectedSpan(view: ArticleView): TextSpan | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const span = spanOfRange(view.dom, selection.getRangeAt(0));
  return span.end > span.start ? span : null;
}

function meantSelection(view: ArticleView): TextSpan | null {
  const raw = selectedSpan(view);
  const span = raw && meantSpan(view.dom, raw);
  return span !== null && span.end > span.start ? span : null;
}

function selectSpan({ dom }: ArticleView, span: TextSpan): void {
  const start = positionOfOffset(dom, span.start, 'start');
  const end = positionOfOffset(dom, span.end, 'end');
  dom.root.focus({ preventScroll: true });
  document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

function followSelection(
  view: ArticleView,
  setSettled: (update: (before: Settled | null) => Settled | null) => void,
): () => void {
  let isDrawing = false;
  let isByTouch = false;
  let request = 0;
  let rest = 0;
  const settle = () => {
    cancelAnimationFrame(request);
    const span = meantSelection(view);
    setSettled((before) => {
      if (span === null) return null;
      const isSame = before?.span.start === span.start && before.span.end === span.end;
      return isSame ? before : { span, isToolbarOpen: true, isByTouch };
    });
  };
  const onChange = () => {
    clearTimeout(rest);
    if (isDrawing) setSettled(() => null);
    else if (isByTouch) {
      setSettled(() => null);
      rest = window.setTimeout(settle, HANDLES_AT_REST);
    } else settle();
  };
  const onDown = ({ target, button, pointerType }: PointerEvent) => {
    isDrawing = button === 0 && target instanceof Element && target.closest('[role=toolbar]') === null;
    isByTouch = pointerType === 'touch';
  };
  const onUp = () => {
    if (!isDrawing) return;
    isDrawing = false;
    // A click on selected words takes the selection away right after this; it must not be shown until then.
    if (isByTouch) onChange();
    else request = requestAnimationFrame(settle);
  };
  const onKey = () => {
    isByTouch = false;
  };
  document.addEventListener('selectionchange', onChange);
  view.pane.addEventListener('pointerdown', onDown);
  window.addEventListener('keydown', onKey, { capture: true });
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onUp);
  return () => {
    cancelAnimationFrame(request);
    clearTimeout(rest);
    document.removeEventListener('selectionchange', onChange);
    view.pane.removeEventListener('pointerdown', onDown);
    window.removeEventListener('keydown', onKey, { capture: true });
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onUp);
  };
}
