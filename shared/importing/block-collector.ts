import type { BlockKind } from '../model';
import type { RawBlock, RawPiece } from '../text';

/** What the block being collected is, as its innermost container says. */
export interface BlockContext {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly ordinal?: number;
}

export type PieceMarks = NonNullable<RawPiece['marks']>;

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

  function contextNow(): BlockContext {
    const innermost = containers.at(-1) ?? PARAGRAPH;
    return innermost.kind === 'list-item' && begun.has(innermost) ? PARAGRAPH : innermost;
  }

  /** Ends the block in hand; one without a visible character is dropped. */
  function close(): void {
    if (pieces.some((piece) => /\S/.test(piece.text))) {
      const context = contextNow();
      begun.add(context);
      blocks.push({ ...context, pieces });
    }
    pieces = [];
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

export type BlockCollector = ReturnType<typeof blockCollector>;

/** A block's text as it stands in its pieces, for looking at it before it is canonical. */
export function rawText(block: RawBlock): string {
  return block.pieces.map((piece) => piece.text).join('');
}
