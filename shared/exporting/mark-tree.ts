import type { Inline, TextMark } from './note-nodes';

/** A run of one line: words or code with marks, or a link with the marks all of its words share. */
export type Piece =
  | { readonly kind: 'text' | 'code'; readonly text: string; readonly marks: readonly TextMark[] }
  | {
      readonly kind: 'link';
      readonly url: string;
      readonly label: readonly Piece[];
      readonly marks: readonly TextMark[];
    };

/** A piece, or words under one mark. */
export type Branch =
  | { readonly kind: 'marked'; readonly mark: TextMark; readonly children: readonly Branch[] }
  | Piece;

/** Inline content as the pieces of each of its lines; a break inside a link is a blank. */
export function splitLines(content: readonly Inline[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const inline of content) {
    if (inline.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(pieceOf(inline));
  }
  return lines;
}

function pieceOf(inline: Exclude<Inline, { kind: 'break' }>): Piece {
  if (inline.kind === 'text')
    return { kind: inline.isCode ? 'code' : 'text', text: inline.text, marks: inline.marks };
  const label = inline.children.map(
    (child): Piece => (child.kind === 'break' ? { kind: 'text', text: ' ', marks: [] } : pieceOf(child)),
  );
  const [first, ...rest] = label;
  const shared = (first?.marks ?? []).filter((mark) => rest.every((piece) => piece.marks.includes(mark)));
  const inner = label.map((piece) => ({
    ...piece,
    marks: piece.marks.filter((mark) => !shared.includes(mark)),
  }));
  return { kind: 'link', url: inline.url, label: inner, marks: shared };
}

/**
 * Pieces without blank edges, blanks apart from words. A blank between two pieces has only the marks
 * both share, so that a mark never begins or ends with one.
 */
export function tidy(pieces: readonly Piece[]): Piece[] {
  const split = pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'link') return [piece];
    if (piece.kind === 'code') return splitCode(piece.text, piece.marks);
    return (piece.text.match(/\s+|\S+(?:\s+\S+)*/gu) ?? []).map((text) => ({ ...piece, text }));
  });
  const start = split.findIndex((piece) => !isBlank(piece));
  const inner = split.slice(Math.max(0, start), split.findLastIndex((piece) => !isBlank(piece)) + 1);
  return inner.map((piece, index, all) =>
    isBlank(piece)
      ? { ...piece, marks: sharedMarks(nearest(all, index, -1), nearest(all, index, 1)) }
      : piece,
  );
}

/** Readers trim code, so that blanks at its edges stand outside of it. */
function splitCode(text: string, marks: readonly TextMark[]): Piece[] {
  const [, before = '', code = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  const blank = (blanks: string): Piece[] => (blanks ? [{ kind: 'text', text: blanks, marks }] : []);
  return [...blank(before), ...(code ? [{ kind: 'code', text: code, marks } as const] : []), ...blank(after)];
}

const isBlank = (piece: Piece | undefined): boolean => piece?.kind === 'text' && /^\s*$/u.test(piece.text);

function nearest(pieces: readonly Piece[], index: number, step: 1 | -1): readonly TextMark[] {
  for (let at = index + step; at >= 0 && at < pieces.length; at += step) {
    const piece = pieces[at];
    if (piece && !isBlank(piece)) return piece.marks;
  }
  return [];
}

const sharedMarks = (a: readonly TextMark[], b: readonly TextMark[]): TextMark[] =>
  a.filter((mark) => b.includes(mark));

/** Marks as branches around pieces, the mark that reaches furthest outermost; what stands bare side by side is one. */
export function nest(pieces: readonly Piece[]): Branch[] {
  const branches: Branch[] = [];
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index];
    if (!piece) break;
    const { mark, end } = isBlank(piece) ? { mark: null, end: index + 1 } : widestMark(pieces, index);
    if (mark === null) addBare(branches, piece);
    else {
      const inner = pieces.slice(index, end);
      const unmarked = inner.map((other) => ({ ...other, marks: other.marks.filter((own) => own !== mark) }));
      branches.push({ kind: 'marked', mark, children: nest(unmarked) });
    }
    index = end;
  }
  return branches;
}

/** The mark that reaches furthest from a piece and the end of its reach, which is never a blank. */
function widestMark(
  pieces: readonly Piece[],
  index: number,
): { readonly mark: TextMark | null; readonly end: number } {
  let widest: { mark: TextMark | null; end: number } = { mark: null, end: index + 1 };
  for (const mark of pieces[index]?.marks ?? []) {
    let end = index + 1;
    for (let at = end; pieces[at]?.marks.includes(mark); at += 1) if (!isBlank(pieces[at])) end = at + 1;
    if (widest.mark === null || end > widest.end) widest = { mark, end };
  }
  return widest;
}

function addBare(branches: Branch[], piece: Piece): void {
  const last = branches.at(-1);
  if (piece.kind === 'link' || last?.kind !== piece.kind) branches.push(piece);
  else branches[branches.length - 1] = { ...last, text: last.text + piece.text };
}
