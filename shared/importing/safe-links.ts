import type { RawBlock, RawPiece } from '../text';
import { linkTarget } from './metadata/urls';

/**
 * The one gate for links: each is made absolute by `base`, and one that leads anywhere but to http,
 * https or mailto loses its mark and keeps its words (`javascript:`, `data:`, a relative link without a
 * base, a place inside the same page).
 */
export function withSafeLinks(blocks: readonly RawBlock[], base: string | null): RawBlock[] {
  return blocks.map((block) => ({ ...block, pieces: block.pieces.map((piece) => safePiece(piece, base)) }));
}

function safePiece(piece: RawPiece, base: string | null): RawPiece {
  if (piece.marks === undefined) return piece;
  const marks = piece.marks.flatMap((mark) => {
    if (mark.kind !== 'link') return [mark];
    const href = linkTarget(mark.href ?? '', base);
    return href === null ? [] : [{ ...mark, href }];
  });
  return marks.length === 0 ? { text: piece.text } : { text: piece.text, marks };
}
