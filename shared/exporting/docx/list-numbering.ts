import { AlignmentType, LevelFormat, type NumberingDefinition } from 'docx';
import type { NoteBlock } from '../note-nodes';
import { INDENT } from './styles';

type List = Extract<NoteBlock, { kind: 'list' }>;

/** Word has nine levels (ECMA-376, part 1, 17.9.6). */
const DEEPEST = 8;
const BULLETS = ['•', '◦', '▪'] as const;
/** The largest number Word starts a list with. */
const LARGEST_START = 32_767;

/** The numbering of one document: Word's own, so that a list goes on when a user adds an item. */
export class ListNumbering {
  readonly #definitions: NumberingDefinition[] = [];

  /** The numbering of a list at a depth counted from 0; each ordered list has its own, or it would go on counting. */
  numberingOf(list: List, depth: number): { readonly reference: string; readonly level: number } {
    const level = Math.min(depth, DEEPEST);
    const reference = list.isOrdered ? `list-${this.#definitions.length}` : 'bullets';
    if (!this.#definitions.some((known) => known.reference === reference))
      this.#definitions.push({
        reference,
        levels: Array.from({ length: DEEPEST + 1 }, (_, index) => levelOf(list, index)),
      });
    return { reference, level };
  }

  /** Every numbering that was asked for. */
  get definitions(): readonly NumberingDefinition[] {
    return this.#definitions;
  }
}

function levelOf(list: List, level: number): NumberingDefinition['levels'][number] {
  return {
    level,
    format: list.isOrdered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: list.isOrdered ? `%${level + 1}.` : (BULLETS[level % BULLETS.length] ?? '•'),
    alignment: AlignmentType.START,
    start: list.isOrdered ? Math.min(list.start, LARGEST_START) : 1,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
  };
}
