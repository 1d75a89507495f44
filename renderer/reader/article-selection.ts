import { useCallback, useEffect, useMemo, useState } from 'react';
import type { TextSpan } from '../../shared/model';
import type { ArticleView } from './article-view';
import { meantSpan, positionOfOffset, spanOfRange } from './dom-span';

export interface ArticleSelection {
  /** What is selected in the article, settled, in whole graphemes; null when nothing is. */
  readonly span: TextSpan | null;
  readonly isToolbarOpen: boolean;
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
}

/** Follows the selection inside the article; while a pointer is still drawing one, there is none. */
export function useArticleSelection(view: ArticleView | null): ArticleSelection {
  const [settled, setSettled] = useState<Settled | null>(null);
  useEffect(() => (view === null ? undefined : followSelection(view, setSettled)), [view]);
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
      setSettled({ span: meantSpan(view.dom.text, span), isToolbarOpen: true });
    },
    [view],
  );
  const read = useCallback(() => (view === null ? null : selectedSpan(view)), [view]);
  const readMeant = useCallback(() => (view === null ? null : meantSelection(view)), [view]);
  return useMemo(
    () => ({
      span: settled?.span ?? null,
      isToolbarOpen: settled?.isToolbarOpen ?? false,
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
  const span = raw && meantSpan(view.dom.text, raw);
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
  let request = 0;
  let kept: TextSpan | null = null;
  let isAside = false;
  const settle = () => {
    request = 0;
    const span = meantSelection(view);
    // A dialog's text field takes the page's selection; the article gets its own back with the keyboard, so
    // that the palette's commands find it.
    isAside = span === null && Boolean(document.activeElement?.closest('[role=dialog]'));
    if (isAside) return;
    kept = span;
    setSettled((before) => {
      if (span === null) return null;
      const isSame = before?.span.start === span.start && before.span.end === span.end;
      return isSame ? before : { span, isToolbarOpen: true };
    });
  };
  const onChange = () => {
    if (isDrawing) setSettled(() => null);
    else if (request === 0) request = requestAnimationFrame(settle);
  };
  const onFocus = () => {
    if (isAside && kept !== null) selectSpan(view, kept);
    isAside = false;
  };
  const onDown = ({ target, button }: PointerEvent) => {
    isDrawing = button === 0 && target instanceof Element && target.closest('[role=toolbar]') === null;
  };
  const onUp = () => {
    if (!isDrawing) return;
    isDrawing = false;
    onChange();
  };
  document.addEventListener('selectionchange', onChange);
  view.dom.root.addEventListener('focus', onFocus);
  view.pane.addEventListener('pointerdown', onDown);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onUp);
  return () => {
    cancelAnimationFrame(request);
    document.removeEventListener('selectionchange', onChange);
    view.dom.root.removeEventListener('focus', onFocus);
    view.pane.removeEventListener('pointerdown', onDown);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onUp);
  };
}
