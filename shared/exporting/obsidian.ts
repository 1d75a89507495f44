import { stringify } from 'yaml';
import { shortCitation } from '../citation';
import { type Annotation, type ColourLabels, type NoteDocument, quotedWords } from '../model';
import {
  type AnnotatedSource,
  annotationsTitle,
  factsOf,
  inDocumentOrder,
  orphansTitle,
} from './annotated-source';
import { commentParagraphs } from './annotations-markdown';
import { blockLines, quoteLines } from './block-markdown';
import { escapeInline } from './escape-markdown';
import {
  type ExportedQuotation,
  type QuotationBlock,
  type QuotationsOfNote,
  quotationKey,
  wordsOf,
} from './exported-quotation';
import { fileNameFor } from './file-name';
import { readNote } from './note-nodes';
import { Footnotes, quotedLines } from './quotation-markdown';
import { type Properties, recordProperties } from './record-properties';
import { titleOf } from './source-line';

/** A title as an Obsidian file may have it, without extension: links cannot name a file with `# ^ [ ] |` in it. */
export function obsidianName(title: string): string {
  return fileNameFor(title.replace(/[#^[\]|]/g, ' '), '');
}

/**
 * A note for an Obsidian vault: properties, the text, and each quotation with a link to its annotation in
 * the exported annotations of its source, a footnote and a block id of its own. The title is the file's name.
 */
export function noteToObsidian(
  note: {
    readonly title: string;
    readonly createdAt: string;
    readonly updatedAt: string;
    readonly document: NoteDocument;
  },
  quotations: QuotationsOfNote,
): string {
  const footnotes = new Footnotes('obsidian');
  const ids = new Map<string, number>();
  const cited = new Set<string>();
  const body = blockLines(readNote(note.document), 'obsidian', (block) => {
    const quotation = quotations.get(quotationKey(block));
    const words = quotedLines(wordsOf(block, quotation), 'obsidian', footnotes.referTo(block, quotation));
    const use = (ids.get(block.annotationId) ?? 0) + 1;
    ids.set(block.annotationId, use);
    const link = quotation ? linkTo(block, quotation) : '';
    if (quotation?.csl.id) cited.add(`[[${obsidianName(annotationsTitle(quotation.csl))}]]`);
    const id = `^quote-${blockId(block.annotationId)}${use > 1 ? `-${use}` : ''}`;
    return [...words, ...(link ? quoteLines(['', `— ${link}`]) : []), '', id];
  });
  const title = note.title.replace(/\s+/g, ' ').trim();
  const properties = propertiesOf({
    title,
    created: note.createdAt.slice(0, 10),
    updated: note.updatedAt.slice(0, 10),
    sources: [...cited],
  });
  return joined([properties, body.join('\n'), footnotes.definitions.join('\n')]);
}

/**
 * All annotations of a source for an Obsidian vault: the source's record as properties, then in document
 * order each one's words under a block id that notes link to, with label, paragraph, tags and comment.
 */
export function annotationsToObsidian(source: AnnotatedSource, labels: ColourLabels): string {
  const { placed, orphans } = inDocumentOrder(source.annotations);
  const write = (annotation: Annotation) => annotationParts(annotation, source, labels);
  return joined([
    propertiesOf({ title: titleOf(source.csl), ...recordProperties(source.csl) }),
    ...placed.flatMap(write),
    orphans.length > 0 ? `## ${orphansTitle(source.blocks)}` : '',
    ...orphans.flatMap(write),
  ]);
}

function annotationParts(annotation: Annotation, source: AnnotatedSource, labels: ColourLabels): string[] {
  const { label, place, remark } = factsOf(annotation, source.blocks, labels);
  const tags = annotation.tags.map((tag) => `#${tagName(tag)}`).join(' ');
  return [
    quotedLines(quotedWords(annotation), 'obsidian', '').join('\n'),
    `^${blockId(annotation.id)}`,
    [`**${escapeInline(label, 'obsidian')}**`, place, tags, remark].filter(Boolean).join(' · '),
    ...commentParagraphs(annotation.comment, 'obsidian'),
  ];
}

function linkTo(block: QuotationBlock, { csl, isMissing, ...locator }: ExportedQuotation): string {
  if (!csl.id) return '';
  const place = isMissing ? '' : `#^${blockId(block.annotationId)}`;
  const words = shortCitation(csl, locator).replace(/[[\]|]/g, ' ');
  return `[[${obsidianName(annotationsTitle(csl))}${place}|${words}]]`;
}

/** Properties as the YAML block that opens a file; empty values are left out. */
function propertiesOf(properties: Properties): string {
  const filled = Object.entries(properties).filter(([, value]) => value.length > 0);
  return filled.length > 0 ? `---\n${stringify(Object.fromEntries(filled), { lineWidth: 0 })}---` : '';
}

/** A tag as Obsidian reads it: letters, digits, `_`, `-` and `/`, and not digits alone. */
function tagName(tag: string): string {
  const name = tag.trim().replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-');
  return /^\d*$/.test(name) ? `${name}_` : name;
}

/** An id as Obsidian takes it: Latin letters, digits and dashes. */
const blockId = (id: string): string => id.replace(/[^A-Za-z\d-]/g, '-');

const joined = (parts: readonly string[]): string => `${parts.filter(Boolean).join('\n\n')}\n`;
