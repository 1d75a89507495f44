export { CitationNotice } from './citation-notice';
export { ExportDialog } from './export-dialog';
