import { CELL_SEPARATOR } from '../block-collector';
import { GAP, type Row, type Segment } from './rows';
import { type TableRow, tableRows } from './table-rows';

/** A line of text in the order of reading. `column` is the same object for all lines of one column. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** What it is as a row of a table, whose cells are joined by `|` in its text; null in running text. */
  readonly tableRow: TableRow | null;
  readonly column: Column;
}

export interface Column {
  readonly page: number;
  readonly left: number;
  readonly right: number;
}

/** Columns hold sentences, tables hold words: half the lines on both sides have so many characters. */
const CHARACTERS_OF_A_LINE = 14;
const LINES_OF_A_COLUMN = 2;
/** Columns stand in columns on no page deeper than this. */
const DEEPEST = 6;

/**
 * The lines of a page as they are read: where a gutter parts lines of running text, first all of the left
 * column and then all of the right, between the lines that run across both; what is short on either side
 * is a table, read row by row.
 */
export function inReadingOrder(rows: readonly Row[], page: number): Line[] {
  return ordered(
    rows.flatMap(({ segments }) => segments),
    page,
    0,
  );
}

function ordered(segments: readonly Segment[], page: number, depth: number): Line[] {
  if (segments.length === 0) return [];
  const gutter = depth < DEEPEST ? gutterOf(segments) : null;
  if (gutter === null) return linesOfColumn(segments, page);
  const lines: Line[] = [];
  for (const band of bandsAt(gutter, segments)) {
    if (band.across.length > 0) lines.push(...ordered(band.across, page, depth + 1));
    lines.push(...ordered(band.left, page, depth + 1), ...ordered(band.right, page, depth + 1));
  }
  return lines;
}

interface Gutter {
  readonly from: number;
  readonly to: number;
}

interface Band {
  readonly across: Segment[];
  readonly left: Segment[];
  readonly right: Segment[];
}

/** The strip that the fewest lines cross and that has running text on both sides; null when there is none. */
function gutterOf(segments: readonly Segment[]): Gutter | null {
  if (segments.length < 2 * LINES_OF_A_COLUMN) return null;
  const from = Math.floor(Math.min(...segments.map(({ left }) => left)));
  const width = Math.ceil(Math.max(...segments.map(({ right }) => right))) - from + 1;
  const crossings = new Int32Array(width + 1);
  for (const { left, right } of segments) {
    const start = Math.floor(left) - from;
    const end = Math.min(width, Math.ceil(right) - from);
    crossings[start] = (crossings[start] ?? 0) + 1;
    crossings[end] = (crossings[end] ?? 0) - 1;
  }
  for (let at = 1; at <= width; at++) crossings[at] = (crossings[at] ?? 0) + (crossings[at - 1] ?? 0);
  const size = median(segments.map((segment) => segment.size));
  const levels = [...new Set(crossings)]
    .filter((level) => level <= segments.length * 0.6)
    .sort((a, b) => a - b);
  for (const level of levels) {
    const gutter = stripsBelow(crossings, level)
      .filter((strip) => strip.to - strip.from >= GAP * size)
      .map((strip) => ({ from: strip.from + from, to: strip.to + from }))
      .find((strip) => partsColumns(strip, segments, size));
    if (gutter !== undefined) return gutter;
  }
  return null;
}

/** Strips that no more than `level` lines cross, widest first. */
function stripsBelow(crossings: Int32Array, level: number): Gutter[] {
  const strips: Gutter[] = [];
  let start = -1;
  for (let at = 0; at <= crossings.length; at++) {
    const isFree = at < crossings.length && (crossings[at] ?? 0) <= level;
    if (isFree && start < 0) start = at;
    if (isFree || start < 0) continue;
    strips.push({ from: start, to: at });
    start = -1;
  }
  return strips.sort((a, b) => b.to - b.from - (a.to - a.from));
}

function partsColumns(strip: Gutter, segments: readonly Segment[], size: number): boolean {
  const left = segments.filter((segment) => isLeftOf(segment, strip));
  const right = segments.filter((segment) => isRightOf(segment, strip));
  const besideRight = beside(left, right, size);
  const besideLeft = beside(right, left, size);
  return isRunningText(besideRight) && isRunningText(besideLeft);
}

function isLeftOf({ right }: Segment, { from }: Gutter): boolean {
  return right <= from + 1;
}

function isRightOf({ left }: Segment, { to }: Gutter): boolean {
  return left >= to - 1;
}

/** Those of `segments` at the height of the others. */
function beside(segments: readonly Segment[], others: readonly Segment[], size: number): Segment[] {
  if (others.length === 0) return [];
  const top = Math.min(...others.map(({ baseline }) => baseline)) - size;
  const bottom = Math.max(...others.map(({ baseline }) => baseline)) + size;
  return segments.filter(({ baseline }) => baseline >= top && baseline <= bottom);
}

function isRunningText(segments: readonly Segment[]): boolean {
  return (
    segments.length >= LINES_OF_A_COLUMN &&
    median(segments.map(({ text }) => text.length)) >= CHARACTERS_OF_A_LINE
  );
}

/** Each band begins with the lines that run across the gutter, and has what stands on its sides below them. */
function bandsAt(gutter: Gutter, segments: readonly Segment[]): Band[] {
  const bands: Band[] = [{ across: [], left: [], right: [] }];
  for (const segment of segments.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    let band = bands.at(-1) ?? { across: [], left: [], right: [] };
    if (isLeftOf(segment, gutter)) band.left.push(segment);
    else if (isRightOf(segment, gutter)) band.right.push(segment);
    else {
      if (band.left.length + band.right.length > 0) {
        band = { across: [], left: [], right: [] };
        bands.push(band);
      }
      band.across.push(segment);
    }
  }
  return bands;
}

function linesOfColumn(segments: readonly Segment[], page: number): Line[] {
  const column = {
    page,
    left: Math.min(...segments.map(({ left }) => left)),
    right: Math.max(...segments.map(({ right }) => right)),
  };
  const rows = rowsAgain(segments);
  const tables = tableRows(rows);
  return rows.map((row, index) => {
    const tableRow = tables[index] ?? null;
    const largest = row.reduce((a, b) => (b.size > a.size ? b : a));
    return {
      text: row.map(({ text }) => text).join(tableRow === null ? ' ' : CELL_SEPARATOR),
      left: row[0]?.left ?? 0,
      right: row.at(-1)?.right ?? 0,
      baseline: largest.baseline,
      size: largest.size,
      tableRow,
      column,
    };
  });
}

function rowsAgain(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const height = row?.[0]?.baseline ?? Number.NEGATIVE_INFINITY;
    if (segment.baseline - height > 0.4 * segment.size) rows.push([segment]);
    else row?.push(segment);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

/** The middle one; of an even number, the upper of the two. 0 of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
