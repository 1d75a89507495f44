import { type Projection, project, without } from './projection';

const SINGLE_MARKS = /^[\u2018-\u201b\u2039\u203a\u02bc\u02b9\u2032\u0060\u00b4]$/;
const DOUBLE_MARKS = /^[\u00ab\u00bb\u201c-\u201f\u2033\u300c-\u300f\u301d-\u301f]$/;
const DASHES = /^[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]$/;
// Ligatures, Arabic presentation forms, full and half width forms: other shapes of the same letters.
// Superscripts, fractions and circled figures are not: 10² is not 102.
const SHAPES = /^[\u0132\u0133\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc\uff01-\uffee]/;

function plainGlyph(character: string): string {
  if (character.length === 1) {
    if (SINGLE_MARKS.test(character)) return "'";
    if (DOUBLE_MARKS.test(character)) return '"';
    if (DASHES.test(character)) return '-';
    if (character === '\u2026') return '...';
  }
  return SHAPES.test(character) ? character.normalize('NFKC') : character;
}

const TIGHT = /["'\-.,;:!?()]/;
const DIGIT = /\p{Nd}/u;

/**
 * True for a space beside a mark (« mot », word — word, . . .) and for the second of two dashes. A space
 * that keeps two figures apart (3. 5) stays, and so does every space between two words.
 */
function isTypographic(text: string, offset: number): boolean {
  const before = text[offset - 1] ?? '';
  const after = text[offset + 1] ?? '';
  if (text[offset] === '-') return before === '-';
  if (text[offset] !== ' ') return false;
  if (DIGIT.test(text[offset - 2] ?? '') && /[.,:]/.test(before) && DIGIT.test(after)) return false;
  if (DIGIT.test(before) && DIGIT.test(text[offset + 2] ?? '') && /[.,:]/.test(after)) return false;
  return TIGHT.test(before) || TIGHT.test(after);
}

const QUOTES_AS_ONE = /(?<!\p{Nd})"/gu;

/**
 * The text as it reads whatever its typography: one glyph for each kind of quotation mark and dash, dots
 * for an ellipsis, no space beside a mark, plain letters for ligatures and width forms. Case and words
 * stay. Marks after a figure keep their kind, since 5' and 5" are different lengths.
 */
export function withoutTypography(text: string): Projection {
  const tight = without(project(text, plainGlyph), isTypographic);
  return { ...tight, text: tight.text.replace(QUOTES_AS_ONE, "'") };
}
