export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 8;
const MARGIN = 8;

/**
 * The left and top edge of a toolbar for a selection, in the coordinates of the boxes: centred above the
 * first line, below the last one where there is no room, inside the pane in any case.
 */
export function placeToolbar(
  selection: { readonly firstLine: Box; readonly lastLine: Box },
  toolbar: { readonly width: number; readonly height: number },
  pane: Box,
): { readonly left: number; readonly top: number; readonly side: 'above' | 'below' } {
  const above = selection.firstLine.top - GAP - toolbar.height;
  const below = selection.lastLine.bottom + GAP;
  const lowest = pane.bottom - MARGIN - toolbar.height;
  const isAbove = above >= pane.top + MARGIN || below > lowest;
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
