import type { ColourLabels } from '../../model';
import type { AnnotatedSource } from '../annotated-source';
import { annotationsToMarkdown } from '../annotations-markdown';
import { blockLines } from '../block-markdown';
import type { NoteBlock } from '../note-nodes';
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
  // a source's text holds no quotations of ours
  return blockLines(textBlocks(text, blocks).map(deeper), 'commonmark', () => []).join('\n');
}

function deeper(block: NoteBlock): NoteBlock {
  return block.kind === 'heading' ? { ...block, level: Math.min(6, block.level + HEADING_OFFSET) } : block;
}
