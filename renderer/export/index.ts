export { ArchiveDialog } from './archive-dialog';
export { ExportDialog } from './export-dialog';
