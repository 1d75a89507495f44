import type { Block } from '../../model';
import { columnsOfCells } from '../../text';
import { inlineLines } from '../inline-markdown';
import type { Inline } from '../note-nodes';
import { inlineOf } from './text-blocks';

/**
 * The rows of one table as a table of GitHub Flavored Markdown (0.29, 4.10): its first row is the head if all
 * its cells head columns, and else the head is empty, since there must be one. A cell over several columns or
 * rows stands in the first of them; line breaks in cells are `<br>`. Linear in the cells.
 */
export function tableLines(text: string, rows: readonly Block[]): readonly string[] {
  const begun = columnsOfCells(rows);
  const columns = [...new Set(begun.flat())].sort((a, b) => a - b);
  const place = new Map(columns.map((column, at) => [column, at]));
  const lines = rows.map(({ cells = [], marks = [] }, row) => {
    const words = columns.map(() => '');
    for (const [at, { start, end }] of cells.entries())
      words[place.get(begun[row]?.[at] ?? 0) ?? 0] = cellMarkdown(inlineOf(text, { start, end, marks }));
    return line(words);
  });
  const hasHead = rows[0]?.cells?.every(({ header }) => header === 'column') ?? false;
  const head = hasHead ? lines.slice(0, 1) : [line(columns.map(() => ''))];
  return [...head, line(columns.map(() => '---')), ...(hasHead ? lines.slice(1) : lines)];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A bar would end the cell, also in code and in addresses. */
function cellMarkdown(content: readonly Inline[]): string {
  return inlineLines(content, 'commonmark')
    .map((words) => words.replaceAll('|', '\\|'))
    .join('<br>');
}
