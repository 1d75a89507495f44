import type { Fragment } from './fragments';

/** A run of words without a gap wider than a space. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** What stands beside each other at one height, from left to right. */
export interface Row {
  readonly segments: readonly Segment[];
  readonly baseline: number;
}

/** Of the type's size: within it, a raised or lowered figure belongs to the line. */
const SAME_LINE = 0.4;
/** A gap from here on is a space … */
const SPACE = 0.12;
/** … and from here on the edge of a column or a cell. LaTeX sets columns one size apart. */
export const GAP = 0.75;

/** The rows of a page from top to bottom. A word drawn twice in one place, to look bold, is one word. */
export function rowsOf(fragments: readonly Fragment[]): Row[] {
  const sorted = fragments.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left);
  const groups: { members: Fragment[]; baseline: number; size: number }[] = [];
  for (const fragment of sorted) {
    const group = groups.at(-1);
    const reach = SAME_LINE * Math.max(fragment.size, group?.size ?? 0);
    if (group === undefined || fragment.baseline - group.baseline > reach) {
      groups.push({ members: [fragment], baseline: fragment.baseline, size: fragment.size });
      continue;
    }
    group.members.push(fragment);
    if (fragment.size <= group.size) continue;
    group.size = fragment.size;
    group.baseline = fragment.baseline;
  }
  const limit = gapLimit(groups.map(({ members }) => members));
  return groups.map(({ members, baseline }) => ({ segments: segmentsOf(members, limit), baseline }));
}

/** Gaps of a row that has so many are spaces between words. */
const GAPS_OF_WORDS = 4;
/** Spaces of fixed-width and East Asian type may be as wide as a letter. */
const WIDE_SPACE = [0.6, 1.1] as const;

/** From which gap on a row is parted, in sizes of its type: wider where the page's own spaces are wide. */
function gapLimit(rows: readonly (readonly Fragment[])[]): number {
  const spaces = rows.flatMap((row) => {
    const inOrder = row.toSorted((a, b) => a.left - b.left);
    const gaps = inOrder.slice(1).map(({ left, size }, at) => (left - (inOrder[at]?.right ?? left)) / size);
    const wide = gaps.filter((gap) => gap > SPACE);
    return wide.length >= GAPS_OF_WORDS ? wide : [];
  });
  const usual = spaces.toSorted((a, b) => a - b)[spaces.length >> 1] ?? 0;
  return usual > WIDE_SPACE[0] && usual < WIDE_SPACE[1] ? usual * 1.5 : GAP;
}

function segmentsOf(members: readonly Fragment[], limit: number): Segment[] {
  const inOrder = members.toSorted((a, b) => a.left - b.left);
  const segments: Fragment[][] = [];
  let previous: Fragment | null = null;
  for (const fragment of inOrder) {
    if (previous !== null && isDrawnOver(previous, fragment)) continue;
    const gap: number = previous === null ? Number.POSITIVE_INFINITY : fragment.left - previous.right;
    if (gap > limit * Math.max(fragment.size, previous?.size ?? 0)) segments.push([fragment]);
    else segments.at(-1)?.push(fragment);
    previous = previous === null || fragment.right > previous.right || gap > 0 ? fragment : previous;
  }
  return segments.map(asSegment);
}

/** Whether a word is drawn over one that says it already. */
function isDrawnOver(under: Fragment, over: Fragment): boolean {
  const slack = 0.2 * under.size;
  return (
    over.left > under.left - slack &&
    over.right < under.right + slack &&
    under.text.includes(over.text.trim())
  );
}

function asSegment(fragments: readonly Fragment[]): Segment {
  const rightToLeft = fragments.filter(({ isRightToLeft }) => isRightToLeft).length > fragments.length / 2;
  const inOrder = rightToLeft ? fragments.toReversed() : fragments;
  const largest = fragments.reduce((a, b) => (b.size > a.size ? b : a));
  let text = '';
  let previous: Fragment | null = null;
  for (const fragment of inOrder) {
    if (previous !== null && isApart(previous, fragment, rightToLeft)) text += ' ';
    text += fragment.text;
    previous = fragment;
  }
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    left: Math.min(...fragments.map(({ left }) => left)),
    right: Math.max(...fragments.map(({ right }) => right)),
    baseline: largest.baseline,
    size: largest.size,
  };
}

function isApart(before: Fragment, after: Fragment, rightToLeft: boolean): boolean {
  const gap = rightToLeft ? before.left - after.right : after.left - before.right;
  return before.isSpaced || gap > SPACE * Math.max(before.size, after.size);
}
