import { countWords, type RawBlock, type RawPiece } from '../text';
import { isRunningText, rawText } from './block-collector';

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
      .filter((piece) => !isLink(piece))
      .map((piece) => piece.text)
      .join(' ');
    const outside = countWords(hasLink(block) ? unlinked : rawText(block));
    // Most blocks have no link; their words are counted once.
    words += hasLink(block) ? countWords(rawText(block)) : outside;
    wordsOutsideLinks += outside;
    const isProse = isRunningText(block) || block.kind === 'quote' || outside >= WORDS_OF_A_SENTENCE;
    if (isProse) longestParagraph = Math.max(longestParagraph, outside);
  }
  return {
    wordsOutsideLinks,
    longestParagraph,
    linkShare: words === 0 ? 0 : 1 - Math.min(1, wordsOutsideLinks / words),
  };
}

function hasLink({ pieces }: RawBlock): boolean {
  return pieces.some(isLink);
}

function isLink({ marks }: RawPiece): boolean {
  return marks?.some((mark) => mark.kind === 'link') ?? false;
}

/** An item of a list this long is no menu's. */
const WORDS_OF_A_SENTENCE = 12;
const ENOUGH_WORDS = 25;
/** For a page that marks what its article is, and has little else on it. */
const ENOUGH_WHERE_MARKED = 5;
const MOST_LINKS = 0.5;
/** Labels, names and dates are shorter. */
const WORDS_IN_A_ROW = 6;
const ENOUGH_FOR_A_PARAGRAPH = 8;

/** True for a page that says itself where its article is (`<article>`, `<main>`). */
export function isMarked(document: Document): boolean {
  return document.querySelector('article, main') !== null;
}

/** True for a page that asks for something to be filled in: a login or a search, not a text. */
export function asksForSomething(document: Document): boolean {
  return document.querySelector('form, input, textarea, select') !== null;
}

/** True for 5 words outside links, and no more in them: enough where the page marks its article. */
export function hasSomeWords({ wordsOutsideLinks, linkShare }: ProseMeasure): boolean {
  return wordsOutsideLinks >= ENOUGH_WHERE_MARKED && linkShare <= MOST_LINKS;
}

/** True for at least one word, and no more in links: not a text, but what its user saved. */
export function hasHardlyAnyText({ wordsOutsideLinks, linkShare }: ProseMeasure): boolean {
  return wordsOutsideLinks > 0 && linkShare <= MOST_LINKS;
}

/** The characters of running text outside links: code, and whatever has six words in a row. Linear. */
export function proseLength(blocks: readonly RawBlock[]): number {
  let length = 0;
  for (const block of blocks) {
    const text = block.pieces
      .filter((piece) => !isLink(piece))
      .map((piece) => piece.text)
      .join('');
    if (block.kind === 'preformatted' || countWords(text) >= WORDS_IN_A_ROW) length += text.trim().length;
  }
  return length;
}

/** True for 25 words outside links, or one paragraph of 8: less is a menu, a login form or an error page. */
export function isArticle({ wordsOutsideLinks, longestParagraph }: ProseMeasure): boolean {
  return wordsOutsideLinks >= ENOUGH_WORDS || longestParagraph >= ENOUGH_FOR_A_PARAGRAPH;
}
