import type { Row } from './rows';

/** A page's rows, and its edges in points. */
export interface PageRows {
  readonly number: number;
  readonly rows: readonly Row[];
  readonly top: number;
  readonly bottom: number;
}

/** Heads and feet are looked for among so many rows at each edge … */
const ROWS_AT_AN_EDGE = 3;
/** … that lie in this part of the page. */
const EDGE = 0.15;
/** A head that changes with the chapter is one from the third page on; of a short document, whose first page has none, from the second. */
const PAGES_OF_A_HEAD = 3;
const SHORT_DOCUMENT = 4;
const NUMBER =
  /^[\s\-–—|·.]*(?:(?:page|p\.|seite|pág(?:ina)?\.?|s\.)\s*)?(\d{1,5}|[ivxlc]{1,7})[\s\-–—|·.]*$/i;
const NUMBER_OF_ALL = /^(?:\p{L}{1,6}\.?\s*)?(\d{1,5})\s*(?:\/|of|von|de|sur|di|van)\s*(\d{1,5})$/iu;

/**
 * The pages without their heads, feet and page numbers: rows near an edge that stand in the same type on
 * three pages, or two of a short document, figures aside; and numbers that count with the pages.
 */
export function withoutRunningLines(pages: readonly PageRows[]): PageRows[] {
  const counts = new Map<string, number>();
  const steps = new Map<string, number>();
  for (const page of pages) {
    const keys = edgeRows(page).map(({ row, edge }) => keyOf(row, edge));
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const { row, edge } of edgeRows(page)) {
      const step = stepOf(row, edge, page.number);
      if (step !== null) steps.set(step, (steps.get(step) ?? 0) + 1);
    }
  }
  const enough = pages.length <= SHORT_DOCUMENT ? 2 : PAGES_OF_A_HEAD;
  return pages.map((page) => {
    const running = edgeRows(page)
      .filter(({ row, edge }) => {
        if (isNumberOfAll(row, page.number, pages.length)) return true;
        const step = stepOf(row, edge, page.number);
        const isNumber = NUMBER.test(textOf(row));
        if (isNumber) return step !== null && (steps.get(step) ?? 0) >= 2;
        return (counts.get(keyOf(row, edge)) ?? 0) >= enough;
      })
      .map(({ row }) => row);
    return running.length === 0 ? page : { ...page, rows: page.rows.filter((row) => !running.includes(row)) };
  });
}

type Edge = 'top' | 'bottom';

function edgeRows({ rows, top, bottom }: PageRows): { readonly row: Row; readonly edge: Edge }[] {
  const reach = (bottom - top) * EDGE;
  const above = rows.slice(0, ROWS_AT_AN_EDGE).filter(({ baseline }) => baseline < top + reach);
  const below = rows.slice(-ROWS_AT_AN_EDGE).filter(({ baseline }) => baseline > bottom - reach);
  return [
    ...above.map((row) => ({ row, edge: 'top' }) as const),
    ...below.map((row) => ({ row, edge: 'bottom' }) as const),
  ];
}

function textOf(row: Row): string {
  return row.segments.map(({ text }) => text).join(' ');
}

/** The same for rows that differ in their figures alone; a title in larger type than the head is another. */
function keyOf(row: Row, edge: Edge): string {
  const size = Math.round(Math.max(...row.segments.map((segment) => segment.size)));
  return `${edge} ${size} ${textOf(row).replace(/\d+/g, '#').toLowerCase()}`;
}

/** `3 / 12` or `Page 3 of 12` on the third page of twelve. */
function isNumberOfAll(row: Row, page: number, pages: number): boolean {
  const [, number, all] = NUMBER_OF_ALL.exec(textOf(row)) ?? [];
  return number !== undefined && Number(number) === page && Number(all) === pages;
}

/** The same for page numbers that count with the pages; null for what is no page number. */
function stepOf(row: Row, edge: Edge, page: number): string | null {
  const digits = NUMBER.exec(textOf(row))?.[1];
  if (digits === undefined) return null;
  const value = /\d/.test(digits) ? Number(digits) : fromRoman(digits.toLowerCase());
  return `${edge} ${/\d/.test(digits)} ${value - page}`;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function fromRoman(digits: string): number {
  const values = [...digits].map((digit) => ROMAN[digit] ?? 0);
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0);
}
