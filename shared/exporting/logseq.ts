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
import { type OutlineBlock, outlineOf, outlineText, plainLines, property } from './logseq-outline';
import { readNote } from './note-nodes';
import { quotedLines } from './quotation-markdown';
import { type Properties, publishersOf, recordProperties } from './record-properties';
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
  const outline = outlineOf(readNote(note.document), (block) => {
    const quotation = quotations.get(quotationKey(block));
    return [
      ...quotedLines(wordsOf(block, quotation), 'logseq', ''),
      ...filled(quotationProperties(block, quotation)),
    ];
  });
  return page({ title: pageName(note.title) || 'Untitled' }, outline);
}

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
  return page({ title: pageName(annotationsTitle(source.csl)), ...recordProperties(source.csl) }, outline);
}

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
