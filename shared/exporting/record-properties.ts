import { formatDate, formatNames } from '../citation';
import type { CslItem } from '../model';

/** Properties as Obsidian and Logseq keep them; an empty value is none. */
export type Properties = Readonly<Record<string, string | readonly string[]>>;

/** A source's record under the names that properties of notes about articles usually have. */
export function recordProperties(csl: CslItem): Properties {
  return {
    authors: (csl.author ?? []).map((name) => formatNames([name], 'full')).filter(Boolean),
    published: formatDate(csl.issued, 'iso'),
    publisher: (csl['container-title'] ?? csl.publisher ?? '').replace(/\s+/g, ' ').trim(),
    url: csl.URL?.trim() ?? '',
    citekey: csl.id,
  };
}
