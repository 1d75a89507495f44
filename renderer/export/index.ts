export { ArchiveDialog } from './archive-dialog';
export { CitationNotice, StylesNotice } from './citation-notice';
export { ExportDialog } from './export-dialog';
export { TemplatesDialog } from './templates-dialog';
