import type { TextSpan } from '../../shared/model';
import { snapToGraphemes } from '../../shared/text';

/** A place of a text as a card shows it: its words, and a little of what stands on both sides. */
export interface WordsInContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** How much context is worth showing on each side, in UTF-16 code units. */
const CONTEXT = 48;

/**
 * The words of a span with their context, which begins and ends at a word and never reaches over a line
 * break; where it was cut, an ellipsis stands. A span outside the text is clamped to it.
 */
export function wordsInContext(text: string, span: TextSpan): WordsInContext {
  const { start, end } = snapToGraphemes(text, span);
  const lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const lineEnd = text.indexOf('\n', end);
  const from = Math.max(start === 0 ? 0 : lineStart, start - CONTEXT);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + CONTEXT);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  const isCutBefore = from > lineStart;
  const isCutAfter = to < (lineEnd < 0 ? text.length : lineEnd);
  return {
    before: isCutBefore ? `… ${before.slice(before.search(/\s/) + 1)}` : before,
    words: text.slice(start, end).replaceAll('\n', ' '),
    after: isCutAfter ? `${after.slice(0, lastSpace(after))} …` : after,
  };
}

function lastSpace(text: string): number {
  const at = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\u00a0'));
  return at < 0 ? text.length : at;
}
