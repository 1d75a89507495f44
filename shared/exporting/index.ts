export { annotationsToMarkdown } from './annotations-markdown';
export type { Flavour } from './escape-markdown';
export { fileNameFor } from './file-name';
export { noteToMarkdown, quotationNodesOf } from './note-markdown';
export type { ExportedQuotation, QuotationBlock } from './quotation-markdown';
