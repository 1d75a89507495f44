import type { TextSpan } from '../model';
import type { Placement } from './passage';

export interface Candidate {
  readonly span: TextSpan;
  readonly score: number;
}

/**
 * What became of an annotation. `exact`: the same words at the same offsets; `moved`: the same words
 * elsewhere; `fuzzy`: other words, close enough; `orphan`: no place, or several that are nearly equal.
 * A score runs from 0 to 1; an orphan's candidates come best first, at most three.
 */
export type Anchor =
  | { readonly state: 'exact' | 'moved' | 'fuzzy'; readonly span: TextSpan; readonly score: number }
  | { readonly state: 'orphan'; readonly candidates: readonly Candidate[] };

/** A place found, judged: how much of the words and of the context is kept, each from 0 to 1. */
export interface Judged extends Candidate {
  readonly words: number;
  readonly context: number;
  readonly evidence: number;
}

/** The words count for most of a score, since context alone must never carry an annotation. */
const WORDS_WEIGHT = 0.75;
/** Fewer of the words kept than this, and they are other words, whatever stands around them. */
const LEAST_WORDS = 0.34;
/** Below this score nothing is anchored. Lower finds more of the heavily edited and more that is wrong. */
const LEAST_SCORE = 0.36;
/** Kept code units, context counted at half, that chance does not reach in another place of the text. */
const LEAST_EVIDENCE = 14;
/** Two places closer than this in score are a choice for the user. */
export const MARGIN = 0.08;
/** What is offered as a candidate of an orphan. */
const LEAST_CANDIDATE = 0.3;
const MOST_CANDIDATES = 3;

/** Scores a placement against the length of the quotation. */
export function judge(placement: Placement, quotedLength: number): Judged {
  const length = Math.max(quotedLength, placement.span.end - placement.span.start);
  const words = length === 0 ? 0 : Math.min(1, placement.keptWords / length);
  const context = placement.contextLength === 0 ? words : placement.keptContext / placement.contextLength;
  return {
    span: placement.span,
    score: WORDS_WEIGHT * words + (1 - WORDS_WEIGHT) * context,
    words,
    context,
    evidence: placement.keptWords + placement.keptContext / 2,
  };
}

/** True when enough of the words are there that the place may be taken. */
export function isAcceptable(place: Judged): boolean {
  return place.words >= LEAST_WORDS && place.score >= LEAST_SCORE && place.evidence >= LEAST_EVIDENCE;
}

/** Takes the best place if it is good enough and no other comes near it; otherwise an orphan with candidates. */
export function verdict(places: readonly Judged[], exact: string, text: string, oldStart: number): Anchor {
  const ranked = [...places].sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best === undefined || !isAcceptable(best)) return orphan(ranked);
  const second = ranked.find((place) => !overlaps(place.span, best.span));
  if (second !== undefined && best.score - second.score < MARGIN) return orphan(ranked);
  return anchored(best.span, best.score, exact, text, oldStart);
}

export function anchored(
  span: TextSpan,
  score: number,
  exact: string,
  text: string,
  oldStart: number,
): Anchor {
  const isVerbatim = span.end - span.start === exact.length && text.startsWith(exact, span.start);
  if (!isVerbatim) return { state: 'fuzzy', span, score };
  return { state: span.start === oldStart ? 'exact' : 'moved', span, score };
}

/** An orphan with the places worth showing; overlapping ones are shown once. */
export function orphan(ranked: readonly Judged[]): Anchor {
  const candidates: Candidate[] = [];
  for (const { span, score, words } of ranked) {
    if (score < LEAST_CANDIDATE || words === 0 || candidates.length === MOST_CANDIDATES) continue;
    if (!candidates.some((shown) => overlaps(shown.span, span))) candidates.push({ span, score });
  }
  return { state: 'orphan', candidates };
}

function overlaps(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}
