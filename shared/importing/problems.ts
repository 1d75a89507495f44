import { counted } from '../counted';
import { nameOfFile } from './folder-files';

export type ImportProblemCode =
  | 'empty'
  | 'binary'
  | 'encoding'
  | 'too-large'
  | 'no-article'
  | 'no-text'
  | 'unsupported'
  | 'unreadable'
  | 'damaged'
  | 'protected'
  | 'cancelled'
  | 'pictures'
  | 'metadata';

/** One sentence for the user that names the file. After a fatal problem nothing of the file is kept. */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  readonly isFatal: boolean;
  readonly message: string;
}

const fatal = (code: ImportProblemCode, message: string): ImportProblem => ({ code, isFatal: true, message });
const warning = (code: ImportProblemCode, message: string): ImportProblem => ({
  code,
  isFatal: false,
  message,
});
const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

/**
 * Every sentence an import can say, in one place, so that they keep one voice: the file first, then what
 * is the matter, then what to do.
 */
export const problems = {
  empty: (name: string): ImportProblem => fatal('empty', `“${name}” is empty. Nothing was imported.`),

  tooLarge: (name: string, bytes: number, limit: number): ImportProblem =>
    fatal(
      'too-large',
      `“${name}” is ${megabytes(bytes)}, more than the ${megabytes(limit)} a source may have. Split it and import the parts.`,
    ),

  tooMuchText: (name: string, size: number, limit: number): ImportProblem =>
    fatal(
      'too-large',
      `“${name}” has ${megabytes(size)} without its pictures, more than the ${megabytes(limit)} a source may have. Split it and import the parts.`,
    ),

  binary: (name: string, kind: string): ImportProblem =>
    fatal(
      'binary',
      `“${name}” is not text: it seems to be ${kind}. Save it as a Word document (.docx), text or HTML and import that.`,
    ),

  archive: (name: string, kind: string): ImportProblem =>
    fatal(
      'binary',
      `“${name}” is not text: it seems to be ${kind}. Give it a name that ends in .zip, and each file in it is imported.`,
    ),

  unsupported: (name: string, kind: string): ImportProblem =>
    fatal(
      'unsupported',
      `“${name}” is ${kind}, which cannot be imported yet. Save it as a Word document (.docx), text or HTML and import that.`,
    ),

  unknownEncoding: (name: string): ImportProblem =>
    fatal(
      'encoding',
      `The character encoding of “${name}” could not be recognised. Save it again as UTF-8 and import it once more.`,
    ),

  damagedUtf8: (name: string, line: number): ImportProblem =>
    fatal(
      'encoding',
      `“${name}” is UTF-8 with damaged characters, the first on line ${line}. Repair it or save it again as UTF-8 and import it once more.`,
    ),

  guessedEncoding: (name: string, encoding: string): ImportProblem =>
    warning(
      'encoding',
      `“${name}” does not say how its characters are encoded; it was read as ${encoding}. Check its accents.`,
    ),

  misdeclaredEncoding: (name: string, declared: string, encoding: string): ImportProblem =>
    warning(
      'encoding',
      `“${name}” declares the encoding ${declared} but was read as ${encoding}, which fits its characters.`,
    ),

  lostCharacters: (name: string): ImportProblem =>
    warning(
      'encoding',
      `“${name}” contains replacement characters (\uFFFD): words were lost before it was saved. Compare quotations with the original.`,
    ),

  noArticle: (name: string): ImportProblem =>
    fatal(
      'no-article',
      `No article was found in “${name}”. Open the page itself, copy its text and paste it, or save it in another way.`,
    ),

  wholePage: (name: string): ImportProblem =>
    warning(
      'no-article',
      `No article could be told apart in “${name}”, so all of the page’s text was imported.`,
    ),

  hardlyAnyText: (name: string): ImportProblem =>
    warning(
      'no-text',
      `“${name}” holds hardly any text. If the page itself shows more, copy its text and paste it, or save it in another way.`,
    ),

  mostlyLinks: (name: string): ImportProblem =>
    warning(
      'no-article',
      `“${name}” is mostly links. If it is an overview, import the articles themselves instead.`,
    ),

  noText: (name: string): ImportProblem =>
    fatal('no-text', `“${name}” contains no text. Nothing was imported.`),

  damaged: (name: string, kind: string, reason: string): ImportProblem =>
    fatal(
      'damaged',
      `“${name}” is ${kind} that is damaged or incomplete: ${reason}. Save or download it again.`,
    ),

  bomb: (name: string, reason: string): ImportProblem =>
    fatal('too-large', `“${name}” was not unpacked: ${reason}. Unpack it yourself and import what you need.`),

  protectedBook: (name: string): ImportProblem =>
    fatal(
      'protected',
      `“${name}” is locked (DRM), and only the shop’s own reader can open it. Import a copy without protection.`,
    ),

  locked: (name: string, kind: string): ImportProblem =>
    fatal(
      'protected',
      `“${name}” is ${kind} that is locked with a password. Open it where you have the password, save it without one, and import that.`,
    ),

  nothingInside: (name: string, leftOut: readonly string[]): ImportProblem =>
    fatal(
      'unsupported',
      leftOut.length === 0
        ? `“${name}” holds no files. Nothing was imported.`
        : `“${name}” holds no file that can be imported, only ${inWords(leftOut)}.`,
    ),

  leftOut: (name: string, leftOut: readonly string[]): ImportProblem =>
    warning('unsupported', `${inWords(leftOut)} in “${name}” cannot be imported; the other files were.`),

  lockedInside: (archive: string, name: string): ImportProblem =>
    fatal(
      'protected',
      `“${name}” in “${archive}” is locked with a password. Unpack the archive yourself and import what is in it.`,
    ),

  tooManyPages: (name: string, pages: number, most: number): ImportProblem =>
    fatal(
      'too-large',
      `“${name}” has ${counted(pages, 'page')}, more than the ${most.toLocaleString('en')} a source may have. Split it and import the parts.`,
    ),

  scanned: (name: string): ImportProblem =>
    fatal(
      'no-text',
      `“${name}” holds pictures of pages and no text. Run text recognition (OCR) on it and import the result.`,
    ),

  emptyPages: (name: string, empty: number, pages: number): ImportProblem =>
    warning(
      'no-text',
      `${empty} of the ${counted(pages, 'page')} of “${name}” hold no text. If they are scanned, run text recognition (OCR) on the file.`,
    ),

  lostGlyphs: (name: string): ImportProblem =>
    warning(
      'encoding',
      `Some fonts of “${name}” do not say which letters they show. Compare quotations with the original.`,
    ),

  missingChapters: (name: string, count: number): ImportProblem =>
    warning(
      'damaged',
      `“${name}” lists ${counted(count, 'chapter')} that the file does not hold; the others were imported.`,
    ),

  cancelled: (name: string): ImportProblem =>
    fatal('cancelled', `The import of “${name}” was cancelled. Nothing of it was kept.`),

  unreadable: (name: string, reason: string): ImportProblem =>
    fatal('unreadable', `“${name}” could not be read (${reason}). Nothing was imported.`),

  picturesLeftOut: (name: string, count: number): ImportProblem =>
    warning(
      'pictures',
      `${counted(count, 'picture')} of “${name}” ${count === 1 ? 'is' : 'are'} not shown: too large or too many, damaged, or not PNG, JPEG, GIF, WebP or AVIF. The original file keeps ${count === 1 ? 'it' : 'them'}.`,
    ),

  badMetadata: (name: string, reason: string): ImportProblem =>
    warning(
      'metadata',
      `Part of the metadata of “${name}” could not be read (${reason}). Check the title, author and date.`,
    ),

  badFrontMatter: (name: string, reason: string): ImportProblem =>
    warning(
      'metadata',
      `The front matter of “${name}” could not be read (${reason}). Check the title, author and date.`,
    ),
} as const;

/** How many names a sentence lists before it counts the rest. */
const NAMED = 3;

/** Files by their names: `“a.png”, “b.exe” and 12 others`. */
function inWords(paths: readonly string[]): string {
  const names = paths.slice(0, NAMED).map((path) => `“${nameOfFile(path)}”`);
  const rest = paths.length - names.length;
  const last = rest > 0 ? counted(rest, 'other') : names.pop();
  return names.length === 0 ? `${last}` : `${names.join(', ')} and ${last}`;
}
