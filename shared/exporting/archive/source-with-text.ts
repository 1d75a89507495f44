import type { Block, ColourLabels } from '../../model';
import { tableEnd } from '../../text';
import type { AnnotatedSource } from '../annotated-source';
import { annotationsToMarkdown } from '../annotations-markdown';
import { headingLines, quoteLines } from '../block-markdown';
import { escapeInline, escapeLineStart } from '../escape-markdown';
import { tableLines } from '../table-markdown';

/** A source as CommonMark: its record, its annotations in document order, and its whole text. Linear. */
export function sourceWithText(source: AnnotatedSource, labels: ColourLabels): string {
  const annotations = annotationsToMarkdown(source, source.annotations, source.blocks, labels);
  const text = textOf(source);
  return text === '' ? annotations : `${annotations}\n## Text\n\n${text}\n`;
}

function textOf({ text, blocks }: AnnotatedSource): string {
  let markdown = '';
  let last: Block | null = null;
  for (let at = 0, end = 1; at < blocks.length; at = end, end = at + 1) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.kind === 'table-row') end = tableEnd(blocks, at);
    const lines =
      block.kind === 'table-row'
        ? inQuote(block, tableLines(text, blocks.slice(at, end)))
        : linesOf(block, text.slice(block.start, block.end));
    if (lines.length === 0) continue;
    const isSameList = last?.kind === 'list-item' && block.kind === 'list-item';
    markdown += `${last === null ? '' : isSameList ? '\n' : '\n\n'}${lines.join('\n')}`;
    last = block;
  }
  return markdown;
}

function inQuote({ level }: Block, lines: readonly string[]): readonly string[] {
  return level === undefined ? lines : quoteLines(lines);
}

/** Headings stand below “Text”, so that an outline shows the text as one part. */
const HEADING_OFFSET = 2;

function linesOf(block: Block, words: string): readonly string[] {
  if (block.kind === 'preformatted') return fenced(words);
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const escaped = lines.map((line) => escapeLineStart(escapeInline(line.trim(), 'commonmark'), 'commonmark'));
  if (escaped.length === 0) return [];
  const broken = escaped.map((line, at) => (at < escaped.length - 1 ? `${line}\\` : line));
  switch (block.kind) {
    case 'heading':
      return headingLines(Math.min(6, (block.level ?? 1) + HEADING_OFFSET), escaped.join(' '));
    case 'quote':
      return quoteLines(broken);
    case 'list-item':
      return listLines(block, broken);
    default:
      return inQuote(block, broken);
  }
}

function listLines({ level = 1, ordinal }: Block, lines: readonly string[]): readonly string[] {
  const marker = ordinal === undefined ? '- ' : `${ordinal}. `;
  const indent = '   '.repeat(level - 1);
  return lines.map((line, at) => indent + (at === 0 ? marker : ' '.repeat(marker.length)) + line);
}

function fenced(words: string): readonly string[] {
  const longest = Math.max(2, ...(words.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [fence, words, fence];
}
