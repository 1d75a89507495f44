import type { Colour, TextSpan } from '../../shared/model';

export interface ColouredSpan extends TextSpan {
  readonly colour: Colour;
}

/** A stretch painted in one tone. `depth` 2 stands for two or more annotations lying over each other. */
export interface Segment extends ColouredSpan {
  readonly depth: 1 | 2;
}

/**
 * Cuts overlapping spans into disjoint segments in text order, clipped to `within`. Where spans overlap
 * the innermost gives the colour: the one that began last, the shorter of two that began together, the
 * later in the list of two that are equal. Neighbours of the same tone are joined. O(n log n).
 */
export function segmentsOf(spans: readonly ColouredSpan[], within: TextSpan): Segment[] {
  const opening = spans
    .map(({ start, end, colour }) => ({
      start: Math.max(start, within.start),
      end: Math.min(end, within.end),
      colour,
    }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const ends = Float64Array.from(opening, ({ end }) => end).sort();
  const segments: Segment[] = [];
  const stack: ColouredSpan[] = [];
  let opened = 0;
  let closed = 0;
  let from = 0;
  while (closed < ends.length) {
    const at = Math.min(opening[opened]?.start ?? Number.POSITIVE_INFINITY, ends[closed] ?? 0);
    const top = stack.at(-1);
    if (top && at > from) join(segments, from, at, top.colour, opened - closed > 1 ? 2 : 1);
    while (ends[closed] === at) closed++;
    for (let next = opening[opened]; next?.start === at; next = opening[++opened]) stack.push(next);
    // A span that ended beneath others is dropped when it comes to the top.
    while ((stack.at(-1)?.end ?? at + 1) <= at) stack.pop();
    from = at;
  }
  return segments;
}

function join(segments: Segment[], start: number, end: number, colour: Colour, depth: 1 | 2): void {
  const last = segments.at(-1);
  if (last?.end === start && last.colour === colour && last.depth === depth) {
    segments[segments.length - 1] = { ...last, end };
  } else {
    segments.push({ start, end, colour, depth });
  }
}
