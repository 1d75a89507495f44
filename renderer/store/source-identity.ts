import { plainTitle } from '../../shared/citation';
import type { CslItem, Source } from '../../shared/model';
import { articleKey } from './page-sources';

/** What sets two works of one title apart, where both say it. */
interface Described {
  readonly id: string;
  readonly year: number | null;
  readonly doi: string | null;
}

/** Records by what says that two of them are of one work (ST71). */
export interface SourceFinder {
  /** The source of this work; null where none is known. */
  readonly find: (csl: CslItem) => string | null;
  /** Makes a source findable; what was added first is found first. */
  readonly add: (id: string, csl: CslItem) => void;
}

/** A finder that knows these sources; of several of one work the first is found. Linear in them. */
export function sourceFinder(sources: readonly Source[]): SourceFinder {
  const finder = emptyFinder();
  for (const { id, csl } of sources) finder.add(id, csl);
  return finder;
}

function emptyFinder(): SourceFinder {
  const byKey = new Map<string, string>();
  const byTitle = new Map<string, Described[]>();
  return {
    find: (csl) => {
      for (const key of keysOf(csl)) {
        const id = byKey.get(key);
        if (id !== undefined) return id;
      }
      const described = describedBy('', csl);
      const namesakes = byTitle.get(titleKey(csl) ?? '') ?? [];
      return namesakes.find((other) => isAlike(described, other))?.id ?? null;
    },
    add: (id, csl) => {
      for (const key of keysOf(csl)) if (!byKey.has(key)) byKey.set(key, id);
      const title = titleKey(csl);
      if (title === null) return;
      const namesakes = byTitle.get(title);
      if (namesakes === undefined) byTitle.set(title, [describedBy(id, csl)]);
      else namesakes.push(describedBy(id, csl));
    },
  };
}

/** What the work is called in every file that says the same of it: what it is surest known by. */
export function workName(csl: CslItem): string {
  return keysOf(csl)[0] ?? titleKey(csl) ?? '';
}

/** What names the work alone, the surest first. */
function keysOf(csl: CslItem): readonly string[] {
  const doi = doiOf(csl);
  const page = csl.URL === undefined ? null : articleKey(csl.URL);
  return [
    ...(page === null ? [] : [`page ${page}`]),
    ...(doi === null ? [] : [`doi ${doi}`]),
    ...isbnsOf(csl).map((isbn) => `isbn ${isbn}`),
  ];
}

const DOI = /\b10\.\d{4,9}\/\S+/;

/** The DOI in lower case, without the address before it; also of a record that has it as its address alone. */
function doiOf({ DOI: doi, URL: address }: CslItem): string | null {
  const isDoiAddress = /^https?:\/\/(?:dx\.)?doi\.org\//i.test(address ?? '');
  const found = DOI.exec(doi ?? (isDoiAddress ? decoded(address ?? '') : ''));
  return found === null ? null : found[0].toLowerCase();
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A stray “%” is left as it stands: the address is compared, not opened.
    return address;
  }
}

/** Each ISBN as its 13 digits; none of what stands in a book or a series, whose number it has in common with others. */
function isbnsOf(csl: CslItem): readonly string[] {
  if (csl.ISBN === undefined || csl['container-title'] !== undefined || csl.type === 'chapter') return [];
  const found = csl.ISBN.replace(/[-‐‑–]/g, '').match(/\b(?:\d{13}|\d{9}[\dXx])\b/g) ?? [];
  return found.map((isbn) => (isbn.length === 13 ? isbn : isbn13(isbn)));
}

/** The 13 digits of an older ISBN: `978` before its nine, and a check digit of its own (ISO 2108). */
function isbn13(isbn10: string): string {
  const digits = `978${isbn10.slice(0, 9)}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/**
 * Title and first author, or where it appeared if it has none, whatever their case, accents and signs; null
 * without a title.
 */
function titleKey(csl: CslItem): string | null {
  const [author] = csl.author ?? [];
  const title = folded(plainTitle(csl.title ?? ''));
  if (title === '') return null;
  const name = folded(author?.family ?? author?.literal ?? author?.given ?? '');
  return name === '' ? `${title} in ${folded(csl['container-title'] ?? '')}` : `${title} by ${name}`;
}

function folded(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function describedBy(id: string, csl: CslItem): Described {
  return { id, year: csl.issued?.['date-parts']?.[0]?.[0] ?? null, doi: doiOf(csl) };
}

function isAlike(a: Described, b: Described): boolean {
  const differ = (one: unknown, other: unknown) => one !== null && other !== null && one !== other;
  return !differ(a.year, b.year) && !differ(a.doi, b.doi);
}
