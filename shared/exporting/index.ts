export { type AnnotatedSource, annotationsTitle } from './annotated-source';
export type { OtherTarget, WebTarget } from './annotation-targets';
export { CSV_OPENING, csvRecordsOf } from './annotations-csv';
export { annotationsToHtml } from './annotations-html';
export { annotationsMarkdownBlocks, annotationsToMarkdown } from './annotations-markdown';
export {
  type ArchiveMeans,
  ArchiveTooLarge,
  type ArchiveWriter,
  archiveNames,
  archiveReadMe,
  archiveWriter,
  extensionOf,
  type PictureFile,
  sourceWithText,
} from './archive';
export { bibliographyToHtml } from './bibliography-html';
export { webAnnotationOfNote } from './edits-of-note';
export type { Flavour } from './escape-markdown';
export {
  type ExportedQuotation,
  type ExportedState,
  type QuotationBlock,
  type QuotationProvenance,
  type QuotationsOfNote,
  quotationsOfNote,
} from './exported-quotation';
export { fileNameFor } from './file-name';
export { replyWords } from './foreign-annotation';
export { HTML_TOKENS } from './html-look';
export { withNumbersKept } from './kept-numbers';
export { loadDocxWriters } from './load-docx-writers';
export { annotationsLogseqBlocks, annotationsToLogseq, noteLogseqBlocks, noteToLogseq } from './logseq';
export { noteToHtml } from './note-html';
export { noteToMarkdown, quotationNodesOf } from './note-markdown';
export {
  annotationsObsidianBlocks,
  annotationsToObsidian,
  noteObsidianBlocks,
  noteToObsidian,
  obsidianName,
} from './obsidian';
export {
  type OriginalAnnotation,
  type ReadWebAnnotation,
  readAnnotationFile,
  readWebAnnotations,
} from './read-web-annotations';
export {
  type BlockChange,
  COMMENT_MARKS,
  type Decision,
  type Dialect,
  type ExportBlock,
  isMadeByDefault,
  logseqMarks,
  noteBlocks,
  OBSIDIAN_MARKS,
  planReexport,
  type Reexport,
  writeMarked,
} from './reexport';
export {
  librarySourceFields,
  noteContext,
  type RenderedTemplate,
  readTemplateFile,
  renderTemplate,
  STARTER_TEMPLATES,
  sourceContext,
  TEMPLATE_EXTENSION,
  TEMPLATE_FIELDS,
  type TemplateContext,
  writeTemplateFile,
} from './templates';
export { textFragment } from './text-fragment';
export type { WebAnnotation, WebAnnotationSet } from './web-annotation';
export { webAnnotationsOf } from './web-annotations-of';
export { wordsOfHtml } from './words-of-html';
export { writeWebAnnotations } from './write-web-annotations';
