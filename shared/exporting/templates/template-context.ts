import { formatDate, formatNames, shortCitation } from '../../citation';
import {
  type Annotation,
  type ColourLabels,
  type CslItem,
  type NoteDocument,
  quotedWords,
} from '../../model';
import { showParagraphs } from '../../text';
import { type AnnotatedSource, factsOf, inDocumentOrder } from '../annotated-source';
import { blockLines, isSameKindOfList, LIST_END } from '../block-markdown';
import {
  type QuotationBlock,
  type QuotationsOfNote,
  quotationKey,
  shortHash,
  verdictOf,
  wordsOf,
} from '../exported-quotation';
import { type NoteBlock, readNote } from '../note-nodes';
import { quotedLines } from '../quotation-markdown';
import { addressOf, titleOf } from '../source-line';

/** What a template may name: texts, numbers and lists of them; what is unknown is an empty text. */
export type TemplateValue =
  | string
  | number
  | boolean
  | readonly TemplateValue[]
  | { readonly [name: string]: TemplateValue };
export type TemplateContext = { readonly [name: string]: TemplateValue };

/**
 * A note as a template sees it: `note` (title, created, updated), `blocks` (kind, markdown; its quotations end in
 * `[^number]`), `quotations` in the order of the text, each with its source's fields, and `sources`, each once.
 * `annotations` give the quotations their label, tags and comment. Linear.
 */
export function noteContext(
  note: {
    readonly title: string;
    readonly createdAt: string;
    readonly updatedAt: string;
    readonly document: NoteDocument;
  },
  quotations: QuotationsOfNote,
  annotations: ReadonlyMap<string, Annotation>,
  labels: ColourLabels,
): TemplateContext {
  const used: TemplateContext[] = [];
  const sources = new Map<string, CslItem>();
  const blocks = readNote(note.document);
  const write = (block: QuotationBlock) => {
    const quotation = quotations.get(quotationKey(block));
    if (quotation?.csl.id) sources.set(quotation.csl.id, quotation.csl);
    used.push(
      quotationFields(block, used.length + 1, quotations, annotations.get(block.annotationId), labels),
    );
    return quotedLines(wordsOf(block, quotation), 'commonmark', `[^${used.length}]`);
  };
  return {
    note: {
      title: note.title.replace(/\s+/g, ' ').trim(),
      created: note.createdAt.slice(0, 10),
      updated: note.updatedAt.slice(0, 10),
    },
    blocks: blocks.map((block, at) => ({
      kind: block.kind,
      markdown: markdownOf(block, blocks[at - 1], write),
    })),
    quotations: used,
    sources: [...sources.values()].map(sourceFields),
  };
}

/** A source as a template sees it: `source` with the fields of its record, and `annotations` in document order. */
export function sourceContext(source: AnnotatedSource, labels: ColourLabels): TemplateContext {
  return { source: sourceFields(source.csl), annotations: annotationsOf(source, labels) };
}

/** One element of `sources` as a library's template sees them: the record's fields with `annotations` among them. */
export function librarySourceFields(source: AnnotatedSource, labels: ColourLabels): TemplateContext {
  return { ...sourceFields(source.csl), annotations: annotationsOf(source, labels) };
}

function markdownOf(
  block: NoteBlock,
  before: NoteBlock | undefined,
  write: (block: QuotationBlock) => readonly string[],
): string {
  const lines = blockLines([block], 'commonmark', write);
  if (before && isSameKindOfList(before, block)) lines.unshift(LIST_END, '');
  return lines.join('\n');
}

function quotationFields(
  block: QuotationBlock,
  number: number,
  quotations: QuotationsOfNote,
  annotation: Annotation | undefined,
  labels: ColourLabels,
): TemplateContext {
  const quotation = quotations.get(quotationKey(block));
  const provenance = quotation?.provenance;
  const isGone = !quotation || quotation.isMissing;
  return {
    ...sourceFields(quotation?.csl ?? { id: '', type: 'document', title: block.citation }),
    number,
    words: wordsOf(block, quotation),
    citation: quotation?.csl.id ? shortCitation(quotation.csl, quotation) : block.citation,
    paragraph: quotation?.paragraph ? showParagraphs(quotation) : '',
    link: addressOf(quotation?.csl.URL, provenance?.fragment) ?? '',
    hash: provenance ? shortHash(provenance) : '',
    state: isGone ? 'removed' : quotation.state,
    verdict: verdictOf(quotation),
    label: annotation ? labels[annotation.colour] : '',
    tags: annotation?.tags ?? [],
    comment: annotation?.comment ?? '',
  };
}

function annotationsOf(source: AnnotatedSource, labels: ColourLabels): readonly TemplateContext[] {
  const { placed, orphans } = inDocumentOrder(source.annotations);
  return [...placed, ...orphans].map((annotation, at) => {
    const { label, place, remark } = factsOf(annotation, source.blocks, labels);
    return {
      number: at + 1,
      words: quotedWords(annotation),
      paragraph: place.replace('¶ ', ''),
      label,
      remark,
      tags: annotation.tags,
      comment: annotation.comment,
      state: annotation.anchor,
      created: annotation.createdAt.slice(0, 10),
    };
  });
}

function sourceFields(csl: CslItem): TemplateContext {
  const container = oneLine(csl['container-title']);
  return {
    citekey: csl.id,
    kind: csl.type,
    title: titleOf(csl),
    author: formatNames(csl.author, 'full'),
    authors: (csl.author ?? []).map((name) => formatNames([name], 'full')).filter(Boolean),
    container,
    publisher: oneLine(csl.publisher) || container,
    published: formatDate(csl.issued, 'iso'),
    accessed: formatDate(csl.accessed, 'iso'),
    url: addressOf(csl.URL) ?? '',
  };
}

const oneLine = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
