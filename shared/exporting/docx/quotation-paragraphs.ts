import type { IParagraphOptions, ParagraphChild } from 'docx';
import { directed } from './block-paragraphs';
import { textRuns } from './inline-runs';
import { type EastAsian, wordLanguage } from './word-language';

/** A quotation's words in the style of one, a paragraph for each line of the source; `reference` stands right after the last word. */
export function quotationParagraphs(
  words: string,
  source: { readonly language: string | undefined; readonly colour?: string },
  reference: ParagraphChild,
  eastAsian: EastAsian,
): readonly IParagraphOptions[] {
  const language = wordLanguage(words, source.language, eastAsian);
  const lines = words
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const shown = lines.length > 0 ? lines : [''];
  const border = source.colour && {
    border: { left: { style: 'single', size: 18, space: 10, color: source.colour } as const },
  };
  return shown.map((line, index) => {
    const isLast = index === shown.length - 1;
    const children = [...textRuns(line, language), ...(isLast ? [reference] : [])];
    return { style: 'Quotation', ...directed(children, language), ...border, keepNext: !isLast };
  });
}
