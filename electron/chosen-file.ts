import type { OpenedArchive, OpenedFile } from '../shared/desktop-api';
import type { RangedFile } from './ranged-files';

/** An opened file as it crosses to the page: an archive with what it is asked for by. */
export type ChosenFile =
  | Exclude<OpenedFile, OpenedArchive>
  | { readonly ok: true; readonly name: string; readonly ranges: RangedFile };
