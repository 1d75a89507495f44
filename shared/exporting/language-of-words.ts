/** Scripts that tell a language by themselves; where Han stands beside kana, the language is Japanese. */
const SCRIPTS = [
  ['ko', /\p{sc=Hangul}/gu],
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['zh', /\p{sc=Han}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['th', /\p{sc=Thai}/gu],
] as const;

/** The part of the letters that a script must have; names and terms of other scripts are common. */
const LEAST_SHARE = 0.2;

/**
 * The language (BCP 47) that the script of a user's words tells, for the voice that reads them aloud;
 * `fallback` for scripts that many languages share. Linear.
 */
export function languageOfWords(words: string, fallback: string): string {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const found = SCRIPTS.find(([, script]) => (words.match(script)?.length ?? 0) > letters * LEAST_SHARE);
  return found?.[0] ?? fallback;
}
