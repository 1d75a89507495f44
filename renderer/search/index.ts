export { markedPieces, type TextPiece, wordSpans } from './marked-text';
export { queryWords } from './record-match';
export type { SourceMatch } from './source-filter';
export type { Snippet } from './text-search';
export { type SourceFilter, useSourceFilter } from './use-source-filter';
