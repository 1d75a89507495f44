import type { Block } from '../../shared/model';
import { directionOf } from './direction';
import type { CellPlace, TablePlan } from './table-plan';

/** The element that the rows of a table are put into, one after the other. */
export interface OpenTable {
  readonly table: HTMLElement;
  /** The `<thead>` or `<tbody>` that the last row stands in. */
  part: HTMLElement | null;
}

/**
 * A table in a box of its own, in which it can be wider than the article's column; it is made
 * for the row or the caption that comes first in it. Of a table that sections cut it is a part.
 */
export function createTable(
  parent: HTMLElement,
  { block, element }: { readonly block: Block; readonly element: HTMLElement },
  plan: TablePlan | null,
): OpenTable {
  const document = parent.ownerDocument;
  const box = parent.appendChild(document.createElement('div'));
  box.dataset.table = plan?.widths == null ? '' : 'part';
  box.dir = plan?.direction ?? directionOf(element.textContent ?? '');
  const table = box.appendChild(document.createElement('table'));
  if (plan?.widths != null) planWidths(table, plan.widths);
  if (block.beginsTable !== true) table.setAttribute('aria-label', 'Table, continued');
  return { table, part: null };
}

function planWidths(table: HTMLElement, widths: readonly number[]): void {
  const document = table.ownerDocument;
  table.style.tableLayout = 'fixed';
  table.style.width = `${widths.reduce((sum, width) => sum + width, 0)}em`;
  const group = table.appendChild(document.createElement('colgroup'));
  for (const width of widths) group.appendChild(document.createElement('col')).style.width = `${width}em`;
}

/** Puts a row, or the caption, into its table: rows of column headers at its top are its head. */
export function placeInTable(open: OpenTable, block: Block, element: HTMLElement): void {
  const { table } = open;
  if (block.kind === 'caption') {
    table.append(element);
    return;
  }
  const isHead = open.part?.localName !== 'tbody' && isRowOfHeaders(block);
  const name = isHead ? 'thead' : 'tbody';
  if (open.part?.localName !== name) open.part = table.appendChild(table.ownerDocument.createElement(name));
  open.part.append(element);
}

function isRowOfHeaders({ cells = [] }: Block): boolean {
  return cells.length > 0 && cells.every(({ header }) => header === 'column');
}

// In UTF-16 code units: a name or a date stands in one line, and a sentence in no narrower column than it can be read in.
const SHORT = 16;
const LONG = 40;

/** The cells of a row, without their words, which `fillBlock` puts in. `places` is for each cell. */
export function appendCells(row: HTMLElement, block: Block, places: readonly CellPlace[]): void {
  for (const [at, { start, end, header, columns = 1, rows = 1 }] of (block.cells ?? []).entries()) {
    const cell = row.ownerDocument.createElement(header === undefined ? 'td' : 'th');
    if (header !== undefined) cell.setAttribute('scope', header === 'column' ? 'col' : 'row');
    if (columns > 1) cell.setAttribute('colspan', String(columns));
    if (rows > 1) cell.setAttribute('rowspan', String(rows));
    if (places[at]?.isNumber) cell.dataset.number = '';
    if (places[at]?.isFirst) cell.dataset.first = '';
    if (places[at]?.isLast) cell.dataset.last = '';
    if (end - start <= SHORT) cell.dataset.length = 'short';
    else if (end - start >= LONG) cell.dataset.length = 'long';
    cell.dir = 'auto';
    row.append(cell);
  }
}
