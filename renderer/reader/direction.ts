const LETTER = /\p{L}/u;
// Hebrew, Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic, Adlam and the older scripts of U+10800-U+10FFF.
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The direction that a text takes of itself: that of its first letter, as `dir="auto"` has it (UAX #9, P2
 * and P3, with letters for strong characters). Left to right where it has none.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = LETTER.exec(text)?.[0] ?? '';
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}
