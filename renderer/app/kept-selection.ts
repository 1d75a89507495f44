import { useLayoutEffect, useState } from 'react';

/** How many frames a command is waited for that only a selection enables, and that sees it a frame or two later. */
const MOST_FRAMES = 10;

/**
 * The words that were selected when the calling dialog opened, which its own text field takes the selection
 * from: they are selected again as it goes, so that the next key finds them. A selection inside a note is the
 * editor's own affair.
 */
export function useKeptSelection(): void {
  const [range] = useState(selectedRange);
  useLayoutEffect(
    () => () => {
      if (range === null || !range.startContainer.isConnected) return;
      const selection = document.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    },
    [range],
  );
}

/** Calls `then` when a dialog that closes now has given the keyboard back. */
export function afterFocusReturns(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}

/** Tries in this frame and the following ones until `attempt` says that it worked. */
export function tryFrames(attempt: () => boolean, framesLeft = MOST_FRAMES): void {
  if (attempt() || framesLeft === 0) return;
  requestAnimationFrame(() => tryFrames(attempt, framesLeft - 1));
}

function selectedRange(): Range | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const holder = range.commonAncestorContainer;
  const element = holder instanceof Element ? holder : holder.parentElement;
  return element?.closest('[contenteditable], input, textarea') ? null : range.cloneRange();
}
