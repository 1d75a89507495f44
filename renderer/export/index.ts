export { ArchiveDialog } from './archive-dialog';
export { CitationNotice } from './citation-notice';
export { ExportDialog } from './export-dialog';
export { TemplatesDialog } from './templates-dialog';
