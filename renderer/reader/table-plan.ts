import type { Block } from '../../shared/model';
import { columnsOfCells, tableEnd } from '../../shared/text';
import { directionOf } from './direction';

/** What the rows of one table have in common. */
export interface TablePlan {
  readonly firstBlock: number;
  readonly endBlock: number;
  /** For each row from the first, the column that each of its cells begins in; a caption has none. */
  readonly columns: readonly (readonly number[])[];
  /** How many columns there are. */
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  /** For each column whether it holds numbers; the first stands at its edge with them as well, and holds none. */
  readonly areNumbers: readonly boolean[];
  /** For each column how wide it is, in em: of a table that sections cut, so that its parts look like one. Else null. */
  readonly widths: readonly number[] | null;
}

/** More rows than this are cut: each section of them is laid out when it comes into view. */
export const MOST_ROWS_TOGETHER = 150;
const NUMBER = /^[(+\-−–±~≈<>≤≥]*\s?[$€£¥₩]?\s?\d[\d.,’'\s/:]*(?:\s?[%‰°$€£¥₩)]|\s\p{L}{1,3})?\)?$/u;
const PLACEHOLDER = /^(?:[-–—−.…*?/]*|n\/?a|N\/?A)$/;
/** In UTF-16 code units; what is longer is cut before it is looked at. */
const LONGEST_NUMBER = 40;
/** Longer cells wrap in a table of planned widths. */
const WIDEST = 28;
const NARROWEST = 4;
const EM_PER_CHARACTER = 0.62;
const CELL_PADDING = 2;

/** Plans the table whose caption or first row stands at `first`. Linear in its cells and words. */
function planTable(text: string, blocks: readonly Block[], first: number): TablePlan {
  const endBlock = tableEnd(blocks, first);
  const rows = blocks.slice(first, endBlock);
  const columns = columnsOfCells(rows);
  const numbers: (boolean | undefined)[] = [];
  const lengths: number[] = [];
  let widest = 0;
  for (const [row, { cells = [] }] of rows.entries()) {
    for (const [at, { start, end, header, columns: span = 1 }] of cells.entries()) {
      const column = columns[row]?.[at] ?? at;
      widest = Math.max(widest, column + span);
      if (span > 1) continue;
      lengths[column] = Math.max(lengths[column] ?? 0, end - start);
      const words = text.slice(start, Math.min(end, start + LONGEST_NUMBER));
      if (header === undefined && !PLACEHOLDER.test(words))
        numbers[column] = numbers[column] !== false && NUMBER.test(words);
    }
  }
  const widths = Array.from(lengths, (length = 0) =>
    Math.max(NARROWEST, Math.min(WIDEST, length * EM_PER_CHARACTER + CELL_PADDING)),
  );
  return {
    firstBlock: first,
    endBlock,
    columns,
    width: widest,
    direction: directionOf(text.slice(rows[0]?.start, rows.at(-1)?.end)),
    areNumbers: Array.from(numbers, (is, column) => column > 0 && is === true),
    widths: rows.length > MOST_ROWS_TOGETHER ? widths : null,
  };
}

/**
 * Gives the plan of the table that a block belongs to, asked for block after block; null for one of no
 * table. An article without tables costs a look at each block's kind.
 */
export function tablePlans(text: string, blocks: readonly Block[]): (index: number) => TablePlan | null {
  let plan: TablePlan | null = null;
  return (index) => {
    const block = blocks[index];
    if (block === undefined || !isOfTable(block)) return null;
    if (plan === null || index >= plan.endBlock) plan = planTable(text, blocks, index);
    return plan;
  };
}

/** How a cell stands among those of its table, whatever cells of rows above reach into its row. */
export interface CellPlace {
  readonly isNumber: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The place of each cell of a row. */
export function cellPlaces(plan: TablePlan, index: number, { cells = [] }: Block): readonly CellPlace[] {
  const columns = plan.columns[index - plan.firstBlock] ?? [];
  return cells.map(({ columns: across = 1 }, at) => {
    const column = columns[at] ?? at;
    return {
      isNumber: across === 1 && plan.areNumbers[column] === true,
      isFirst: column === 0,
      isLast: column + across >= plan.width,
    };
  });
}

/** True for a row of a table and for the caption that one begins with. */
export function isOfTable({ kind, beginsTable }: Block): boolean {
  return kind === 'table-row' || beginsTable === true;
}
