const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/gu;
const UNSPACED_END = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff01-\uff0f]$/u;
const UNSPACED_START = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff01-\uff0f]/u;

/** A line's width in columns of a fixed-width font, where an East Asian character takes two. */
export function lineWidth(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}

/**
 * Lines of one paragraph as running text. Scripts written without spaces get none, nor does a word
 * that was divided at its own hyphen; no character of the words is lost or added.
 */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    const isUnspaced = UNSPACED_END.test(text) && UNSPACED_START.test(line);
    return isUnspaced || /\p{L}-$/u.test(text) ? text + line : `${text} ${line}`;
  }, '');
}

/** Running text with its line breaks as spaces, or as nothing between characters of a script without spaces. */
export function unwrap(text: string): string {
  return text
    .replace(
      /(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f])\n(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f])/gu,
      '',
    )
    .replace(/\n/g, ' ');
}

const NARROWEST_PAGE = 40;
const WIDEST_PAGE = 100;
const FULL = 0.75;

/**
 * True when lines look broken by a program at a fixed width: none is wider than 100 columns and, of
 * the lines that another one follows in the same paragraph, four in five fill three quarters of it.
 */
export function isHardWrapped(paragraphs: readonly (readonly string[])[]): boolean {
  const broken = paragraphs.flatMap((lines) => lines.slice(0, -1)).map(lineWidth);
  if (broken.length < 2) return false;
  const width = Math.max(...broken.slice(0, 5_000));
  if (width < NARROWEST_PAGE || paragraphs.flat().some((line) => lineWidth(line) > WIDEST_PAGE)) return false;
  return broken.filter((each) => each >= width * FULL).length >= broken.length * 0.8;
}
