import { latin1, utf16Order } from '../sniff';

/** What a file may be by its opening, before it is decoded; the reader of each has the last word. */
export type Look = 'json' | 'csv' | 'clippings' | 'rdf' | 'ris' | 'bib';

const HEAD_BYTES = 16_384;

/** The bytes at the start as ASCII, without byte order mark; letters of other scripts are not to be relied on. */
function headOf(bytes: Uint8Array): string {
  const head = latin1(bytes, 0, HEAD_BYTES).replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)+/, '');
  return utf16Order(bytes.subarray(0, HEAD_BYTES)) === null ? head : head.replaceAll('\0', '');
}

/**
 * What a file may be, by its first 16 KB; null for everything that is none of the kinds of this folder, and
 * so for nearly every article. Looks at no more bytes than these.
 */
export function lookOf(bytes: Uint8Array): Look | null {
  const head = headOf(bytes).trimStart();
  if (/^(?:\[\s*\{|\{\s*")/.test(head)) return 'json';
  if (/^(?:<\?xml[^>]*>\s*)?<rdf:RDF\s/.test(head) && head.includes('zotero.org/namespaces/export'))
    return 'rdf';
  if (isRis(head)) return 'ris';
  const [first = '', second = ''] = head.split(/\r?\n/, 2);
  if (/\bHighlight\b/.test(first) && /\bBook Title\b/.test(first)) return 'csv';
  if (/^\W*- ?\S/.test(second) && /^={10}\s*$/m.test(head)) return 'clippings';
  return BIB_ENTRY.test(head) ? 'bib' : null;
}

/** A file of a database may say what it is in a few lines (`Provider: …`) before its first record. */
function isRis(head: string): boolean {
  const lines = head.split(/\r?\n/, 20);
  const first = lines.findIndex((line) => /^\s*TY {1,2}- ?\S/.test(line));
  return first >= 0 && lines.slice(0, first).every((line) => /^\s*(?:$|\w[\w ]{0,30}: ?\S)/.test(line));
}

/** An entry with its key and first field, or what a .bib file has besides entries. */
export const BIB_ENTRY =
  /^[ \t]*@[ \t]*(?:\p{L}+\s{0,9}[{(]\s{0,9}[^\s,"'{}()=#%~\\]{0,200}\s{0,9},\s{0,9}[\w-]{1,40}\s{0,9}=|(?:string|preamble|comment)\s{0,9}[{(])/imu;
