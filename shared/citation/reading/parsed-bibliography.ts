import type { CslItem } from '../../model';

/** What a bibliography file holds. `problems` are sentences for the user, each with its line or entry. */
export interface ParsedBibliography {
  readonly items: CslItem[];
  readonly problems: string[];
}
