import type { ColourLabels } from '../../model';
import { tableEnd } from '../../text';
import type { AnnotatedSource } from '../annotated-source';
import { annotationsToMarkdown } from '../annotations-markdown';
import { blockLines, quoteLines } from '../block-markdown';
import type { NoteBlock } from '../note-nodes';
import { tableLines } from './table-markdown';
import { textBlocks } from './text-blocks';

/** A source as CommonMark: its record, its annotations in document order, and its whole text. Linear. */
export function sourceWithText(source: AnnotatedSource, labels: ColourLabels): string {
  const annotations = annotationsToMarkdown(source, source.annotations, source.blocks, labels);
  const text = textToMarkdown(source);
  return text === '' ? annotations : `${annotations}\n## Text\n\n${text}\n`;
}

/** Headings stand below “Text”, so that an outline shows the text as one part. */
const HEADING_OFFSET = 2;

/** A source's text alone, its headings two levels deeper; empty where it has none. Linear. */
export function textToMarkdown({ text, blocks }: Pick<AnnotatedSource, 'text' | 'blocks'>): string {
  const parts: (readonly string[])[] = [];
  let written = 0;
  const writeUpTo = (end: number) => {
    // a source's text holds no quotations of ours
    const running = textBlocks(text, blocks.slice(written, end)).map(deeper);
    parts.push(blockLines(running, 'commonmark', () => []));
    written = end;
  };
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (block?.kind !== 'table-row') {
      at += 1;
      continue;
    }
    writeUpTo(at);
    at = tableEnd(blocks, at);
    const table = tableLines(text, blocks.slice(written, at));
    parts.push(block.level === undefined ? table : quoteLines(table));
    written = at;
  }
  writeUpTo(blocks.length);
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function deeper(block: NoteBlock): NoteBlock {
  return block.kind === 'heading' ? { ...block, level: Math.min(6, block.level + HEADING_OFFSET) } : block;
}
