import type { Flavour } from './escape-markdown';
import { inlineLines, inlineOnOneLine } from './inline-markdown';
import type { NoteBlock, NoteListItem } from './note-nodes';

/** How the caller writes a quotation: the finished block, one line an element. */
export type WriteQuotation = (quotation: Extract<NoteBlock, { kind: 'quotation' }>) => readonly string[];

/** Parts two lists that Markdown would read as one. */
export const LIST_END = '<!-- -->';
const LARGEST_ORDINAL = 999_999_999;

/** Blocks as the lines of a Markdown document, a blank line between them. Empty blocks are left out. */
export function blockLines(blocks: readonly NoteBlock[], flavour: Flavour, write: WriteQuotation): string[] {
  const lines: string[] = [];
  let last: NoteBlock | null = null;
  for (const block of blocks) {
    const own = linesOf(block, flavour, write);
    if (own.length === 0) continue;
    if (last) lines.push('');
    if (last && isSameKindOfList(last, block)) lines.push(LIST_END, '');
    lines.push(...own);
    last = block;
  }
  return lines;
}

/** Lines as a block quote; an empty line keeps its mark, so that the quote goes on. */
export function quoteLines(lines: readonly string[]): string[] {
  return lines.map((line) => (line ? `> ${line}` : '>'));
}

/** Lines with hard breaks between them. */
function withHardBreaks(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index < lines.length - 1 ? `${line}\\` : line));
}

function linesOf(block: NoteBlock, flavour: Flavour, write: WriteQuotation): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return withHardBreaks(inlineLines(block.children, flavour));
    case 'heading':
      return headingLines(block.level, inlineOnOneLine(block.children, flavour), flavour);
    case 'quote':
      return quoteLines(blockLines(block.children, flavour, write));
    case 'list':
      return block.items.flatMap((item, index) => itemLines(item, markerOf(block, index), flavour, write));
    case 'code':
      return codeLines(block.language, block.text);
    case 'rule':
      return ['* * *'];
    case 'quotation':
      return write(block);
  }
}

/** A heading's line; a `#` that ends it would be taken for its closing mark, by Pandoc also right after a word. */
export function headingLines(level: number, text: string, flavour: Flavour): string[] {
  // each `#` of a run that may be a closing one
  const closing = flavour === 'pandoc' ? /#(?=#*$)/g : /(?<=^|[ \t])#(?=#*$)/g;
  return text ? [`${'#'.repeat(level)} ${text.replace(closing, '\\#')}`] : [];
}

function markerOf(list: Extract<NoteBlock, { kind: 'list' }>, index: number): string {
  return list.isOrdered ? `${Math.min(list.start + index, LARGEST_ORDINAL)}. ` : '- ';
}

/** An item with all that belongs to it indented to the width of its marker. */
function itemLines(item: NoteListItem, marker: string, flavour: Flavour, write: WriteQuotation): string[] {
  const box = item.checked === null ? '' : item.checked ? '[x] ' : '[ ] ';
  const [first, ...rest] = item.children;
  const opening = first ? linesOf(first, flavour, write) : [];
  // Pandoc counts the indent of code from its fence on, unless that stands beside the marker
  const lines = flavour === 'pandoc' && first?.kind === 'code' ? [LIST_END, '', ...opening] : [...opening];
  let last = first;
  for (const block of rest) {
    const own = linesOf(block, flavour, write);
    if (own.length === 0) continue;
    if (!(last?.kind === 'paragraph' && opensTight(block))) lines.push('');
    if (last && isSameKindOfList(last, block)) lines.push(LIST_END, '');
    lines.push(...own);
    last = block;
  }
  const indent = ' '.repeat(marker.length);
  return [
    `${marker}${box}${lines[0] ?? ''}`.trimEnd(),
    ...lines.slice(1).map((line) => (line ? indent + line : '')),
  ];
}

/**
 * Whether a list may follow its item's words without a blank line: CommonMark lets no empty item and no
 * number but 1 interrupt a paragraph, and some readers none that opens further in.
 */
function opensTight(block: NoteBlock): boolean {
  if (block.kind !== 'list') return false;
  const [first] = block.items[0]?.children ?? [];
  if (!first || (block.isOrdered && block.start !== 1)) return false;
  return first.kind !== 'list' || opensTight(first);
}

/** Whether Markdown would read the two as one list. */
export function isSameKindOfList(a: NoteBlock, b: NoteBlock): boolean {
  return a.kind === 'list' && b.kind === 'list' && a.isOrdered === b.isOrdered;
}

function codeLines(language: string, text: string): string[] {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [fence + language.replace(/[^\w+#-]/g, ''), ...text.split(/\r\n|\r|\n/), fence];
}
