import { formatDate, formatNames } from '../citation';
import type { CslItem } from '../model';

/** Properties as Obsidian and Logseq keep them; an empty value is none. */
export type Properties = Readonly<Record<string, string | readonly string[]>>;

/** A source's record under the names that properties of notes about articles usually have. */
export function recordProperties(csl: CslItem): Properties {
  return {
    authors: (csl.author ?? []).map((name) => formatNames([name], 'full')).filter(Boolean),
    published: formatDate(csl.issued, 'iso'),
    publisher: oneLine(csl['container-title'] ?? csl.publisher),
    url: csl.URL?.trim() ?? '',
    citekey: csl.id,
  };
}

/** Where a source appeared, and who published that where it is somebody else. */
export function publishersOf(csl: CslItem): readonly string[] {
  const named = [csl['container-title'], csl.publisher].map(oneLine).filter(Boolean);
  return [...new Set(named)];
}

const oneLine = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
