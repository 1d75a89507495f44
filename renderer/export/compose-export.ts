import { checkAnchored } from '../../shared/checking';
import { toBibLatex, toBibTex, toCslJson, toRis } from '../../shared/citation';
import {
  annotationsToMarkdown,
  type ExportBlock,
  type ExportedQuotation,
  fileNameFor,
  noteBlocks,
  obsidianName,
  type QuotationProvenance,
  type QuotationsOfNote,
  quotationNodesOf,
  quotationsOfNote,
  textFragment,
  type UpdatableFlavour,
  writeMarked,
} from '../../shared/exporting';
import { type Note, partsOf, type Source, type TextSpan } from '../../shared/model';
import { paragraphsOf } from '../../shared/text';
import {
  type Article,
  colourLabels,
  findAnnotation,
  findSource,
  loadAnnotations,
  loadArticle,
  loadNote,
  loadRevision,
  loadSources,
  placedFirst,
} from '../store';
import { cited } from './cited';
import { composeAnnotations, composeAnnotationText } from './compose-annotations';
import { composeNoteTemplate, composeSourceTemplate } from './compose-template';
import {
  type ExportFormat,
  type ExportScope,
  isAnnotationData,
  isBibliography,
  isNoteText,
  isText,
  isUpdatable,
} from './formats';
import { NOTE_WRITERS } from './note-writers';
import { type QuotationTally, tallyQuotations } from './quotation-tally';
import { isTemplate } from './template-formats';

/** A file ready to be saved: its whole text, and for a note what the check of its quotations found. */
export interface ComposedExport {
  readonly text: string;
  readonly suggestedName: string;
  readonly tally: QuotationTally | null;
}

/** Why there is no file, as a sentence. */
export interface ExportProblem {
  readonly problem: string;
}

/** How an export is to be made; after `signal` aborts nobody waits for it. */
interface ExportOptions {
  /** Whether each quotation of a note says all of where it comes from. */
  readonly hasFullProvenance: boolean;
  /** Whether a note's blocks carry the marks by which the file can be updated, in a format that has them. */
  readonly hasUpdateMarks: boolean;
  readonly signal: AbortSignal;
}

const WRITERS = { biblatex: toBibLatex, bibtex: toBibTex, ris: toRis, 'csl-json': toCslJson } as const;

/**
 * Reads what a scope needs from the library and writes it in a format. Null where the note or source
 * has been removed meanwhile, or after `signal` said that nobody waits for it. Linear in what is exported; a note costs one article for each source it quotes.
 */
export async function composeExport(
  scope: ExportScope,
  format: ExportFormat,
  { hasFullProvenance, hasUpdateMarks, signal }: ExportOptions,
): Promise<ComposedExport | ExportProblem | null> {
  if (isTemplate(format) && scope.kind !== 'note') return composeSourceTemplate(scope, format, signal);
  if (isAnnotationData(format) && scope.kind !== 'note') return composeAnnotations(scope, format, signal);
  if (scope.kind === 'library') return bibliography(await loadSources(), 'Provenote library', format, null);
  return scope.kind === 'note'
    ? composeNote(scope.id, format, hasFullProvenance, hasUpdateMarks)
    : composeSource(scope.id, format);
}

async function composeNote(
  id: string,
  format: ExportFormat,
  hasFullProvenance: boolean,
  hasUpdateMarks: boolean,
): Promise<ComposedExport | ExportProblem | null> {
  const note = await loadNote(id);
  if (!note || 'unreadable' in note) return null;
  const { quotations, sources } = await quotationsOf(note, hasFullProvenance || isTemplate(format));
  if (isTemplate(format)) return composeNoteTemplate(note, quotations, format);
  const tally = tallyQuotations(quotations.values());
  if (!isNoteText(format)) return bibliography(sources, note.title, format, tally);
  const title = format.id === 'obsidian' ? obsidianName(note.title) : note.title;
  return {
    text:
      hasUpdateMarks && isUpdatable(format)
        ? writeMarked(noteBlocks(note, quotations, format.id))
        : NOTE_WRITERS[format.id](note, quotations),
    suggestedName: fileNameFor(title, format.extension),
    tally,
  };
}

/** A note as the blocks that update a file written before; null where it has been removed. */
export async function composeBlocks(
  id: string,
  flavour: UpdatableFlavour,
  hasFullProvenance: boolean,
): Promise<readonly ExportBlock[] | null> {
  const note = await loadNote(id);
  if (!note || 'unreadable' in note) return null;
  const { quotations } = await quotationsOf(note, hasFullProvenance);
  return noteBlocks(note, quotations, flavour);
}

async function composeSource(id: string, format: ExportFormat): Promise<ComposedExport | null> {
  const source = await findSource(id);
  if (!source) return null;
  const title = source.csl.title ?? source.citekey;
  if (isText(format)) return composeAnnotationText(source, format);
  if (format.id !== 'annotations') return bibliography([source], title, format, null);
  const article = await loadArticle(id);
  if (!article) return null;
  const annotations = placedFirst(await loadAnnotations(id), article.revision.id);
  return {
    text: annotationsToMarkdown({ csl: cited(source) }, annotations, article.blocks, colourLabels()),
    suggestedName: fileNameFor(`${title} – annotations`, format.extension),
    tally: null,
  };
}

/**
 * Checks each quotation of a note against the revision its annotation stands in; those whose annotation is gone
 * keep their words.
 */
async function quotationsOf(
  note: Note,
  hasFullProvenance: boolean,
): Promise<{ quotations: QuotationsOfNote; sources: Source[] }> {
  const nodes = quotationNodesOf(note.document);
  const quotations: ExportedQuotation[] = [];
  const sources = new Map<string, Source>();
  for (const node of nodes) {
    const annotation = await findAnnotation(node.annotationId);
    const article = annotation ? await loadRevision(annotation.revisionId) : null;
    if (!annotation || !article) {
      quotations.push(goneQuotation(node));
      continue;
    }
    const source = (await findSource(article.source.id)) ?? article.source;
    const isNewest = source.revisionId === article.revision.id;
    sources.set(source.id, source);
    quotations.push({
      annotationId: node.annotationId,
      exact: node.exact,
      ...paragraphsOf(article.blocks, partsOf(annotation)),
      csl: cited(source),
      ...(!isNewest && { revision: article.revision.number }),
      state: checkAnchored(node.exact, article.text, annotation).state,
      isMissing: false,
      ...(hasFullProvenance && { provenance: provenanceOf(article, partsOf(annotation)) }),
    });
  }
  return { quotations: quotationsOfNote(quotations), sources: [...sources.values()] };
}

function provenanceOf({ revision, text }: Article, spans: readonly TextSpan[]): QuotationProvenance {
  return { sha256: revision.sha256, fragment: textFragment(text, spans) };
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
