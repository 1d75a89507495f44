import { binaryKind, isLockedDocument, latin1, ZIP_ARCHIVE, zipContent } from './sniff';

/** `mhtml` and what follows are containers that a reader of their own opens; the first three are text. */
export type SourceFormat = 'html' | 'markdown' | 'text' | 'mhtml' | 'epub' | 'docx' | 'pdf';

/**
 * What a file is read as; or, for what cannot be read, why (the problem's name in `problems`) and what it
 * is in words that fit "… is".
 */
export type FormatFinding =
  | { readonly outcome: 'format'; readonly format: SourceFormat; readonly mediaType: string }
  | {
      readonly outcome: 'refused';
      readonly why: 'archive' | 'binary' | 'locked' | 'unsupported';
      readonly kind: string;
    };

const MEDIA_TYPES: Readonly<Record<SourceFormat, string>> = {
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
  mhtml: 'multipart/related',
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const BY_EXTENSION: ReadonlyMap<string, SourceFormat> = new Map([
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['xht', 'html'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdown', 'markdown'],
  ['mkd', 'markdown'],
]);
const BY_MEDIA_TYPE: ReadonlyMap<string, SourceFormat> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/markdown', 'markdown'],
  ['text/x-markdown', 'markdown'],
]);
const UNSUPPORTED_EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['rtf', 'an RTF document'],
  ['eml', 'an e-mail'],
  ['json', 'a JSON file'],
  ['csv', 'a table (CSV)'],
  ['tsv', 'a table (TSV)'],
  ['svg', 'an SVG image'],
  ['tex', 'a LaTeX document'],
]);

/**
 * Decides by content what betrays itself (containers, binary data, RTF, XML), then by the name's
 * extension, then by the media type; anything else is plain text, unless it opens like an HTML page.
 */
export function formatOf(file: { name: string; bytes: Uint8Array; mediaType?: string }): FormatFinding {
  const head = latin1(file.bytes, 0, 1_024)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  const extension = /\.([a-z0-9]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const declared = file.mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const container = containerOf(file.bytes, head, extension);
  if (container !== null) return read(container);
  if (isLockedDocument(file.bytes)) return { outcome: 'refused', why: 'locked', kind: 'an Office document' };
  const binary = binaryKind(file.bytes);
  if (binary !== null) {
    const why = binary === ZIP_ARCHIVE ? 'archive' : 'binary';
    return { outcome: 'refused', why, kind: binary };
  }
  const kind = unsupportedKind(head) ?? UNSUPPORTED_EXTENSIONS.get(extension);
  if (kind !== undefined) return { outcome: 'refused', why: 'unsupported', kind };
  return read(
    BY_EXTENSION.get(extension) ?? BY_MEDIA_TYPE.get(declared) ?? (opensLikeHtml(head) ? 'html' : 'text'),
  );
}

function read(format: SourceFormat): FormatFinding {
  return { outcome: 'format', format, mediaType: MEDIA_TYPES[format] };
}

/** Looked for before binary data is, because pictures may stand in a container as they are. */
function containerOf(bytes: Uint8Array, head: string, extension: string): SourceFormat | null {
  if (/^[\s\S]{0,1000}?%PDF-\d/.test(head) && !/^\s*</.test(head)) return 'pdf';
  const zip = zipContent(bytes);
  if (zip === 'an EPUB book' || (zip !== null && extension === 'epub')) return 'epub';
  if (zip === 'a Word document' || (zip !== null && /^do[ct][xm]$/.test(extension))) return 'docx';
  if (/^From: <Saved by /m.test(head) || /^Content-Type:\s*multipart\/related/im.test(head)) return 'mhtml';
  return /^mht(?:ml)?$/.test(extension) && !opensLikeHtml(head) ? 'mhtml' : null;
}

function opensLikeHtml(head: string): boolean {
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html[\s>])/i.test(head);
}

function unsupportedKind(head: string): string | undefined {
  if (head.startsWith('{\\rtf')) return 'an RTF document';
  if (head.startsWith('%!PS')) return 'a PostScript document';
  if (/^(?:<\?xml[^>]*>\s*)?<svg[\s>]/i.test(head)) return 'an SVG image';
  if (head.startsWith('<?xml') && !/<(?:!doctype\s+html|html[\s>])/i.test(head)) return 'an XML file';
  return undefined;
}
