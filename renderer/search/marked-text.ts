import type { TextSpan } from '../../shared/model';
import { findFolded } from '../../shared/text';

/** A piece of text as it is shown, in order; the pieces joined are the text. */
export interface TextPiece {
  readonly start: number;
  readonly text: string;
  readonly isMatch: boolean;
}

/**
 * The text cut at the edges of the spans, matches marked. Spans are in UTF-16 code units of the text;
 * overlapping ones are joined, empty ones and what lies outside are passed over. O(n log n) in the spans.
 */
export function markedPieces(text: string, spans: readonly TextSpan[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, end } of joined(spans, text.length)) {
    if (start > at) pieces.push({ start: at, text: text.slice(at, start), isMatch: false });
    pieces.push({ start, text: text.slice(start, end), isMatch: true });
    at = end;
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), isMatch: false });
  return pieces;
}

/** The first place of each word in the text; words that are not in it have none. Linear for each word. */
export function wordSpans(text: string, words: readonly string[]): readonly TextSpan[] {
  return words.map((word) => findFolded(text, word)).filter((span) => span !== null);
}

function joined(spans: readonly TextSpan[], length: number): readonly TextSpan[] {
  const result: { start: number; end: number }[] = [];
  const inside = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  for (const span of inside) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}
