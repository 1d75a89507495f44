import {
  BLOCK_KINDS,
  type Block,
  MOST_COLUMNS,
  MOST_ROWS,
  type Parsed,
  type Picture,
  PictureSchema,
  parseEach,
} from '../../../shared/model';

/** What a revision shows, in a row of its own so that no list ever loads it. */
export interface Body {
  readonly revisionId: string;
  readonly schema: 1;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pictures: readonly Picture[];
}

export interface ReadBody {
  readonly body: Body;
  /** Why the blocks could not be used and were made anew as plain paragraphs, or what is the matter with a picture; null when all is well. */
  readonly problem: string | null;
}

const kinds: ReadonlySet<unknown> = new Set(BLOCK_KINDS);

/**
 * Reads a stored body. Blocks are checked by hand, for their kinds and that they follow each other without a gap:
 * the schema takes 15 times as long for 3,000 of them. Where they do not hold, the text still shows, one
 * paragraph for each of its lines, which is where blocks end.
 */
export function readBody(raw: unknown): Parsed<ReadBody> {
  if (typeof raw !== 'object' || raw === null) return { ok: false, problem: 'Expected an object', raw };
  const { revisionId, schema, text, blocks, pictures } = raw as Readonly<Record<string, unknown>>;
  if (schema !== 1) return { ok: false, problem: `schema: Expected 1 but received ${String(schema)}`, raw };
  if (typeof revisionId !== 'string') return { ok: false, problem: 'revisionId: Expected a string', raw };
  if (typeof text !== 'string') return { ok: false, problem: 'text: Expected a string', raw };
  const problem = problemWithBlocks(blocks, text);
  const usable = problem === null ? (blocks as readonly Block[]) : paragraphsOf(text);
  // Where the blocks are not what they were, nobody knows where the pictures stood.
  const shown = problem === null ? readPictures(pictures) : { pictures: NONE, problem };
  const body: Body = { revisionId, schema, text, blocks: usable, pictures: shown.pictures };
  return { ok: true, value: { body, problem: shown.problem } };
}

const NONE: readonly Picture[] = [];

/** Those that can be read, each on its own, and the first reason why one cannot. */
function readPictures(raw: unknown): {
  readonly pictures: readonly Picture[];
  readonly problem: string | null;
} {
  if (raw === undefined) return { pictures: NONE, problem: null };
  if (!Array.isArray(raw)) return { pictures: NONE, problem: 'pictures: Expected an array' };
  const { records, unreadable } = parseEach(PictureSchema, raw);
  const [first] = unreadable;
  return { pictures: records, problem: first === undefined ? null : `pictures: ${first.problem}` };
}

function problemWithBlocks(blocks: unknown, text: string): string | null {
  if (!Array.isArray(blocks)) return 'blocks: Expected an array';
  let next = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block: unknown = blocks[index];
    if (typeof block !== 'object' || block === null) return `blocks.${index}: Expected an object`;
    const { kind, start, end, marks, page, cells } = block as Readonly<Record<string, unknown>>;
    if (!kinds.has(kind)) return `blocks.${index}.kind: Unknown kind`;
    if (start !== next || !isOffset(end) || end < next)
      return `blocks.${index}: Expected to start at ${next}`;
    if (page !== undefined && !isOffset(page)) return `blocks.${index}.page: Expected a page number`;
    if (marks !== undefined && !areMarks(marks)) return `blocks.${index}.marks: Expected runs of formatting`;
    if ((cells !== undefined || kind === 'table-row') && !areCells(cells, next, end))
      return `blocks.${index}.cells: Expected cells up to the row’s end`;
    next = end + 1;
  }
  return next - 1 === text.length || (blocks.length === 0 && text === '')
    ? null
    : 'blocks: Expected to cover the text';
}

/** Cells follow each other, and the last ends with its row: no word stands behind them. */
function areCells(cells: unknown, rowStart: number, rowEnd: number): boolean {
  if (!Array.isArray(cells)) return false;
  let next = rowStart;
  for (const cell of cells) {
    if (typeof cell !== 'object' || cell === null) return false;
    const { start, end, columns = 1, rows = 1 } = cell as Readonly<Record<string, unknown>>;
    if (!isOffset(start) || !isOffset(end) || start < next || end < start) return false;
    if (!isOffset(columns) || columns > MOST_COLUMNS || !isOffset(rows) || rows > MOST_ROWS) return false;
    next = end;
  }
  return cells.length > 0 && next === rowEnd;
}

function areMarks(marks: unknown): boolean {
  return Array.isArray(marks) && marks.every(isMark);
}

function isMark(mark: unknown): boolean {
  if (typeof mark !== 'object' || mark === null) return false;
  const { kind, start, end, href } = mark as Readonly<Record<string, unknown>>;
  const isLinkSafe = href === undefined || (typeof href === 'string' && /^(?:https?|mailto):/i.test(href));
  return typeof kind === 'string' && isOffset(start) && isOffset(end) && start <= end && isLinkSafe;
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function paragraphsOf(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    blocks.push({ kind: 'paragraph', start, end: start + line.length });
    start += line.length + 1;
  }
  return blocks;
}
