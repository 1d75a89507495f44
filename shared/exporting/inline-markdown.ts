import { escapeInline, escapeLineStart, type Flavour } from './escape-markdown';
import { linkAddress, writeLink } from './link-markdown';
import type { Inline, TextMark } from './note-nodes';

/** A run of one line: words or code with marks, or a link with the marks all of its words share. */
type Piece =
  | { readonly kind: 'text' | 'code'; readonly text: string; readonly marks: readonly TextMark[] }
  | {
      readonly kind: 'link';
      readonly url: string;
      readonly label: readonly Piece[];
      readonly marks: readonly TextMark[];
    };

type Branch =
  | { readonly kind: 'marked'; readonly mark: TextMark; readonly children: readonly Branch[] }
  | Piece;

/** An empty comment parts two delimiters that would be read as one, and shows nothing. */
const SEPARATOR = '<!-- -->';
const DELIMITERS = { strong: ['**', '__'], emphasis: ['*', '_'], strike: ['~~'] } as const;

/**
 * Inline content as Markdown lines, each with its line start escaped, to be joined by hard breaks.
 * Blank edges go: Markdown drops them anyway. Marks Markdown lacks become HTML or Pandoc's own syntax.
 */
export function inlineLines(content: readonly Inline[], flavour: Flavour): string[] {
  const lines = splitLines(content).map((line, index, all) =>
    // a line before another ends in the backslash of its hard break
    renderAll(nest(tidy(line)), flavour, '', index < all.length - 1 ? '\\' : ''),
  );
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first === -1 ? [] : lines.slice(first, last + 1).map((line) => escapeLineStart(line, flavour));
}

/** The same on one line, for a heading, where nothing needs a line start's escape. */
export function inlineOnOneLine(content: readonly Inline[], flavour: Flavour): string {
  const line = splitLines(content).flatMap((pieces, index): Piece[] => [
    ...(index > 0 ? [{ kind: 'text', text: ' ', marks: [] } as const] : []),
    ...pieces,
  ]);
  return renderAll(nest(tidy(line)), flavour, '', '');
}

