import type { TextSpan } from '../model';
import { graphemeEnd, graphemeStart, trimSpan } from '../text';
import type { Match } from './chain';
import { isWordUnit } from './gap-alignment';
import { CONTEXT_REACH, type Passage, type Places, placesOf } from './places';

/** Where a chain puts a quotation in the new text, and how much of it and of its surroundings is still there. */
export interface Placement {
  readonly span: TextSpan;
  /** Code units of the quotation that survive in runs of three or more. */
  readonly keptWords: number;
  /** The share of the context that survives, from 0 to 1; null if the quotation has none. */
  readonly context: number | null;
}

/** Context within the quotation's own block speaks for it alone if there is at least this much. */
const LEAST_OWN_CONTEXT = 28;

/**
 * Follows a quotation through a chain of matches into the new text. Null when nothing stands in its
 * place. An insertion at an edge stays outside; an edge in the middle of a replaced word takes the
 * whole word. Linear in the window, plus the gaps' cells.
 */
export function placePassage(passage: Passage, newText: string, chain: readonly Match[]): Placement | null {
  const places = placesOf(passage, newText, chain);
  const span = mappedSpan(passage, newText, places);
  if (span === null) return null;
  const { window, span: quoted } = passage;
  const kept = (from: number, to: number): number => keptIn(places, from - window.start, to - window.start);
  const keptWords = keptIn(places, quoted.start - window.start, quoted.end - window.start, span);
  return { span, keptWords, context: contextOf(passage, kept) };
}

/**
 * The context's share that is kept. The blocks before and after may have stayed behind when the
 * quotation's own block moved, so the context inside that block may answer alone.
 */
function contextOf(
  { text, window, span }: Passage,
  kept: (from: number, to: number) => number,
): number | null {
  const start = Math.max(window.start, span.start - CONTEXT_REACH);
  const end = Math.min(window.end, span.end + CONTEXT_REACH);
  const length = span.start - start + (end - span.end);
  if (length === 0) return null;
  const whole = (kept(start, span.start) + kept(span.end, end)) / length;
  const lineStart = span.start === 0 ? 0 : text.lastIndexOf('\n', span.start - 1) + 1;
  const lineBreak = text.indexOf('\n', span.end);
  const ownStart = Math.max(start, lineStart);
  const ownEnd = lineBreak < 0 ? end : Math.min(end, lineBreak);
  const ownLength = span.start - ownStart + (ownEnd - span.end);
  if (ownLength < LEAST_OWN_CONTEXT) return whole;
  return Math.max(whole, (kept(ownStart, span.start) + kept(span.end, ownEnd)) / ownLength);
}

/** How many units of a range are kept, and kept inside `span` if one is given. */
function keptIn({ isKept, fresh }: Places, from: number, to: number, span?: TextSpan): number {
  let kept = 0;
  for (let at = from; at < to; at++) {
    const place = fresh[at] ?? -1;
    if (span === undefined || (place >= span.start && place < span.end)) kept += isKept[at] ?? 0;
  }
  return kept;
}

function mappedSpan({ text, window, span }: Passage, newText: string, places: Places): TextSpan | null {
  const placeOf = (offset: number): number => places.fresh[offset - window.start] ?? -1;
  let firstKept = span.start;
  while (firstKept < span.end && placeOf(firstKept) < 0) firstKept++;
  if (firstKept === span.end) return null;
  let lastKept = span.end - 1;
  while (placeOf(lastKept) < 0) lastKept--;
  let before = span.start - 1;
  while (before >= window.start && placeOf(before) < 0) before--;
  let after = span.end;
  while (after < window.end && placeOf(after) < 0) after++;
  const isStartDeleted = firstKept > span.start && before >= window.start;
  const isEndDeleted = lastKept < span.end - 1 && after < window.end;
  let start = isStartDeleted ? placeOf(before) + 1 : placeOf(firstKept);
  let end = isEndDeleted ? placeOf(after) : placeOf(lastKept) + 1;
  // A replaced word belongs to the edge as a whole, up to what is known to be context.
  const isKept = (offset: number): boolean => text.charCodeAt(offset) === newText.charCodeAt(placeOf(offset));
  while (before >= window.start && !isKept(before)) before--;
  while (after < window.end && !isKept(after)) after++;
  const floor = before >= window.start ? placeOf(before) + 1 : 0;
  const ceiling = after < window.end ? placeOf(after) : newText.length;
  if (isWordEdge(text, span.start)) while (start > floor && !isWordEdge(newText, start)) start--;
  if (isWordEdge(text, span.end)) while (end < ceiling && !isWordEdge(newText, end)) end++;
  if (!text.slice(span.start, span.end).includes('\n')) {
    const kept = keptPlaces(places, span.start - window.start, span.end - window.start);
    ({ start, end } = withinOneBlock(newText, { start, end }, kept[kept.length >> 1] ?? placeOf(firstKept)));
  }
  if (newText.slice(start, end) === text.slice(span.start, span.end)) return { start, end };
  const trimmed = trimSpan(newText, { start: graphemeStart(newText, start), end: graphemeEnd(newText, end) });
  return trimmed.end > trimmed.start ? trimmed : null;
}

/** Where the kept units of a range stand, ascending. */
function keptPlaces({ isKept, fresh }: Places, from: number, to: number): Int32Array {
  return fresh.subarray(from, to).filter((_, at) => isKept[from + at] === 1);
}

/**
 * A quotation from one block stays in the block where most of it is: what reaches over a block's edge
 * was never its words.
 */
function withinOneBlock(newText: string, span: TextSpan, middle: number): TextSpan {
  const breakBefore = newText.lastIndexOf('\n', middle) + 1;
  const breakAfter = newText.indexOf('\n', middle);
  return {
    start: Math.max(span.start, breakBefore),
    end: breakAfter < 0 ? span.end : Math.min(span.end, breakAfter),
  };
}

function isWordEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  return !(isWordUnit(text.charCodeAt(offset - 1)) && isWordUnit(text.charCodeAt(offset)));
}
