/** Device names Windows keeps for itself, whatever their ending or case. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\s*(?:\.|$))/i;
/** What Windows or macOS forbids, control characters, and marks that reverse reading order (`gpj.exe` for `exe.jpg`). */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]+/gu;
/** Most file systems take 255 bytes of UTF-8; this leaves room for a number the system may add. */
const MOST_BYTES = 200;

/**
 * A file name for a title: safe on Windows, macOS and Linux, any script kept, at most 200 bytes of UTF-8
 * with its extension, cut between graphemes. A title with nothing left becomes `Untitled`; a device
 * name (`con`) gets an underscore. The extension is given without its dot.
 */
export function fileNameFor(title: string, extension: string): string {
  const ending = extension ? `.${extension.replace(/^\.+/, '')}` : '';
  const words = title.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ');
  const stem = trimmed(cut(trimmed(words), MOST_BYTES - byteLength(ending))) || 'Untitled';
  return (RESERVED.test(stem) ? stem.replace(RESERVED, '$&_') : stem) + ending;
}

/** Windows drops blanks and dots at the end; a dot at the start hides the file elsewhere. */
const trimmed = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/gu, '');

function cut(text: string, mostBytes: number): string {
  if (byteLength(text) <= mostBytes) return text;
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    bytes += byteLength(segment);
    if (bytes > mostBytes) break;
    kept += segment;
  }
  return kept;
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;
