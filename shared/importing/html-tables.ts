import { MOST_COLUMNS, MOST_ROWS } from '../model';
import type { CellLook } from './block-collector';
import { tagOf } from './html-elements';

/** Asks `isDataTable` once for each table and answers for its rows, however many there are. */
export function tableRows() {
  const known = new Map<Element, boolean>();
  const isData = (table: Element): boolean => {
    const answer = known.get(table) ?? isDataTable(table);
    known.set(table, answer);
    return answer;
  };
  return {
    /** The table that shows data and that a row or a caption belongs to; null in one that lays out a page. */
    dataTableOf(part: Element): Element | null {
      const table = part.closest('table');
      return table !== null && isData(table) ? table : null;
    },
  };
}

/**
 * True for a table that shows data, false for one that lays out a page: presentational by role, holding
 * another table or headings, or with one cell a row.
 */
function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/i.test(table.getAttribute('role') ?? '')) return false;
  if (table.querySelector('table, h1, h2, h3, h4, h5, h6, article, section, blockquote, pre') !== null)
    return false;
  return [...table.querySelectorAll('tr')].some((row) => cellsOf(row).length > 1);
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter(isCell);
}

function isCell(element: Element): boolean {
  return tagOf(element) === 'td' || tagOf(element) === 'th';
}

/** True for a cell of the row itself; one that stands deeper is words of the cell around it. */
export function isCellOf(row: Element, cell: Element): boolean {
  return cell.parentElement === row;
}

/** True for the first cell of its row, whether its words are shown or not. */
export function isFirstCell(cell: Element): boolean {
  const row = cell.parentElement;
  return row === null || cellsOf(row)[0] === cell;
}

/** What a cell says of itself, and what follows from where it stands. */
export function cellLook(cell: Element): CellLook {
  const header = headerOf(cell);
  const columns = spanOf(cell, 'colspan', MOST_COLUMNS);
  const rows = spanOf(cell, 'rowspan', MOST_ROWS);
  return { ...(header && { header }), ...(columns > 1 && { columns }), ...(rows > 1 && { rows }) };
}

function headerOf(cell: Element): CellLook['header'] {
  const role = cell.getAttribute('role')?.toLowerCase();
  if (role === 'columnheader') return 'column';
  if (role === 'rowheader') return 'row';
  const isHead = cell.closest('thead') !== null;
  if (tagOf(cell) === 'td') return isHead ? 'column' : undefined;
  const scope = cell.getAttribute('scope')?.toLowerCase() ?? '';
  if (scope.startsWith('row')) return 'row';
  if (scope.startsWith('col') || isHead) return 'column';
  const row = cell.parentElement;
  return row !== null && cellsOf(row).some((other) => tagOf(other) === 'td') ? 'row' : 'column';
}

function spanOf(cell: Element, name: string, most: number): number {
  const written = cell.getAttribute(name)?.trim() ?? '';
  return /^\d{1,9}$/.test(written) ? Math.min(most, Number(written)) : 1;
}
