import { type Annotation, type Block, type ColourLabels, type CslItem, quotedWords } from '../model';
import { factsOf, inDocumentOrder, orphansTitle } from './annotated-source';
import { headingLines } from './block-markdown';
import { escapeInline, escapeLineStart, type Flavour } from './escape-markdown';
import { quotedLines } from './quotation-markdown';
import type { ExportBlock } from './reexport/export-blocks';
import { sourceLine, titleOf } from './source-line';

/**
 * All annotations of a source as CommonMark: its title and record, then in document order each one's
 * words, colour label, paragraph, tags and comment. Those that lost their place in the text stand last,
 * under a heading that says so. One whose words changed
 * since is handed in at the place found for it, and says that its words are an earlier revision's. `labels` are the names the user gave the colours.
 */
export function annotationsToMarkdown(
  source: { readonly csl: CslItem },
  annotations: readonly Annotation[],
  blocks: readonly Block[],
  labels: ColourLabels,
): string {
  const parts = annotationsMarkdownBlocks(source, annotations, blocks, labels).map(({ text }) => text);
  return `${parts.join('\n\n')}\n`;
}

/** The same as the blocks of a file that can be updated, one for each annotation with all that belongs to it. */
export function annotationsMarkdownBlocks(
  source: { readonly csl: CslItem },
  annotations: readonly Annotation[],
  blocks: readonly Block[],
  labels: ColourLabels,
): readonly ExportBlock[] {
  const { placed, orphans } = inDocumentOrder(annotations);
  const write = (annotation: Annotation) => ({
    key: `annotation-${annotation.id.replace(/[^\w-]/g, '-')}`,
    text: annotationParts(annotation, blocks, labels).filter(Boolean).join('\n\n'),
  });
  const record = escapeLineStart(sourceLine(source.csl, 'commonmark', { withTitle: false }), 'commonmark');
  return [
    {
      key: 'title',
      text: headingLines(1, escapeInline(titleOf(source.csl), 'commonmark'), 'commonmark').join('\n'),
    },
    { key: 'record', text: record },
    ...placed.map(write),
    ...(orphans.length > 0 ? [{ key: 'orphans', text: `## ${orphansTitle(blocks)}` }] : []),
    ...orphans.map(write),
  ].filter(({ text }) => text !== '');
}

function annotationParts(annotation: Annotation, blocks: readonly Block[], labels: ColourLabels): string[] {
  const { label, place, remark } = factsOf(annotation, blocks, labels);
  const tags = annotation.tags.map((tag) => escapeInline(oneLine(tag), 'commonmark')).join(', ');
  return [
    quotedLines(quotedWords(annotation), 'commonmark', '').join('\n'),
    [`**${escapeInline(label, 'commonmark')}**`, place, tags && `tags: ${tags}`, remark]
      .filter(Boolean)
      .join(' · '),
    ...commentParagraphs(annotation.comment),
  ];
}

/** A comment as it was typed: an empty line parts paragraphs, a single break stays a break. */
export function commentParagraphs(comment: string, flavour: Flavour = 'commonmark'): string[] {
  return comment
    .split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*/)
    .map((paragraph) =>
      paragraph
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => escapeLineStart(escapeInline(line, flavour), flavour))
        .join('\\\n'),
    )
    .filter(Boolean);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