function splitLines(content: readonly Inline[]): Piece[][] {
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
function tidy(pieces: readonly Piece[]): Piece[] {
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
function nest(pieces: readonly Piece[]): Branch[] {
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

/** `before` and `after` are the characters that stand around the result. */
function renderAll(branches: readonly Branch[], flavour: Flavour, before: string, after: string): string {
  let markdown = '';
  branches.forEach((branch, index) => {
    const next = branches[index + 1];
    markdown += render(branch, flavour, lastOf(markdown) || before, next ? leadOf(next, flavour) : after);
  });
  return markdown;
}

/** The character a branch will begin with, or one that is read the same way. */
function leadOf(branch: Branch, flavour: Flavour): string {
  if (branch.kind === 'text') return firstOf(branch.text);
  return render(branch, flavour, ' ', ' ').slice(0, 1);
}

function render(branch: Branch, flavour: Flavour, before: string, after: string): string {
  switch (branch.kind) {
    case 'text':
      return escapeInline(branch.text, flavour, before, after);
    case 'code':
      return codeSpan(branch.text);
    case 'link':
      return renderLink(branch, flavour);
    case 'marked':
      return renderMarked(branch.mark, branch.children, flavour, before, after);
  }
}

function renderLink(link: Extract<Piece, { kind: 'link' }>, flavour: Flavour): string {
  const label = tidy(link.label);
  const address = linkAddress(link.url);
  if (address === null) return renderAll(nest(label), flavour, '', '');
  const [only] = label;
  const words = label.length === 1 && only?.kind === 'text' && only.marks.length === 0 ? only.text : null;
  return writeLink(words, renderAll(nest(label), flavour, '[', ']'), link.url, address);
}

/** The longest run of backticks inside decides the fence; a blank keeps backticks from the fence. */
function codeSpan(text: string): string {
  const runs = (text.match(/`+/g) ?? []).map((run) => run.length);
  let length = 1;
  while (runs.includes(length)) length += 1;
  const fence = '`'.repeat(length);
  const needsPad = /^`|`$/.test(text);
  return needsPad ? `${fence} ${text} ${fence}` : fence + text + fence;
}

function renderMarked(
  mark: TextMark,
  children: readonly Branch[],
  flavour: Flavour,
  before: string,
  after: string,
): string {
  const inside = (edge: string, close = edge) => renderAll(children, flavour, edge, close);
  const isPandoc = flavour === 'pandoc';
  switch (mark) {
    case 'underline':
      return isPandoc ? `[${inside('[', ']')}]{.underline}` : `<u>${inside('>', '<')}</u>`;
    case 'mark':
      return isPandoc ? `[${inside('[', ']')}]{.mark}` : `<mark>${inside('>', '<')}</mark>`;
    case 'sub':
      return isPandoc ? raised('~', inside('~'), before, after) : `<sub>${inside('>', '<')}</sub>`;
    case 'sup':
      return isPandoc ? raised('^', inside('^'), before, after) : `<sup>${inside('>', '<')}</sup>`;
    default:
      return renderDelimited(mark, children, flavour, before, after);
  }
}

/** Pandoc's sub- and superscript, which take no bare blank. */
function raised(delimiter: string, inner: string, before: string, after: string): string {
  const held = inner.replace(/(?<=(?:^|[^\\])(?:\\\\)*)\s/gu, '\\ ');
  return (
    (before === delimiter ? SEPARATOR : '') +
    delimiter +
    held +
    delimiter +
    (after === delimiter ? SEPARATOR : '')
  );
}

/**
 * Bold, italic or struck words. The first delimiter that CommonMark's flanking rules (0.31, section 6.2)
 * read as meant is taken; where none is, separators make the first one work (`**“말”**<!-- -->은`).
 */
function renderDelimited(
  mark: 'strong' | 'emphasis' | 'strike',
  children: readonly Branch[],
  flavour: Flavour,
  before: string,
  after: string,
): string {
  const [only] = children;
  if (children.length === 1 && only?.kind === 'marked' && areBoldItalic(mark, only.mark)) {
    const fits = fitting('***', renderAll(only.children, flavour, '*', '*'), flavour, before, after);
    if (fits.isClean) return fits.markdown;
  }
  const options = DELIMITERS[mark].map((delimiter) => {
    const edge = delimiter.slice(0, 1);
    return fitting(delimiter, renderAll(children, flavour, edge, edge), flavour, before, after);
  });
  return (options.find(({ isClean }) => isClean) ?? options[0])?.markdown ?? '';
}

function areBoldItalic(outer: TextMark, inner: TextMark): boolean {
  return (outer === 'strong' && inner === 'emphasis') || (outer === 'emphasis' && inner === 'strong');
}

function fitting(
  delimiter: string,
  inner: string,
  flavour: Flavour,
  before: string,
  after: string,
): { readonly markdown: string; readonly isClean: boolean } {
  const edge = delimiter.slice(0, 1);
  const open = firstOf(inner) === edge ? SEPARATOR : '';
  const close = lastOf(inner) === edge ? SEPARATOR : '';
  const body = open + inner + close;
  const opens = canStand(edge, firstOf(body), before, flavour);
  const closes = canStand(edge, lastOf(body), after, flavour);
  const markdown = (opens ? '' : SEPARATOR) + delimiter + body + delimiter + (closes ? '' : SEPARATOR);
  return { markdown, isClean: opens && closes && body === inner && !(edge === '_' && inner.includes('@')) };
}

/** Whether a delimiter between `outer` and `inner` faces inwards, as its side of the words demands. */
function canStand(edge: string, inner: string, outer: string, flavour: Flavour): boolean {
  if (outer === edge) return false;
  const isApart = outer === '' || /^[\s\p{P}]$/u.test(outer) || /^[!-/:-@[-`{-~]$/.test(outer);
  // Pandoc reads no `_` right after words, marked or not
  if (edge === '_' && flavour === 'pandoc') return outer === '' || /\s/u.test(outer);
  // a bare mail address may contain `_` and would swallow the delimiter
  if (edge === '_') return isApart && !/^[@.+-]$/.test(outer);
  // CommonMark counts symbols as punctuation since 0.31 only, so that they are safe on neither side
  return flavour === 'pandoc' || isApart || !/^[\p{P}\p{S}]$/u.test(inner);
}

const firstOf = (text: string): string => Array.from(text.slice(0, 2))[0] ?? '';
const lastOf = (text: string): string => Array.from(text.slice(-2)).at(-1) ?? '';
