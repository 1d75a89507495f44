import type { TextSpan } from '../model';
import type { Match } from './chain';
import { alignGap } from './gap-alignment';
import { scratch } from './scratch';

/** A quotation with the surroundings that are worth aligning: `window` contains `span`, both on the old text. */
export interface Passage {
  readonly text: string;
  readonly window: TextSpan;
  readonly span: TextSpan;
}

/** What became of each code unit of a window. On loan until the next passage is followed. */
export interface Places {
  /** The new offset of what stands for the unit: the same character or another; -1 if it was deleted. Ascends. */
  readonly fresh: Int32Array;
  /** 1 where the unit survives in a run of at least three. */
  readonly isKept: Uint8Array;
}

/** How far context counts on each side, in code units. */
export const CONTEXT_REACH = 32;
/** Shorter agreements (an "e ", a "th") arise by chance in any two texts of one language. */
const SHORTEST_RUN = 3;
/** New text searched beyond the window's outer matches, as code units and as a share of what is missing. */
const FREE_MARGIN = 12;
const FREE_SHARE = 0.25;

const lendFresh = scratch((length) => new Int32Array(length));
const lendKept = scratch((length) => new Uint8Array(length));

/** Follows every code unit of a passage's window through a chain of matches and the gaps between them. */
export function placesOf(passage: Passage, newText: string, chain: readonly Match[]): Places {
  const { text, window, span } = passage;
  const size = window.end - window.start;
  const fresh = lendFresh(size).fill(-1, 0, size);
  const align = (
    oldStart: number,
    oldEnd: number,
    freshStart: number,
    freshEnd: number,
    isStartFree: boolean,
    isEndFree: boolean,
  ): void => {
    if (oldEnd <= oldStart || oldEnd <= span.start - CONTEXT_REACH || oldStart >= span.end + CONTEXT_REACH)
      return;
    const gap = { oldStart, oldEnd, freshStart, freshEnd, isStartFree, isEndFree };
    alignGap(text, newText, gap, fresh, window.start);
  };
  const reachFor = (missing: number): number => Math.ceil(missing * (1 + FREE_SHARE)) + FREE_MARGIN;
  let oldStart = window.start;
  let freshStart = -1;
  for (const match of chain) {
    const oldEnd = Math.max(match.old, window.start);
    const to = Math.min(match.old + match.length, window.end);
    if (to <= oldEnd) continue;
    const freshEnd = match.fresh + oldEnd - match.old;
    const isFirst = freshStart < 0;
    const from = isFirst ? Math.max(0, freshEnd - reachFor(oldEnd - oldStart)) : freshStart;
    align(oldStart, oldEnd, from, freshEnd, isFirst, false);
    for (let at = oldEnd; at < to; at++) fresh[at - window.start] = freshEnd + at - oldEnd;
    oldStart = to;
    freshStart = freshEnd + to - oldEnd;
  }
  if (freshStart < 0) {
    align(oldStart, window.end, 0, newText.length, true, true);
  } else {
    const reach = freshStart + reachFor(window.end - oldStart);
    align(oldStart, window.end, freshStart, Math.min(newText.length, reach), false, true);
  }
  return { fresh, isKept: keptUnits(passage, newText, fresh, size) };
}

function keptUnits({ text, window }: Passage, newText: string, fresh: Int32Array, size: number): Uint8Array {
  const isKept = lendKept(size).fill(0, 0, size);
  let run = 0;
  for (let at = 0; at < size; at++) {
    const place = fresh[at] ?? -1;
    const isSame = place >= 0 && text.charCodeAt(window.start + at) === newText.charCodeAt(place);
    if (!isSame) run = 0;
    else run = run > 0 && place === (fresh[at - 1] ?? -1) + 1 ? run + 1 : 1;
    if (run === SHORTEST_RUN) isKept.fill(1, at - SHORTEST_RUN + 1, at);
    if (run >= SHORTEST_RUN) isKept[at] = 1;
  }
  return isKept;
}
