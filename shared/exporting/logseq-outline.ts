import { blockLines, quoteLines } from './block-markdown';
import { escapeInline, escapeLineStart } from './escape-markdown';
import { inlineLines, inlineOnOneLine } from './inline-markdown';
import type { NoteBlock, NoteListItem } from './note-nodes';

/** A block of an outline: its lines, its properties among them, the blocks under it, and the id it is to have, if any. */
export interface OutlineBlock {
  readonly lines: readonly string[];
  readonly children: readonly OutlineBlock[];
  readonly id?: string;
}

/** An outline as Logseq writes it: a bullet a block, tabs for depth, further lines of a block under its first. */
export function outlineText(blocks: readonly OutlineBlock[], depth = 0): string {
  return blocks
    .map(({ lines, children }) => `${bulletText(lines, depth)}\n${outlineText(children, depth + 1)}`)
    .join('');
}

/** The lines of one block as they stand at a depth. */
export function bulletText(lines: readonly string[], depth: number): string {
  const tabs = '\t'.repeat(depth);
  const own = lines.map((line, index) =>
    index === 0 ? `${tabs}- ${line}`.trimEnd() : line && `${tabs}  ${line}`,
  );
  return own.join('\n');
}

/** How a caller writes a quotation for an outline. */
export type WriteOutlined = (quotation: Extract<NoteBlock, { kind: 'quotation' }>) => OutlineBlock;

/** A note's blocks as an outline: what follows a heading stands under it, a list's items are blocks. */
export function outlineOf(blocks: readonly NoteBlock[], write: WriteOutlined): OutlineBlock[] {
  const outline: OutlineBlock[] = [];
  const parents: { readonly level: number; readonly children: OutlineBlock[] }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      (parents.at(-1)?.children ?? outline).push(...blocksOf(block, write));
      continue;
    }
    const words = inlineOnOneLine(block.children, 'logseq');
    if (!words) continue;
    while ((parents.at(-1)?.level ?? 0) >= block.level) parents.pop();
    const children: OutlineBlock[] = [];
    (parents.at(-1)?.children ?? outline).push({ lines: [`${'#'.repeat(block.level)} ${words}`], children });
    parents.push({ level: block.level, children });
  }
  return outline;
}

/**
 * The same without depth but for lists: where a user writes between the blocks, a heading that came later would
 * otherwise push what follows it under whatever stands before.
 */
export function flatOutlineOf(blocks: readonly NoteBlock[], write: WriteOutlined): OutlineBlock[] {
  return blocks.flatMap((block) => outlineOf([block], write));
}

function blocksOf(block: Exclude<NoteBlock, { kind: 'heading' }>, write: WriteOutlined): OutlineBlock[] {
  const leaf = (lines: readonly string[]) => (lines.length > 0 ? [{ lines, children: [] }] : []);
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => itemBlock(item, block.isOrdered, write));
    case 'rule':
      return leaf(['---']);
    case 'quotation':
      return [write(block)];
    case 'paragraph':
      // a line break inside a block is one in Logseq
      return leaf(inlineLines(block.children, 'logseq'));
    case 'quote':
      return leaf(quoteLines(blockLines(block.children, 'logseq', (quotation) => write(quotation).lines)));
    case 'code':
      return leaf(blockLines([block], 'logseq', () => []));
  }
}

function itemBlock(item: NoteListItem, isOrdered: boolean, write: WriteOutlined): OutlineBlock {
  const [first, ...rest] = item.children;
  const opening = first?.kind === 'paragraph' ? inlineLines(first.children, 'logseq') : [];
  const task = item.checked === null ? '' : item.checked ? 'DONE ' : 'TODO ';
  const [firstLine = '', ...lines] = opening;
  return {
    lines: [task + firstLine, ...lines, ...(isOrdered ? [property('logseq.order-list-type', 'number')] : [])],
    children: outlineOf(first?.kind === 'paragraph' ? rest : item.children, write),
  };
}

/** A property's line; a value stands on one. */
export function property(name: string, value: string): string {
  return `${name}:: ${value.replace(/\s+/g, ' ').trim()}`;
}

/** Plain words as lines of a block, nothing in them a mark, a tag or a property. */
export function plainLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => escapeLineStart(escapeInline(line, 'logseq'), 'logseq'));
}
