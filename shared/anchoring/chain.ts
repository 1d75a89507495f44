/** The same characters in two texts: `length` code units from `old` in one and from `fresh` in the other. */
export interface Match {
  readonly old: number;
  readonly fresh: number;
  readonly length: number;
}

// How many earlier matches a match looks back at for the one to follow. Matches come in the order of
// the old text, so the right predecessor is nearly always among the last few.
const LOOK_BACK = 40;
/** What a step aside costs, in matched code units for each code unit by which the distance changes... */
const DRIFT_COST = 0.1;
/** ...and at most, since one long insertion is no less likely than a short one. */
const MAX_DRIFT_COST = 12;
/** What every break costs, so that two chance matches of a few characters do not beat one honest gap. */
const BREAK_COST = 1;

/**
 * The heaviest sequence of matches that ascends in both texts, with breaks and drift paid for;
 * overlapping neighbours are cut back. `matches` must ascend by `old`. Linear times the look-back.
 */
export function bestChain(matches: readonly Match[]): Match[] {
  const weights = new Float64Array(matches.length);
  const before = new Int32Array(matches.length).fill(-1);
  let best = -1;
  for (let at = 0; at < matches.length; at++) {
    const match = matches[at];
    if (match === undefined) continue;
    weights[at] = match.length;
    for (let back = at - 1; back >= Math.max(0, at - LOOK_BACK); back--) {
      const earlier = matches[back];
      if (earlier === undefined) continue;
      const gained = match.length - overlapOf(earlier, match);
      if (gained <= 0 || earlier.fresh >= match.fresh || earlier.old >= match.old) continue;
      const drift = Math.abs(match.fresh - match.old - (earlier.fresh - earlier.old));
      const cost = Math.min(MAX_DRIFT_COST, drift * DRIFT_COST) + BREAK_COST;
      const weight = (weights[back] ?? 0) + gained - cost;
      if (weight > (weights[at] ?? 0)) {
        weights[at] = weight;
        before[at] = back;
      }
    }
    if (best < 0 || (weights[at] ?? 0) > (weights[best] ?? 0)) best = at;
  }
  const chain: Match[] = [];
  for (let at = best; at >= 0; at = before[at] ?? -1) {
    const match = matches[at];
    if (match !== undefined) chain.push(match);
  }
  return withoutOverlaps(chain.reverse());
}

function overlapOf(earlier: Match, later: Match): number {
  return Math.max(0, earlier.old + earlier.length - later.old, earlier.fresh + earlier.length - later.fresh);
}

/** Cuts the head of each match that reaches into the one before it, in either text. */
export function withoutOverlaps(chain: readonly Match[]): Match[] {
  const clean: Match[] = [];
  for (const match of chain) {
    const last = clean.at(-1);
    const overlap = last === undefined ? 0 : overlapOf(last, match);
    if (overlap >= match.length) continue;
    clean.push({ old: match.old + overlap, fresh: match.fresh + overlap, length: match.length - overlap });
  }
  return clean;
}

/** The longest match around a place known to agree, bounded by `reach` code units each way. */
export function lengthened(
  oldText: string,
  newText: string,
  old: number,
  fresh: number,
  reach: number,
): Match {
  let back = 0;
  const backLimit = Math.min(reach, old, fresh);
  while (back < backLimit && oldText.charCodeAt(old - back - 1) === newText.charCodeAt(fresh - back - 1))
    back++;
  let ahead = 0;
  const aheadLimit = Math.min(reach, oldText.length - old, newText.length - fresh);
  while (ahead < aheadLimit && oldText.charCodeAt(old + ahead) === newText.charCodeAt(fresh + ahead)) ahead++;
  return { old: old - back, fresh: fresh - back, length: back + ahead };
}
