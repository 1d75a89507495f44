import type { BlockKind } from '../model';
import type { RawBlock, RawCell, RawPiece } from '../text';

/** What the block being collected is, as its innermost container says. */
export interface BlockContext {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly ordinal?: number;
  /** Of a table's caption, the same as of its rows. */
  readonly table?: object;
}

export type PieceMarks = NonNullable<RawPiece['marks']>;

/** What is known of a cell where it begins. */
export type CellLook = Omit<RawCell, 'from' | 'to'>;

/** What stands between the cells of a row in the text. */
export const CELL_SEPARATOR = ' | ';

interface OpenRow {
  readonly table: object;
  readonly cells: (CellLook & { readonly from: number; to: number })[];
}

const PARAGRAPH: BlockContext = { kind: 'paragraph' };
/** Model limit of `Block.level`. */
const DEEPEST_LEVEL = 9;

/**
 * Gathers pieces of running text into blocks. Containers nest: text belongs to the innermost open one.
 * A list item gives its kind to one block only, so that text after a nested list or a heading inside it
 * does not get a second bullet.
 */
export function blockCollector() {
  const blocks: RawBlock[] = [];
  const containers: BlockContext[] = [];
  const begun = new Set<BlockContext>();
  let pieces: RawPiece[] = [];
  let row: OpenRow | null = null;

  function contextNow(): BlockContext {
    const innermost = containers.at(-1) ?? PARAGRAPH;
    return innermost.kind === 'list-item' && begun.has(innermost) ? PARAGRAPH : innermost;
  }

  /** Ends the block in hand; one without a visible character is dropped. */
  function close(): void {
    if (pieces.some((piece) => /\S/.test(piece.text))) {
      const context = contextNow();
      begun.add(context);
      const { table, cells } = row ?? {};
      blocks.push(
        cells === undefined || !mayHoldRows(context) || !areInCells(pieces, cells)
          ? { ...context, pieces }
          : { ...rowContext(context), pieces, cells, table },
      );
    }
    pieces = [];
    row = null;
  }

  function endCell(): void {
    const last = row?.cells.at(-1);
    if (last !== undefined) last.to = pieces.length;
  }

  return {
    blocks,
    close,
    add(text: string, marks: PieceMarks = []): void {
      if (text !== '') pieces.push(marks.length === 0 ? { text } : { text, marks });
    },
    /** The paragraph ends here: a new block, or a line break where the container is one block. */
    endParagraph(): void {
      const innermost = containers.at(-1);
      // Of code whose lines are elements, some write the line break as well.
      if (
        innermost?.kind === 'preformatted' &&
        (pieces.length === 0 || /\n$/.test(pieces.at(-1)?.text ?? ''))
      )
        return;
      if (innermost === undefined || innermost.kind === 'quote' || innermost.kind === 'paragraph') close();
      else if (innermost.kind === 'heading') pieces.push({ text: ' ' });
      else if (contextNow() === innermost) pieces.push({ text: '\n' });
      else close();
    },
    /** A row of the table that `table` stands for begins. Inside a heading or a caption it stays running text. */
    openRow(table: object): void {
      close();
      row = { table, cells: [] };
    },
    /** The next cell of the row begins, behind a separator unless it is the first that the row was written with. */
    addCell(isFirst: boolean, look: CellLook = {}): void {
      endCell();
      if (!isFirst) pieces.push({ text: CELL_SEPARATOR });
      row?.cells.push({ ...look, from: pieces.length, to: pieces.length });
    },
    leaveRow(): void {
      endCell();
      if (mayHoldRows(contextNow()) && hasWords(pieces)) close();
      else this.endParagraph();
      row = null;
    },
    open(context: BlockContext): void {
      close();
      const { level } = context;
      containers.push(level === undefined ? context : { ...context, level: Math.min(DEEPEST_LEVEL, level) });
    },
    /** Closes the container opened last, and the block in hand with it. */
    leave(): void {
      close();
      containers.pop();
    },
    /** How many containers of this kind are open: the nesting depth of a list item or a quote. */
    depthOf(kind: BlockKind): number {
      return containers.filter((container) => container.kind === kind).length;
    },
    /** True when the block in hand has a visible character. */
    hasWords(): boolean {
      return pieces.some((piece) => /\S/.test(piece.text));
    },
    /** True when the block in hand keeps its line breaks. */
    isPreformatted(): boolean {
      return containers.at(-1)?.kind === 'preformatted';
    },
  };
}

function mayHoldRows({ kind }: BlockContext): boolean {
  return kind === 'paragraph' || kind === 'quote' || kind === 'list-item';
}

/** False for a row with words before its first cell, as no parser of HTML leaves it: they would be seen in none. */
function areInCells(pieces: readonly RawPiece[], [first]: readonly RawCell[]): boolean {
  return first !== undefined && !hasWords(pieces.slice(0, first.from));
}

/** True where something stands between the separators of a row. */
export function hasWords(pieces: readonly RawPiece[]): boolean {
  return pieces.some(({ text }) => text !== CELL_SEPARATOR && /\S/.test(text));
}

/** A row in a quotation keeps its depth there. */
function rowContext({ kind, level }: BlockContext): BlockContext {
  return kind === 'quote' && level !== undefined ? { kind: 'table-row', level } : { kind: 'table-row' };
}

/** True for a paragraph, and for a row of a table outside quotations: running text of its own. */
export function isRunningText({ kind, level }: Pick<RawBlock, 'kind' | 'level'>): boolean {
  return kind === 'paragraph' || (kind === 'table-row' && level === undefined);
}

export type BlockCollector = ReturnType<typeof blockCollector>;

/** A block's text as it stands in its pieces, for looking at it before it is canonical. */
export function rawText(block: RawBlock): string {
  return block.pieces.map((piece) => piece.text).join('');
}
