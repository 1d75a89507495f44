import { COLOURS, type Colour } from '../../shared/model';

/** A stretch of pixel rows of one colour; `height` is at least the height of a mark. */
export interface StripRun {
  readonly top: number;
  readonly height: number;
  readonly colour: Colour;
}

const MARK_HEIGHT = 3;

/**
 * What the strip draws, in rows of the canvas from its top: each annotation a mark of three rows at its
 * place (0-1), later ones over earlier ones, touching rows of one colour drawn in one go. Linear.
 */
export function stripRuns(
  marks: readonly { readonly at: number; readonly colour: Colour }[],
  rows: number,
): readonly StripRun[] {
  // One byte a row, the colour's number from 1, so that 5,000 marks cost no more to draw than the rows there are.
  const painted = new Uint8Array(rows);
  for (const { at, colour } of marks) {
    const top = Math.max(0, Math.min(rows - MARK_HEIGHT, Math.round(at * rows)));
    painted.fill(COLOURS.indexOf(colour) + 1, top, top + MARK_HEIGHT);
  }
  const runs: StripRun[] = [];
  for (let top = 0; top < rows; ) {
    let end = top + 1;
    while (end < rows && painted[end] === painted[top]) end++;
    const colour = COLOURS[(painted[top] ?? 0) - 1];
    if (colour !== undefined) runs.push({ top, height: end - top, colour });
    top = end;
  }
  return runs;
}
