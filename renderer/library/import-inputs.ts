import type { OpenedArchive, OpenedFile } from '../../shared/desktop-api';
import { tooLargeProblem, UnreadableFile, unreadableProblem } from '../../shared/file-problems';
import { type FileRanges, rangesOf } from '../../shared/file-ranges';
import {
  contentOfFolder,
  type FindBeside,
  isLibraryArchive,
  LARGEST_PICTURE,
  leftOutOfFolder,
  unpackArchive,
} from '../../shared/importing';
import { isArchiveName, sizeLimit } from '../../shared/source-kinds';
import type { FolderFile } from '../host';
import type { ImportInput } from '../store';

/** How a source that was pasted is called until its own text gives it a title. */
const PASTED_NAME = 'Clipboard';
/** Markup that carries structure worth keeping; without it the plain text is the better copy. */
const STRUCTURE = /<(?:p|h[1-6]|li|ul|ol|blockquote|article|section|table|div|pre)[\s>]/i;

/** What the chooser or a drop handed over; a file's bytes are read only when its turn comes. */
export function inputsFromFiles(files: Iterable<File>): readonly ImportInput[] {
  return [...files].map((file) => ({
    name: file.name,
    // asked when its turn comes: of a thousand files at once the sizes alone cost a tenth of a second
    get size() {
      return file.size;
    },
    read: async () => new Uint8Array(await file.arrayBuffer()),
    ...(isArchiveName(file.name) && { ranges: rangesOf(file) }),
    ...(file.type !== '' && { mediaType: file.type }),
  }));
}

/** What the host's chooser handed over, read already but for archives; a file it could not read keeps its sentence. */
export function inputsFromOpened(files: readonly OpenedFile[]): readonly ImportInput[] {
  return files.map((file) => {
    if (!file.ok) return notImported(file.name, file.problem);
    if (!('readPart' in file)) return { name: file.name, read: async () => file.bytes };
    const ranges = rangesOfOpened(file);
    return { name: file.name, size: file.size, ranges, read: () => ranges.read(0, file.size) };
  });
}

function rangesOfOpened({ size, readPart }: OpenedArchive): FileRanges {
  const read = async (start: number, end: number) => {
    const part = await readPart(start, end);
    if (!part.ok) throw new UnreadableFile(part.problem);
    return part.bytes;
  };
  return { size, read };
}

/**
 * The files of a folder that can be sources, each opened when its turn comes, and at the end one input
 * whose sentence names those that cannot.
 */
export function inputsFromFolder(name: string, files: readonly FolderFile[]): readonly ImportInput[] {
  const { chosen, leftOut } = contentOfFolder(files);
  const inputs = chosen.map(({ path, file }) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    read: async () => bytesOf(await file()),
    beside: besideIn(path.slice(0, path.lastIndexOf('/') + 1), async () => files),
  }));
  const isAllLeftOut = chosen.length === 0;
  const paths = leftOut.map(({ path }) => path);
  return paths.length === 0 && !isAllLeftOut
    ? inputs
    : [...inputs, notImported(name, leftOutOfFolder(name, paths, isAllLeftOut))];
}

/**
 * Finds files by their path from a folder, for pages and texts that show pictures; `list` gives the files of it, and is
 * asked once, when the first is read. One that is too large, or cannot be read, is left out of the article, which
 * the import then says.
 */
export function besideIn(folder: string, list: () => Promise<readonly FolderFile[]>): FindBeside {
  let paths: Promise<ReadonlyMap<string, FolderFile['file']>> | null = null;
  return (path) => async () => {
    try {
      paths ??= list().then((files) => new Map(files.map((one) => [one.path, one.file])));
      const file = await (await paths).get(`${folder}${path}`)?.();
      // Nothing, where it was not saved: no picture, and none that was left out.
      if (file === undefined) return new Uint8Array();
      return file.size > LARGEST_PICTURE ? null : new Uint8Array(await file.arrayBuffer());
    } catch (cause) {
      if (cause instanceof DOMException) return null;
      throw cause;
    }
  };
}

