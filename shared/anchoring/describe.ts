import type { TextSpan, TextTarget } from '../model';
import { graphemeEnd, graphemeStart, snapToGraphemes } from '../text';

/** Context kept on each side of the words, in UTF-16 code units: the 32, as Hypothesis keeps. */
export const CONTEXT_LENGTH = 32;

/**
 * The record that finds a span again: its edges snapped to graphemes, its words, and at most 32 code
 * units of context on each side, never cutting a grapheme. A span outside the text is clamped to it.
 */
export function describe(text: string, span: TextSpan): TextTarget {
  const { start, end } = snapToGraphemes(text, span);
  const prefixStart = graphemeEnd(text, Math.max(0, start - CONTEXT_LENGTH));
  const suffixEnd = graphemeStart(text, Math.min(text.length, end + CONTEXT_LENGTH));
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.min(prefixStart, start), start),
    suffix: text.slice(end, Math.max(end, suffixEnd)),
  };
}
