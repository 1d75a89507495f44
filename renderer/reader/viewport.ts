import type { ArticleDom, ArticleSection } from './article-dom';
import type { BlockRange } from './highlight-painter';
import { countWhile } from './sorted';

/**
 * The share of a pane's height, above and below it, that is painted ahead of scrolling. Chromium goes through
 * every range for each change of one: with 10,000 highlights a whole pane on each side made adding one too slow.
 */
const AHEAD = 0.5;

/** The blocks that stand within the pane or at most half a pane's height from it. Reads layout: O(log blocks). */
export function blocksNear(pane: HTMLElement, dom: ArticleDom): BlockRange {
  const { top, bottom, height } = pane.getBoundingClientRect();
  const isAbove = (element: Element) => element.getBoundingClientRect().bottom < top - height * AHEAD;
  const isBegun = (element: Element) => element.getBoundingClientRect().top < bottom + height * AHEAD;
  // The sections first: asking a block of a skipped section would lay that section out.
  const above = countWhile(dom.sections, ({ element }) => isAbove(element));
  const begun = countWhile(dom.sections, ({ element }) => isBegun(element));
  const first = countBlocksUpTo(dom, dom.sections[above], isAbove);
  const end = begun === 0 ? 0 : countBlocksUpTo(dom, dom.sections[begun - 1], isBegun);
  return { first, end: Math.max(first, end) };
}

/** The index of the first block whose last line is in view, or of the last block. Reads layout: O(log blocks). */
export function firstBlockInView(pane: HTMLElement, dom: ArticleDom): number {
  const { top } = pane.getBoundingClientRect();
  const at = countWhile(dom.sections, ({ element }) => element.getBoundingClientRect().bottom <= top);
  const section = dom.sections[Math.min(at, dom.sections.length - 1)];
  const above = countBlocksUpTo(dom, section, (element) => element.getBoundingClientRect().bottom <= top + 4);
  return Math.max(0, Math.min(above, dom.blocks.length - 1));
}

/** The blocks before a section and those of it, from its first, that pass the test; all blocks without a section. */
function countBlocksUpTo(
  dom: ArticleDom,
  section: ArticleSection | undefined,
  passes: (element: Element) => boolean,
): number {
  if (section === undefined) return dom.blocks.length;
  const inSection = dom.blockElements.slice(section.firstBlock, section.endBlock);
  return section.firstBlock + countWhile(inSection, passes);
}
