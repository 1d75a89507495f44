import type { Block, ColourLabels, Picture } from '../../model';
import type { AnnotatedSource } from '../annotated-source';
import { annotationsToMarkdown } from '../annotations-markdown';
import { headingLines, quoteLines } from '../block-markdown';
import { escapeInline, escapeLineStart } from '../escape-markdown';

/** A picture of a source and the address of its file from the source's Markdown; `before` as in `Picture`. */
export interface PictureFile extends Pick<Picture, 'before' | 'alt'> {
  readonly address: string;
}

/** A source as CommonMark: its record, its annotations in document order, and its whole text with its pictures. Linear. */
export function sourceWithText(
  source: AnnotatedSource,
  labels: ColourLabels,
  pictures: readonly PictureFile[] = [],
): string {
  const annotations = annotationsToMarkdown(source, source.annotations, source.blocks, labels);
  const text = textOf(source, pictures);
  return text === '' ? annotations : `${annotations}\n## Text\n\n${text}\n`;
}

function textOf({ text, blocks }: AnnotatedSource, pictures: readonly PictureFile[]): string {
  let markdown = '';
  let last: Block | null = null;
  for (const [index, block] of blocks.entries()) {
    const shown = pictures.filter(({ before }) => before === index).map(imageOf);
    const isInList = last?.kind === 'list-item' && block.kind === 'list-item';
    const indent = isInList ? '   '.repeat(last?.level ?? 1) : '';
    for (const image of shown) markdown += `${markdown === '' ? '' : '\n\n'}${indent}${image}`;
    const lines = linesOf(block, text.slice(block.start, block.end));
    if (lines.length === 0) continue;
    const isSameList = isInList && shown.length === 0;
    markdown += `${markdown === '' ? '' : isSameList ? '\n' : '\n\n'}${lines.join('\n')}`;
    last = block;
  }
  const rest = pictures.filter(({ before }) => before >= blocks.length).map(imageOf);
  return [markdown, ...rest].filter((part) => part !== '').join('\n\n');
}

function imageOf({ alt, address }: PictureFile): string {
  return `![${escapeInline(alt, 'commonmark')}](${address})`;
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
      return broken;
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
