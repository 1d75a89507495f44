import { type Decoded, decodeText } from './decode';
import type { SourceFormat } from './format';
import type { HtmlReader } from './html-article';
import type { PdfMeans } from './pdf/open-pdf';
import { type ImportProblem, problems } from './problems';
import { readHtml } from './read-html';
import { isNestedTooDeep, readMarkdown } from './read-markdown';
import { readMhtml } from './read-mhtml';
import { type DecodedFile, nothingRead, type ReadSource } from './read-source';
import { readText } from './read-text';
import type { NextSlice } from './slices';
import { CLIPBOARD_NAME, type SourceFile } from './source-file';

/**
 * Reads a file in its format; what only books and documents need is loaded when one comes. Parsers are other people's: one that fails on a file (a nesting of
 * 100,000 levels ends the stack of some) must cost this file alone, and say so.
 */
export async function readFile(
  file: SourceFile,
  format: SourceFormat,
  reader: HtmlReader,
  next: NextSlice,
  pdf: PdfMeans = {},
): Promise<ReadSource> {
  try {
    switch (format) {
      case 'mhtml':
        return await readMhtml(file, (page, locate) =>
          readCharacters(page, 'html', { ...reader, pictures: reader.pictures.with(locate) }),
        );
      case 'epub':
        return await (await import('./epub/read-epub')).readEpub(file, reader, next);
      case 'docx':
        return await (await import('./docx/read-docx')).readDocx(file, reader, next);
      case 'pdf':
        return await (await import('./pdf/read-pdf')).readPdf(file, pdf, next);
      default:
        return await readCharacters(file, format, reader);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return nothingRead(problems.unreadable(file.name, reason));
  }
}

/** A file that is text, from its bytes: decoded first, and then read by its format. */
async function readCharacters(
  file: SourceFile,
  format: 'html' | 'markdown' | 'text',
  reader: HtmlReader,
): Promise<ReadSource> {
  const decoded = await decodeText(file.bytes, { ...file, isHtml: format === 'html' });
  if (decoded.outcome !== 'decoded') return nothingRead(encodingRefusal(file.name, decoded));
  const source = {
    name: file.name,
    source: decoded.text,
    url: file.url ?? null,
    isPasted: file.name === CLIPBOARD_NAME,
  };
  const read = await readDecoded(source, format, reader);
  return { ...read, problems: [...encodingWarnings(file.name, decoded), ...read.problems] };
}

function readDecoded(
  source: DecodedFile,
  format: 'html' | 'markdown' | 'text',
  reader: HtmlReader,
): ReadSource | Promise<ReadSource> {
  if (format === 'html') return readHtml(source, reader);
  const isMarkdown = format === 'markdown' && !isNestedTooDeep(source.source);
  return isMarkdown ? readMarkdown(source, reader) : readText(source);
}

function encodingRefusal(name: string, decoded: Exclude<Decoded, { outcome: 'decoded' }>): ImportProblem {
  return decoded.outcome === 'damaged-utf8'
    ? problems.damagedUtf8(name, decoded.line)
    : problems.unknownEncoding(name);
}

function encodingWarnings(name: string, decoded: Extract<Decoded, { outcome: 'decoded' }>): ImportProblem[] {
  if (decoded.how === 'guessed') return [problems.guessedEncoding(name, decoded.encoding)];
  if (decoded.how === 'misdeclared') {
    return [problems.misdeclaredEncoding(name, decoded.declared, decoded.encoding)];
  }
  return decoded.text.includes('\ufffd') ? [problems.lostCharacters(name)] : [];
}
