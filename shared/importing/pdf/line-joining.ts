const HYPHEN_END = /(\p{L}+)[-\u2010\u00ad]$/u;
/** The hyphen of "14-year-" is one of several of the word's own. */
const COMPOUND_END = /[-\u2010][\p{L}\p{N}]+[-\u2010]$/u;
const UNSPACED_END = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff01-\uff0f]$/u;
const UNSPACED_START = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff01-\uff0f]/u;
const HANGUL_END = /\p{sc=Hangul}+$/u;
const HANGUL_START = /^\p{sc=Hangul}+/u;
/** What a file of letters without an end is not searched beyond. */
const LONGEST_WORD = 100;
/** Fewer lines tell nothing, and their words are taken to be divided. */
const FEW_LINES = 40;
const HYPHENATED = 0.02;
/** Endings that never stand alone: a line of Korean that begins with one goes on inside a word. */
const KOREAN_ENDING =
  /^(?:다|요|을|를|은|는|의|에|에서|에게|으로|로|와|과|까지|부터|했다|였다|이다|한다|된다|하였다|되었다|습니다|입니다)$/;

/** What the rest of a document tells about words that are divided at the end of a line. */
export interface WordsSeen {
  /** How often a word, in lower case, stands within a line: `cooperate`, `well-known`. */
  readonly counts: ReadonlyMap<string, number>;
  /** Whether a program divided its words: then one line in fifty or more ends with a hyphen. */
  readonly isHyphenated: boolean;
}

/** Counts the words within lines; the last of a line may be half a word. Linear. */
export function wordsSeen(lines: readonly string[]): WordsSeen {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const words = line.toLowerCase().match(/\p{L}+(?:[-\u2010]\p{L}+)*/gu) ?? [];
    for (const word of words.slice(0, -1)) {
      const key = word.replaceAll('\u2010', '-');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const hyphens = lines.filter((line) => HYPHEN_END.test(line.slice(-LONGEST_WORD))).length;
  return { counts, isHyphenated: lines.length < FEW_LINES || hyphens > lines.length * HYPHENATED };
}

/**
 * The lines of one paragraph as running text. The hyphen of a divided word goes, unless the document writes
 * the word with one elsewhere or divides no words, or a capital or a figure follows it ("Anglo-" "Saxon"); a
 * soft hyphen always goes. Scripts without spaces get none, and Korean none inside a word. Linear.
 */
export function joinedLines(lines: readonly string[], seen: WordsSeen): string {
  const parts = lines.map((line, index) => {
    const after = lines[index + 1];
    return after === undefined ? line : beforeNext(line, after, seen);
  });
  return parts.join('');
}

/** A line as it stands before the next one of its paragraph: with a space, without its hyphen, or as it is. */
function beforeNext(line: string, after: string, seen: WordsSeen): string {
  const half = HYPHEN_END.exec(line.slice(-LONGEST_WORD))?.[1];
  if (half !== undefined) {
    const rest = /^\p{L}+/u.exec(after)?.[0] ?? '';
    const isSoft = line.endsWith('\u00ad');
    const isOwn = COMPOUND_END.test(line.slice(-LONGEST_WORD));
    return isSoft || (!isOwn && isDivided(half, rest, seen)) ? line.slice(0, -1) : line;
  }
  const isUnspaced = UNSPACED_END.test(line) && UNSPACED_START.test(after);
  return isUnspaced || isInsideKoreanWord(line, after, seen) ? line : `${line} `;
}

function isDivided(half: string, rest: string, { counts, isHyphenated }: WordsSeen): boolean {
  if (!/^\p{Ll}/u.test(rest)) return false;
  const whole = `${half}${rest}`.toLowerCase();
  const compound = `${half}-${rest}`.toLowerCase();
  const asOne = counts.get(whole) ?? 0;
  const asTwo = counts.get(compound) ?? 0;
  return asOne === asTwo ? isHyphenated : asOne > asTwo;
}

/** Korean may be broken between any two syllables; PDF does not say whether a space stood there. */
function isInsideKoreanWord(before: string, after: string, { counts }: WordsSeen): boolean {
  const half = HANGUL_END.exec(before.slice(-LONGEST_WORD))?.[0];
  const rest = HANGUL_START.exec(after)?.[0];
  if (half === undefined || rest === undefined) return false;
  return KOREAN_ENDING.test(rest) || (counts.has(half + rest) && !counts.has(half));
}
