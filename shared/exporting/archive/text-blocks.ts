import type { Block, InlineMark } from '../../model';
import type { Inline, NoteBlock, TextMark } from '../note-nodes';

interface OpenList {
  readonly kind: 'list';
  readonly isOrdered: boolean;
  readonly start: number;
  readonly items: { readonly checked: null; readonly children: NoteBlock[] }[];
}

/**
 * A source's text as the blocks that writers take, its lists and quotes nested again. A caption is a paragraph, and code
 * has no marks (`marked-code.ts` writes it with them). Linear, but for blocks with many marks.
 */
export function textBlocks(text: string, blocks: readonly Block[]): readonly NoteBlock[] {
  const top: NoteBlock[] = [];
  let lists: OpenList[] = [];
  let quoteLevel = 0;
  let quoted: NoteBlock[] = [];
  for (const block of blocks) {
    const children = inlineOf(text, block);
    if (block.kind !== 'list-item') lists = [];
    if (kindOf(block) !== 'quote') quoteLevel = 0;
    switch (kindOf(block)) {
      case 'heading':
        top.push({ kind: 'heading', level: block.level ?? 1, children });
        break;
      case 'preformatted':
        top.push({ kind: 'code', language: '', text: text.slice(block.start, block.end) });
        break;
      case 'list-item':
        lists = openListsFor(block, lists, top);
        lists.at(-1)?.items.push({ checked: null, children: [{ kind: 'paragraph', children }] });
        break;
      case 'quote': {
        const { level = 1 } = block;
        if (level !== quoteLevel) quoted = openQuote(level, top);
        quoteLevel = level;
        quoted.push({ kind: 'paragraph', children });
        break;
      }
      default:
        top.push({ kind: 'paragraph', children });
    }
  }
  return top;
}

/** A caption that has a level stands as deep in quotes. */
function kindOf({ kind, level }: Block): Block['kind'] {
  return kind === 'caption' && level !== undefined ? 'quote' : kind;
}

/** The children of the innermost of as many quotes. */
function openQuote(level: number, into: NoteBlock[]): NoteBlock[] {
  const children: NoteBlock[] = [];
  into.push({ kind: 'quote', children });
  return level > 1 ? openQuote(level - 1, children) : children;
}

/** The lists an item stands in, outermost first; what is missing of them is opened, above it with an item that has no words. */
function openListsFor(
  { level = 1, ordinal }: Block,
  lists: readonly OpenList[],
  top: NoteBlock[],
): OpenList[] {
  const open = lists.slice(0, level);
  const last = open[level - 1];
  if (last && goesOn(last, ordinal)) return open;
  open.length = Math.min(open.length, level - 1);
  while (open.length < level) {
    const outer = open.at(-1);
    const isOwn = open.length === level - 1;
    const list: OpenList = {
      kind: 'list',
      isOrdered: isOwn && ordinal !== undefined,
      start: (isOwn ? ordinal : undefined) ?? 1,
      items: [],
    };
    if (outer && outer.items.length === 0) outer.items.push({ checked: null, children: [] });
    (outer?.items.at(-1)?.children ?? top).push(list);
    open.push(list);
  }
  return open;
}

/** Whether an item of this number is the next of a list. */
function goesOn({ isOrdered, start, items }: OpenList, ordinal: number | undefined): boolean {
  return isOrdered ? ordinal === start + items.length : ordinal === undefined;
}

/** Words of a block with their marks. */
export function inlineOf(
  text: string,
  { start, end, marks = [] }: Pick<Block, 'start' | 'end' | 'marks'>,
): readonly Inline[] {
  const links = marks.filter((mark) => mark.kind === 'link');
  const others = marks.filter((mark) => mark.kind !== 'link');
  const runs: Inline[] = [];
  let at = start;
  for (const link of links) {
    if (link.start < at || link.end > end) continue;
    runs.push(...wordRuns(text, { start: at, end: link.start }, others));
    runs.push({ kind: 'link', url: link.href ?? '', children: wordRuns(text, link, others) });
    at = link.end;
  }
  return [...runs, ...wordRuns(text, { start: at, end }, others)];
}

function wordRuns(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  marks: readonly InlineMark[],
): readonly Inline[] {
  const edges = marks.flatMap((mark) => [mark.start, mark.end]).filter((edge) => edge > start && edge < end);
  const bounds = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return bounds.slice(1).flatMap((to, index): readonly Inline[] => {
    const from = bounds[index] ?? to;
    const kinds = marks.filter((mark) => mark.start <= from && mark.end >= to).map(({ kind }) => kind);
    const own: readonly TextMark[] = (['strong', 'emphasis'] as const).filter((kind) => kinds.includes(kind));
    return text
      .slice(from, to)
      .split('\n')
      .flatMap((line, at): readonly Inline[] => [
        ...(at > 0 ? [{ kind: 'break' } as const] : []),
        ...(line ? [{ kind: 'text', text: line, marks: own, isCode: kinds.includes('code') } as const] : []),
      ]);
  });
}
