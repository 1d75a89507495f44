/** A stretch that two lists share: `length` items from `a` in one and from `b` in the other. */
export interface SharedRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * The longest list of items that two lists share in order (Myers 1986, “An O(ND) difference algorithm”, the
 * greedy one), as runs. Null when more than `mostEdits` items differ. O((n + m) · edits), and as many
 * numbers kept as the square of the edits.
 */
export function sharedRuns<T>(a: readonly T[], b: readonly T[], mostEdits: number): SharedRun[] | null {
  const trace: Int32Array[] = [];
  const limit = Math.min(mostEdits, a.length + b.length);
  // The furthest index in `a` reached on each diagonal, which is `a`'s index less `b`'s.
  const furthest = new Int32Array(2 * limit + 3);
  const middle = limit + 1;
  for (let edits = 0; edits <= limit; edits++) {
    trace.push(furthest.slice(middle - edits - 1, middle + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const from = (at: number): number => furthest[middle + at] ?? 0;
      const isDown = diagonal === -edits || (diagonal !== edits && from(diagonal - 1) < from(diagonal + 1));
      let at = isDown ? from(diagonal + 1) : from(diagonal - 1) + 1;
      while (at < a.length && at - diagonal < b.length && a[at] === b[at - diagonal]) at++;
      furthest[middle + diagonal] = at;
      if (at >= a.length && at - diagonal >= b.length) return runsBack(trace, a.length, b.length);
    }
  }
  return null;
}

/** Walks back from the end, over the states in which each number of edits began. */
function runsBack(trace: readonly Int32Array[], aLength: number, bLength: number): SharedRun[] {
  const runs: SharedRun[] = [];
  let a = aLength;
  let b = bLength;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const diagonal = a - b;
    const from = (at: number): number => trace[edits]?.[edits + 1 + at] ?? 0;
    const isDown = diagonal === -edits || (diagonal !== edits && from(diagonal - 1) < from(diagonal + 1));
    const start = edits === 0 ? 0 : isDown ? from(diagonal + 1) : from(diagonal - 1) + 1;
    if (a > start) runs.push({ a: start, b: start - diagonal, length: a - start });
    a = isDown ? start : start - 1;
    b = isDown ? start - diagonal - 1 : start - diagonal;
  }
  return runs.reverse();
}
