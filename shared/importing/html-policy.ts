import { PARAGRAPH_LIKE, WORDLESS } from './html-elements';

/**
 * What `importSource` reads of HTML, for the sanitiser that runs before it: elements that carry words or
 * structure, attributes that say how they are meant, and elements that go with all their words. A
 * sanitiser that drops more makes hidden words appear, glues paragraphs together or loses what was marked.
 */
export const HTML_POLICY: {
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly wordless: readonly string[];
} = {
  elements: [
    ...PARAGRAPH_LIKE,
    ...'head title span br h1 h2 h3 h4 h5 h6 li blockquote q cite pre code kbd samp tt a em i strong b'.split(
      ' ',
    ),
    ...'u s del ins mark small sub sup abbr dfn var time figcaption caption img ruby rt rp bdi bdo wbr'.split(
      ' ',
    ),
  ],
  // `style` tells what is hidden and what a word processor set in bold; `alt` describes a figure's picture, and
  // `label` (PICTURE_MARK) is the number under which it is kept: its address stays outside.
  attributes:
    'href title lang dir datetime class id role start reversed value itemprop itemtype itemscope rel cite alt label hidden aria-hidden style colspan rowspan scope'.split(
      ' ',
    ),
  wordless: [...WORDLESS],
};

/** The attribute of `<base>` that has its address where the page's parser may not see `href`. */
export const BASE_ADDRESS = 'data-provenote-base';
