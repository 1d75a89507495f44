import { plainTitle } from '../../../shared/citation';
import type { CslItem, Source } from '../../../shared/model';
import { isStub } from '../records/stubs';
import { articleKey } from './page-sources';
import { loadSources } from './sources';

/** What a record says of the work: `year` and `doi` set two of one title apart, where both say it. */
interface Work {
  readonly keys: readonly string[];
  readonly title: string | null;
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
  const byTitle = new Map<string, { readonly id: string; readonly work: Work }[]>();
  return {
    find: (csl) => {
      const work = workOf(csl);
      for (const key of work.keys) {
        const id = byKey.get(key);
        if (id !== undefined) return id;
      }
      const namesakes = byTitle.get(work.title ?? '') ?? [];
      return namesakes.find((other) => isAlike(work, other.work))?.id ?? null;
    },
    add: (id, csl) => {
      const work = workOf(csl);
      for (const key of work.keys) if (!byKey.has(key)) byKey.set(key, id);
      if (work.title === null) return;
      const namesakes = byTitle.get(work.title);
      if (namesakes === undefined) byTitle.set(work.title, [{ id, work }]);
      else namesakes.push({ id, work });
    },
  };
}

/** A title shorter than this, of nobody in particular, is too many works'. */
const TELLING_TITLE = 12;

/** The stub that a text is the text of, by what its file says of itself; null when there is none (ST78). */
export async function stubOfWork(csl: CslItem): Promise<string | null> {
  const { keys } = workOf(csl);
  const isTelling = keys.length > 0 || csl.author !== undefined || (csl.title ?? '').length >= TELLING_TITLE;
  return isTelling ? sourceFinder((await loadSources()).filter(isStub)).find(csl) : null;
}

/** Made once for each record: they keep their identity until they change. */
const works = new WeakMap<CslItem, Work>();

function workOf(csl: CslItem): Work {
  const known = works.get(csl);
  if (known !== undefined) return known;
  const year = csl.issued?.['date-parts']?.[0]?.[0] ?? null;
  const work = { keys: keysOf(csl), title: titleKey(csl), year, doi: doiOf(csl) };
  works.set(csl, work);
  return work;
}

/** What the work is called in every file that says the same of it: what it is surest known by. */
export function workName(csl: CslItem): string {
  const { keys, title } = workOf(csl);
  return keys[0] ?? title ?? '';
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

function isAlike(a: Work, b: Work): boolean {
  const differ = (one: unknown, other: unknown) => one !== null && other !== null && one !== other;
  return !differ(a.year, b.year) && !differ(a.doi, b.doi);
}
