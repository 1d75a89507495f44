import { type Anchor, anchor, describe, reanchoring } from '../../../shared/anchoring';
import type { TextSpan, TextTarget } from '../../../shared/model';

/** Annotations whose words stand in one revision; `oldText` is null where that text cannot be read any more. */
export interface ReanchoringGroup {
  readonly oldText: string | null;
  readonly items: readonly ReanchoringItem[];
}

/** One annotation by its targets, of which a joined one has several. */
export interface ReanchoringItem {
  readonly id: string;
  readonly parts: readonly TextTarget[];
}

/** Everything that is to be followed into one new text. */
export interface ReanchoringJob {
  readonly newText: string;
  readonly groups: readonly ReanchoringGroup[];
}

export type ScoredSpan = TextSpan & { readonly score: number };

/**
 * What became of one annotation. Words that are the same bring their targets in the new text, similar
 * ones a span for each part, and an orphan the places it might have, best first.
 */
export type Outcome =
  | { readonly state: 'exact' | 'moved'; readonly parts: readonly TextTarget[] }
  | { readonly state: 'fuzzy'; readonly spans: readonly TextSpan[]; readonly score: number }
  | { readonly state: 'orphan'; readonly candidates: readonly ScoredSpan[] };

export interface Followed {
  readonly id: string;
  readonly outcome: Outcome;
}

/** As many as are worth looking at; a joined quotation brings those of all its parts. */
const MOST_CANDIDATES = 5;

/** How many annotations a job follows. */
export function sizeOf({ groups }: ReanchoringJob): number {
  return groups.reduce((sum, { items }) => sum + items.length, 0);
}

/** Follows one annotation after the other; the caller decides when to look up, and when to stop. */
export function* followAll({ newText, groups }: ReanchoringJob): Generator<Followed, void> {
  for (const { oldText, items } of groups) {
    if (items.length === 0) continue;
    const follow =
      oldText === null ? (target: TextTarget) => anchor(newText, target) : reanchoring(oldText, newText);
    // Another program, whose text is not at hand, breaks lines elsewhere.
    const isSame = oldText === null ? isSameButForWhiteSpace : Object.is;
    for (const { id, parts } of items)
      yield { id, outcome: outcomeOf(newText, parts, parts.map(follow), isSame) };
  }
}

/**
 * The worst of what became of the parts (ST39). Parts that kept their words but not their order, or whose
 * edges would fall inside a grapheme of the new text, are similar words only: a user has to look at them.
 */
export function outcomeOf(
  text: string,
  parts: readonly TextTarget[],
  anchors: readonly Anchor[],
  isSameText: (a: string, b: string) => boolean = Object.is,
): Outcome {
  const spans: TextSpan[] = [];
  for (const found of anchors) if (found.state !== 'orphan') spans.push(found.span);
  if (spans.length < anchors.length || spans.length === 0) return orphanOf(anchors);
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  const targets = spans.map((span) => describe(text, span));
  const isSame =
    targets.every(({ exact }, at) => isSameText(exact, parts[at]?.exact ?? '')) &&
    inOrder.every((span, at) => span === spans[at] && span.start >= (inOrder[at - 1]?.end ?? 0));
  if (!isSame) return { state: 'fuzzy', spans: inOrder, score: leastScore(anchors) };
  const state = anchors.every((found) => found.state === 'exact') ? 'exact' : 'moved';
  return { state, parts: targets };
}

function isSameButForWhiteSpace(a: string, b: string): boolean {
  return a.replace(/\s+/g, ' ') === b.replace(/\s+/g, ' ');
}

function leastScore(anchors: readonly Anchor[]): number {
  return Math.min(...anchors.map((found) => (found.state === 'orphan' ? 0 : found.score)));
}

function orphanOf(anchors: readonly Anchor[]): Outcome {
  const candidates = anchors
    .flatMap((found) =>
      found.state === 'orphan' ? found.candidates : [{ span: found.span, score: found.score }],
    )
    .map(({ span, score }) => ({ start: span.start, end: span.end, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES);
  return { state: 'orphan', candidates };
}
