/** What is exported. */
export type ExportScope =
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'library' };

export type BibliographyFormatId = 'biblatex' | 'bibtex' | 'ris' | 'csl-json';
/** A bibliography to be read, in a citation style. */
export type FormattedId = 'formatted' | 'formatted-html';
/** Formats of text, or of a document, for a note and for the annotations of a source alike. */
export type TextFormatId = 'html' | 'docx' | 'pdf' | 'obsidian' | 'logseq';
export type NoteFormatId = 'commonmark' | 'pandoc' | TextFormatId;
/** Formats whose files can be updated after the user wrote in them. */
export type UpdatableNoteFormatId = 'commonmark' | 'pandoc' | 'obsidian' | 'logseq';
export type UpdatableSourceFormatId = 'annotations' | 'obsidian' | 'logseq';
/** Formats that hold the annotations of a source, or of every source where they are data. */
export type AnnotationFormatId = 'csv' | 'web-annotations';
export type ExportFormatId =
  | NoteFormatId
  | 'annotations'
  | AnnotationFormatId
  | BibliographyFormatId
  | FormattedId
  | `template:${string}`;

/** The headings under which the dialog lists formats, in its order. */
export const FORMAT_GROUPS = ['Text', 'Bibliography', 'Annotations as data', 'Templates'] as const;

export interface ExportFormat {
  readonly id: ExportFormatId;
  readonly group: (typeof FORMAT_GROUPS)[number];
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** What is said above the preview of a file that is no text. */
  readonly previewNote?: string;
  readonly scopes: readonly ExportScope['kind'][];
}

const TEXT_FORMATS: ReadonlySet<ExportFormatId> = new Set<TextFormatId>([
  'html',
  'docx',
  'pdf',
  'obsidian',
  'logseq',
]);
const EVERY_SCOPE = ['note', 'source', 'library'] as const;

/** Every format on offer; within a group in the order the dialog lists them. */
const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'commonmark',
    group: 'Text',
    label: 'Markdown, footnotes',
    extension: 'md',
    mediaType: 'text/markdown',
    scopes: ['note'],
  },
  {
    id: 'pandoc',
    group: 'Text',
    label: 'Markdown, Pandoc citations',
    extension: 'md',
    mediaType: 'text/markdown',
    scopes: ['note'],
  },
  {
    id: 'annotations',
    group: 'Text',
    label: 'Markdown, all annotations',
    extension: 'md',
    mediaType: 'text/markdown',
    scopes: ['source'],
  },
  {
    id: 'html',
    group: 'Text',
    label: 'Web page (HTML)',
    extension: 'html',
    mediaType: 'text/html',
    scopes: ['note', 'source'],
  },
  {
    id: 'docx',
    group: 'Text',
    label: 'Word document (DOCX)',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    previewNote: 'The Word file holds this, with Word’s own headings, lists, links and footnotes.',
    scopes: ['note', 'source'],
  },
  {
    id: 'pdf',
    group: 'Text',
    label: 'PDF (print)',
    extension: 'pdf',
    mediaType: 'application/pdf',
    previewNote: 'The PDF is this page as it prints: light, with page numbers and the addresses of links.',
    scopes: ['note', 'source'],
  },
  {
    id: 'obsidian',
    group: 'Text',
    label: 'Obsidian',
    extension: 'md',
    mediaType: 'text/markdown',
    scopes: ['note', 'source'],
  },
  {
    id: 'logseq',
    group: 'Text',
    label: 'Logseq',
    extension: 'md',
    mediaType: 'text/markdown',
    scopes: ['note', 'source'],
  },
  {
    id: 'biblatex',
    group: 'Bibliography',
    label: 'BibLaTeX',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    scopes: EVERY_SCOPE,
  },
  {
    id: 'bibtex',
    group: 'Bibliography',
    label: 'BibTeX',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    scopes: EVERY_SCOPE,
  },
  {
    id: 'ris',
    group: 'Bibliography',
    label: 'RIS',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    scopes: EVERY_SCOPE,
  },
  {
    id: 'csl-json',
    group: 'Bibliography',
    label: 'CSL JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    scopes: EVERY_SCOPE,
  },
  {
    id: 'formatted',
    group: 'Bibliography',
    label: 'Formatted bibliography (.txt)',
    extension: 'txt',
    mediaType: 'text/plain',
    scopes: EVERY_SCOPE,
  },
  {
    id: 'formatted-html',
    group: 'Bibliography',
    label: 'Formatted bibliography (.html)',
    extension: 'html',
    mediaType: 'text/html',
    scopes: EVERY_SCOPE,
  },
  {
    id: 'csv',
    group: 'Annotations as data',
    label: 'CSV table',
    extension: 'csv',
    mediaType: 'text/csv',
    scopes: ['source', 'library'],
  },
  {
    id: 'web-annotations',
    group: 'Annotations as data',
    label: 'Web Annotation JSON-LD',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    scopes: ['source', 'library'],
  },
];

