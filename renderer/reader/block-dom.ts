import type { Block, TextSpan } from '../../shared/model';
import { type InlineRun, inlineGroups } from './inline-runs';
import type { SpokenStretch } from './spoken-stretches';
import { appendCells } from './table-dom';
import type { CellPlace } from './table-plan';

/** What a block's element shows beside its words. */
export interface BlockLook {
  /** 2-6 for a heading, 0 for any other block. */
  readonly rank: number;
  /** The number in the margin; null where a citation gives none. */
  readonly number: number | null;
  /** For each cell of a table's row how it stands in the table. */
  readonly cells: readonly CellPlace[];
}

const TAGS = {
  paragraph: 'p',
  heading: 'h2',
  'list-item': 'div',
  quote: 'p',
  preformatted: 'pre',
  caption: 'figcaption',
  'table-row': 'tr',
} as const;
const INLINE_TAGS = { strong: 'strong', emphasis: 'em', code: 'code' } as const;

/**
 * One block with its formatting; its text nodes spell exactly `text` between the block's offsets. Links
 * carry no `href`, so no click of any button, drag or key can make the page follow them.
 */
export function createBlock(document: Document, text: string, block: Block, look: BlockLook): HTMLElement {
  const element = document.createElement(look.rank > 0 ? `h${look.rank}` : tagOf(block));
  if (block.kind === 'table-row') appendCells(element, block, look.cells);
  else if (block.kind !== 'list-item') element.dir = 'auto';
  // What is drawn before a row would become a column of its table.
  const numbered = (block.kind === 'table-row' && element.firstElementChild) || element;
  if (look.number !== null) numbered.setAttribute('data-n', String(look.number));
  fillBlock(element, text, block, []);
  return element;
}

function tagOf({ kind, beginsTable }: Block): string {
  return kind === 'caption' && beginsTable === true ? 'caption' : TAGS[kind];
}

/** Makes what stands in a block's element anew, with a `<mark>` around the words of each stretch. */
export function fillBlock(
  element: HTMLElement,
  text: string,
  block: Block,
  stretches: readonly SpokenStretch[],
): void {
  if (block.kind === 'table-row') {
    fillCells(element, text, block, stretches);
    return;
  }
  fillWords(element, text, block, stretches);
}

/**
 * Each cell with what parts it from the one before, which is text of the page as of the block, so that offsets are
 * counted as anywhere, but is neither seen nor heard.
 */
function fillCells(row: HTMLElement, text: string, block: Block, stretches: readonly SpokenStretch[]): void {
  let from = block.start;
  for (const [at, { start, end }] of (block.cells ?? []).entries()) {
    const cell = row.children[at];
    if (cell === undefined) continue;
    fillWords(cell, text, { ...block, start, end }, stretches);
    if (start > from) {
      const separator = row.ownerDocument.createElement('span');
      separator.dataset.separator = '';
      separator.setAttribute('aria-hidden', 'true');
      separator.textContent = text.slice(from, start);
      cell.prepend(separator);
    }
    from = end;
  }
}

function fillWords(element: Element, text: string, block: Block, stretches: readonly SpokenStretch[]): void {
  const document = element.ownerDocument;
  if (stretches.length === 0 && (block.marks === undefined || block.marks.length === 0)) {
    element.textContent = text.slice(block.start, block.end);
    return;
  }
  element.replaceChildren();
  for (const group of inlineGroups(block)) {
    const parent =
      group.address === null ? element : element.appendChild(createLink(document, group.address));
    for (const run of group.runs) parent.append(createRun(document, text, run, stretches));
  }
}

function createLink(document: Document, address: string): HTMLElement {
  const link = document.createElement('a');
  link.dataset.address = address;
  link.title = address;
  link.tabIndex = 0;
  link.setAttribute('role', 'link');
  link.setAttribute('aria-haspopup', 'dialog');
  return link;
}

function createRun(
  document: Document,
  text: string,
  run: InlineRun,
  stretches: readonly SpokenStretch[],
): Node {
  let node: Node = document.createDocumentFragment();
  for (const piece of markedPieces(run, stretches)) {
    const words = document.createTextNode(text.slice(piece.start, piece.end));
    node.appendChild(piece.stretch === null ? words : createMark(document, words, piece));
  }
  for (const kind of run.kinds.toReversed()) {
    const wrapper = document.createElement(INLINE_TAGS[kind]);
    wrapper.append(node);
    node = wrapper;
  }
  return node;
}

interface MarkedPiece extends TextSpan {
  readonly stretch: SpokenStretch | null;
}

/** A run cut where stretches begin and end; together the pieces are the run. */
function markedPieces(run: TextSpan, stretches: readonly SpokenStretch[]): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let from = run.start;
  for (const stretch of stretches) {
    const start = Math.max(stretch.start, run.start);
    const end = Math.min(stretch.end, run.end);
    if (end <= start) continue;
    if (start > from) pieces.push({ start: from, end: start, stretch: null });
    pieces.push({ start, end, stretch });
    from = end;
  }
  if (from < run.end) pieces.push({ start: from, end: run.end, stretch: null });
  return pieces;
}

/** What is said of the words stands in attributes, from which `article.css` makes it: it is no text of the page. */
function createMark(document: Document, words: Text, { start, end, stretch }: MarkedPiece): HTMLElement {
  const mark = document.createElement('mark');
  if (stretch?.start === start && stretch.opens !== '') mark.dataset.opens = stretch.opens;
  if (stretch?.end === end && stretch.closes !== '') mark.dataset.closes = stretch.closes;
  mark.append(words);
  return mark;
}
