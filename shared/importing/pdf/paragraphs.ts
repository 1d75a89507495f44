import type { Pause } from '../../pauses';
import { joinedLines, type WordsSeen } from './line-joining';
import { type Line, median } from './reading-order';
import type { TableRow } from './table-rows';

/** Lines that belong together. `page` is where it begins, counted from 1. */
export interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly page: number;
  readonly lineCount: number;
  /** What it is as a row of a table; null for any other. */
  readonly tableRow: TableRow | null;
}

interface Draft {
  readonly lines: Line[];
}

/** Of the usual distance between lines: more is a new paragraph. */
const WIDER = 1.35;
/** Of the type's size: more or less is another kind of text. */
const OTHER_SIZE = 0.12;
const INDENT = 0.6;
const DEEPEST_INDENT = 6;
const BULLET = /^[•‣◦▪●○■]\s*/;
const ITEM = /^(?:[•‣◦▪●○■]|\(?\d{1,3}[.)]\s|[-–—]\s)/;
const SENTENCE_END = /[.!?…:;。！？]["'”’»)\]]*$/;

/**
 * The paragraphs of all pages' lines, which come in the order of reading. Divided by wider gaps, other
 * sizes, indents, markers of lists, and lines that end early; joined over columns and pages where a
 * sentence goes on, past the footnotes between.
 */
export async function paragraphsOf(
  lines: readonly Line[],
  seen: WordsSeen,
  bodySize: number,
  pause: Pause,
): Promise<Paragraph[]> {
  const drafts: Draft[] = [];
  for (const column of columnsOf(lines)) {
    const parts = divided(column);
    const [first, ...rest] = parts;
    const before = first === undefined ? undefined : lastOfBody(drafts, bodySize);
    if (first !== undefined && before !== undefined && goesOn(before, first)) {
      for (const line of first.lines) before.lines.push(line);
      drafts.push(...rest);
    } else drafts.push(...parts);
    await pause();
  }
  const paragraphs: Paragraph[] = [];
  for (const draft of drafts) {
    paragraphs.push(asParagraph(draft, seen));
    await pause();
  }
  return paragraphs;
}

function columnsOf(lines: readonly Line[]): Line[][] {
  const columns: Line[][] = [];
  for (const line of lines) {
    const open = columns.at(-1);
    if (open?.[0]?.column === line.column) open.push(line);
    else columns.push([line]);
  }
  return columns;
}

function divided(lines: readonly Line[]): Draft[] {
  const leading = leadingOf(lines);
  const isHanging = isHangingIndent(lines);
  const drafts: Draft[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    const draft = drafts.at(-1);
    if (
      draft === undefined ||
      previous === null ||
      begins(line, previous, draft.lines[0] ?? previous, { leading, isHanging })
    )
      drafts.push({ lines: [line] });
    else draft.lines.push(line);
    previous = line;
  }
  return drafts;
}

/** The usual distance from line to line; twice the type's size where lines are few. */
function leadingOf(lines: readonly Line[]): number {
  const distances = lines
    .slice(1)
    .map((line, index) => line.baseline - (lines[index]?.baseline ?? 0))
    .filter((distance) => distance > 0);
  const size = median(lines.map((line) => line.size));
  const usual = distances.toSorted((a, b) => a - b)[Math.floor(distances.length * 0.3)] ?? size * 1.3;
  return Math.min(usual, size * 2);
}

function isIndented({ left, size, column }: Line): boolean {
  const indent = left - column.left;
  return indent > INDENT * size && indent < DEEPEST_INDENT * size;
}

/** True for bibliographies, whose entries stand out to the left of their further lines. */
function isHangingIndent(lines: readonly Line[]): boolean {
  const indented = lines.filter(isIndented).length;
  return indented > lines.length / 2 && indented < lines.length;
}

/** `start` is the first line of the paragraph in hand. */
function begins(
  line: Line,
  previous: Line,
  start: Line,
  { leading, isHanging }: { readonly leading: number; readonly isHanging: boolean },
): boolean {
  if (line.tableRow !== null || previous.tableRow !== null) return true;
  const distance = line.baseline - previous.baseline;
  const ratio = line.size / previous.size;
  if (distance > WIDER * leading * Math.max(1, ratio) || distance < 0) return true;
  if (ratio > 1 + OTHER_SIZE || ratio < 1 - OTHER_SIZE) return true;
  if (
    ITEM.test(line.text) &&
    (BULLET.test(line.text) || SENTENCE_END.test(previous.text) || ITEM.test(previous.text))
  )
    return true;
  if (ITEM.test(start.text)) return isBackAtTheMargin(line, previous, start);
  if (isHanging) return !isIndented(line) && isIndented(previous);
  if (isIndented(line) && (!isIndented(previous) || isOneLine(start, previous, line))) return true;
  return endsEarly(previous, line);
}

/** Lines of a list's item hang under its words; one that stands under its marker again is no part of it. */
function isBackAtTheMargin(line: Line, previous: Line, start: Line): boolean {
  const margin = start.left + 0.5 * start.size;
  return previous !== start && previous.left > margin && line.left < margin;
}

/** A paragraph of one line, by its indent the same as the next one's and by its end before the edge. */
function isOneLine(start: Line, previous: Line, line: Line): boolean {
  return start === previous && Math.abs(previous.left - line.left) < 1 && hasRoom(previous, line);
}

/** True when the next line's first word would have found room, and a sentence is over. */
function endsEarly(line: Line, next: Line): boolean {
  return SENTENCE_END.test(line.text) && hasRoom(line, next);
}

function hasRoom(line: Line, next: Line): boolean {
  const word = next.text.split(' ')[0] ?? '';
  const room = line.column.right - line.right;
  const needed = ((next.right - next.left) / Math.max(1, next.text.length)) * (word.length + 1);
  return room > needed * 1.3 && room > line.size * 2;
}

/** The last paragraph of body type so far; footnotes after it are passed over. */
function lastOfBody(drafts: readonly Draft[], bodySize: number): Draft | undefined {
  for (let at = drafts.length - 1; at >= Math.max(0, drafts.length - 12); at--) {
    const draft = drafts[at];
    if ((draft?.lines[0]?.size ?? 0) > bodySize * (1 - OTHER_SIZE)) return draft;
  }
  return undefined;
}

/** Whether a paragraph goes on at the head of the next column or page. */
function goesOn({ lines }: Draft, next: Draft): boolean {
  const last = lines.at(-1);
  const first = next.lines[0];
  if (last === undefined || first === undefined) return false;
  if (last.tableRow !== null || first.tableRow !== null) return false;
  if (Math.abs(first.size / last.size - 1) > OTHER_SIZE / 2 || ITEM.test(first.text)) return false;
  if (SENTENCE_END.test(last.text)) return false;
  const isFull = last.column.right - last.right < last.size * 3;
  return (
    /^[\p{Ll}\p{Lo}]/u.test(first.text) || /[-\u2010\u00ad,]$/.test(last.text) || (isFull && lines.length > 1)
  );
}

function asParagraph({ lines }: Draft, seen: WordsSeen): Paragraph {
  const [first] = lines;
  return {
    text: joinedLines(
      lines.map(({ text }) => text),
      seen,
    ),
    size: median(lines.map((line) => line.size)),
    page: first?.column.page ?? 1,
    lineCount: lines.length,
    tableRow: first?.tableRow ?? null,
  };
}
