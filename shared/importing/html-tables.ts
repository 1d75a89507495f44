import { tagOf } from './html-elements';

/** What stands between the cells of a row in the text. */
export const CELL_SEPARATOR = ' | ';

/** Asks `isDataTable` once for each table and answers for its rows, however many there are. */
export function tableRows() {
  const known = new Map<Element, boolean>();
  return {
    /** True for a row of a table that shows data. */
    isData(row: Element): boolean {
      const table = row.closest('table');
      if (table === null) return false;
      const answer = known.get(table) ?? isDataTable(table);
      known.set(table, answer);
      return answer;
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
  return [...row.children].filter((child) => tagOf(child) === 'td' || tagOf(child) === 'th');
}

/** True for the first cell of its row. */
export function isFirstCell(cell: Element): boolean {
  const row = cell.parentElement;
  return row === null || cellsOf(row)[0] === cell;
}
