import type { NoteDocument } from '../../model';
import { blockLines, headingLines } from '../block-markdown';
import { escapeInline } from '../escape-markdown';
import { type QuotationBlock, type QuotationsOfNote, quotationKey, wordsOf } from '../exported-quotation';
import { readNote } from '../note-nodes';
import { pandocHeader } from '../pandoc-header';
import { Footnotes, pandocReference, quotedLines } from '../quotation-markdown';
import { HEAD } from './block-marks';

/** A block as it is to stand in a file; `key` names what can be told apart by itself, others are matched by their words. */
export interface ExportBlock {
  readonly key: string | null;
  readonly text: string;
}

/** A block under the id that its marks in a file carry. */
export interface NamedBlock {
  readonly id: string;
  readonly text: string;
}

/**
 * A note as the blocks of a Markdown file: the same words as `noteToMarkdown` writes, each block apart. Empty
 * blocks are left out. Quotations are named by their annotation, so that they are found wherever they moved.
 */
export function noteBlocks(
  note: { readonly title: string; readonly document: NoteDocument },
  quotations: QuotationsOfNote,
  flavour: 'commonmark' | 'pandoc',
): readonly ExportBlock[] {
  const title = note.title.replace(/\s+/g, ' ').trim();
  const footnotes = new Footnotes();
  const uses = new Map<string, number>();
  const cited = new Map<string, Parameters<typeof pandocHeader>[1][number]>();
  const write = (block: QuotationBlock) => {
    const quotation = quotations.get(quotationKey(block));
    if (quotation?.csl.id) cited.set(quotation.csl.id, quotation.csl);
    const reference =
      flavour === 'pandoc' ? pandocReference(block, quotation) : footnotes.referTo(block, quotation);
    return quotedLines(wordsOf(block, quotation), flavour, reference);
  };
  const body = readNote(note.document).map((block): ExportBlock => {
    const text = blockLines([block], flavour, write).join('\n');
    if (block.kind !== 'quotation') return { key: null, text };
    const use = (uses.get(block.annotationId) ?? 0) + 1;
    uses.set(block.annotationId, use);
    const id = block.annotationId.replace(/[^\w-]/g, '-');
    return { key: `quotation-${id}${use > 1 ? `-${use}` : ''}`, text };
  });
  const opening: ExportBlock =
    flavour === 'pandoc'
      ? { key: HEAD, text: pandocHeader(title, [...cited.values()]) }
      : { key: 'title', text: headingLines(1, escapeInline(title, flavour), flavour).join('\n') };
  const closing = { key: 'footnotes', text: footnotes.definitions.join('\n') };
  return [opening, ...body, closing].filter(({ text }) => text !== '');
}
