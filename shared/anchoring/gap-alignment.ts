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
export const MAX_CELLS = 90_000;

const SUBSTITUTION = 2;
const GAP = 2;
/** A word character never stands for a space or a stop: that would smear one word over two. */
const OTHER_CLASS = 9;

const DIAGONAL = 0;
const DELETION = 1;
const INSERTION = 2;

// Reused between calls, since an allocation for each gap costs more than filling it.
const steps = new Uint8Array(MAX_CELLS + 1_000);
const costs = new Int32Array(MAX_CELLS + 1_000);

/**
 * Writes into `places[i - base]`, for each old offset `i` of the gap, the offset of the character
 * standing for it in the new text (the same or another one), or leaves -1 where it was deleted.
 * The cost is the product of the two lengths; a gap beyond `MAX_CELLS` is left as it is.
 */
export function alignGap(oldText: string, newText: string, gap: Gap, places: Int32Array, base: number): void {
  const rows = gap.oldEnd - gap.oldStart;
  const columns = gap.freshEnd - gap.freshStart;
  if (rows <= 0 || columns <= 0 || (rows + 1) * (columns + 1) > MAX_CELLS) return;
  const width = columns + 1;
  for (let column = 0; column <= columns; column++) {
    costs[column] = gap.isStartFree ? 0 : column * GAP;
    steps[column] = INSERTION;
  }
  for (let row = 1; row <= rows; row++) {
    const oldUnit = oldText.charCodeAt(gap.oldStart + row - 1);
    const isOldWord = isWordUnit(oldUnit);
    let cell = row * width;
    let left = row * GAP;
    costs[cell] = left;
    steps[cell] = DELETION;
    for (let column = 1; column <= columns; column++) {
      cell++;
      const newUnit = newText.charCodeAt(gap.freshStart + column - 1);
      let cost = costs[cell - width - 1] ?? 0;
      if (oldUnit !== newUnit) cost += isOldWord === isWordUnit(newUnit) ? SUBSTITUTION : OTHER_CLASS;
      let step = DIAGONAL;
      const deletion = (costs[cell - width] ?? 0) + GAP;
      if (deletion < cost) {
        cost = deletion;
        step = DELETION;
      }
      if (left + GAP < cost) {
        cost = left + GAP;
        step = INSERTION;
      }
      costs[cell] = cost;
      steps[cell] = step;
      left = cost;
    }
  }
  traceBack(gap, rows, width, places, base);
}

function traceBack(gap: Gap, rows: number, width: number, places: Int32Array, base: number): void {
  let column = gap.isEndFree ? cheapestEnd(rows, width) : width - 1;
  let row = rows;
  while (row > 0) {
    const step = steps[row * width + column];
    if (step === INSERTION && column > 0) {
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

function cheapestEnd(rows: number, width: number): number {
  let best = 0;
  for (let column = 1; column < width; column++) {
    if ((costs[rows * width + column] ?? 0) < (costs[rows * width + best] ?? 0)) best = column;
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
