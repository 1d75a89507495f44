import { countWords, type RawBlock } from '../text';
import { rawText } from './block-collector';

/** `wordsOutsideLinks` and `longestParagraph` are in words; `linkShare` is of all words, from 0 to 1. */
export interface ProseMeasure {
  readonly wordsOutsideLinks: number;
  readonly longestParagraph: number;
  readonly linkShare: number;
}

/** How much running text blocks hold besides links. Linear. */
export function measureProse(blocks: readonly RawBlock[]): ProseMeasure {
  let words = 0;
  let wordsOutsideLinks = 0;
  let longestParagraph = 0;
  for (const block of blocks) {
    const unlinked = block.pieces
      .filter((piece) => !piece.marks?.some((mark) => mark.kind === 'link'))
      .map((piece) => piece.text)
      .join(' ');
    const outside = countWords(unlinked);
    words += countWords(rawText(block));
    wordsOutsideLinks += outside;
    if (block.kind === 'paragraph' || block.kind === 'quote')
      longestParagraph = Math.max(longestParagraph, outside);
  }
  return {
    wordsOutsideLinks,
    longestParagraph,
    linkShare: words === 0 ? 0 : 1 - Math.min(1, wordsOutsideLinks / words),
  };
}

const ENOUGH_WORDS = 25;
const ENOUGH_FOR_A_PARAGRAPH = 8;

/** True for 25 words outside links, or one paragraph of 8: less is a menu, a login form or an error page. */
export function isArticle({ wordsOutsideLinks, longestParagraph }: ProseMeasure): boolean {
  return wordsOutsideLinks >= ENOUGH_WORDS || longestParagraph >= ENOUGH_FOR_A_PARAGRAPH;
}
