import type { Block, CslItem, Provenance } from '../model';
import { type ImportProblem, problems } from './problems';

export type { ImportProblem, ImportProblemCode } from './problems';

/** What a revision stores to say how its text was made: the version of this room and of what it depends on. */
export const EXTRACTOR = 'provenote/1 readability/0.6.0 mdast/2.1.0';

/** A file as the chooser, a drop or the clipboard hands it over. `url` is where it was taken from, if known. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  readonly url?: string;
}

/** After a fatal problem `text` is empty and `blocks` has no element. */
export interface ImportedSource {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly csl: CslItem;
  readonly provenance: Provenance;
  readonly problems: readonly ImportProblem[];
  readonly mediaType: string;
}

export interface ImportOptions {
  /** Runs over the article's HTML before it is read; the page passes DOMPurify. */
  readonly sanitise?: (html: string) => string;
  /** The day of access; today when absent. */
  readonly now?: Date;
}

export async function importSource(
  file: SourceFile,
  _parseHtml: (html: string) => Document,
  _options: ImportOptions = {},
): Promise<ImportedSource> {
  return {
    text: '',
    blocks: [],
    csl: { id: '', type: 'document', title: file.name },
    provenance: {},
    problems: [problems.unsupported(file.name, 'a file')],
    mediaType: file.mediaType ?? 'application/octet-stream',
  };
}
