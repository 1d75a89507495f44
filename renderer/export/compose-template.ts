import {
  fileNameFor,
  librarySourceFields,
  noteContext,
  type QuotationsOfNote,
  quotationNodesOf,
  type RenderedTemplate,
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
import type { ComposedExport, ExportProblem } from './compose-export';
import type { ExportScope } from './formats';
import { type QuotationTally, tallyQuotations } from './quotation-tally';
import type { TemplateFormat } from './template-formats';

/** A library's template may go over every annotation of it. */
const MOST_MS_OF_A_LIBRARY = 10_000;

/** A note as its template writes it; a template that cannot be read gives the problem and its line. */
export async function composeNoteTemplate(
  note: Note,
  quotations: QuotationsOfNote,
  format: TemplateFormat,
): Promise<ComposedExport | ExportProblem> {
  const annotations = new Map<string, Annotation>();
  for (const { annotationId } of quotationNodesOf(note.document)) {
    const annotation = await findAnnotation(annotationId);
    if (annotation) annotations.set(annotationId, annotation);
  }
  const context = noteContext(note, quotations, annotations, colourLabels());
  const rendered = await renderTemplate(format.template.text, context);
  return composed(rendered, note.title, format, tallyQuotations(quotations.values()));
}

/** The same of a source or the library; null where the source has been removed, or nobody waits any more. */
export async function composeSourceTemplate(
  scope: Exclude<ExportScope, { kind: 'note' }>,
  format: TemplateFormat,
  signal: AbortSignal,
): Promise<ComposedExport | ExportProblem | null> {
  if (scope.kind === 'source') {
    const source = await findSource(scope.id);
    if (!source) return null;
    const annotated = await annotatedSource(source, await loadAnnotations(source.id));
    const rendered = await renderTemplate(format.template.text, sourceContext(annotated, colourLabels()));
    return composed(rendered, source.csl.title ?? source.citekey, format, null);
  }
  const sources: TemplateContext[] = [];
  for (const source of await loadSources()) {
    if (signal.aborted) return null;
    const annotations = await loadAnnotations(source.id);
    sources.push(librarySourceFields(await annotatedSource(source, annotations), colourLabels()));
  }
  const rendered = await renderTemplate(format.template.text, { sources }, MOST_MS_OF_A_LIBRARY);
  return composed(rendered, 'Provenote library', format, null);
}

function composed(
  rendered: RenderedTemplate,
  title: string,
  format: TemplateFormat,
  tally: QuotationTally | null,
): ComposedExport | ExportProblem {
  if (rendered.ok) return { text: rendered.text, suggestedName: fileNameFor(title, format.extension), tally };
  const place = rendered.line === null ? '' : `Line ${rendered.line}: `;
  return { problem: `${place}${rendered.problem}` };
}