/** The formats a scope can be written in, in the dialog's order; never empty. */
export function formatsFor(scope: ExportScope): readonly ExportFormat[] {
  return EXPORT_FORMATS.filter((format) => format.scopes.includes(scope.kind));
}

/** The format a scope was last saved in, or the first one it has. */
export function rememberedFormat(
  scope: ExportScope,
  remembered: Readonly<Record<string, string>>,
): ExportFormat | undefined {
  const formats = formatsFor(scope);
  return formats.find(({ id }) => id === remembered[scope.kind]) ?? formats[0];
}

/** The form value of a scope, and `scopeOf` its inverse. Ids never contain a colon. */
export function scopeValue(scope: ExportScope): string {
  return scope.kind === 'library' ? 'library' : `${scope.kind}:${scope.id}`;
}

/** Reads a form value; anything unknown means the whole library. */
export function scopeOf(value: string): ExportScope {
  const [kind, id] = value.split(':');
  if ((kind === 'note' || kind === 'source') && id) return { kind, id };
  return { kind: 'library' };
}

/** Whether a format writes records alone, without prose. */
export function isBibliography(id: ExportFormatId): id is BibliographyFormatId {
  return id === 'biblatex' || id === 'bibtex' || id === 'ris' || id === 'csl-json';
}

/** Whether a format writes a bibliography to be read, which has a style and a language. */
export function isFormatted(format: ExportFormat): format is ExportFormat & { readonly id: FormattedId } {
  return format.id === 'formatted' || format.id === 'formatted-html';
}

/** Whether a format writes annotations as data, by one writer for a source and for the library. */
export function isAnnotationData(
  format: ExportFormat,
): format is ExportFormat & { readonly id: AnnotationFormatId } {
  return format.id === 'csv' || format.id === 'web-annotations';
}

/** Whether a format writes the annotations of a source as CommonMark. */
export function isAnnotationsMarkdown(
  format: ExportFormat,
): format is ExportFormat & { readonly id: 'annotations' } {
  return format.id === 'annotations';
}

/** Whether a format writes text for a note and for a source's annotations alike. */
export function isText(format: ExportFormat): format is ExportFormat & { readonly id: TextFormatId } {
  return TEXT_FORMATS.has(format.id);
}

/** Whether what a scope is written as can carry the provenance of its quotations. */
export function hasProvenance(scope: ExportScope, format: ExportFormat): boolean {
  return scope.kind === 'note' ? isNoteText(format) : format.id === 'docx';
}

/** Whether a format writes a note's text, and can carry the provenance of its quotations. */
export function isNoteText(format: ExportFormat): format is ExportFormat & { readonly id: NoteFormatId } {
  return format.id === 'commonmark' || format.id === 'pandoc' || isText(format);
}

/** Whether a note's file of a format can be updated after the user wrote in it; `isUpdatableSource` says it of a source's. */
export function isUpdatableNote(
  format: ExportFormat,
): format is ExportFormat & { readonly id: UpdatableNoteFormatId } {
  return format.id === 'commonmark' || format.id === 'pandoc' || isNotebook(format);
}

export function isUpdatableSource(
  format: ExportFormat,
): format is ExportFormat & { readonly id: UpdatableSourceFormatId } {
  return format.id === 'annotations' || isNotebook(format);
}

/** Whether a file of this scope and format can be updated. */
export function isUpdatable(scope: ExportScope, format: ExportFormat): boolean {
  if (scope.kind === 'library') return false;
  return scope.kind === 'note' ? isUpdatableNote(format) : isUpdatableSource(format);
}

function isNotebook(format: ExportFormat): format is ExportFormat & { readonly id: 'obsidian' | 'logseq' } {
  return format.id === 'obsidian' || format.id === 'logseq';
}
