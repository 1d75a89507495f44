import { parseDate } from './metadata/dates';
import { contentOf, leavesOf, type MimePart, messageOf, parameterOf, typeOfPart } from './mime-parts';
import type { Locate } from './pictures/shelf';
import { problems } from './problems';
import { nothingRead, type ReadSource } from './read-source';
import type { SourceFile } from './source-file';

const KIND = 'a web archive (MHTML)';

/**
 * Reads a page that a browser saved with all it shows in one file (RFC 2557): the page itself goes to
 * `readPage`, with the address and encoding its part declares, and with the way to its pictures, by their address or id.
 * Where the page is a frame around others, the largest of them that holds an article is read.
 */
export async function readMhtml(
  file: SourceFile,
  readPage: (page: SourceFile, locate: Locate) => Promise<ReadSource>,
): Promise<ReadSource> {
  const message = messageOf(file.bytes);
  const pages = pagesOf(message);
  const [root] = pages;
  if (root === undefined) return nothingRead(problems.damaged(file.name, KIND, 'it holds no page'));
  if (!root.isClosed) return nothingRead(problems.damaged(file.name, KIND, 'the page in it breaks off'));
  let first: ReadSource | null = null;
  const locate = picturesOf(message);
  for (const page of pages) {
    const asked = asFile(page, file, message);
    const read = await readPage(asked, (address) => locate(address, asked.url));
    if (!isWanting(read)) return withDayOfSaving(read, message);
    first = better(first, read);
  }
  return first === null ? nothingRead(problems.noArticle(file.name)) : withDayOfSaving(first, message);
}

/** A page that could not be read, or holds hardly any text. */
function isWanting({ problems: found }: ReadSource): boolean {
  return found.some(({ isFatal, code }) => isFatal || code === 'no-text');
}

/** The first of the pages that can be read at all, else the first. */
function better(first: ReadSource | null, read: ReadSource): ReadSource {
  return first === null || (first.blocks.length === 0 && read.blocks.length > 0) ? read : first;
}

/** The page that was saved, and after it the pages in its frames, largest first. */
function pagesOf(message: MimePart): MimePart[] {
  const pages = leavesOf(message).filter((part) =>
    /^(?:text\/html|application\/xhtml\+xml)$/.test(typeOfPart(part)),
  );
  const start = parameterOf(message.headers.get('content-type'), 'start');
  const address = message.headers.get('snapshot-content-location');
  const root =
    pages.find(({ headers }) => start !== null && headers.get('content-id') === start) ??
    pages.find(({ headers }) => address !== undefined && headers.get('content-location') === address) ??
    pages[0];
  if (root === undefined) return [];
  const frames = pages.filter((page) => page !== root && page.isClosed);
  return [root, ...frames.sort((a, b) => b.body.length - a.body.length)];
}

function asFile(page: MimePart, { name, url }: SourceFile, message: MimePart): SourceFile {
  const address = [
    page.headers.get('content-location'),
    message.headers.get('snapshot-content-location'),
    url,
  ].find((candidate) => candidate !== undefined && /^https?:/i.test(candidate));
  return {
    name,
    bytes: contentOf(page),
    mediaType: page.headers.get('content-type') ?? 'text/html',
    ...(address !== undefined && { url: address.trim() }),
  };
}

/** Finds parts by what a page calls them: `cid:` and an id, or an address as the part declares it. */
function picturesOf(message: MimePart): (address: string, base: string | undefined) => ReturnType<Locate> {
  const parts = new Map<string, MimePart>();
  for (const part of leavesOf(message)) {
    const id = part.headers.get('content-id')?.replace(/^\s*<|>\s*$/g, '');
    const location = part.headers.get('content-location')?.trim();
    if (id !== undefined) parts.set(`cid:${id}`, part);
    if (location !== undefined && !parts.has(location)) parts.set(location, part);
  }
  return (address, base) => {
    const names = [address, URL.canParse(address, base) ? new URL(address, base).href : ''];
    const name = names.find((candidate) => parts.has(candidate));
    const part = name === undefined ? undefined : parts.get(name);
    return name === undefined || part === undefined ? null : { name, read: () => contentOf(part) };
  };
}

/** The page was seen on the day it was saved, not on the day it is imported. */
function withDayOfSaving(read: ReadSource, message: MimePart): ReadSource {
  const saved = parseDate(message.headers.get('date') ?? '');
  return saved === null ? read : { ...read, extra: { ...read.extra, accessed: saved } };
}
