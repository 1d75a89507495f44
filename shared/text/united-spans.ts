import type { TextSpan } from '../model';
import { graphemeStart } from './graphemes';
import { trimSpan } from './trim-span';

const WHITE_SPACE = /^\s*$/;

/**
 * Whether two spans belong together: they overlap, or nothing but white space stands between them, so that
 * `[…]` would declare an omission where nothing is left out. Costs the white space
 * at the gap's beginning.
 */
export function areTogether(text: string, a: TextSpan, b: TextSpan): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return second.start <= first.end || WHITE_SPACE.test(text.slice(first.end, second.start));
}

/**
 * The spans in document order, those that belong together united to one: what a quotation joined of them
 * consists of. Every character of the spans is in the result, and besides them only the white space that
 * parted two of them. O(n log n).
 */
export function uniteSpans(text: string, spans: readonly TextSpan[]): readonly TextSpan[] {
  const united: TextSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = united.at(-1);
    if (last !== undefined && areTogether(text, last, span))
      united[united.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else united.push({ start: span.start, end: span.end });
  }
  return united;
}

/**
 * The spans before an offset and those after it; a span that holds the offset is cut there, never inside a
 * grapheme and not where one side of it would hold no words, and loses the white space at the cut and nothing
 * else. Null where one side would be left
 * without words. Linear.
 */
export function cutSpans(
  text: string,
  spans: readonly TextSpan[],
  offset: number,
): readonly [before: readonly TextSpan[], after: readonly TextSpan[]] | null {
  const at = graphemeStart(text, Math.max(0, Math.min(offset, text.length)));
  const sides = spans.map((span) => sidesOf(text, span, at));
  const before = sides.flatMap(([left]) => left);
  const after = sides.flatMap(([, right]) => right);
  return before.length === 0 || after.length === 0 ? null : [before, after];
}

/**
 * What of a span stands before the cut and what after it. Only the cut's own edges are trimmed, the others were
 * chosen by the user; so a span that has no words on one side of the cut is not cut.
 */
function sidesOf(
  text: string,
  span: TextSpan,
  at: number,
): readonly [before: readonly TextSpan[], after: readonly TextSpan[]] {
  const left = trimSpan(text, { start: span.start, end: Math.min(at, span.end) });
  if (span.start >= at || left.end <= left.start) return [[], [span]];
  const right = trimSpan(text, { start: at, end: span.end });
  if (span.end <= at || right.end <= right.start) return [[span], []];
  return [[{ start: span.start, end: left.end }], [{ start: right.start, end: span.end }]];
}
