import { COLLECTION_EXTENSIONS, SOURCE_EXTENSIONS } from '../source-kinds';

/** What of a folder or an archive is imported, and what is named because it cannot be. */
export interface FolderContent<T> {
  readonly chosen: readonly T[];
  readonly leftOut: readonly T[];
}

/** What systems write into folders for themselves. */
const OF_THE_SYSTEM = /^(?:\.|__MACOSX$|Thumbs\.db$|desktop\.ini$|Icon\r?$)/i;
const PAGE = /\.x?html?$/i;
const FILES_OF_A_PAGE = /^(.*)(?:_files|-Dateien|_fichiers|_archivos)$/i;
const SHOWING = /\.(?:x?html?|md|markdown|mdown|mkd)$/i;
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif)$/i;
const READABLE: ReadonlySet<string> = new Set([
  ...SOURCE_EXTENSIONS,
  ...COLLECTION_EXTENSIONS,
  ...['xht', 'mdown', 'mkd', 'docm', 'dotx'],
]);

/**
 * Parts the files of a folder, by their paths, into sources and the rest. Hidden files, what the system
 * put there, and the folder of scripts and frames that a browser saves beside a page are in neither; nor are pictures
 * in the folder of a page or a Markdown text, or below it, which shows them.
 */
export function contentOfFolder<T extends { readonly path: string }>(files: readonly T[]): FolderContent<T> {
  const pages = new Set(
    files
      .map(({ path }) => path)
      .filter((path) => PAGE.test(path))
      .map(withoutExtension),
  );
  const shown = files.filter(({ path }) => !isHidden(path) && !isOfPage(path, pages));
  const homes = [
    ...new Set(shown.filter(({ path }) => SHOWING.test(path)).map(({ path }) => folderOf(path))),
  ];
  const isShown = (path: string) => PICTURE.test(path) && homes.some((home) => path.startsWith(home));
  return {
    chosen: shown.filter(({ path }) => READABLE.has(extensionOf(path))),
    leftOut: shown.filter(({ path }) => !READABLE.has(extensionOf(path)) && !isShown(path)),
  };
}

/** The path, without its extension, of the page that a browser saved this folder beside; null for another folder. */
export function pageOfFolder(path: string): string | null {
  return FILES_OF_A_PAGE.exec(path)?.[1] ?? null;
}

/** A path up to its last part, with its slash. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The last part of a path. */
export function nameOfFile(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function extensionOf(path: string): string {
  return /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}

function withoutExtension(path: string): string {
  return path.replace(/\.[a-z0-9]+$/i, '');
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => OF_THE_SYSTEM.test(part));
}

function isOfPage(path: string, pages: ReadonlySet<string>): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.some((_, index) => {
    const page = pageOfFolder(folders.slice(0, index + 1).join('/'));
    return page !== null && pages.has(page);
  });
}
