import type { Block, TextSpan } from '../model';
import { blockIndexAt } from './paragraphs';
import { trimSpan } from './trim-span';

/** The index behind the last row of the table whose caption or first row stands at `first`. Linear in its rows. */
export function tableEnd(blocks: readonly Block[], first: number): number {
  let end = first + 1;
  while (isFurtherRow(blocks[end])) end++;
  return end;
}

/** True for a row that goes on a table begun before it. */
export function isFurtherRow(block: Block | undefined): boolean {
  return block?.kind === 'table-row' && block.beginsTable !== true;
}

/**
 * The column, from 0, that each cell of each row begins in, past those that cells of rows above reach down
 * into (HTML, 4.9.12). Linear in the cells and the columns they take.
 */
export function columnsOfCells(rows: readonly Block[]): readonly (readonly number[])[] {
  /** For each column, how many further rows are taken in it. */
  const taken: number[] = [];
  return rows.map(({ cells = [] }) => {
    let column = 0;
    const reached: [column: number, rows: number][] = [];
    const begun = cells.map(({ columns = 1, rows: down = 1 }) => {
      while ((taken[column] ?? 0) > 0) column++;
      const at = column;
      for (; column < at + columns; column++) reached.push([column, down]);
      return at;
    });
    for (const [at, down] of reached) taken[at] = Math.max(taken[at] ?? 0, down);
    for (let at = 0; at < taken.length; at++) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
    return begun;
  });
}

/** True for a character of a row that stands between its cells, and is none of their words. */
export function isSeparator(blocks: readonly Block[], at: number): boolean {
  const block = blocks[blockIndexAt(blocks, at)];
  if (block?.cells === undefined) return false;
  return !block.cells.some(({ start, end }) => at >= start && at < end);
}

/** For each blocks array with tables, its text as `cellsApart` gives it. */
const textsApart = new WeakMap<readonly Block[], string>();

/**
 * The text with line breaks for what stands between the cells of tables, every offset as it was: on the page
 * it came from cells are parts of their own, as paragraphs are. The text itself where it has no table. Linear,
 * once for each blocks array.
 */
export function cellsApart(text: string, blocks: readonly Block[]): string {
  const rows = blocks.filter(({ kind }) => kind === 'table-row');
  if (rows.length === 0) return text;
  const known = textsApart.get(blocks);
  if (known !== undefined) return known;
  const parts: string[] = [];
  let from = 0;
  for (const { start: rowStart, cells = [] } of rows) {
    let between = rowStart;
    for (const { start, end } of cells) {
      parts.push(text.slice(from, between), '\n'.repeat(start - between));
      from = start;
      between = end;
    }
  }
  parts.push(text.slice(from));
  const apart = parts.join('');
  textsApart.set(blocks, apart);
  return apart;
}

/** The span without white space and without separators of cells at its edges; empty where nothing else is in it. */
export function trimCells(text: string, blocks: readonly Block[], span: TextSpan): TextSpan {
  let { start, end } = trimSpan(text, span);
  while (end > start && isSeparator(blocks, end - 1)) end--;
  while (start < end && isSeparator(blocks, start)) start++;
  return trimSpan(text, { start, end });
}
