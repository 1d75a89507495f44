import type { Pause } from '../../pauses';
import type { RawBlock, RawCell, RawPiece } from '../../text';
import { CELL_SEPARATOR } from '../block-collector';
import { wordsSeen } from './line-joining';
import { type Paragraph, paragraphsOf } from './paragraphs';
import { inReadingOrder, type Line } from './reading-order';
import { type PageRows, withoutRunningLines } from './running-lines';
import type { TableRow } from './table-rows';

const BULLET = /^[•‣◦▪●○■]\s*/;
/** Of the body's size: type of a heading is clearly larger. */
const HEADING = 1.15;
const LONGEST_HEADING = 200;
const LINES_OF_A_HEADING = 4;
const DEEPEST_HEADING = 6;

/**
 * The text of a document's pages as blocks that know their page. Headings are known by larger type alone. Pauses on
 * the way: .5 ms of work a page.
 */
export async function pdfBlocks(pages: readonly PageRows[], pause: Pause): Promise<RawBlock[]> {
  const lines: Line[] = [];
  for (const { rows, number } of withoutRunningLines(pages)) {
    lines.push(...inReadingOrder(rows, number));
    await pause();
  }
  const bodySize = bodySizeOf(lines);
  await pause();
  const seen = wordsSeen(lines.map(({ text }) => text));
  await pause();
  const paragraphs = await paragraphsOf(lines, seen, bodySize, pause);
  const sizes = headingSizes(paragraphs, bodySize);
  return paragraphs.map((paragraph) => asBlock(paragraph, bodySize, sizes));
}

/** The size that most characters are set in, to half a point. */
function bodySizeOf(lines: readonly Line[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  const [most] = [...characters].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}

function isHeading({ text, size, lineCount, tableRow }: Paragraph, bodySize: number): boolean {
  const isShort = text.length <= LONGEST_HEADING && lineCount <= LINES_OF_A_HEADING;
  return isShort && tableRow === null && size >= bodySize * HEADING && /\p{L}{2}/u.test(text);
}

/** Sizes of headings, largest first, to half a point; their place is the heading's level. */
function headingSizes(paragraphs: readonly Paragraph[], bodySize: number): number[] {
  const sizes = paragraphs
    .filter((paragraph) => isHeading(paragraph, bodySize))
    .map(({ size }) => Math.round(size * 2) / 2);
  return [...new Set(sizes)].sort((a, b) => b - a);
}

function asBlock(paragraph: Paragraph, bodySize: number, sizes: readonly number[]): RawBlock {
  const { text, page, size, tableRow } = paragraph;
  if (tableRow !== null) return rowBlock(tableRow, page);
  if (isHeading(paragraph, bodySize)) {
    const level = sizes.indexOf(Math.round(size * 2) / 2) + 1;
    return { kind: 'heading', level: Math.min(level, DEEPEST_HEADING), page, pieces: [{ text }] };
  }
  return BULLET.test(text)
    ? { kind: 'list-item', level: 1, page, pieces: [{ text: text.replace(BULLET, '') }] }
    : { kind: 'paragraph', page, pieces: [{ text }] };
}

/** A bullet before the first words is none of them, as in a list; a column without words leaves no separator. */
function rowBlock({ table, cells }: TableRow, page: number): RawBlock {
  const pieces: RawPiece[] = [];
  const placed: RawCell[] = [];
  for (const { text, columns } of cells) {
    const isFirst = pieces.length === 0;
    if (text !== '' && !isFirst) pieces.push({ text: CELL_SEPARATOR });
    const from = pieces.length;
    if (text !== '') pieces.push({ text: isFirst ? text.replace(BULLET, '') : text });
    placed.push({ from, to: pieces.length, ...(columns > 1 && { columns }) });
  }
  return { kind: 'table-row', page, pieces, cells: placed, table };
}
