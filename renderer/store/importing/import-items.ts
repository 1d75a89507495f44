import type { FileRanges } from '../../../shared/file-ranges';
import type { FindBeside } from '../../../shared/importing';
import type { CollectionNews } from './collection-writes';
import type { VersionNews } from './import-version';

/**
 * A file to import, not yet read. `size` in bytes lets one that is too large be refused before that;
 * `problem` is the sentence of a file that could not be read already.
 */
export interface ImportInput {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
  readonly size?: number;
  /** Of an archive, which may be larger than the memory: it is read by these, a file of it at a time. */
  readonly ranges?: FileRanges;
  readonly problem?: string;
  readonly mediaType?: string;
  readonly url?: string;
  /** Leads to what came along with it, as `SourceFile.beside`. */
  readonly beside?: FindBeside;
  /** Whether the system handed the file over: nobody has said in the program what is to become of it. */
  readonly isHanded?: boolean;
  /** The source that the user says this is a new version of. */
  readonly versionOf?: string;
}

/** `message` is a sentence: why the file failed, or what to look at in a source that was added. */
export interface ImportItem {
  readonly id: string;
  readonly name: string;
  readonly state:
    | 'waiting'
    | 'reading'
    | 'added'
    | 'revised'
    | 'restored'
    | 'collected'
    | 'kept'
    | 'duplicate'
    | 'failed'
    | 'cancelled';
  readonly message: string | null;
  readonly sourceId: string | null;
  /** What a file that was `revised` added to its source. */
  readonly version?: VersionNews;
  /** What a collection of another program brought in. */
  readonly collection?: CollectionNews;
  /** Whether a file that failed can be kept as it is all the same, by `keepAsAttachment`. */
  readonly isKeepable?: boolean;
  /** How much of a long file is read, from 0 to 1. */
  readonly progress?: number;
}

export interface ImportQueue {
  readonly items: readonly ImportItem[];
  readonly isRunning: boolean;
  /** While a new version is compared: how many of how many annotations were followed into it. */
  readonly following?: { readonly done: number; readonly total: number };
}

/** What an item becomes once its file was looked at. */
export type Ending = Pick<
  ImportItem,
  'state' | 'message' | 'sourceId' | 'version' | 'collection' | 'isKeepable'
>;

/** The ending of a file that could not be taken in, with the sentence that says why. */
export function failed(message: string): Ending {
  return { state: 'failed', message, sourceId: null };
}
