export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface SelectionLines {
  readonly firstLine: Box;
  readonly lastLine: Box;
  /** Whether it was made by touch: two handles hang below its ends, and the finger came from below. */
  readonly hasHandles?: boolean;
}

const GAP = 8;
const MARGIN = 8;
// The height of the handles that Chromium draws, in CSS pixels.
const HANDLE = 32;

/**
 * The left and top edge of a toolbar for a selection, in the coordinates of the boxes: centred above the
 * first line, below the last one where there is no room, inside the pane in any case. With handles it is
 * the other way round, clear of them: above the words the system shows a menu of its own.
 */
export function placeToolbar(
  selection: SelectionLines,
  toolbar: { readonly width: number; readonly height: number },
  pane: Box,
): { readonly left: number; readonly top: number; readonly side: 'above' | 'below' } {
  const above = selection.firstLine.top - GAP - toolbar.height;
  const below = selection.lastLine.bottom + GAP + (selection.hasHandles ? HANDLE : 0);
  const lowest = pane.bottom - MARGIN - toolbar.height;
  const hasRoomAbove = above >= pane.top + MARGIN;
  const hasRoomBelow = below <= lowest;
  const isAbove = selection.hasHandles ? hasRoomAbove && !hasRoomBelow : hasRoomAbove || !hasRoomBelow;
  const line = isAbove ? selection.firstLine : selection.lastLine;
  const middle = (line.left + line.right) / 2;
  return {
    left: between(pane.left + MARGIN, middle - toolbar.width / 2, pane.right - MARGIN - toolbar.width),
    top: between(pane.top + MARGIN, isAbove ? above : below, lowest),
    side: isAbove ? 'above' : 'below',
  };
}

/** The lower bound wins where the toolbar is larger than the pane. */
function between(least: number, wanted: number, most: number): number {
  return Math.max(least, Math.min(wanted, most));
}
