import type { IRunOptions } from 'docx';
import { languageOfWords } from '../language-of-words';

/** East Asian languages as Word knows them, with a serif for the text and a sans-serif for headings. */
const EAST_ASIAN = {
  ko: { tag: 'ko-KR', serif: 'Batang', sans: 'Malgun Gothic' },
  ja: { tag: 'ja-JP', serif: 'Yu Mincho', sans: 'Yu Gothic' },
  'zh-hant': { tag: 'zh-TW', serif: 'PMingLiU', sans: 'Microsoft JhengHei' },
  zh: { tag: 'zh-CN', serif: 'SimSun', sans: 'Microsoft YaHei' },
} as const;

export type EastAsian = (typeof EAST_ASIAN)[keyof typeof EAST_ASIAN];

const RIGHT_TO_LEFT = '\\p{sc=Arabic}\\p{sc=Hebrew}\\p{sc=Syriac}\\p{sc=Thaana}\\p{sc=Nko}';
const FIRST_STRONG = new RegExp(`[${RIGHT_TO_LEFT}]|\\p{L}`, 'u');
const IS_RIGHT_TO_LEFT = new RegExp(`[${RIGHT_TO_LEFT}]`, 'u');
const OTHER_LETTER = `(?![${RIGHT_TO_LEFT}])\\p{L}`;
/** In a line from left to right, what runs from one right-to-left letter to the last before another letter. */
const RIGHT_TO_LEFT_PIECES = new RegExp(
  `([${RIGHT_TO_LEFT}](?:(?:(?!${OTHER_LETTER}).)*[${RIGHT_TO_LEFT}])?)`,
  'su',
);
/** The same of a line from right to left. */
const LEFT_TO_RIGHT_PIECES = new RegExp(`(${OTHER_LETTER}(?:[^${RIGHT_TO_LEFT}]*${OTHER_LETTER})?)`, 'su');

/** How Word is to read words aloud, check, set and order them. */
export interface WordLanguage {
  readonly run: Pick<IRunOptions, 'language' | 'font'>;
  readonly isRightToLeft: boolean;
}

/** A language tag in the form BCP 47 has it; empty for what is none. */
export function languageTag(language: string | undefined): string {
  const tag = (language ?? '').trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : '';
}

/** The East Asian language of a tag, or null. */
function eastAsianOf(tag: string): EastAsian | null {
  const lower = tag.toLowerCase();
  if (/^zh-(?:hant|tw|hk|mo)\b/.test(lower)) return EAST_ASIAN['zh-hant'];
  if (/^ko\b/.test(lower)) return EAST_ASIAN.ko;
  if (/^ja\b/.test(lower)) return EAST_ASIAN.ja;
  return /^zh\b/.test(lower) ? EAST_ASIAN.zh : null;
}

/**
 * The East Asian language whose fonts a document has where a run says nothing else: its own, or that of the
 * first such script in `words`, or Korean, since a document without any never shows it.
 */
export function eastAsianFor(language: string, words: string): EastAsian {
  if (/\p{sc=Hangul}/u.test(words)) return eastAsianOf(language) ?? EAST_ASIAN.ko;
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(words)) return eastAsianOf(language) ?? EAST_ASIAN.ja;
  const han = /\p{sc=Han}/u.test(words) ? EAST_ASIAN.zh : EAST_ASIAN.ko;
  return eastAsianOf(language) ?? han;
}

/**
 * The language of a paragraph: `known` (BCP 47) where its source says it, else what its script tells. The
 * fonts change only where it is another East Asian language than the document's. Its direction is that of
 * its first letter (UAX #9, rule P2).
 */
export function wordLanguage(words: string, known: string | undefined, usual: EastAsian): WordLanguage {
  const tag = languageTag(known) || languageOfWords(words, '');
  const isRightToLeft = IS_RIGHT_TO_LEFT.test(FIRST_STRONG.exec(words)?.[0] ?? '');
  const eastAsian = eastAsianOf(tag);
  if (eastAsian) {
    const font = eastAsian === usual ? {} : { font: { eastAsia: eastAsian.serif } };
    return { run: { language: { eastAsia: eastAsian.tag }, ...font }, isRightToLeft };
  }
  if (!tag) return { run: {}, isRightToLeft };
  return { run: { language: isRightToLeft ? { bidirectional: tag } : { value: tag } }, isRightToLeft };
}

/**
 * Words cut where their direction changes, since Word orders a run by its flag alone: blanks and signs go
 * with the direction of the paragraph. Nothing is lost or added.
 */
export function directedPieces(
  text: string,
  isRightToLeft: boolean,
): readonly { readonly text: string; readonly isRightToLeft: boolean }[] {
  const pieces = text.split(isRightToLeft ? LEFT_TO_RIGHT_PIECES : RIGHT_TO_LEFT_PIECES);
  return pieces.flatMap((piece, index) =>
    piece ? [{ text: piece, isRightToLeft: (index % 2 === 1) !== isRightToLeft }] : [],
  );
}
