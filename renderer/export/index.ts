export { ExportDialog } from './export-dialog';
export { TemplatesDialog } from './templates-dialog';
