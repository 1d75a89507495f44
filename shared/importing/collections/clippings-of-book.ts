import type { ClippingLine, ClippingPlace } from './clipping-line';
import type { FoundAnnotation } from './gather';

/** A highlight or note of a book, and the line of the file it begins on. */
export interface Clipping extends ClippingLine {
  readonly words: string;
  readonly line: number;
}

export type MergedClipping = FoundAnnotation & { readonly line: number };

/** A highlight while its versions and notes are brought together. */
interface Highlight {
  readonly line: number;
  place: ClippingPlace | null;
  words: string;
  locator: string;
  notes: string[];
  createdAt: number | null;
  updatedAt: number | null;
}

/** How many highlights before this one in the book may be an earlier version of it. */
const NEIGHBOURS = 4;
/** Notes at one highlight; further ones stand alone, so that comparing them stays cheap. */
const MOST_NOTES = 50;

/**
 * The clippings of one book in its order: of the versions of a highlight the longest, each with the notes
 * made at its place, and notes without a highlight as remarks. n log n.
 */
export function mergeClippings(clippings: readonly Clipping[]): MergedClipping[] {
  const kept: Highlight[] = [];
  for (const clipping of inOrder(clippings.filter(({ kind }) => kind === 'highlight'))) {
    const version = kept.slice(-NEIGHBOURS).find((highlight) => isVersion(highlight, clipping));
    if (version === undefined) kept.push(highlightOf(clipping));
    else addVersion(version, clipping);
  }
  const byEnd = kept.toSorted((a, b) => (a.place?.end ?? -1) - (b.place?.end ?? -1));
  const loose: MergedClipping[] = [];
  for (const { words, line, locator, createdAt, place } of clippings.filter(({ kind }) => kind === 'note')) {
    const highlight = highlightAt(byEnd, place);
    if (highlight === null || highlight.notes.length >= MOST_NOTES)
      loose.push({ line, comment: words, locator, createdAt });
    else {
      highlight.notes = withNote(highlight.notes, words);
      addTime(highlight, createdAt);
    }
  }
  return [...kept.map(annotationOf), ...loose];
}

const annotationOf = ({ line, words, notes, locator, createdAt, updatedAt }: Highlight): MergedClipping => ({
  line,
  exact: words,
  comment: notes.join('\n\n'),
  locator,
  createdAt,
  updatedAt,
});

function inOrder(clippings: readonly Clipping[]): Clipping[] {
  const start = ({ place }: Clipping) => place?.start ?? Number.MAX_SAFE_INTEGER;
  return clippings.toSorted((a, b) => start(a) - start(b));
}

function highlightOf({ line, place, words, locator, createdAt }: Clipping): Highlight {
  return { line, place, words, locator, notes: [], createdAt, updatedAt: createdAt };
}

/** Whether one holds the words of the other at the same place. */
function isVersion(highlight: Highlight, { words, place }: Clipping): boolean {
  if (highlight.words === words && isSamePlace(highlight.place, place)) return true;
  return (
    doOverlap(highlight.place, place) && (highlight.words.includes(words) || words.includes(highlight.words))
  );
}

function isSamePlace(one: ClippingPlace | null, other: ClippingPlace | null): boolean {
  return one === null || other === null
    ? one === other
    : one.start === other.start && one.unit === other.unit;
}

function doOverlap(one: ClippingPlace | null, other: ClippingPlace | null): boolean {
  if (one === null || other === null || one.unit !== other.unit) return false;
  return one.start <= other.end && other.start <= one.end;
}

function addVersion(highlight: Highlight, { words, place, locator, createdAt }: Clipping): void {
  if (words.length > highlight.words.length) {
    highlight.words = words;
    highlight.place = place;
    highlight.locator = locator;
  }
  addTime(highlight, createdAt);
}

/** A highlight is as old as its first version, and was changed with its last version or note. */
function addTime(highlight: Highlight, time: number | null): void {
  if (time === null) return;
  highlight.createdAt = Math.min(highlight.createdAt ?? time, time);
  highlight.updatedAt = Math.max(highlight.updatedAt ?? time, time);
}

/** A Kindle puts a note at the end of its highlight, so that of several around a place the one that ends first counts. */
function highlightAt(byEnd: readonly Highlight[], place: ClippingPlace | null): Highlight | null {
  if (place === null) return null;
  let low = 0;
  let high = byEnd.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byEnd[middle]?.place?.end ?? -1) < place.start) low = middle + 1;
    else high = middle;
  }
  return byEnd.slice(low, low + NEIGHBOURS).find((highlight) => doOverlap(highlight.place, place)) ?? null;
}

/** A note that was written on is there twice: the whole one counts. */
function withNote(notes: readonly string[], words: string): string[] {
  if (notes.some((note) => note.includes(words))) return [...notes];
  return [...notes.filter((note) => !words.includes(note)), words];
}
