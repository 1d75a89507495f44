import type { RawBlock, RawPiece } from '../text';
import { linkTarget } from './metadata/urls';

/**
 * Stand-ins, which no link can have in earnest (RFC 2606): for the address of a page that does not say it, so that its
 * relative links are links, and for what must not be followed. A sanitiser lets them pass, so that both still count as
 * links where prose is told from menus; `withSafeLinks` takes them out.
 */
const UNKNOWN_PAGE = 'https://page.invalid/';
const NOWHERE = 'https://nowhere.invalid/';

/**
 * Resolves the links of a document that was parsed: before the sanitiser, which lets no relative one pass, and before
 * Readability, which would resolve them against the address of Provenote's own page.
 */
export function leadLinks(document: Document, base: string | null): void {
  for (const link of document.querySelectorAll('a[href]')) {
    const target = linkTarget(link.getAttribute('href') ?? '', base ?? UNKNOWN_PAGE);
    link.setAttribute('href', target ?? NOWHERE);
  }
}

/** The blocks with only those links that lead anywhere, if not to a known place. */
export function withLeadingLinks(blocks: readonly RawBlock[]): RawBlock[] {
  return withLinks(blocks, (href) => (href === NOWHERE ? null : href));
}

/**
 * The one gate for links: each is made absolute by `base`, and one that leads anywhere but to http,
 * https or mailto loses its mark and keeps its words (`javascript:`, `data:`, a relative link without a
 * base, a place inside the same page).
 */
export function withSafeLinks(blocks: readonly RawBlock[], base: string | null): RawBlock[] {
  return withLinks(blocks, (href) => {
    const isStandIn = href === NOWHERE || href.startsWith(UNKNOWN_PAGE);
    return isStandIn ? null : linkTarget(href, base);
  });
}

function withLinks(blocks: readonly RawBlock[], targetOf: (href: string) => string | null): RawBlock[] {
  return blocks.map((block) => ({
    ...block,
    pieces: block.pieces.map((piece) => withTargets(piece, targetOf)),
  }));
}

function withTargets(piece: RawPiece, targetOf: (href: string) => string | null): RawPiece {
  if (piece.marks === undefined) return piece;
  const marks = piece.marks.flatMap((mark) => {
    if (mark.kind !== 'link') return [mark];
    const href = targetOf(mark.href ?? '');
    return href === null ? [] : [{ ...mark, href }];
  });
  return marks.length === 0 ? { text: piece.text } : { text: piece.text, marks };
}
