export { canonicalText, type RawBlock, type RawPiece } from './canonical-text';
export { clampSpan, graphemeEnd, graphemeStart, snapToGraphemes } from './graphemes';
export { blockIndexAt, paragraphCount, paragraphNumber } from './paragraphs';
export { findFolded, foldForSearch } from './search-folding';
export { trimSpan } from './trim-span';
export { countWords } from './word-count';
