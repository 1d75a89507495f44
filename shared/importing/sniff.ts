/** How far binary content is looked for by its share of control characters; NUL bytes are looked for everywhere. */
const SAMPLE_BYTES = 65_536;
const MAX_CONTROL_SHARE = 0.02;

interface Signature {
  readonly at: number;
  readonly bytes: string;
  readonly kind: string;
}

/** File signatures as Latin-1; the ones that are also plausible words ("BM", "MZ") are left to the NUL rule. */
const SIGNATURES: readonly Signature[] = [
  { at: 0, bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', kind: 'an older Word, Excel or PowerPoint document' },
  { at: 0, bytes: '\x89PNG\r\n\x1a\n', kind: 'a PNG image' },
  { at: 0, bytes: '\xff\xd8\xff', kind: 'a JPEG image' },
  { at: 0, bytes: 'GIF87a', kind: 'a GIF image' },
  { at: 0, bytes: 'GIF89a', kind: 'a GIF image' },
  { at: 0, bytes: 'II*\0', kind: 'a TIFF image' },
  { at: 0, bytes: 'MM\0*', kind: 'a TIFF image' },
  { at: 8, bytes: 'WEBP', kind: 'a WebP image' },
  { at: 8, bytes: 'WAVE', kind: 'a sound file' },
  { at: 0, bytes: 'ID3', kind: 'a sound file' },
  { at: 0, bytes: 'OggS', kind: 'a sound or video file' },
  { at: 0, bytes: 'fLaC', kind: 'a sound file' },
  { at: 4, bytes: 'ftypheic', kind: 'a HEIC image' },
  { at: 4, bytes: 'ftypavif', kind: 'an AVIF image' },
  { at: 4, bytes: 'ftyp', kind: 'a sound or video file' },
  { at: 0, bytes: '\x1f\x8b', kind: 'a compressed file (gzip)' },
  { at: 0, bytes: '7z\xbc\xaf\x27\x1c', kind: 'a 7-Zip archive' },
  { at: 0, bytes: 'Rar!\x1a\x07', kind: 'a RAR archive' },
  { at: 0, bytes: '\xfd7zXZ\0', kind: 'a compressed file (xz)' },
  { at: 0, bytes: 'SQLite format 3\0', kind: 'a database' },
  { at: 0, bytes: '\x7fELF', kind: 'a program' },
];

/** What the first bytes or the list at the end of a ZIP archive name tells the office formats and e-books apart. */
const ZIP_CONTENTS: readonly (readonly [marker: string, kind: string])[] = [
  ['application/epub+zip', 'an EPUB book'],
  ['application/vnd.oasis.opendocument.text', 'an OpenDocument text'],
  ['word/document', 'a Word document'],
  ['xl/workbook', 'an Excel workbook'],
  ['ppt/presentation', 'a PowerPoint presentation'],
];

/** The bytes as Latin-1, one character a byte, so that they can be searched like text. */
export function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < Math.min(to, bytes.length); at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** A ZIP archive of anything but what has a name of its own. */
export const ZIP_ARCHIVE = 'a ZIP archive';

/** What a ZIP archive holds, in words that fit "it seems to be …"; null for other bytes. */
export function zipContent(bytes: Uint8Array): string | null {
  const start = latin1(bytes, 0, 8_192);
  if (!start.startsWith('PK\x03\x04')) return null;
  const end = latin1(bytes, Math.max(8_192, bytes.length - 65_536), bytes.length);
  const named = (marker: string) => start.includes(marker) || end.includes(marker);
  return ZIP_CONTENTS.find(([marker]) => named(marker))?.[1] ?? ZIP_ARCHIVE;
}

/** The stream in which Office keeps a document that is encrypted, as its container names it ([MS-OFFCRYPTO] 1.3). */
const ENCRYPTED_PACKAGE = [...'EncryptedPackage'].map((letter) => `${letter}\0`).join('');
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const FOLDER_OF_STREAMS = 1_000_000;

/** True for a Word, Excel or PowerPoint file that is locked with a password. */
export function isLockedDocument(bytes: Uint8Array): boolean {
  if (latin1(bytes, 0, OLE.length) !== OLE) return false;
  const tail = latin1(bytes, Math.max(0, bytes.length - FOLDER_OF_STREAMS), bytes.length);
  return tail.includes(ENCRYPTED_PACKAGE) || latin1(bytes, 0, FOLDER_OF_STREAMS).includes(ENCRYPTED_PACKAGE);
}

/**
 * What bytes that are not text seem to be, as words that fit "it seems to be …"; null for text.
 * Known by signature, by a NUL byte, or by more than 2% control characters. UTF-16 is text. Linear.
 */
export function binaryKind(bytes: Uint8Array): string | null {
  const zip = zipContent(bytes);
  if (zip !== null) return zip;
  const head = latin1(bytes, 0, 32);
  const signature = SIGNATURES.find(({ at, bytes: wanted }) => head.startsWith(wanted, at));
  if (signature !== undefined) return signature.kind;
  if (utf16Order(bytes) !== null) return null;
  if (bytes.includes(0)) return 'binary data';
  return controlShare(bytes.subarray(0, SAMPLE_BYTES)) > MAX_CONTROL_SHARE ? 'binary data' : null;
}

/**
 * The byte order of UTF-16, from its byte order mark or from every second byte of Latin text being
 * NUL; null for anything else.
 */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4_096);
  const pairs = sample.length >> 1;
  if (pairs < 4) return null;
  const nul = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (sample[at] === 0) nul[at & 1] = (nul[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nul;
  if (even === 0 && odd > pairs * 0.7) return 'utf-16le';
  if (odd === 0 && even > pairs * 0.7) return 'utf-16be';
  return null;
}

// Tab, line feed, form feed, carriage return, end of file (DOS) and escape (ISO-2022) occur in text.
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b]);

function controlShare(sample: Uint8Array): number {
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) controls++;
  return sample.length === 0 ? 0 : controls / sample.length;
}
