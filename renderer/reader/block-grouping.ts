import type { Block } from '../../shared/model';
import { directionOf } from './direction';
import { createTable, type OpenTable, placeInTable } from './table-dom';
import { isOfTable, type TablePlan } from './table-plan';

interface OpenGroup {
  readonly element: HTMLElement;
  readonly level: number;
  /** The last item of a list, into which a deeper list goes; the group itself for a quotation. */
  inner: HTMLElement;
  ordinal: number | null;
}

/**
 * Places a section's blocks one after the other: list items that follow each other stand in one `<ul>` or
 * `<ol>` with its right numbers, deeper ones in the item above, quotations in nested `<blockquote>`s. Both
 * take the side of their first block: `dir="auto"` would not see through the blocks' own. Rows of a table
 * stand in one, with its caption.
 */
export function createGrouping(
  section: HTMLElement,
): (block: Block, element: HTMLElement, plan: TablePlan | null) => void {
  let open: OpenGroup[] = [];
  let openKind: Block['kind'] | null = null;
  let openTable: OpenTable | null = null;
  return (block, element, plan) => {
    if (isOfTable(block)) {
      if (openTable === null || block.beginsTable === true)
        openTable = createTable(quotedAt(section, block, element), { block, element }, plan);
      placeInTable(openTable, block, element);
      openKind = null;
      return;
    }
    openTable = null;
    if (block.kind !== openKind) {
      open = [];
      openKind = block.kind;
    }
    if (block.kind === 'list-item') placeItem(section, open, block, element);
    else if (block.kind === 'quote') placeQuote(section, open, block, element);
    else if (block.kind === 'caption') append(section, 'figure').append(element);
    else section.append(element);
  };
}

/** Where a table stands: in a quotation of its depth there. */
function quotedAt(section: HTMLElement, { level = 0 }: Block, element: HTMLElement): HTMLElement {
  let parent = section;
  for (let depth = level; depth > 0; depth--) {
    parent = append(parent, 'blockquote');
    parent.dir = directionOf(element.textContent ?? '');
  }
  return parent;
}

function append(parent: HTMLElement, tag: string): HTMLElement {
  return parent.appendChild(parent.ownerDocument.createElement(tag));
}

function placeItem(section: HTMLElement, open: OpenGroup[], block: Block, element: HTMLElement): void {
  const level = block.level ?? 1;
  const ordinal = block.ordinal ?? null;
  while ((open.at(-1)?.level ?? 0) > level) open.pop();
  const above = open.at(-1);
  // A bulleted item behind numbered ones of its level begins a list of its own.
  if (above?.level === level && (above.ordinal === null) !== (ordinal === null)) open.pop();
  let list = open.at(-1);
  if (list?.level !== level) {
    const created = append(list?.inner ?? section, ordinal === null ? 'ul' : 'ol');
    created.dir = directionOf(element.textContent ?? '');
    // A list that begins below the first level, as one cut by a section does, keeps its depth.
    if (list === undefined && level > 1) created.style.setProperty('--outer-levels', String(level - 1));
    if (ordinal !== null && ordinal !== 1) created.setAttribute('start', String(ordinal));
    list = { element: created, level, inner: created, ordinal: ordinal === null ? null : ordinal - 1 };
    open.push(list);
  }
  const item = append(list.element, 'li');
  item.dir = 'auto';
  if (ordinal !== null && ordinal !== (list.ordinal ?? 0) + 1) item.setAttribute('value', String(ordinal));
  list.ordinal = ordinal;
  list.inner = item;
  item.append(element);
}

function placeQuote(section: HTMLElement, open: OpenGroup[], block: Block, element: HTMLElement): void {
  const level = block.level ?? 1;
  while ((open.at(-1)?.level ?? 0) > level) open.pop();
  while ((open.at(-1)?.level ?? 0) < level) {
    const quote = append(open.at(-1)?.element ?? section, 'blockquote');
    quote.dir = directionOf(element.textContent ?? '');
    open.push({ element: quote, level: (open.at(-1)?.level ?? 0) + 1, inner: quote, ordinal: null });
  }
  (open.at(-1)?.element ?? section).append(element);
}
