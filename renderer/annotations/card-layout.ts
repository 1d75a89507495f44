import type { Annotation } from '../../shared/model';

/** How much of a long quotation a folded card holds, in UTF-16 code units: more than four lines ever show. */
const FOLDED_LENGTH = 420;
/** From Hangul on, a script's letters are about twice as wide as Latin ones: near enough for a guess. */
const FIRST_WIDE_LETTER = 0x1100;

/** The words a folded card shows; a quotation of many pages would cost layout and never be seen. Linear. */
export function foldedQuotation(words: string): string {
  if (words.length <= FOLDED_LENGTH) return words;
  const end = words.codePointAt(FOLDED_LENGTH - 1) ?? 0;
  return `${words.slice(0, end > 0xffff ? FOLDED_LENGTH + 1 : FOLDED_LENGTH)}…`;
}

/**
 * A first guess of a card's height in CSS pixels, for cards that were never on screen. A change to the list
 * asks for all of them again, so it looks at lengths and at one letter only.
 */
export function guessCardHeight({ exact, comment }: Pick<Annotation, 'exact' | 'comment'>): number {
  const quotation = Math.min(4, lines(exact, 46)) * 21;
  const remark = comment === '' ? 0 : lines(comment, 50) * 19 + 5;
  return 44 + quotation + remark;
}

function lines(text: string, perLine: number): number {
  const width = text.charCodeAt(0) < FIRST_WIDE_LETTER ? text.length : text.length * 2;
  return Math.max(1, Math.ceil(width / perLine));
}
