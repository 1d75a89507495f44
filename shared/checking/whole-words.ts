// Scripts that write a word and what belongs to it without a space: any edge may be a word's.
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\u30fc]/u;
const WORD = /[\p{L}\p{N}]/u;
const MARK = /^\p{M}/u;

/**
 * True where a quotation may begin or end: not inside a word (“able to go” is not in “unable to go”), a
 * number, a decimal (“3.5 million” is not in “13.5 million”) or a character with its marks. Words of
 * scripts without spaces, and Korean ones with their particles, may be cut.
 */
export function isWordEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = characterBefore(text, offset);
  const after = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  if (MARK.test(after)) return false;
  if (UNSPACED.test(before) || UNSPACED.test(after)) return true;
  if (/\p{M}/u.test(before)) return !WORD.test(after);
  return !(WORD.test(before) && WORD.test(after)) && !isInsideFigure(text, offset);
}

function characterBefore(text: string, offset: number): string {
  const unit = text.charCodeAt(offset - 1);
  const isLow = unit >= 0xdc00 && unit <= 0xdfff;
  return text.slice(offset - (isLow ? 2 : 1), offset);
}

/** Between a figure and the separator inside it: 3|.5, 3.|5, 1|,000. */
function isInsideFigure(text: string, offset: number): boolean {
  return (
    /^\p{Nd}[.,]\p{Nd}/u.test(text.slice(offset - 1, offset + 2)) ||
    /^\p{Nd}[.,]\p{Nd}/u.test(text.slice(Math.max(0, offset - 2), offset + 1))
  );
}

/**
 * The first place at or after `from`, and before `limit`, where the words stand, or stand whole; -1 if
 * there is none. Linear in what lies between.
 */
export function findWords(
  text: string,
  words: string,
  from: number,
  limit: number,
  edges: 'start' | 'both',
): number {
  const stretch = limit < text.length ? text.slice(0, limit + words.length) : text;
  for (let at = stretch.indexOf(words, from); at >= 0 && at < limit; at = stretch.indexOf(words, at + 1)) {
    if (isWordEdge(text, at) && (edges === 'start' || isWordEdge(text, at + words.length))) return at;
  }
  return -1;
}
