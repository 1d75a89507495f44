import { toBibLatex, toBibTex, toCslJson, toRis } from '../../shared/citation';
import {
  type ExportedQuotation,
  fileNameFor,
  obsidianName,
  type QuotationsOfNote,
  quotationNodesOf,
  quotationsOfNote,
  writeMarked,
} from '../../shared/exporting';
import type { Note, Source } from '../../shared/model';
import { findSource, loadNote, loadSources } from '../store';
import { cited } from './cited';
import { composeAnnotations, composeAnnotationText } from './compose-annotations';
import { formatRecords, type ScopeRecords } from './compose-formatted';
import { noteMaterial, renderMaterial, sourceMaterial, type TemplateMaterial } from './compose-template';
import { noteAsWord } from './compose-word';
import type { ComposedExport, ExportOptions, ExportProblem } from './composed-export';
import {
  type ExportFormat,
  type ExportScope,
  isAnnotationData,
  isAnnotationsMarkdown,
  isBibliography,
  isFormatted,
  isNoteText,
  isText,
  isUpdatableNote,
} from './formats';
import { NOTE_WRITERS } from './note-writers';
import { type QuotationTally, tallyQuotations } from './quotation-tally';
import { checkedTexts, LIBRARY_NOW, quotedAnnotation } from './quoted-annotation';
import { isTemplate } from './template-formats';
import { blocksOfNote } from './updatable-blocks';

const WRITERS = { biblatex: toBibLatex, bibtex: toBibTex, ris: toRis, 'csl-json': toCslJson } as const;

/**
 * Reads what a scope needs from the library and writes it in a format. Null where the note or source
 * has been removed meanwhile, or after `signal` said that nobody waits for it. Linear in what is exported; a note costs one article for each source it quotes.
 */
export async function composeExport(
  scope: ExportScope,
  format: ExportFormat,
  options: ExportOptions,
): Promise<ComposedExport | ExportProblem | null> {
  const { signal } = options;
  if (isFormatted(format)) return formatRecords(await recordsOf(scope), format, options);
  if (isTemplate(format)) {
    const material = await materialFor(scope, signal);
    return material && renderMaterial(material, format);
  }
  if (isAnnotationData(format) && scope.kind !== 'note') return composeAnnotations(scope, format, signal);
  if (scope.kind === 'library') return bibliography(await loadSources(), 'Provenote library', format, null);
  return scope.kind === 'note'
    ? composeNote(scope.id, format, options)
    : composeSource(scope.id, format, options);
}

/** What a template sees of a scope; null where it has been removed, or nobody waits any more. */
export async function materialFor(scope: ExportScope, signal: AbortSignal): Promise<TemplateMaterial | null> {
  if (scope.kind !== 'note') return sourceMaterial(scope, signal);
  const note = await loadNote(scope.id);
  if (!note || 'unreadable' in note) return null;
  return noteMaterial(note, (await quotationsOf(note, true)).quotations);
}

/** The records that a scope lists, under the title of its file; null where it has been removed. */
async function recordsOf(scope: ExportScope): Promise<ScopeRecords | null> {
  if (scope.kind === 'library')
    return { title: 'Provenote library', sources: await loadSources(), tally: null };
  if (scope.kind === 'source') {
    const source = await findSource(scope.id);
    return source && { title: source.csl.title ?? source.citekey, sources: [source], tally: null };
  }
  const note = await loadNote(scope.id);
  if (!note || 'unreadable' in note) return null;
  const { quotations, sources } = await quotationsOf(note, false);
  return { title: note.title, sources, tally: tallyQuotations(quotations.values()) };
}

async function composeNote(
  id: string,
  format: ExportFormat,
  { hasFullProvenance, hasUpdateMarks }: ExportOptions,
): Promise<ComposedExport | ExportProblem | null> {
  const note = await loadNote(id);
  if (!note || 'unreadable' in note) return null;
  const { quotations, sources } = await quotationsOf(note, hasFullProvenance);
  const tally = tallyQuotations(quotations.values());
  if (!isNoteText(format)) return bibliography(sources, note.title, format, tally);
  const title = format.id === 'obsidian' ? obsidianName(note.title) : note.title;
  const updatable = hasUpdateMarks && isUpdatableNote(format) && blocksOfNote(note, quotations, format.id);
  return {
    text: updatable
      ? writeMarked(updatable.blocks, updatable.dialect)
      : NOTE_WRITERS[format.id](note, quotations),
    ...(format.id === 'docx' && { bytes: () => noteAsWord(note, quotations) }),
    suggestedName: fileNameFor(title, format.extension),
    tally,
  };
}

async function composeSource(
  id: string,
  format: ExportFormat,
  options: ExportOptions,
): Promise<ComposedExport | null> {
  const source = await findSource(id);
  if (!source) return null;
  if (isText(format) || isAnnotationsMarkdown(format)) return composeAnnotationText(source, format, options);
  return bibliography([source], source.csl.title ?? source.citekey, format, null);
}

/**
 * Checks each quotation of a note against the revision its annotation stands in; those whose annotation is gone
 * keep their words. `sources` are those quoted, each once, also one that has no text here. All of it is looked up in `library`.
 */
export async function quotationsOf(
  note: Note,
  hasFullProvenance: boolean,
  library = LIBRARY_NOW,
): Promise<{ quotations: QuotationsOfNote; sources: Source[] }> {
  const nodes = quotationNodesOf(note.document);
  const quotations: ExportedQuotation[] = [];
  const sources = new Map<string, Source>();
  const checkedText = checkedTexts(library);
  const ids = [...new Set(nodes.map(({ annotationId }) => annotationId))];
  const found = new Map(
    await Promise.all(ids.map(async (id) => [id, await library.findAnnotation(id)] as const)),
  );
  for (const node of nodes) {
    const annotation = found.get(node.annotationId);
    const source = annotation && (await library.findSource(annotation.sourceId));
    if (!annotation || !source) {
      quotations.push(goneQuotation(node));
      continue;
    }
    const article = await checkedText(annotation);
    sources.set(source.id, source);
    quotations.push(quotedAnnotation(annotation, node.exact, { article, source }, hasFullProvenance));
  }
  return { quotations: quotationsOfNote(quotations), sources: [...sources.values()] };
}

function goneQuotation(node: { annotationId: string; exact: string; citation: string }): ExportedQuotation {
  return {
    annotationId: node.annotationId,
    exact: node.exact,
    paragraph: null,
    csl: { id: '', type: 'document', title: node.citation },
    state: 'missing',
    isMissing: true,
  };
}

function bibliography(
  sources: readonly Source[],
  title: string,
  format: ExportFormat,
  tally: QuotationTally | null,
): ComposedExport {
  if (!isBibliography(format.id)) throw new Error(`${format.id} is no bibliography format`);
  const text = WRITERS[format.id](sources.map(cited));
  return { text, suggestedName: fileNameFor(title, format.extension), tally };
}
