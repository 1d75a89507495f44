import { parseBibliography } from '../../citation';
import type { CslItem } from '../../model';
import type { Collection } from './collection';
import { recordOf } from './gather';
import { BIB_ENTRY } from './look';

export type BibliographyKind = 'BibTeX' | 'BibLaTeX' | 'RIS' | 'CSL JSON';

/** Fields that BibLaTeX has and BibTeX has not. */
const BIBLATEX_FIELD = /^[ \t]*(?:journaltitle|date|langid|entrysubtype|eventtitle|location)[ \t]*=/im;

/**
 * A bibliography as a collection: its items are sources without annotations, and the key an item has in
 * the file is its `citation-key`.
 */
export function collectBibliography(text: string, kind: BibliographyKind): Collection {
  const { items, problems } = parseBibliography(text);
  return { kind, sources: items.map((item) => ({ csl: withKey(item, kind), annotations: [] })), problems };
}

/** A .bib file; null for a text that merely shows an entry, such as an article about BibTeX. */
export function readBibFile(text: string): Collection | null {
  if (!BIB_ENTRY.test(text) || !isMostlyEntries(text)) return null;
  return collectBibliography(text, BIBLATEX_FIELD.test(text) ? 'BibLaTeX' : 'BibTeX');
}

/** A RIS file; null for a text without the end of a single record. What stands before the first is no record. */
export function readRisFile(text: string): Collection | null {
  if (!/^[ \t]*ER {1,2}-/m.test(text)) return null;
  const first = text.search(/^[ \t]*TY {1,2}-/m);
  return collectBibliography(text.slice(0, first).replace(/[^\n]/g, '') + text.slice(first), 'RIS');
}

/** Keys that `parseBibliography` made, and ids that only their program understands, are none to keep. */
function withKey({ id, type, ...item }: CslItem, kind: BibliographyKind): CslItem {
  const isMade = /^source(?:-\d+)?$/.test(id);
  const isKey = kind === 'CSL JSON' || kind === 'RIS' ? /^(?!\d+$)[^\s/]+$/.test(id) : id !== '';
  const key = item['citation-key'] ?? (isKey && !isMade ? id : undefined);
  return recordOf(type, { ...item, 'citation-key': key });
}

/** Whether more of the text stands in entries and comments than outside of them. */
function isMostlyEntries(text: string): boolean {
  let inside = 0;
  let outside = 0;
  let depth = 0;
  for (const line of text.split('\n')) {
    const isOpening = depth === 0 && /^\s*@/.test(line);
    if (isOpening || depth > 0) {
      inside += line.length;
      for (const character of line) {
        if (character === '{' || character === '(') depth++;
        else if ((character === '}' || character === ')') && depth > 0) depth--;
      }
    } else if (!/^\s*%/.test(line)) outside += line.trim().length;
  }
  return inside > outside;
}
