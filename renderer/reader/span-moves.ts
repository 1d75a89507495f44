import type { Block, TextSpan } from '../../shared/model';
import { blockIndexAt, snapToGraphemes } from '../../shared/text';

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
// Longer than any word: as far as one move looks.
const WINDOW = 400;

/**
 * The offset one grapheme or one word further on (`by` 1) or back (-1), never outside the text. A word
 * move stops behind a word going on and before one going back (UAX #29; Chinese, Japanese and Thai by dictionary).
 */
export function moveOffset(text: string, offset: number, unit: 'grapheme' | 'word', by: 1 | -1): number {
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

/** The end of the block that an offset stands in (`by` 1) or its start (-1); where it is that already, the neighbouring block's. */
export function blockEdge(blocks: readonly Block[], offset: number, by: 1 | -1): number {
  const at = blockIndexAt(blocks, by === 1 ? offset : Math.max(0, offset - 1));
  const block = blocks[at];
  if (block === undefined) return offset;
  if (by === -1) return block.start;
  return offset < block.end ? block.end : (blocks[at + 1]?.end ?? block.end);
}

/** The span with one edge put elsewhere; an edge never passes the other, and never leaves the span without a grapheme. */
export function placeEdge(text: string, span: TextSpan, edge: 'start' | 'end', offset: number): TextSpan {
  if (edge === 'end') {
    const least = moveOffset(text, span.start, 'grapheme', 1);
    return { start: span.start, end: Math.max(least, snapToGraphemes(text, { start: 0, end: offset }).end) };
  }
  const most = moveOffset(text, span.end, 'grapheme', -1);
  return {
    start: Math.min(most, snapToGraphemes(text, { start: offset, end: span.end }).start),
    end: span.end,
  };
}

/** The first word inside the span, or the whole span where it has none. */
export function firstWord(text: string, span: TextSpan): TextSpan {
  const end = Math.min(span.end, span.start + WINDOW);
  for (const { index, segment, isWordLike } of words.segment(text.slice(span.start, end))) {
    if (isWordLike) return { start: span.start + index, end: span.start + index + segment.length };
  }
  return span;
}
