import { parse, stringify } from 'yaml';
import { bodyOf, hashOf } from './block-hash';
import type { Dialect, FilePart, Zone } from './dialect';
import { type Ledger, ledgerEntries, ledgerName, numberIn, readLedger } from './ledger';
import { isKnownByWords, type Stretch, stretchesOf } from './obsidian-stretches';
import { withBetween } from './parts-between';

const LEDGER = /^%%\r?\nprovenote ([\s\S]*?)%%(?=\r?$)/m;
const ENTRIES_A_LINE = 6;
const NUMBERED = 'pn-';
/** A block that needs its id on a line of its own: Obsidian's help names lists, quotes, callouts and tables. */
const IS_STRUCTURED = /^(?:[>|]|[-+*] |\d+[.)] |```|~~~)/;

/** The key of the heading over annotations without a place. */
export const ORPHANS = 'orphans';
/** The key of a property's block, and of a footnote's by its label. */
export const propertyKey = (name: string): string => `property-${name}`;
export const footnoteKey = (label: string): string => `note-${label}`;

/**
 * Files for Obsidian: a block of ours ends in a block id (`^quote-…`), which Obsidian hides, a property is known by
 * its name and a footnote by its label; a comment at the end (`%%`) is the ledger, and what it does not name is the
 * user's. A heading, which Obsidian gives no id, is ours while its words are; an edited one is the user's.
 */
export const OBSIDIAN_MARKS: Dialect = {
  partsOf,
  markBlock: (id, text) => {
    if (zoneOf(id) !== 'body' || isKnownByWords(text)) return text;
    return IS_STRUCTURED.test(text) ? `${text}\n\n^${id}` : `${text} ^${id}`;
  },
  zoneOf,
  gaps: { head: '\n', body: '\n\n', notes: '\n' },
  withHead: (file, head) =>
    /^---\r?\n/.test(file)
      ? file.replace(/^---\r?\n/, (opening) => `${opening}${head}\n`)
      : `---\n${head}\n---\n\n${file}`,
  nameOf: (number) => NUMBERED + number,
  numberOf,
  writeLedger: (ledger) => {
    const entries = ledgerEntries(ledger);
    const lines = Array.from({ length: Math.ceil(entries.length / ENTRIES_A_LINE) }, (_, at) =>
      entries.slice(at * ENTRIES_A_LINE, (at + 1) * ENTRIES_A_LINE).join(' '),
    );
    return `%%\nprovenote ${lines.join('\n')}\n%%`;
  },
};

function zoneOf(id: string): Zone {
  if (id.startsWith(propertyKey(''))) return 'head';
  return id.startsWith(footnoteKey('')) ? 'notes' : 'body';
}

function numberOf(id: string): number | null {
  const digits = /^pn-(\d+)$/.exec(id)?.[1];
  return digits === undefined ? null : Number(digits);
}

function partsOf(file: string): readonly FilePart[] {
  const found = LEDGER.exec(file);
  if (!found) return file ? [{ kind: 'between', raw: file }] : [];
  const ledger = readLedger(found[1] ?? '');
  const hashFor = (id: string) => ledger.get(ledgerName(id, numberOf(id)));
  const idOf = idReader(ledger);
  const ledgerPart = { part: { kind: 'ledger', raw: found[0], ledger } as const, start: found.index };
  const seen = new Set<string>();
  const own = stretchesOf(file, (id) => hashFor(id) !== undefined).flatMap((stretch) => {
    const id = idOf(stretch);
    const hash = id === undefined ? undefined : hashFor(id);
    if (id === undefined || hash === undefined || seen.has(id)) return [];
    seen.add(id);
    const { start, end } = stretch;
    return [
      {
        part: { kind: 'own', id, hash, body: bodyFrom(stretch), raw: file.slice(start, end) } as const,
        start,
      },
    ];
  });
  return withBetween(file, [...own, ledgerPart]);
}

/** Tells the id of a stretch; of headings with the same words the first in the file is the first that was written. */
function idReader(ledger: Ledger): (stretch: Stretch) => string | undefined {
  const byWords = new Map<string, string[]>();
  for (const [name, hash] of ledger) {
    const number = numberIn(name);
    const id = number === null ? (name === ledgerName(ORPHANS, null) ? ORPHANS : null) : NUMBERED + number;
    if (id !== null) byWords.set(hash, [...(byWords.get(hash) ?? []), id]);
  }
  return ({ mark, body }) => {
    switch (mark.kind) {
      case 'property':
        return propertyKey(mark.name);
      case 'footnote':
        return footnoteKey(mark.name);
      case 'id':
        return mark.name;
      case 'words':
        return byWords.get(hashOf(body))?.shift();
    }
  };
}

/** A property's value is what counts: Obsidian writes all of them anew, in quotes of its own, when one is edited. */
function bodyFrom({ mark, body }: Stretch): string {
  const words = bodyOf(body);
  return mark.kind === 'property' ? steadyProperty(words) : words;
}

function steadyProperty(words: string): string {
  try {
    return propertyLines(parse(words));
  } catch {
    // what is no YAML any more was edited, and is shown as it stands
    return words;
  }
}

/** A property as lines of YAML, written in one way only. */
export function propertyLines(property: unknown): string {
  return stringify(property, { lineWidth: 0 }).trimEnd();
}