/** A file that turns out too large is refused before a byte of it is read. */
async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > sizeLimit(file.name)) throw new UnreadableFile(tooLargeProblem(file.name, file.size));
  return new Uint8Array(await file.arrayBuffer());
}

function notImported(name: string, problem: string): ImportInput {
  return { name, problem, read: async () => new Uint8Array() };
}

/**
 * The inputs with each ZIP archive among them in the shape of the files in it, which are unpacked when
 * their turn comes; archives inside archives are not opened. What cannot be unpacked keeps a sentence, and an archive of a library stays whole.
 */
export async function withArchivesUnpacked(inputs: readonly ImportInput[]): Promise<readonly ImportInput[]> {
  const unpacked = await Promise.all(inputs.map((input) => (isArchive(input) ? unpack(input) : [input])));
  return unpacked.flat();
}

function isArchive(input: ImportInput): boolean {
  const { name, problem } = input;
  return problem === undefined && isArchiveName(name) && (input.size ?? 0) <= sizeLimit(name);
}

async function unpack(archive: ImportInput): Promise<readonly ImportInput[]> {
  try {
    return await contentOf(archive);
  } catch {
    // The queue reads it again and says by name why it cannot be read.
    return [archive];
  }
}

async function contentOf(archive: ImportInput): Promise<readonly ImportInput[]> {
  const { name } = archive;
  const ranges = archive.ranges ?? rangesOf(await archive.read());
  if (ranges.size === 0 || ranges.size > sizeLimit(name)) return [archive];
  if (await isLibraryArchive(ranges)) return [{ ...archive, ranges }];
  const { files, problem } = await unpackArchive({ name, ranges });
  const inputs = files.map((file) => ({
    name: file.name,
    size: file.size,
    beside: file.beside,
    ...(file.problem !== undefined && { problem: file.problem }),
    read: async () => {
      const content = await file.read();
      if (content === null)
        throw new UnreadableFile(unreadableProblem(file.name, `it is damaged in “${name}”`));
      return content;
    },
  }));
  return problem === null ? inputs : [...inputs, notImported(name, problem.message)];
}

/** A clipboard's content by kind; an empty text stands for a kind it does not hold. */
export interface ClipboardContent {
  readonly files: readonly File[];
  readonly html: string;
  readonly text: string;
}

/**
 * What a paste brings in: files that were copied, else HTML that has structure, else plain text. Pictures
 * come last, because a copied table or page often carries one of itself. Nothing readable gives nothing.
 */
export function inputsFromClipboard({ files, html, text }: ClipboardContent): readonly ImportInput[] {
  const documents = files.filter((file) => !file.type.startsWith('image/'));
  if (documents.length > 0) return inputsFromFiles(documents);
  if (STRUCTURE.test(html)) return [pasted(html, 'text/html')];
  if (text.trim() !== '') return [pasted(text, 'text/plain')];
  if (html.trim() !== '' && files.length === 0) return [pasted(html, 'text/html')];
  return inputsFromFiles(files);
}

/** The content of a paste event. */
export function contentOfTransfer(data: Pick<DataTransfer, 'files' | 'getData'>): ClipboardContent {
  return { files: [...data.files], html: data.getData('text/html'), text: data.getData('text/plain') };
}

/** The content that `navigator.clipboard.read` gives after the user allowed it. Rejects when one kind cannot be read. */
export async function contentOfItems(items: readonly ClipboardItem[]): Promise<ClipboardContent> {
  const textOf = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type));
    return item === undefined ? '' : (await item.getType(type)).text();
  };
  return { files: [], html: await textOf('text/html'), text: await textOf('text/plain') };
}

function pasted(content: string, mediaType: string): ImportInput {
  return { name: PASTED_NAME, mediaType, read: async () => new TextEncoder().encode(content) };
}
