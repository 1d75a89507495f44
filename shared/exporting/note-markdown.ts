import type { NoteDocument } from '../model';
import { blockLines, headingLines } from './block-markdown';
import { escapeInline, type Flavour } from './escape-markdown';
import { type QuotationBlock, type QuotationsOfNote, quotationKey, wordsOf } from './exported-quotation';
import { type NoteBlock, readNote } from './note-nodes';
import { pandocHeader } from './pandoc-header';
import { Footnotes, pandocReference, quotedLines } from './quotation-markdown';

/** Every quotation of a note in the order of its text, also where two show the same annotation. */
export function quotationNodesOf(document: NoteDocument): readonly QuotationBlock[] {
  return quotationsIn(readNote(document));
}

/**
 * A note as a Markdown document that ends in a line break. `commonmark` opens with the title as a heading
 * and closes with one footnote line for each source and paragraph quoted; `pandoc` opens with a YAML
 * block that holds the quoted sources and cites them by key. Literal characters are escaped, a node no
 * one knows leaves its words, and a quotation that is not in `quotations` says that its annotation is gone.
 */
export function noteToMarkdown(
  note: { readonly title: string; readonly document: NoteDocument },
  quotations: QuotationsOfNote,
  flavour: Flavour,
): string {
  const blocks = readNote(note.document);
  const title = note.title.replace(/\s+/g, ' ').trim();
  return flavour === 'pandoc' ? toPandoc(title, blocks, quotations) : toCommonMark(title, blocks, quotations);
}

function toCommonMark(title: string, blocks: readonly NoteBlock[], quotations: QuotationsOfNote): string {
  const footnotes = new Footnotes();
  const body = blockLines(blocks, 'commonmark', (block) => {
    const quotation = quotations.get(quotationKey(block));
    return quotedLines(wordsOf(block, quotation), 'commonmark', footnotes.referTo(block, quotation));
  });
  const heading = headingLines(1, escapeInline(title, 'commonmark'), 'commonmark');
  return joinParts([heading, body, footnotes.definitions]);
}

function toPandoc(title: string, blocks: readonly NoteBlock[], quotations: QuotationsOfNote): string {
  const quoted = quotationsIn(blocks).flatMap((block) => quotations.get(quotationKey(block)) ?? []);
  const sources = new Map(quoted.filter(({ csl }) => csl.id).map(({ csl }) => [csl.id, csl]));
  const body = blockLines(blocks, 'pandoc', (block) => {
    const quotation = quotations.get(quotationKey(block));
    return quotedLines(wordsOf(block, quotation), 'pandoc', pandocReference(block, quotation));
  });
  const header = pandocHeader(title, [...sources.values()]);
  return [header, joinParts([body])].filter(Boolean).join('\n');
}

function joinParts(parts: readonly (readonly string[])[]): string {
  const filled = parts.filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n`);
  return filled.join('\n');
}

function quotationsIn(blocks: readonly NoteBlock[]): QuotationBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quotation') return [block];
    if (block.kind === 'quote') return quotationsIn(block.children);
    return block.kind === 'list' ? block.items.flatMap((item) => quotationsIn(item.children)) : [];
  });
}
