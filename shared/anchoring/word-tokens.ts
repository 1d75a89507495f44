import { isWordUnit } from './gap-alignment';

/**
 * A line break; white space; a character of a script that is written without spaces; a word; an emoji with
 * all that is joined to it; any other character with its marks.
 */
const TOKENS =
  /\n|[^\S\n]+|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{N}\p{M}_])+|\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f|\u20e3|\u200d\p{Extended_Pictographic})*|.\p{M}*/gsu;

/** The pieces a word diff compares, which put together are the text. Linear. */
export function wordTokens(text: string): readonly string[] {
  return text.match(TOKENS) ?? [];
}

/** Whether a text may be parted here without cutting a word, a pair of surrogates or a joined character. */
export function isTokenEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (isWordUnit(before) && isWordUnit(after)) return false;
  return !JOINED.test(text.slice(offset, offset + 2)) && before !== ZERO_WIDTH_JOINER && !isSurrogate(before);
}

const ZERO_WIDTH_JOINER = 0x200d;
const JOINED = /^(?:\p{M}|\u200d|[\udc00-\udfff]|\p{EMod})/u;

/** Half of a pair, or a whole one before which an emoji or a flag may stand: the diff of the gap decides. */
function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
