import {
  fileNameFor,
  librarySourceFields,
  noteContext,
  type QuotationsOfNote,
  quotationNodesOf,
  renderTemplate,
  sourceContext,
  type TemplateContext,
} from '../../shared/exporting';
import type { Note } from '../../shared/model';
import {
  type Annotation,
  colourLabels,
  findAnnotation,
  findSource,
  loadAnnotations,
  loadSources,
} from '../store';
import { annotatedSource } from './compose-annotations';
import type { ComposedExport, ExportProblem } from './composed-export';
import type { ExportScope } from './formats';
import { type QuotationTally, tallyQuotations } from './quotation-tally';
import type { TemplateFormat } from './template-formats';

/** A library's template may go over every annotation of it. */
const MOST_MS_OF_A_LIBRARY = 10_000;

/** What a template is given of a scope: read once, and rendered as often as the template changes. */
export interface TemplateMaterial {
  readonly context: TemplateContext;
  /** The title of the file. */
  readonly title: string;
  readonly tally: QuotationTally | null;
  readonly mostMs?: number;
}

/** What a note's template sees; its quotations are those of `quotationsOf`, with full provenance. */
export async function noteMaterial(note: Note, quotations: QuotationsOfNote): Promise<TemplateMaterial> {
  const ids = [...new Set(quotationNodesOf(note.document).map(({ annotationId }) => annotationId))];
  const found = (await Promise.all(ids.map(findAnnotation))).filter((annotation) => annotation !== null);
  const annotations = new Map<string, Annotation>(found.map((annotation) => [annotation.id, annotation]));
  const context = noteContext(note, quotations, annotations, colourLabels());
  return { context, title: note.title, tally: tallyQuotations(quotations.values()) };
}

/** The same of a source or the library; null where the source has been removed, or nobody waits any more. */
export async function sourceMaterial(
  scope: Exclude<ExportScope, { kind: 'note' }>,
  signal: AbortSignal,
): Promise<TemplateMaterial | null> {
  if (scope.kind === 'source') {
    const source = await findSource(scope.id);
    if (!source) return null;
    const annotated = await annotatedSource(source, await loadAnnotations(source.id));
    const context = sourceContext(annotated, colourLabels());
    return { context, title: source.csl.title ?? source.citekey, tally: null };
  }
  const sources: TemplateContext[] = [];
  for (const source of await loadSources()) {
    if (signal.aborted) return null;
    const annotations = await loadAnnotations(source.id);
    sources.push(librarySourceFields(await annotatedSource(source, annotations), colourLabels()));
  }
  return { context: { sources }, title: 'Provenote library', tally: null, mostMs: MOST_MS_OF_A_LIBRARY };
}

/** The file a template makes; one that cannot be read gives the problem and its line. */
export async function renderMaterial(
  { context, title, tally, mostMs }: TemplateMaterial,
  format: TemplateFormat,
): Promise<ComposedExport | ExportProblem> {
  const rendered = await renderTemplate(format.template.text, context, mostMs);
  if (rendered.ok) return { text: rendered.text, suggestedName: fileNameFor(title, format.extension), tally };
  const place = rendered.line === null ? '' : `Line ${rendered.line}: `;
  return { problem: `${place}${rendered.problem}` };
}
