import type { TextSpan } from '../model';
import { trimSpan } from '../text';
import { graphemeEnd, graphemeStart } from '../text/graphemes';
import type { Match } from './chain';
import { alignGap, type Gap, isWordUnit } from './gap-alignment';

/** A quotation with the surroundings that are worth aligning: `window` contains `span`, both on the old text. */
export interface Passage {
  readonly text: string;
  readonly window: TextSpan;
  readonly span: TextSpan;
}

/** Where a chain puts a quotation in the new text, and how much of it and of its surroundings is still there. */
export interface Placement {
  readonly span: TextSpan;
  /** Code units of the quotation that survive in runs of three or more. */
  readonly keptWords: number;
  /** The same within `CONTEXT_REACH` before and after it. */
  readonly keptContext: number;
  readonly contextLength: number;
}

/** How far context counts on each side, in code units. */
export const CONTEXT_REACH = 32;
/** Shorter agreements (an "e ", a "th") arise by chance in any two texts of one language. */
const SHORTEST_RUN = 3;
/** New text searched beyond the window's outer matches, as code units and as a share of what is missing. */
const FREE_MARGIN = 12;
const FREE_SHARE = 0.25;

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
  const contextStart = Math.max(window.start, quoted.start - CONTEXT_REACH);
  const contextEnd = Math.min(window.end, quoted.end + CONTEXT_REACH);
  return {
    span,
    keptWords: keptIn(passage, newText, places, quoted.start, quoted.end),
    keptContext:
      keptIn(passage, newText, places, contextStart, quoted.start) +
      keptIn(passage, newText, places, quoted.end, contextEnd),
    contextLength: quoted.start - contextStart + (contextEnd - quoted.end),
  };
}

/** For each offset of the window the offset that stands for it in the new text, or -1. Ascends. */
function placesOf({ text, window, span }: Passage, newText: string, chain: readonly Match[]): Int32Array {
  const places = new Int32Array(window.end - window.start).fill(-1);
  const align = (gap: Gap): void => {
    const isOfUse = gap.oldEnd > span.start - CONTEXT_REACH && gap.oldStart < span.end + CONTEXT_REACH;
    if (isOfUse) alignGap(text, newText, gap, places, window.start);
  };
  let oldStart = window.start;
  let freshStart = -1;
  for (const match of chain) {
    const from = Math.max(match.old, window.start);
    const to = Math.min(match.old + match.length, window.end);
    if (to <= from) continue;
    const fresh = match.fresh + from - match.old;
    const missing = from - oldStart;
    const reach = Math.ceil(missing * (1 + FREE_SHARE)) + FREE_MARGIN;
    const gap = { oldStart, oldEnd: from, freshEnd: fresh, isEndFree: false };
    if (freshStart < 0) align({ ...gap, freshStart: Math.max(0, fresh - reach), isStartFree: true });
    else align({ ...gap, freshStart, isStartFree: false });
    for (let at = from; at < to; at++) places[at - window.start] = fresh + at - from;
    oldStart = to;
    freshStart = fresh + to - from;
  }
  if (freshStart < 0) {
    const whole = { oldStart, oldEnd: window.end, freshStart: 0, freshEnd: newText.length };
    align({ ...whole, isStartFree: true, isEndFree: true });
  } else if (oldStart < window.end) {
    const reach = Math.ceil((window.end - oldStart) * (1 + FREE_SHARE)) + FREE_MARGIN;
    const freshEnd = Math.min(newText.length, freshStart + reach);
    align({ oldStart, oldEnd: window.end, freshStart, freshEnd, isStartFree: false, isEndFree: true });
  }
  return places;
}

function mappedSpan({ text, window, span }: Passage, newText: string, places: Int32Array): TextSpan | null {
  const placeOf = (offset: number): number => places[offset - window.start] ?? -1;
  let before = span.start - 1;
  while (before >= window.start && placeOf(before) < 0) before--;
  let after = span.end;
  while (after < window.end && placeOf(after) < 0) after++;
  let firstKept = span.start;
  while (firstKept < span.end && placeOf(firstKept) < 0) firstKept++;
  if (firstKept === span.end) return null;
  let lastKept = span.end - 1;
  while (lastKept > firstKept && placeOf(lastKept) < 0) lastKept--;
  const floor = before >= window.start ? placeOf(before) + 1 : 0;
  const ceiling = after < window.end ? placeOf(after) : newText.length;
  const isStartDeleted = firstKept > span.start && before >= window.start;
  const isEndDeleted = lastKept < span.end - 1 && after < window.end;
  let start = isStartDeleted ? floor : placeOf(firstKept);
  let end = isEndDeleted ? ceiling : placeOf(lastKept) + 1;
  if (isWordEdge(text, span.start)) {
    while (start > floor && !isWordEdge(newText, start)) start--;
  }
  if (isWordEdge(text, span.end)) {
    while (end < ceiling && !isWordEdge(newText, end)) end++;
  }
  const trimmed = trimSpan(newText, { start: graphemeStart(newText, start), end: graphemeEnd(newText, end) });
  return trimmed.end > trimmed.start ? trimmed : null;
}

function isWordEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  return !(isWordUnit(text.charCodeAt(offset - 1)) && isWordUnit(text.charCodeAt(offset)));
}

function keptIn(passage: Passage, newText: string, places: Int32Array, from: number, to: number): number {
  const { text, window } = passage;
  let kept = 0;
  let run = 0;
  let previous = -2;
  for (let at = from; at < to; at++) {
    const place = places[at - window.start] ?? -1;
    const isSame = place >= 0 && text.charCodeAt(at) === newText.charCodeAt(place);
    if (!isSame || place !== previous + 1) run = 0;
    previous = place >= 0 ? place : -2;
    if (!isSame) continue;
    run++;
    if (run === SHORTEST_RUN) kept += SHORTEST_RUN;
    else if (run > SHORTEST_RUN) kept++;
  }
  return kept;
}
