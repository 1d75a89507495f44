import type { CslItem, Source } from '../../shared/model';

/** A source's record as writers take it: its id is the citekey. */
export function cited(source: Source): CslItem {
  return { ...source.csl, id: source.citekey };
}
