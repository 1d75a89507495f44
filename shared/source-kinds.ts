import { MAX_ARCHIVE_BYTES, MAX_PACKED_BYTES, MAX_SOURCE_BYTES } from './file-limits';

/** Extensions of what can be read as a source, as file choosers offer them. */
export const SOURCE_EXTENSIONS: readonly string[] = [
  'pdf',
  ...['html', 'htm', 'xhtml', 'mhtml', 'mht', 'epub', 'docx'],
  ...['md', 'markdown', 'txt', 'text'],
];

/** Extensions of bibliographies and of what other programs write of their sources and annotations. */
export const COLLECTION_EXTENSIONS: readonly string[] = [
  'bib',
  'bibtex',
  'ris',
  'rdf',
  'csv',
  'json',
  'jsonld',
  'annotation',
];

/**
 * Extensions of ZIP archives. A library goes out as `zip`, which opens everywhere, or under the extension that
 * the system opens in Provenote; what is in the file is the same.
 */
export const ARCHIVE_EXTENSIONS = ['zip', 'provenote'] as const;
export type ArchiveExtension = (typeof ARCHIVE_EXTENSIONS)[number];

/** What choosers offer: sources, collections, and archives of them. */
export const IMPORT_EXTENSIONS: readonly string[] = [
  ...SOURCE_EXTENSIONS,
  ...COLLECTION_EXTENSIONS,
  ...ARCHIVE_EXTENSIONS,
];

/** The kinds in words, for where files are asked for. */
export const SOURCE_KINDS_IN_WORDS =
  'web pages, PDF, EPUB, Word, Markdown and text, also in folders or ZIP archives; bibliographies and highlights of other programs';

/** Kinds that carry pictures and type beside their words, and so are larger than their text. */
const PACKED = /\.(?:x?html?|mhtml?|epub|docx|pdf)$/i;

/** Whether a file of this name is a ZIP archive, of a library or of anything. */
export function isArchiveName(name: string): boolean {
  return ARCHIVE_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
}

/** How many bytes a file of this name may have to be read. */
export function sizeLimit(name: string): number {
  if (isArchiveName(name)) return MAX_ARCHIVE_BYTES;
  return PACKED.test(name) ? MAX_PACKED_BYTES : MAX_SOURCE_BYTES;
}
