import type { ColourLabels, Picture } from '../../model';
import { tableEnd } from '../../text';
import type { AnnotatedSource } from '../annotated-source';
import { annotationsToMarkdown } from '../annotations-markdown';
import { blockLines, quoteLines } from '../block-markdown';
import { escapeInline } from '../escape-markdown';
import type { NoteBlock } from '../note-nodes';
import { isMarkedCode, markedCodeLines } from './marked-code';
import { tableLines } from './table-markdown';
import { textBlocks } from './text-blocks';

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
  const text = textToMarkdown(source, pictures);
  return text === '' ? annotations : `${annotations}\n## Text\n\n${text}\n`;
}

/** Headings stand below “Text”, so that an outline shows the text as one part. */
const HEADING_OFFSET = 2;

/**
 * A source's text alone, its headings two levels deeper; empty where it has none. Tables, code with marks and pictures stand between
 * what runs before and after them, and end a list there; pictures between a table's rows stand below it, since no
 * table of Markdown holds a paragraph. Linear.
 */
export function textToMarkdown(
  { text, blocks }: Pick<AnnotatedSource, 'text' | 'blocks'>,
  pictures: readonly PictureFile[] = [],
): string {
  const parts: (readonly string[])[] = [];
  const images = imagesByPlace(pictures, blocks.length);
  let written = 0;
  const writeUpTo = (end: number) => {
    // a source's text holds no quotations of ours
    const running = textBlocks(text, blocks.slice(written, end)).map(deeper);
    parts.push(blockLines(running, 'commonmark', () => []));
    written = end;
  };
  for (let at = 0; at <= blocks.length; at = Math.max(at + 1, written)) {
    const block = blocks[at];
    const here = images.get(at) ?? [];
    const isTable = block?.kind === 'table-row';
    const isMarked = block !== undefined && isMarkedCode(block);
    if (block !== undefined && !isTable && !isMarked && here.length === 0) continue;
    writeUpTo(at);
    parts.push(...here.map((image) => [image]));
    if (isMarked) {
      parts.push(markedCodeLines(text, block));
      written = at + 1;
    }
    if (block === undefined || !isTable) continue;
    written = tableEnd(blocks, at);
    const table = tableLines(text, blocks.slice(at, written));
    parts.push(block.level === undefined ? table : quoteLines(table));
    for (let row = at + 1; row < written; row++)
      parts.push(...(images.get(row) ?? []).map((image) => [image]));
  }
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** The images that stand before each block, by its index. */
function imagesByPlace(
  pictures: readonly PictureFile[],
  length: number,
): ReadonlyMap<number, readonly string[]> {
  const images = new Map<number, string[]>();
  for (const { before, alt, address } of pictures) {
    const place = Math.min(before, length);
    const image = `![${escapeInline(alt, 'commonmark')}](${address})`;
    images.set(place, [...(images.get(place) ?? []), image]);
  }
  return images;
}

function deeper(block: NoteBlock): NoteBlock {
  return block.kind === 'heading' ? { ...block, level: Math.min(6, block.level + HEADING_OFFSET) } : block;
}
