export {
  type CanonicalText,
  canonicalText,
  type RawBlock,
  type RawCell,
  type RawPicture,
  type RawPiece,
} from './canonical-text';
export { COMMON_REFERENCES, referencedCharacter } from './character-references';
export { clampSpan, graphemeEnd, graphemeStart, snapToGraphemes } from './graphemes';
export {
  blockIndexAt,
  type ParagraphLocator,
  paragraphCount,
  paragraphNumber,
  paragraphsOf,
  showParagraphs,
} from './paragraphs';
export { findFolded, foldForSearch } from './search-folding';
export { cellsApart, columnsOfCells, isFurtherRow, isSeparator, tableEnd, trimCells } from './tables';
export { trimSpan } from './trim-span';
export { areTogether, cutSpans, uniteSpans } from './united-spans';
export { countWords } from './word-count';
