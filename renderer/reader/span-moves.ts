import type { TextSpan } from '../../shared/model';
import { snapToGraphemes } from '../../shared/text';

export type MoveUnit = 'grapheme' | 'word';

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
// Longer than any word: as far as one move looks.
const WINDOW = 400;

/**
 * The offset one grapheme or one word further on (`by` 1) or back (-1), never outside the text. A word
 * move stops behind a word going on and before one going back (UAX #29).
 */
export function moveOffset(text: string, offset: number, unit: MoveUnit, by: 1 | -1): number {
  if (unit === 'grapheme') {
    return by === 1
      ? snapToGraphemes(text, { start: offset, end: offset + 1 }).end
      : snapToGraphemes(text, { start: Math.max(0, offset - 1), end: offset }).start;
  }
  return by === 1 ? wordEndAfter(text, offset) : wordStartBefore(text, offset);
}

function wordEndAfter(text: string, offset: number): number {
  const window = text.slice(offset, offset + WINDOW);
  for (const { index, segment, isWordLike } of words.segment(window)) {
    if (isWordLike) return offset + index + segment.length;
  }
  return offset + window.length;
}

function wordStartBefore(text: string, offset: number): number {
  const from = Math.max(0, offset - WINDOW);
  let start = from;
  for (const { index, isWordLike } of words.segment(text.slice(from, offset))) {
    if (isWordLike) start = from + index;
  }
  return start;
}

/** Which edge of a selection a key moves. */
export interface EdgeMove {
  readonly edge: 'start' | 'end';
  readonly unit: MoveUnit;
  readonly by: 1 | -1;
}

/** The span with one edge moved; an edge never passes the other, and never leaves the span empty. */
export function moveEdge(text: string, span: TextSpan, move: EdgeMove): TextSpan {
  if (move.edge === 'end') {
    const end = moveOffset(text, span.end, move.unit, move.by);
    return { start: span.start, end: Math.max(end, moveOffset(text, span.start, 'grapheme', 1)) };
  }
  const start = moveOffset(text, span.start, move.unit, move.by);
  return { start: Math.min(start, moveOffset(text, span.end, 'grapheme', -1)), end: span.end };
}

/** The first word inside the span, or the whole span where it has none. */
export function firstWord(text: string, span: TextSpan): TextSpan {
  const end = Math.min(span.end, span.start + WINDOW);
  for (const { index, segment, isWordLike } of words.segment(text.slice(span.start, end))) {
    if (isWordLike) return { start: span.start + index, end: span.start + index + segment.length };
  }
  return span;
}
