/** Where a character is drawn, in any coordinates that are the same for all. */
export interface CharacterBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

// More characters than two lines of a wide window hold: a search ends there.
const FARTHEST = 1_500;

/**
 * The character that stands a line below (`by` 1) or above (-1) the one at `from`, as near under or over it as
 * one is; null beyond the last line. `boxOf` gives null for what is not drawn. O(characters of two lines).
 */
export function characterByLine(
  from: number,
  by: 1 | -1,
  length: number,
  boxOf: (offset: number) => CharacterBox | null,
): number | null {
  const here = boxOf(from);
  if (here === null) return null;
  const middle = (here.left + here.right) / 2;
  let line: CharacterBox | null = null;
  let nearest: number | null = null;
  let distance = Number.POSITIVE_INFINITY;
  const last = by === 1 ? Math.min(length - 1, from + FARTHEST) : Math.max(0, from - FARTHEST);
  for (let at = from + by; by === 1 ? at <= last : at >= last; at += by) {
    const box = boxOf(at);
    if (box === null || isOnLineOf(here, box)) continue;
    if (line !== null && !isOnLineOf(line, box)) break;
    line ??= box;
    const away = Math.abs((box.left + box.right) / 2 - middle);
    if (away < distance) nearest = at;
    distance = Math.min(distance, away);
  }
  return nearest;
}

/**
 * Of the line that begins at `from`, the character drawn nearest to a place from the left; lines are followed up to
 * `end`, or down to it where it is less. Null where nothing is drawn. O(characters of the line).
 */
export function nearestOnLine(
  from: number,
  end: number,
  middle: number,
  boxOf: (offset: number) => CharacterBox | null,
): number | null {
  let line: CharacterBox | null = null;
  let nearest: number | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (let at = from; at !== end; at += Math.sign(end - from)) {
    const box = boxOf(at);
    if (box === null) continue;
    line ??= box;
    if (!isOnLineOf(line, box)) break;
    const away = Math.abs((box.left + box.right) / 2 - middle);
    if (away < distance) nearest = at;
    distance = Math.min(distance, away);
  }
  return nearest;
}

/** Letters of one line differ in height where they differ in size; they always share more than half the smaller. */
function isOnLineOf(line: CharacterBox, box: CharacterBox): boolean {
  const shared = Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top);
  return shared > Math.min(line.bottom - line.top, box.bottom - box.top) / 2;
}
