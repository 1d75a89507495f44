import type { Block } from '../../shared/model';
import { type InlineRun, inlineGroups } from './inline-runs';

export interface BlockLook {
  /** 2-6 for a heading, 0 for any other block. */
  readonly rank: number;
  /** The number in the margin; null where a citation gives none. */
  readonly number: number | null;
}

const TAGS = {
  paragraph: 'p',
  heading: 'h2',
  'list-item': 'div',
  quote: 'p',
  preformatted: 'pre',
  caption: 'figcaption',
} as const;
const INLINE_TAGS = { strong: 'strong', emphasis: 'em', code: 'code' } as const;

/**
 * One block with its formatting; its text nodes spell exactly `text` between the block's offsets. Links
 * carry no `href`, so no click of any button, drag or key can make the page follow them.
 */
export function createBlock(document: Document, text: string, block: Block, look: BlockLook): HTMLElement {
  const element = document.createElement(look.rank > 0 ? `h${look.rank}` : TAGS[block.kind]);
  if (look.number !== null) element.dataset.n = String(look.number);
  if (block.kind !== 'list-item') element.dir = 'auto';
  if (block.marks === undefined || block.marks.length === 0) {
    element.textContent = text.slice(block.start, block.end);
    return element;
  }
  for (const group of inlineGroups(block)) {
    const parent =
      group.address === null ? element : element.appendChild(createLink(document, group.address));
    for (const run of group.runs) parent.append(createRun(document, text, run));
  }
  return element;
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

function createRun(document: Document, text: string, run: InlineRun): Node {
  let node: Node = document.createTextNode(text.slice(run.start, run.end));
  for (const kind of run.kinds.toReversed()) {
    const wrapper = document.createElement(INLINE_TAGS[kind]);
    wrapper.append(node);
    node = wrapper;
  }
  return node;
}
