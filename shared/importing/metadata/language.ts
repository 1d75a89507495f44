/** Scripts that one language, or nearly one, is written in. Kana and Hangul are asked before Han. */
const SCRIPTS: readonly (readonly [language: string, pattern: RegExp, share: number])[] = [
  ['ko', /\p{sc=Hangul}/gu, 0.4],
  ['ja', /[\p{sc=Hira}\p{sc=Kana}]/gu, 0.15],
  ['zh', /\p{sc=Han}/gu, 0.5],
  ['el', /\p{sc=Greek}/gu, 0.5],
  ['he', /\p{sc=Hebrew}/gu, 0.5],
  ['th', /\p{sc=Thai}/gu, 0.5],
  ['ka', /\p{sc=Georgian}/gu, 0.5],
  ['hy', /\p{sc=Armenian}/gu, 0.5],
];
const SAMPLE_LENGTH = 5_000;

/** A BCP 47 tag in its canonical spelling (`en_gb` gives `en-GB`); null for what is none. */
export function languageTag(value: string): string | null {
  const tag =
    value
      .trim()
      .split(/[,;\s]/)[0]
      ?.replace(/_/g, '-')
      .replace(/\..*$/, '') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The language that the script of the first 5,000 characters gives away; null for Latin, Cyrillic, Arabic and so on. */
export function languageOfScript(text: string): string | null {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  const found = SCRIPTS.find(([, pattern, share]) => (sample.match(pattern)?.length ?? 0) > letters * share);
  return found?.[0] ?? null;
}

/** False when a declared language cannot be written in the script the text is in ("en" on a Korean page). */
export function fitsScript(tag: string, scriptLanguage: string): boolean {
  const language = tag.split('-')[0] ?? '';
  return (
    language === scriptLanguage ||
    (scriptLanguage === 'zh' && ['ja', 'yue', 'lzh', 'wuu', 'nan'].includes(language))
  );
}
