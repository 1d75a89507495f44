import type { CslItem } from '../model';
import type { RawBlock } from '../text';
import type { Evidence } from './metadata/evidence';
import type { ImportProblem } from './problems';

/** What a reader makes of a file. `base` resolves relative links; `extra` holds further CSL fields. */
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

/** What a reader answers that can make nothing of a file: the sentence alone. */
export function nothingRead(problem: ImportProblem): ReadSource {
  return { blocks: [], evidence: [], problems: [problem], base: null, extra: {} };
}
