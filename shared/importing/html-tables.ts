import { tagOf } from './html-elements';

/** What stands between the cells of a row in the text. */
export const CELL_SEPARATOR = ' | ';

/**
 * True for a table that shows data, false for one that lays out a page: presentational by role, holding
 * another table or headings, or with one cell a row.
 */
export function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/i.test(table.getAttribute('role') ?? '')) return false;
  if (table.querySelector('table, h1, h2, h3, h4, h5, h6, article, section, blockquote, pre') !== null)
    return false;
  return [...table.querySelectorAll('tr')].some((row) => cellsOf(row).length > 1);
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter((child) => tagOf(child) === 'td' || tagOf(child) === 'th');
}

/** True for the first cell of its row. */
export function isFirstCell(cell: Element): boolean {
  const row = cell.parentElement;
  return row === null || cellsOf(row)[0] === cell;
}
