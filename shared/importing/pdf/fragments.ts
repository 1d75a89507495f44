/** Words that stand together on a page. Points from the left and the top; `size` is the type's height. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Whether the page itself has a space after it. */
  readonly isSpaced: boolean;
  readonly isRightToLeft: boolean;
}

/** What of pdf.js's text items is read here. */
export interface TextItem {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly transform: readonly number[];
}

/** A page's words, upright. `top` and `bottom` are the page's edges. */
export interface PageText {
  readonly number: number;
  readonly fragments: readonly Fragment[];
  readonly top: number;
  readonly bottom: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const QUARTER = Math.PI / 2;
/** How far a line may lean and still be one of the text's: scans are never quite straight. */
const MAX_LEAN = 0.06;

/**
 * The words of a page in the direction in which most of them are written, so that a page lying on its
 * side reads like any other. Words that stand across the others (marginal stamps, watermarks, labels of
 * axes) are left out. `view` turns the page's own coordinates into points from the top left.
 */
export function pageText(
  number: number,
  items: readonly TextItem[],
  view: { readonly transform: readonly number[]; readonly width: number; readonly height: number },
): PageText {
  const placed = items.map((item) => ({ item, matrix: product(view.transform, item.transform) }));
  const turns = quarterTurns(placed);
  const angle = turns * QUARTER;
  const corners = [
    [0, 0],
    [view.width, 0],
    [0, view.height],
    [view.width, view.height],
  ].map(([x = 0, y = 0]) => turned(x, y, angle).y);
  const fragments: Fragment[] = [];
  for (const { item, matrix } of placed) {
    if (
      Math.abs(leanOf(matrix) - angle) > MAX_LEAN &&
      Math.abs(leanOf(matrix) - angle) < 4 * QUARTER - MAX_LEAN
    )
      continue;
    const last = fragments.at(-1);
    if (item.str.trim() === '') {
      if (last !== undefined && item.str !== '')
        fragments[fragments.length - 1] = { ...last, isSpaced: true };
      continue;
    }
    const { x, y } = turned(matrix[4], matrix[5], angle);
    fragments.push({
      text: item.str,
      left: x,
      right: x + item.width,
      baseline: y,
      size: Math.hypot(matrix[2], matrix[3]) || Math.hypot(matrix[0], matrix[1]),
      isSpaced: /\s$/.test(item.str),
      isRightToLeft: item.dir === 'rtl',
    });
  }
  return { number, fragments, top: Math.min(...corners), bottom: Math.max(...corners) };
}

/** In which of four directions most characters are written, in quarter turns clockwise. */
function quarterTurns(placed: readonly { readonly item: TextItem; readonly matrix: Matrix }[]): number {
  const characters = [0, 0, 0, 0];
  for (const { item, matrix } of placed) {
    const turns = Math.round(leanOf(matrix) / QUARTER) & 3;
    characters[turns] = (characters[turns] ?? 0) + item.str.trim().length;
  }
  return characters.indexOf(Math.max(...characters));
}

/** The angle of a line of text, clockwise from 0 to a full turn. */
function leanOf(matrix: Matrix): number {
  const angle = Math.atan2(matrix[1], matrix[0]);
  return angle < -MAX_LEAN ? angle + 4 * QUARTER : angle;
}

function turned(x: number, y: number, angle: number): { readonly x: number; readonly y: number } {
  const cos = Math.round(Math.cos(angle));
  const sin = Math.round(Math.sin(angle));
  return { x: x * cos + y * sin, y: y * cos - x * sin };
}

function product(a: readonly number[], b: readonly number[]): Matrix {
  const [a0 = 1, a1 = 0, a2 = 0, a3 = 1, a4 = 0, a5 = 0] = a;
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b;
  return [
    a0 * b0 + a2 * b1,
    a1 * b0 + a3 * b1,
    a0 * b2 + a2 * b3,
    a1 * b2 + a3 * b3,
    a0 * b4 + a2 * b5 + a4,
    a1 * b4 + a3 * b5 + a5,
  ];
}
