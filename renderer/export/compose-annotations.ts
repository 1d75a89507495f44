import {
  type AnnotatedSource,
  annotationsTitle,
  annotationsToHtml,
  annotationsToLogseq,
  annotationsToMarkdown,
  annotationsToObsidian,
  CSV_OPENING,
  csvRecordsOf,
  fileNameFor,
  obsidianName,
  type WebAnnotation,
  webAnnotationOfNote,
  webAnnotationsOf,
  writeMarked,
  writeWebAnnotations,
} from '../../shared/exporting';
import type { ColourLabels } from '../../shared/model';
import {
  type Annotation,
  colourLabels,
  findSource,
  loadAnnotations,
  loadArticle,
  loadNotesOfOrigin,
  loadSources,
  placedFirst,
  type Source,
} from '../store';
import { cited } from './cited';
import { annotationsAsWord } from './compose-word';
import type { ComposedExport, ExportOptions } from './composed-export';
import {
  type AnnotationFormatId,
  type ExportFormat,
  type ExportScope,
  isUpdatableSource,
  type TextFormatId,
} from './formats';
import { blocksOfSource } from './updatable-blocks';

/** Takes sources one after the other; `end` gives the whole file. */
interface AnnotationWriter {
  readonly add: (source: AnnotatedSource) => void;
  /** Takes annotations without words, which notes stand for. */
  readonly addWordless: (annotations: readonly WebAnnotation[]) => void;
  readonly end: () => string;
}

const WRITERS: Readonly<Record<AnnotationFormatId, (name: string, title: string) => AnnotationWriter>> = {
  csv: csvWriter,
  'web-annotations': webAnnotationWriter,
};

const asMarkdown = (source: AnnotatedSource, labels: ColourLabels): string =>
  annotationsToMarkdown(source, source.annotations, source.blocks, labels);

const TEXT_WRITERS: Readonly<
  Record<TextFormatId | 'annotations', (source: AnnotatedSource, labels: ColourLabels) => string>
> = {
  annotations: asMarkdown,
  html: annotationsToHtml,
  docx: asMarkdown,
  pdf: annotationsToHtml,
  obsidian: annotationsToObsidian,
  logseq: annotationsToLogseq,
};

/**
 * The annotations of a source, or of every source of the library, as data. Null where the source has been
 * removed or `signal` said that nobody waits. One source's text is held at a time; sources without an
 * annotation cost one small read.
 */
export async function composeAnnotations(
  scope: Exclude<ExportScope, { kind: 'note' }>,
  format: ExportFormat & { readonly id: AnnotationFormatId },
  signal: AbortSignal,
): Promise<ComposedExport | null> {
  const only = scope.kind === 'source' ? await findSource(scope.id) : null;
  if (scope.kind === 'source' && !only) return null;
  const title = only ? annotationsTitle(only.csl) : 'Provenote library – annotations';
  const writer = WRITERS[format.id](only ? `source:${only.id}` : 'library', title);
  for (const source of only ? [only] : await loadSources()) {
    if (signal.aborted) return null;
    const annotations = await loadAnnotations(source.id);
    if (annotations.length > 0) writer.add(await annotatedSource(source, annotations));
  }
  const sourceIds = only && [only.id, ...(only.merged ?? [])];
  writer.addWordless((await loadNotesOfOrigin(sourceIds)).flatMap(webAnnotationOfNote));
  return {
    text: writer.end(),
    suggestedName: fileNameFor(title, format.extension),
    tally: null,
  };
}

/** The annotations of a source as text, or as a file that text shows. */
export async function composeAnnotationText(
  source: Source,
  format: ExportFormat & { readonly id: TextFormatId | 'annotations' },
  { hasFullProvenance, hasUpdateMarks }: ExportOptions,
): Promise<ComposedExport> {
  const annotated = await annotatedSource(source, await loadAnnotations(source.id));
  const title = annotationsTitle(annotated.csl);
  const labels = colourLabels();
  const updatable =
    hasUpdateMarks && isUpdatableSource(format) && blocksOfSource(annotated, labels, format.id);
  return {
    text: updatable
      ? writeMarked(updatable.blocks, updatable.dialect)
      : TEXT_WRITERS[format.id](annotated, labels),
    ...(format.id === 'docx' && {
      bytes: () => annotationsAsWord(source, annotated, labels, hasFullProvenance),
    }),
    suggestedName: fileNameFor(format.id === 'obsidian' ? obsidianName(title) : title, format.extension),
    tally: null,
  };
}

/** A source with its annotations at their places in its newest text. */
export async function annotatedSource(
  source: Source,
  annotations: readonly Annotation[],
): Promise<AnnotatedSource> {
  const article = await loadArticle(source.id);
  const { text, blocks } = article ?? { text: '', blocks: [] };
  const inOrder = placedFirst(annotations, source.revisionId);
  return { id: source.id, csl: cited(source), text, blocks, annotations: inOrder };
}

function csvWriter(): AnnotationWriter {
  const labels = colourLabels();
  const records = [CSV_OPENING];
  return {
    add: (source) => records.push(csvRecordsOf(source, labels)),
    // a table has a line for words; what was said without any stands in notes
    addWordless: () => undefined,
    end: () => records.join(''),
  };
}

function webAnnotationWriter(name: string, title: string): AnnotationWriter {
  const labels = colourLabels();
  const annotations: WebAnnotation[] = [];
  return {
    add: (source) => {
      for (const annotation of webAnnotationsOf(source, labels)) annotations.push(annotation);
    },
    addWordless: (more) => annotations.push(...more),
    end: () => writeWebAnnotations({ name, title, annotations }),
  };
}
