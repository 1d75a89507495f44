import type { Segment } from './rows';

/** A cell of a row of a table; `text` is empty where nothing stands in its column. */
export interface RowCell {
  readonly text: string;
  /** How many columns it takes. */
  readonly columns: number;
}

/** A row of a table, from left to right. `table` is the same object for all rows of one table. */
export interface TableRow {
  readonly table: object;
  readonly cells: readonly RowCell[];
}

/** A row of a table begins its second cell within so many points of the row above or below. */
const ALIGNED = 4;
/** Words reach into a column from so many points on. */
const REACH = 2;
const MARKER = /^(?:[•‣◦▪●○■\-–—*]|\(?\d{1,3}[.)]|\(?[a-z][.)])$/i;

/**
 * For each row of a column of text, what it is as a row of a table; null for running text. Rows of a table are three or
 * more whose cells stand under each other, or two of three cells. Linear.
 */
export function tableRows(rows: readonly (readonly Segment[])[]): readonly (TableRow | null)[] {
  const found: (TableRow | null)[] = [];
  for (let start = 0; start < rows.length; start = found.length) {
    let end = start + 1;
    while (end < rows.length && areAligned(rows[end - 1] ?? [], rows[end] ?? [])) end++;
    const own = rows.slice(start, end);
    const isTable = own.length > 2 || (own.length === 2 && (own[0]?.length ?? 0) > 2);
    const columns = isTable ? columnsOf(own) : [];
    const table = {};
    found.push(...own.map((row) => (isTable ? { table, cells: cellsOf(row, columns) } : null)));
  }
  return found;
}

/** A list's marker and its words are no cells. */
function areAligned(above: readonly Segment[], below: readonly Segment[]): boolean {
  const [first, ...cells] = above;
  const [other, ...others] = below;
  if (first === undefined || other === undefined || MARKER.test(first.text)) return false;
  if (isStretched(above) || isStretched(below)) return false;
  const near = (a: number, b: number) => Math.abs(a - b) < ALIGNED;
  if (!near(first.left, other.left) && !near(first.right, other.right)) return false;
  return cells.some((cell) =>
    others.some(({ left, right }) => near(cell.left, left) || near(cell.right, right)),
  );
}

/** True for a line of justified text, whose spaces are wide but all the same; the cells of a table are not. */
function isStretched(row: readonly Segment[]): boolean {
  const gaps = row.slice(1).map(({ left }, at) => left - (row[at]?.right ?? left));
  const size = row[0]?.size ?? 0;
  const widest = Math.max(...gaps);
  return widest < (gaps.length === 1 ? 1.2 : 2.5) * size && widest - Math.min(...gaps) < 0.2 * size;
}

interface Column {
  readonly left: number;
  readonly right: number;
}

/** Where the columns stand, by the rows that have most cells. */
function columnsOf(rows: readonly (readonly Segment[])[]): Column[] {
  const most = rows.reduce((count, row) => Math.max(count, row.length), 0);
  const full = rows.filter((row) => row.length === most);
  return Array.from({ length: most }, (_, at) => ({
    left: Math.min(...full.map((row) => row[at]?.left ?? Number.POSITIVE_INFINITY)),
    right: Math.max(...full.map((row) => row[at]?.right ?? Number.NEGATIVE_INFINITY)),
  }));
}

/** The cells of a row, each in the columns it stands under; one after the other where that cannot be said. */
function cellsOf(row: readonly Segment[], columns: readonly Column[]): RowCell[] {
  const cells: RowCell[] = [];
  let next = 0;
  for (const segment of row) {
    const { first, last } = columnsUnder(segment, columns);
    if (first < next) return row.map(({ text }) => ({ text, columns: 1 }));
    for (; next < first; next++) cells.push({ text: '', columns: 1 });
    cells.push({ text: segment.text, columns: last - first + 1 });
    next = last + 1;
  }
  return cells;
}

function columnsUnder({ left, right }: Segment, columns: readonly Column[]): { first: number; last: number } {
  const reached = columns.map((column) => Math.min(right, column.right) - Math.max(left, column.left));
  const first = reached.findIndex((reach) => reach > REACH);
  if (first >= 0) return { first, last: reached.findLastIndex((reach) => reach > REACH) };
  const nearest = reached.indexOf(Math.max(...reached));
  return { first: nearest, last: nearest };
}
