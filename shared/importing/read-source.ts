import type { CslItem } from '../model';
import type { RawBlock } from '../text';
import type { Evidence } from './metadata/evidence';
import type { ImportProblem } from './problems';

/** What one of the three readers makes of a decoded file. `base` resolves relative links; `extra` holds further CSL fields. */
export interface ReadSource {
  readonly blocks: readonly RawBlock[];
  readonly evidence: readonly Evidence[];
  readonly problems: readonly ImportProblem[];
  readonly base: string | null;
  readonly extra: Partial<CslItem>;
}

/** A decoded file. `isPasted` when it came from the clipboard and its name says nothing. */
export interface DecodedFile {
  readonly name: string;
  readonly source: string;
  readonly url: string | null;
  readonly isPasted: boolean;
}
