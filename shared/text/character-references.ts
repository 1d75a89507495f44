/** The characters that HTML's most common named references stand for. */
export const COMMON_REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

const HIGHEST = 0x10_ff_ff;

/**
 * The character of a numeric reference of HTML, by its decimal digits or else its hexadecimal ones; null for what is no
 * character (a surrogate, or beyond Unicode) or below `lowest`.
 */
export function referencedCharacter(
  decimal: string | undefined,
  hexadecimal: string | undefined,
  lowest = 0x20,
): string | null {
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
  const isCharacter = code >= lowest && code <= HIGHEST && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}
