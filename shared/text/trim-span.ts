import type { TextSpan } from '../model';

const WHITE_SPACE = /\s/;

/**
 * The span without white space at either edge; a span of white space alone becomes empty at its start.
 * Expects a span inside the text. Linear in the white space dropped.
 */
export function trimSpan(text: string, span: TextSpan): TextSpan {
  let { start, end } = span;
  while (end > start && WHITE_SPACE.test(text.charAt(end - 1))) end--;
  while (start < end && WHITE_SPACE.test(text.charAt(start))) start++;
  return { start, end };
}
