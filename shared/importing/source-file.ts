import type { FileRanges } from '../file-ranges';

/** A file as the chooser, a drop or the clipboard hands it over. `url` is where it was taken from, if known. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  readonly url?: string;
}

/** A ZIP archive of any size, which is read from where it stands. */
export interface ArchiveFile {
  readonly name: string;
  readonly ranges: FileRanges;
}

/** The name under which pasted text or HTML is handed over. */
export const CLIPBOARD_NAME = 'Clipboard';
