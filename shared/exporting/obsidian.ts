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
import type { ExportBlock } from './reexport/export-blocks';
import { footnoteKey, ORPHANS, propertyKey, propertyLines } from './reexport/obsidian-file';
import { titleOf } from './source-line';

interface ObsidianNote {
  readonly title: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly document: NoteDocument;
}

/** A title as an Obsidian file may have it, without extension: links cannot name a file with `# ^ [ ] |` in it. */
export function obsidianName(title: string): string {
  return fileNameFor(title.replace(/[#^[\]|]/g, ' '), '');
}

/**
 * A note for an Obsidian vault: properties, the text, and each quotation with a link to its annotation in
 * the exported annotations of its source, a footnote and a block id of its own. The title is the file's name.
 */
export function noteToObsidian(note: ObsidianNote, quotations: QuotationsOfNote): string {
  const writer = new QuotationWriter(quotations, new Footnotes('obsidian'));
  const body = blockLines(readNote(note.document), 'obsidian', writer.withId);
  const properties = noteProperties(note, writer.sources);
  return joined([frontMatter(properties), body.join('\n'), writer.footnotes.definitions.join('\n')]);
}

/**
 * The same as the blocks of a file that can be updated; their ids are the file's matter. Footnotes have labels that
 * stay when others come, and that meet none of the user's own.
 */
export function noteObsidianBlocks(note: ObsidianNote, quotations: QuotationsOfNote): readonly ExportBlock[] {
  const labels = new Set<string>();
  const footnotes = new Footnotes('obsidian', (number, { annotationId }) => {
    const short = `pn-${blockId(annotationId).slice(0, 8)}`;
    const label = labels.has(short) ? `${short}-${number}` : short;
    labels.add(label);
    return label;
  });
  const writer = new QuotationWriter(quotations, footnotes);
  const body = readNote(note.document).map((block): ExportBlock => {
    if (block.kind !== 'quotation')
      return { key: null, text: linesText(blockLines([block], 'obsidian', writer.withId)) };
    const { id, lines } = writer.write(block);
    return { key: id, text: linesText(lines) };
  });
  return [
    ...propertyBlocks(noteProperties(note, writer.sources)),
    ...body,
    ...footnotes.notes.map(({ label, definition }) => ({ key: footnoteKey(label), text: definition })),
  ].filter(({ text }) => text !== '');
}

/**
 * All annotations of a source for an Obsidian vault: the source's record as properties, then in document
 * order each one's words under a block id that notes link to, with label, paragraph, tags and comment.
 */
export function annotationsToObsidian(source: AnnotatedSource, labels: ColourLabels): string {
  const quoted = new Set<string | null>(source.annotations.map(({ id }) => blockId(id)));
  const parts = annotationsBlocks(source, labels).flatMap(({ key, text }) =>
    quoted.has(key) ? [text, `^${key}`] : [text],
  );
  return joined([frontMatter(sourceProperties(source)), ...parts]);
}

/** The same as the blocks of a file that can be updated. */
export function annotationsObsidianBlocks(
  source: AnnotatedSource,
  labels: ColourLabels,
): readonly ExportBlock[] {
  return [...propertyBlocks(sourceProperties(source)), ...annotationsBlocks(source, labels)];
}

function annotationsBlocks(source: AnnotatedSource, labels: ColourLabels): readonly ExportBlock[] {
  const { placed, orphans } = inDocumentOrder(source.annotations);
  const write = (annotation: Annotation) => annotationBlocks(annotation, source, labels);
  const heading = { key: ORPHANS, text: `## ${orphansTitle(source.blocks)}` };
  return [...placed.flatMap(write), ...(orphans.length > 0 ? [heading] : []), ...orphans.flatMap(write)];
}

function annotationBlocks(
  annotation: Annotation,
  source: AnnotatedSource,
  labels: ColourLabels,
): ExportBlock[] {
  const { label, place, remark } = factsOf(annotation, source.blocks, labels);
  const tags = annotation.tags.map((tag) => `#${tagName(tag)}`).join(' ');
  const id = blockId(annotation.id);
  const about = [`**${escapeInline(label, 'obsidian')}**`, place, tags, remark].filter(Boolean).join(' · ');
  return [
    { key: id, text: linesText(quotedLines(quotedWords(annotation), 'obsidian', '')) },
    { key: `${id}-about`, text: about },
    ...commentParagraphs(annotation.comment, 'obsidian').map((text, at) => ({
      key: `${id}-comment${at > 0 ? `-${at + 1}` : ''}`,
      text,
    })),
  ];
}

/** Writes the quotations of one note, and notes which sources they are from. */
class QuotationWriter {
  readonly #uses = new Map<string, number>();
  readonly #sources = new Set<string>();

  constructor(
    readonly quotations: QuotationsOfNote,
    readonly footnotes: Footnotes,
  ) {}

  /** A quotation's words with its footnote and the link to its annotation, and the block id it is to have. */
  write(block: QuotationBlock): { readonly id: string; readonly lines: readonly string[] } {
    const quotation = this.quotations.get(quotationKey(block));
    const words = quotedLines(
      wordsOf(block, quotation),
      'obsidian',
      this.footnotes.referTo(block, quotation),
    );
    const use = (this.#uses.get(block.annotationId) ?? 0) + 1;
    this.#uses.set(block.annotationId, use);
    const link = quotation ? linkTo(block, quotation) : '';
    if (quotation?.csl.id) this.#sources.add(`[[${obsidianName(annotationsTitle(quotation.csl))}]]`);
    const id = `quote-${blockId(block.annotationId)}${use > 1 ? `-${use}` : ''}`;
    return { id, lines: [...words, ...(link ? quoteLines(['', `— ${link}`]) : [])] };
  }

  /** The same with the id under it. */
  readonly withId = (block: QuotationBlock): readonly string[] => {
    const { id, lines } = this.write(block);
    return [...lines, '', `^${id}`];
  };

  /** Links to the annotations of the sources quoted, each once. */
  get sources(): readonly string[] {
    return [...this.#sources];
  }
}

function linkTo(block: QuotationBlock, { csl, isMissing, ...locator }: ExportedQuotation): string {
  if (!csl.id) return '';
  const place = isMissing ? '' : `#^${blockId(block.annotationId)}`;
  const words = shortCitation(csl, locator).replace(/[[\]|]/g, ' ');
  return `[[${obsidianName(annotationsTitle(csl))}${place}|${words}]]`;
}

function noteProperties(note: ObsidianNote, sources: readonly string[]): Properties {
  const title = note.title.replace(/\s+/g, ' ').trim();
  return { title, created: note.createdAt.slice(0, 10), updated: note.updatedAt.slice(0, 10), sources };
}

function sourceProperties({ csl }: AnnotatedSource): Properties {
  return { title: titleOf(csl), ...recordProperties(csl) };
}

/** Each property as a block of its own; empty values are left out. */
function propertyBlocks(properties: Properties): readonly ExportBlock[] {
  return Object.entries(properties)
    .filter(([, value]) => value.length > 0)
    .map(([name, value]) => ({ key: propertyKey(name), text: propertyLines({ [name]: value }) }));
}

/** Properties as the YAML block that opens a file. */
function frontMatter(properties: Properties): string {
  const lines = propertyBlocks(properties).map(({ text }) => text);
  return lines.length > 0 ? `---\n${lines.join('\n')}\n---` : '';
}

/** A tag as Obsidian reads it: letters, digits, `_`, `-` and `/`, and not digits alone. */
function tagName(tag: string): string {
  const name = tag.trim().replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-');
  return /^\d*$/.test(name) ? `${name}_` : name;
}

/** An id as Obsidian takes it: Latin letters, digits and dashes. */
const blockId = (id: string): string => id.replace(/[^A-Za-z\d-]/g, '-');

const linesText = (lines: readonly string[]): string => lines.join('\n');

const joined = (parts: readonly string[]): string => `${parts.filter(Boolean).join('\n\n')}\n`;
