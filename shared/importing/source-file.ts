import type { FileRanges } from '../file-ranges';

/** Finds a file by its path from the folder of another; null where none came along. */
export type FindBeside = (path: string) => (() => Uint8Array | null | Promise<Uint8Array | null>) | null;

/**
 * A file as the chooser, a drop or the clipboard hands it over. `url` is where it was taken from, if known, and
 * `beside` leads to what came along with it: the folder of a page that was saved complete, the pictures of a text.
 */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  readonly url?: string;
  readonly beside?: FindBeside;
}

/** A ZIP archive of any size, which is read from where it stands. */
export interface ArchiveFile {
  readonly name: string;
  readonly ranges: FileRanges;
}

/** The name under which pasted text or HTML is handed over. */
export const CLIPBOARD_NAME = 'Clipboard';
