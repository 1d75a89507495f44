import type { CslItem } from '../../model';
import { readBibItems } from './bib-items';
import { readCslItems } from './csl-items';
import type { ParsedBibliography } from './parsed-bibliography';
import { readRisItems } from './ris-items';

/**
 * Reads a bibliography in BibTeX, BibLaTeX, RIS or CSL JSON; which of them is told by how the text begins.
 * A broken entry is a problem with its line, and the others are read. An item's `id` is the key it has in
 * the file; an entry without one, or with one that came before, gets a key of its own. Never throws; linear
 * in the text. Own readers: those of @citation-js turn a newspaper into a journal, RIS authors into
 * reporters and RIS days into years.
 */
export function parseBibliography(text: string): ParsedBibliography {
  const content = text.replace(/^\uFEFF/, '');
  const read = readerOf(content);
  if (read === null) {
    const problems = content.trim() === '' ? [] : [UNKNOWN];
    return { items: [], problems };
  }
  const { items, problems } = read(content);
  return { items: withOwnIds(items), problems };
}

const UNKNOWN = 'This is not a bibliography Provenote reads: BibTeX, BibLaTeX, RIS or CSL JSON.';

function readerOf(text: string): ((text: string) => ParsedBibliography) | null {
  if (/^\s*[[{]/.test(text)) return readCslItems;
  if (/^\s*TY {1,2}- ?/m.test(text.slice(0, 4_000))) return readRisItems;
  return /(?:^|\s)@\s*\p{L}+\s*[{(]/u.test(text) ? readBibItems : null;
}

/** Every item with an id that no other has: `key`, `key-2`, `key-3`. */
function withOwnIds(items: readonly CslItem[]): CslItem[] {
  const counts = new Map<string, number>();
  const taken = new Set(items.map(({ id }) => id));
  return items.map((item) => {
    const key = item.id || 'source';
    let count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count === 1 && item.id) return item;
    while (taken.has(`${key}-${count}`)) count++;
    const id = count === 1 && !taken.has(key) ? key : `${key}-${count}`;
    taken.add(id);
    counts.set(key, count);
    return { ...item, id };
  });
}
