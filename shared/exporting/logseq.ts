import { formatDate } from '../citation';
import { type Annotation, type ColourLabels, type NoteDocument, quotedWords } from '../model';
import { showParagraphs } from '../text';
import {
  type AnnotatedSource,
  annotationsTitle,
  factsOf,
  inDocumentOrder,
  orphansTitle,
} from './annotated-source';
import {
  type ExportedQuotation,
  type QuotationBlock,
  type QuotationsOfNote,
  quotationKey,
  shortHash,
  verdictOf,
  wordsOf,
} from './exported-quotation';
import {
  bulletText,
  flatOutlineOf,
  type OutlineBlock,
  outlineOf,
  outlineText,
  plainLines,
  property,
} from './logseq-outline';
import { readNote } from './note-nodes';
import { quotedLines } from './quotation-markdown';
import { type Properties, publishersOf, recordProperties } from './record-properties';
import type { ExportBlock } from './reexport/export-blocks';
import { propertyKey } from './reexport/obsidian-file';
import { uuidFor } from './reexport/steady-uuid';
import { addressOf } from './source-line';

/** Logseq takes no other id for a block. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * A note as a Logseq page: an outline under the page's properties. A quotation is a block whose properties
 * name its source's page, its annotation there, the paragraph and what the check found.
 */
export function noteToLogseq(
  note: { readonly title: string; readonly document: NoteDocument },
  quotations: QuotationsOfNote,
): string {
  const outline = outlineOf(readNote(note.document), (block) => quotationBlock(block, quotations));
  return page(noteProperties(note.title), outline);
}

/**
 * The same as the blocks of a file that can be updated, without depth but for lists; a quotation is named by its
 * annotation, other blocks are the file's matter to name.
 */
export function noteLogseqBlocks(
  note: { readonly id: string; readonly title: string; readonly document: NoteDocument },
  quotations: QuotationsOfNote,
): readonly ExportBlock[] {
  const uses = new Map<string, number>();
  const outline = flatOutlineOf(readNote(note.document), (block) => {
    const use = (uses.get(block.annotationId) ?? 0) + 1;
    uses.set(block.annotationId, use);
    return { ...quotationBlock(block, quotations), id: uuidFor(`${note.id} ${block.annotationId} ${use}`) };
  });
  return [...propertyBlocks(noteProperties(note.title)), ...bulletBlocks(outline)];
}

function quotationBlock(block: QuotationBlock, quotations: QuotationsOfNote): OutlineBlock {
  const quotation = quotations.get(quotationKey(block));
  const words = quotedLines(wordsOf(block, quotation), 'logseq', '');
  return { lines: [...words, ...filled(quotationProperties(block, quotation))], children: [] };
}

const noteProperties = (title: string): Properties => ({ title: pageName(title) || 'Untitled' });

/**
 * All annotations of a source as a Logseq page: the source's record as its properties, then in document
 * order a block for each one's words with label, paragraph and tags, and its comment under it. Block ids
 * are the annotations' own, so that notes can point at them.
 */
export function annotationsToLogseq(source: AnnotatedSource, labels: ColourLabels): string {
  const { placed, orphans } = inDocumentOrder(source.annotations);
  const write = (annotation: Annotation) => annotationBlock(annotation, source, labels);
  const lost = { lines: [`## ${orphansTitle(source.blocks)}`], children: orphans.map(write) };
  const outline = [...placed.map(write), ...(orphans.length > 0 ? [lost] : [])];
  return page(sourceProperties(source), outline);
}

/** The same as the blocks of a file that can be updated, each under an id; those without a place stand under none. */
export function annotationsLogseqBlocks(
  source: AnnotatedSource,
  labels: ColourLabels,
): readonly ExportBlock[] {
  const { placed, orphans } = inDocumentOrder(source.annotations);
  const write = (annotation: Annotation): OutlineBlock => {
    const { lines, children } = annotationBlock({ ...annotation, id: '' }, source, labels);
    const id = UUID.test(annotation.id) ? annotation.id : uuidFor(annotation.id);
    return { lines, id, children: children.map((comment) => ({ ...comment, id: uuidFor(`${id} comment`) })) };
  };
  const heading = {
    lines: [`## ${orphansTitle(source.blocks)}`],
    children: [],
    id: uuidFor(`${source.id} orphans`),
  };
  const outline = [...placed.map(write), ...(orphans.length > 0 ? [heading] : []), ...orphans.map(write)];
  return [...propertyBlocks(sourceProperties(source)), ...bulletBlocks(outline)];
}

const sourceProperties = (source: AnnotatedSource): Properties => ({
  title: pageName(annotationsTitle(source.csl)),
  ...recordProperties(source.csl),
});

function annotationBlock(
  annotation: Annotation,
  source: AnnotatedSource,
  labels: ColourLabels,
): OutlineBlock {
  const { label, place, remark } = factsOf(annotation, source.blocks, labels);
  const comment = plainLines(annotation.comment);
  const properties = {
    id: UUID.test(annotation.id) ? annotation.id : '',
    label,
    paragraph: place.replace('¶ ', ''),
    tags: annotation.tags.map((tag) => `[[${pageName(tag)}]]`),
    state: remark,
  };
  return {
    lines: [...quotedLines(quotedWords(annotation), 'logseq', ''), ...filled(properties)],
    children: comment.length > 0 ? [{ lines: comment, children: [] }] : [],
  };
}

function quotationProperties(block: QuotationBlock, quotation: ExportedQuotation | undefined): Properties {
  const state = verdictOf(quotation);
  if (!quotation?.csl.id) return { source: block.citation, state };
  const { csl, provenance, isMissing } = quotation;
  return {
    source: `[[${pageName(annotationsTitle(csl))}]]`,
    annotation: !isMissing && UUID.test(block.annotationId) ? `((${block.annotationId}))` : '',
    paragraph: showParagraphs(quotation),
    ...(provenance && {
      ...recordProperties(csl),
      publisher: publishersOf(csl),
      accessed: formatDate(csl.accessed, 'iso'),
      url: addressOf(csl.URL, provenance.fragment) ?? '',
      revision: shortHash(provenance),
    }),
    state,
  };
}

/** Each block of an outline by itself, as deep as it stands. */
function bulletBlocks(outline: readonly OutlineBlock[], depth = 0): readonly ExportBlock[] {
  return outline.flatMap(({ lines, children, id }) => [
    { key: id ?? null, text: bulletText(lines, depth) },
    ...bulletBlocks(children, depth + 1),
  ]);
}

/** Each property of a page by itself. */
function propertyBlocks(properties: Properties): readonly ExportBlock[] {
  return Object.entries(properties).flatMap(([name, value]) =>
    filled({ [name]: value }).map((text) => ({ key: propertyKey(name), text })),
  );
}

function page(properties: Properties, outline: readonly OutlineBlock[]): string {
  return `${filled(properties).join('\n')}\n\n${outlineText(outline)}`;
}

/** The lines of properties that have a value; several are parted by commas. */
function filled(properties: Properties): string[] {
  return Object.entries(properties)
    .map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : value.join(', ')])
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => property(name, value));
}

/** A page's name as links can hold it. */
function pageName(title: string): string {
  return title.replaceAll('[', '(').replaceAll(']', ')').replace(/\s+/g, ' ').trim();
}
