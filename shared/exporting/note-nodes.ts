import type { LexicalNodeJson, NoteDocument } from '../model';

/** Lexical's format bits (LexicalConstants.ts of lexical 0.52). */
const FORMAT_BITS = {
  strong: 1,
  emphasis: 2,
  strike: 4,
  underline: 8,
  code: 16,
  sub: 32,
  sup: 64,
  mark: 128,
} as const;

export type TextMark = Exclude<keyof typeof FORMAT_BITS, 'code'>;

/** What stands in a line: words with their marks, a break, or a link around words. */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly marks: readonly TextMark[];
      readonly isCode: boolean;
    }
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] };

export interface NoteListItem {
  readonly checked: boolean | null;
  readonly children: readonly NoteBlock[];
}

/** A note's blocks, freed from Lexical's shapes; what Lexical nests by wrapping items is nested here. */
export type NoteBlock =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly children: readonly NoteBlock[] }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly start: number;
      readonly items: readonly NoteListItem[];
    }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'rule' }
  | {
      readonly kind: 'quotation';
      readonly annotationId: string;
      readonly exact: string;
      readonly citation: string;
    };

const INLINE_TYPES = new Set([
  'text',
  'linebreak',
  'tab',
  'link',
  'autolink',
  'code-highlight',
  'hashtag',
  'mark',
  'overflow',
]);

/** The blocks of a note in order. A node no one knows gives its text. Linear. */
export function readNote(document: NoteDocument): readonly NoteBlock[] {
  return readBlocks(document.state.root.children ?? []);
}

function readBlocks(nodes: readonly LexicalNodeJson[]): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  let line: LexicalNodeJson[] = [];
  const endLine = () => {
    if (line.length > 0) blocks.push({ kind: 'paragraph', children: line.flatMap(readInline) });
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      line.push(node);
      continue;
    }
    endLine();
    blocks.push(...readBlock(node));
  }
  endLine();
  return blocks;
}

function readBlock(node: LexicalNodeJson): NoteBlock[] {
  const children = node.children ?? [];
  switch (node.type) {
    case 'quotation':
      return [
        {
          kind: 'quotation',
          annotationId: text(node.annotationId),
          exact: text(node.exact),
          citation: text(node.citation),
        },
      ];
    case 'heading':
      return [
        {
          kind: 'heading',
          level: Number(/^h([1-6])$/.exec(text(node.tag))?.[1] ?? 1),
          children: children.flatMap(readInline),
        },
      ];
    case 'quote':
      return [{ kind: 'quote', children: readBlocks(children) }];
    case 'list':
      return [readList(node)];
    case 'code':
      return [{ kind: 'code', language: text(node.language), text: plainText(children) }];
    case 'horizontalrule':
      return [{ kind: 'rule' }];
    default:
      return readBlocks(children);
  }
}

function readList(node: LexicalNodeJson): NoteBlock {
  const items: { checked: boolean | null; children: NoteBlock[] }[] = [];
  for (const child of node.children ?? []) {
    const blocks = child.type === 'listitem' ? readBlocks(child.children ?? []) : readBlock(child);
    const last = items.at(-1);
    // Lexical keeps a nested list in an item of its own, after the item it belongs to
    const isOnlyLists = blocks.length > 0 && blocks.every(({ kind }) => kind === 'list');
    if (isOnlyLists && last) last.children.push(...blocks);
    else items.push({ checked: node.listType === 'check' ? child.checked === true : null, children: blocks });
  }
  const start =
    typeof node.start === 'number' && Number.isInteger(node.start) && node.start >= 0 ? node.start : 1;
  return { kind: 'list', isOrdered: node.listType === 'number', start, items };
}

function readInline(node: LexicalNodeJson): Inline[] {
  const children = node.children ?? [];
  if (node.type === 'linebreak') return [{ kind: 'break' }];
  if (node.type === 'tab') return [{ kind: 'text', text: '\t', marks: [], isCode: false }];
  const inner = children.flatMap(readInline);
  if (node.type === 'link' || (node.type === 'autolink' && node.isUnlinked !== true))
    return [{ kind: 'link', url: text(node.url), children: inner }];
  return [...readText(node), ...inner];
}

/** A text node's runs; a line break inside its text is a break, whatever ends the line. */
function readText(node: LexicalNodeJson): Inline[] {
  const value = text(node.text).replaceAll('\0', '');
  if (!value) return [];
  const format = typeof node.format === 'number' ? node.format : 0;
  const marks = (['strong', 'emphasis', 'strike', 'underline', 'sub', 'sup', 'mark'] as const).filter(
    (mark) => (format & FORMAT_BITS[mark]) !== 0,
  );
  const isCode = (format & FORMAT_BITS.code) !== 0;
  return value
    .split(/\r\n|\r|\n/)
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...(line ? [{ kind: 'text', text: line, marks, isCode } as const] : []),
    ]);
}

function isInline(node: LexicalNodeJson): boolean {
  if (INLINE_TYPES.has(node.type)) return true;
  return typeof node.text === 'string' && !node.children;
}

function plainText(nodes: readonly LexicalNodeJson[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'linebreak') return '\n';
      if (node.type === 'tab') return '\t';
      return text(node.text) + plainText(node.children ?? []);
    })
    .join('');
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
