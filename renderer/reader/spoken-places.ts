import { type Annotation, type Block, quotedWords } from '../../shared/model';
import { graphemeEnd, graphemeStart, paragraphNumber } from '../../shared/text';
import type { Article } from '../store';

// What is heard of words that were just selected, in UTF-16 code units: the user made the rest before.
const HEARD = 160;

/** What is said of the block that `j` and `k` have come to: its place, how much is annotated in it, and its text. */
export function blockSpoken(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  block: Block,
  annotations: number,
): string {
  const number = paragraphNumber(blocks, block.start);
  const name = block.kind === 'heading' ? 'Heading' : number === null ? 'Caption' : `Paragraph ${number}`;
  const row = block.kind === 'table-row' ? ', row of a table' : '';
  const count =
    annotations === 0 ? '' : annotations === 1 ? ', 1 annotation' : `, ${annotations} annotations`;
  return `${name}${row}${count}: ${wordsOf(text, block)}`;
}

/** A row is heard cell by cell. */
function wordsOf(text: string, { start, end, cells }: Block): string {
  if (cells === undefined) return text.slice(start, end);
  return cells
    .map((cell) => text.slice(cell.start, cell.end))
    .filter((words) => words !== '')
    .join(', ');
}

/** What is said of the annotation that `]` and `[` have come to: its label, place, words and comment. */
export function annotationSpoken(
  annotation: Pick<Annotation, 'exact' | 'more' | 'comment'>,
  label: string,
  paragraph: number | null,
): string {
  const place = paragraph === null ? '' : `, paragraph ${paragraph}`;
  const comment = annotation.comment === '' ? '' : ` Comment: ${annotation.comment}`;
  return `${label}${place}: ${quotedWords(annotation)}${comment}`;
}

/** What is said when a key has selected words, or moved an edge of them: of many words the two ends. */
export function selectionSpoken(words: string): string {
  if (words.length <= HEARD) return `Selected: ${words}`;
  const head = words.slice(0, graphemeStart(words, HEARD / 2));
  const tail = words.slice(graphemeEnd(words, words.length - HEARD / 2));
  return `Selected: ${head} … ${tail}`;
}
