import { MAX_ARCHIVE_BYTES, MAX_PACKED_BYTES, MAX_SOURCE_BYTES } from './desktop-api';

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
];

/** What choosers offer: sources, collections, and archives of them. */
export const IMPORT_EXTENSIONS: readonly string[] = [...SOURCE_EXTENSIONS, ...COLLECTION_EXTENSIONS, 'zip'];

/** The kinds in words, for where files are asked for. */
export const SOURCE_KINDS_IN_WORDS =
  'web pages, PDF, EPUB, Word, Markdown and text, also in folders or ZIP archives; bibliographies and highlights of other programs';

/** Kinds that carry pictures and type beside their words, and so are larger than their text. */
const PACKED = /\.(?:mhtml?|epub|docx|pdf)$/i;
const ARCHIVE = /\.zip$/i;

/** How many bytes a file of this name may have to be read. */
export function sizeLimit(name: string): number {
  if (ARCHIVE.test(name)) return MAX_ARCHIVE_BYTES;
  return PACKED.test(name) ? MAX_PACKED_BYTES : MAX_SOURCE_BYTES;
}
