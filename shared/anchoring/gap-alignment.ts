/** A stretch between two matches: half-open ranges in both texts. A free side may skip new text at no cost. */
export interface Gap {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly freshStart: number;
  readonly freshEnd: number;
  readonly isStartFree: boolean;
  readonly isEndFree: boolean;
}

/** A gap of more cells is left unaligned: about 300 characters on each side, .3 ms. */
const MAX_CELLS = 90_000;

const SUBSTITUTION = 2;
const GAP = 2;
/** A word character never stands for a space or a stop: that would smear one word over two. */
const OTHER_CLASS = 9;

const DIAGONAL = 0;
const DELETION = 1;
const INSERTION = 2;

const UNREACHABLE = 1_000_000;
/** How far an alignment may stray beside the straight ways between two corners: code units, and a share of the gap. */
const STRAY = 12;
const STRAY_SHARE = 0.125;

// Reused between calls, since an allocation for each gap costs more than filling it.
const steps = new Uint8Array(MAX_CELLS + 1);
const costs = new Int32Array(MAX_CELLS + 1);
const wordUnits = new Uint8Array(MAX_CELLS + 1);

/**
 * Writes into `places[i - base]`, for each old offset `i` of the gap, the offset of the character
 * standing for it in the new text (the same or another one), or leaves -1 where it was deleted.
 * Banded edit distance: at most the product of the two lengths, usually a third of it. A gap beyond
 * `MAX_CELLS` is left as it is.
 */
export function alignGap(oldText: string, newText: string, gap: Gap, places: Int32Array, base: number): void {
  const rows = gap.oldEnd - gap.oldStart;
  const columns = gap.freshEnd - gap.freshStart;
  if (rows <= 0 || columns <= 0 || (rows + 1) * (columns + 1) > MAX_CELLS) return;
  const { lowest, highest } = bandOf(gap, rows, columns);
  const width = columns + 1;
  for (let column = 0; column <= columns; column++) {
    costs[column] = gap.isStartFree ? 0 : column * GAP;
    wordUnits[column] = isWordUnit(newText.charCodeAt(gap.freshStart + column - 1)) ? 1 : 0;
  }
  for (let row = 1; row <= rows; row++) {
    const oldUnit = oldText.charCodeAt(gap.oldStart + row - 1);
    const isOldWord = isWordUnit(oldUnit) ? 1 : 0;
    const first = Math.max(1, row + lowest);
    const last = Math.min(columns, row + highest);
    let diagonal = costs[first - 1] ?? UNREACHABLE;
    let left = first === 1 ? row * GAP : UNREACHABLE;
    costs[first - 1] = left;
    if (last === row + highest) costs[last] = UNREACHABLE;
    for (let column = first; column <= last; column++) {
      const above = costs[column] ?? UNREACHABLE;
      let cost = diagonal;
      if (oldUnit !== newText.charCodeAt(gap.freshStart + column - 1)) {
        cost += wordUnits[column] === isOldWord ? SUBSTITUTION : OTHER_CLASS;
      }
      let step = DIAGONAL;
      if (above + GAP < cost) {
        cost = above + GAP;
        step = DELETION;
      }
      if (left + GAP < cost) {
        cost = left + GAP;
        step = INSERTION;
      }
      steps[row * width + column] = step;
      costs[column] = cost;
      left = cost;
      diagonal = above;
    }
  }
  traceBack(gap, rows, columns, lowest, places, base);
}

/** The diagonals (column minus row) worth visiting: those of the corners joined, and some on either side. */
function bandOf(
  gap: Gap,
  rows: number,
  columns: number,
): { readonly lowest: number; readonly highest: number } {
  if (gap.isStartFree && gap.isEndFree) return { lowest: -rows, highest: columns };
  const stray = STRAY + Math.ceil(Math.min(rows, columns) * STRAY_SHARE);
  const corner = columns - rows;
  return { lowest: Math.min(corner, 0) - stray, highest: Math.max(corner, 0) + stray };
}

function traceBack(
  gap: Gap,
  rows: number,
  columns: number,
  lowest: number,
  places: Int32Array,
  base: number,
): void {
  let column = gap.isEndFree ? cheapestEnd(columns, Math.max(0, rows + lowest)) : columns;
  let row = rows;
  while (row > 0) {
    const step = column === 0 ? DELETION : steps[row * (columns + 1) + column];
    if (step === INSERTION) {
      column--;
    } else {
      row--;
      if (step === DIAGONAL) {
        column--;
        places[gap.oldStart + row - base] = gap.freshStart + column;
      }
    }
  }
}

/** The last row's cheapest column; the row's costs are what `costs` holds in the end. */
function cheapestEnd(columns: number, from: number): number {
  let best = from;
  for (let column = from + 1; column <= columns; column++) {
    if ((costs[column] ?? UNREACHABLE) < (costs[best] ?? UNREACHABLE)) best = column;
  }
  return best;
}

/** Letters and digits of any script count as word characters; ASCII and general punctuation do not. */
export function isWordUnit(unit: number): boolean {
  if (unit < 0x80) {
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
  }
  return unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f) && !(unit >= 0x3000 && unit <= 0x303f);
}
