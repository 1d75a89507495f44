import { escapeInline, escapeLineStart, type Flavour } from './escape-markdown';
import { noteLinkAddress, writeLink } from './link-markdown';
import { type Branch, nest, type Piece, splitLines, tidy } from './mark-tree';
import type { Inline, TextMark } from './note-nodes';

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
    renderAll(nest(tidy(line)), { flavour, isLabel: false }, '', index < all.length - 1 ? '\\' : ''),
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
  return renderAll(nest(tidy(line)), { flavour, isLabel: false }, '', '');
}

/** Where words stand: in which flavour, and whether inside a link, where no other link may be. */
interface Place {
  readonly flavour: Flavour;
  readonly isLabel: boolean;
}

/** `before` and `after` are the characters that stand around the result. */
function renderAll(branches: readonly Branch[], place: Place, before: string, after: string): string {
  let markdown = '';
  branches.forEach((branch, index) => {
    const next = branches[index + 1];
    markdown += render(branch, place, lastOf(markdown) || before, next ? leadOf(next, place) : after);
  });
  return markdown;
}

/** The character a branch will begin with, or one that is read the same way. */
function leadOf(branch: Branch, place: Place): string {
  if (branch.kind === 'text') return firstOf(branch.text);
  return render(branch, place, ' ', ' ').slice(0, 1);
}

function render(branch: Branch, place: Place, before: string, after: string): string {
  switch (branch.kind) {
    case 'text':
      return escapeInline(branch.text, place.flavour, before, after, place.isLabel);
    case 'code':
      return codeSpan(branch.text);
    case 'link':
      return renderLink(branch, place, before, after);
    case 'marked':
      return renderMarked(branch.mark, branch.children, place, before, after);
  }
}

function renderLink(
  link: Extract<Piece, { kind: 'link' }>,
  place: Place,
  before: string,
  after: string,
): string {
  const label = tidy(link.label);
  const address = noteLinkAddress(link.url);
  if (address === null) return renderAll(nest(label), place, before, after);
  const [only] = label;
  const words = label.length === 1 && only?.kind === 'text' && only.marks.length === 0 ? only.text : null;
  const written = renderAll(nest(label), { ...place, isLabel: true }, '[', ']');
  return writeLink({ url: link.url, address, words }, written, place.flavour);
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
  place: Place,
  before: string,
  after: string,
): string {
  const inside = (edge: string, close = edge) => renderAll(children, place, edge, close);
  const isPandoc = place.flavour === 'pandoc';
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
      return renderDelimited(mark, children, place, before, after);
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
  place: Place,
  before: string,
  after: string,
): string {
  const [only] = children;
  if (children.length === 1 && only?.kind === 'marked' && areBoldItalic(mark, only.mark)) {
    const fits = fitting('***', renderAll(only.children, place, '*', '*'), place, before, after);
    if (fits.isClean) return fits.markdown;
  }
  const options = DELIMITERS[mark].map((delimiter) => {
    const edge = delimiter.slice(0, 1);
    return fitting(delimiter, renderAll(children, place, edge, edge), place, before, after);
  });
  return (options.find(({ isClean }) => isClean) ?? options[0])?.markdown ?? '';
}

function areBoldItalic(outer: TextMark, inner: TextMark): boolean {
  return (outer === 'strong' && inner === 'emphasis') || (outer === 'emphasis' && inner === 'strong');
}

function fitting(
  delimiter: string,
  inner: string,
  place: Place,
  before: string,
  after: string,
): { readonly markdown: string; readonly isClean: boolean } {
  const edge = delimiter.slice(0, 1);
  const open = firstOf(inner) === edge ? SEPARATOR : '';
  const close = lastOf(inner) === edge ? SEPARATOR : '';
  const body = open + inner + close;
  const opens = canStand(edge, firstOf(body), before, place.flavour);
  const closes = canStand(edge, lastOf(body), after, place.flavour);
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
