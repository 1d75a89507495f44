import { type Match, withoutOverlaps } from './chain';

/** Neighbours may overlap by this many code units: letters that two words happen to share at a seam. */
const SEAM = 6;

export interface HeaviestPath {
  /** Without overlaps: a match that reaches into the one before it is cut back. */
  readonly inOrder: readonly Match[];
  /** The matches off the path, ascending by `old`. */
  readonly aside: readonly Match[];
}

/**
 * The sequence of matches that ascends in both texts and covers most characters: what an order-keeping
 * diff of the two texts would keep. Passages that changed places lie off it. n log n in the matches,
 * with a tree over the new text's offsets. `matches` must ascend by `old`.
 */
export function heaviestPath(matches: readonly Match[], newLength: number): HeaviestPath {
  const weights = new Float64Array(matches.length);
  const before = new Int32Array(matches.length).fill(-1);
  const tree = new Int32Array(newLength + 2).fill(-1);
  const settling = matches.map((_, at) => at).sort((a, b) => settledAt(matches[a]) - settledAt(matches[b]));
  let settled = 0;
  let best = -1;
  for (let at = 0; at < matches.length; at++) {
    const match = matches[at];
    if (match === undefined) continue;
    for (; settled < settling.length; settled++) {
      const earlier = settling[settled] ?? 0;
      if (settledAt(matches[earlier]) > match.old) break;
      raise(tree, freshEnd(matches[earlier]), earlier, weights);
    }
    const previous = heaviestUpTo(tree, match.fresh, weights);
    before[at] = previous;
    weights[at] = match.length + (previous < 0 ? 0 : (weights[previous] ?? 0));
    if (best < 0 || (weights[at] ?? 0) > (weights[best] ?? 0)) best = at;
  }
  const isOnPath = new Uint8Array(matches.length);
  for (let at = best; at >= 0; at = before[at] ?? -1) isOnPath[at] = 1;
  return {
    inOrder: withoutOverlaps(matches.filter((_, at) => isOnPath[at] === 1)),
    aside: matches.filter((_, at) => isOnPath[at] === 0),
  };
}

function seamOf(match: Match): number {
  return Math.min(SEAM, match.length >> 1);
}

function settledAt(match: Match | undefined): number {
  return match === undefined ? 0 : match.old + match.length - seamOf(match);
}

function freshEnd(match: Match | undefined): number {
  return match === undefined ? 0 : match.fresh + match.length - seamOf(match);
}

// A Fenwick tree of maxima: entry i holds the heaviest match that ends within i's range.
function raise(tree: Int32Array, place: number, match: number, weights: Float64Array): void {
  for (let at = place + 1; at < tree.length; at += at & -at) {
    const held = tree[at] ?? -1;
    if (held < 0 || (weights[match] ?? 0) > (weights[held] ?? 0)) tree[at] = match;
  }
}

function heaviestUpTo(tree: Int32Array, place: number, weights: Float64Array): number {
  let best = -1;
  for (let at = place + 1; at > 0; at -= at & -at) {
    const held = tree[at] ?? -1;
    if (held >= 0 && (best < 0 || (weights[held] ?? 0) > (weights[best] ?? 0))) best = held;
  }
  return best;
}
