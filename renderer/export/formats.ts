/** What is exported. */
export type ExportScope =
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'library' };

export type BibliographyFormatId = 'biblatex' | 'bibtex' | 'ris' | 'csl-json';
export type ExportFormatId = 'commonmark' | 'pandoc' | 'annotations' | BibliographyFormatId;

export interface ExportFormat {
  readonly id: ExportFormatId;
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly scopes: readonly ExportScope['kind'][];
}

const EVERY_SCOPE = ['note', 'source', 'library'] as const;

/** Every format on offer, in the order the dialog lists them. */
const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'commonmark',
    label: 'Markdown, footnotes',
    extension: 'md',
    mediaType: 'text/markdown',
    scopes: ['note'],
  },
  {
    id: 'pandoc',
    label: 'Markdown, Pandoc citations',
    extension: 'md',
    mediaType: 'text/markdown',
    scopes: ['note'],
  },
  {
    id: 'annotations',
    label: 'Markdown, all annotations',
    extension: 'md',
    mediaType: 'text/markdown',
    scopes: ['source'],
  },
  {
    id: 'biblatex',
    label: 'BibLaTeX',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    scopes: EVERY_SCOPE,
  },
  { id: 'bibtex', label: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', scopes: EVERY_SCOPE },
  {
    id: 'ris',
    label: 'RIS',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    scopes: EVERY_SCOPE,
  },
  {
    id: 'csl-json',
    label: 'CSL JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    scopes: EVERY_SCOPE,
  },
];

/** The formats a scope can be written in, in the dialog's order; never empty. */
export function formatsFor(scope: ExportScope): readonly ExportFormat[] {
  return EXPORT_FORMATS.filter((format) => format.scopes.includes(scope.kind));
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
