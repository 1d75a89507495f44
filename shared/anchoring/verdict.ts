import type { TextSpan } from '../model';
import type { Placement } from './passage';

/** A place that may be the quotation’s. The score runs from 0 to 1. */
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
  /** Code units of the words that are kept. */
  readonly kept: number;
}

/** The words count for most of a score, since context alone must never carry an annotation. */
const WORDS_WEIGHT = 0.75;
/**
 * How much must be kept of the words, and of words and context together. Measured on edited news: what
 * has less is mostly another passage that shares a phrase. Lower shares find a few more of the heavily
 * edited and many more that are wrong.
 */
const LEAST_WORDS = 0.5;
const LEAST_TOGETHER = 1.3;
/** Words of fewer code units than this stand in many places; only their context tells which. */
const SHORT = 16;
const LEAST_CONTEXT_SHORT = 0.65;
/** With less context than half the words speak for themselves, and only if they are many (code units). */
const SOME_CONTEXT = 0.5;
const LEAST_KEPT_ALONE = 40;
/** Verbatim words that are rather many need no context at all. */
const LEAST_VERBATIM_ALONE = 32;
/** Two places closer than this in score are a choice for the user... */
const MARGIN = 0.08;
/** ...and the more of the better one is lost, the less a lead over the other means. */
const DOUBT = 0.4;
/** What is offered as a candidate of an orphan. */
const LEAST_CANDIDATE = 0.3;
const MOST_CANDIDATES = 3;

/** Scores a placement against the length of the quotation. */
export function judge(placement: Placement, quotedLength: number): Judged {
  const length = Math.max(quotedLength, placement.span.end - placement.span.start);
  const words = length === 0 ? 0 : Math.min(1, placement.keptWords / length);
  const context = placement.context ?? words;
  return {
    span: placement.span,
    score: WORDS_WEIGHT * words + (1 - WORDS_WEIGHT) * context,
    words,
    context,
    kept: placement.keptWords,
  };
}

/** True when the words and the context together leave no doubt that the place is the quotation's. */
export function isAcceptable({ words, context, kept }: Judged): boolean {
  if (words === 1 && kept >= LEAST_VERBATIM_ALONE) return true;
  if (words < LEAST_WORDS || words + context < LEAST_TOGETHER) return false;
  if (kept < SHORT && context < LEAST_CONTEXT_SHORT) return false;
  return context >= SOME_CONTEXT || kept >= LEAST_KEPT_ALONE;
}

/** Takes the best place if it is good enough and no other comes near it; otherwise an orphan with candidates. */
export function verdict(places: readonly Judged[], exact: string, text: string, oldStart: number): Anchor {
  const ranked = [...places].sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best === undefined || !isAcceptable(best)) return orphan(ranked);
  const second = ranked.find((place) => isRival(place, best));
  const margin = MARGIN + DOUBT * (1 - best.score);
  if (second !== undefined && best.score - second.score < margin) return orphan(ranked);
  return anchored(best.span, best.score, exact, text, oldStart);
}

/** The anchor for a place that is taken; its state follows from the words and offsets alone. */
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

/** Another place; in a text that repeats itself two verbatim places may even overlap. */
function isRival(place: Judged, best: Judged): boolean {
  if (place.words === 1 && best.words === 1) return place.span.start !== best.span.start;
  return !overlaps(place.span, best.span);
}

/** An orphan with the places worth showing; overlapping ones are shown once. */
export function orphan(places: readonly Judged[]): Anchor {
  const candidates: Candidate[] = [];
  for (const { span, score, words } of [...places].sort((a, b) => b.score - a.score)) {
    if (score < LEAST_CANDIDATE || words === 0 || candidates.length === MOST_CANDIDATES) continue;
    if (!candidates.some((shown) => overlaps(shown.span, span))) candidates.push({ span, score });
  }
  return { state: 'orphan', candidates };
}

function overlaps(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}
