import type { ArticleDom } from './article-dom';
import type { SectionRange } from './highlight-painter';
import { countWhile } from './sorted';

/** The sections that stand within the pane or at most one pane's height from it. Reads layout: O(log sections). */
export function sectionsNear(pane: HTMLElement, dom: ArticleDom): SectionRange {
  const { top, bottom, height } = pane.getBoundingClientRect();
  const first = countWhile(
    dom.sections,
    ({ element }) => element.getBoundingClientRect().bottom < top - height,
  );
  const end = countWhile(
    dom.sections,
    ({ element }) => element.getBoundingClientRect().top < bottom + height,
  );
  return { first, end: Math.max(first, end) };
}

/** The index of the first block whose last line is in view, or of the last block. Reads layout: O(log blocks). */
export function firstBlockInView(pane: HTMLElement, dom: ArticleDom): number {
  const { top } = pane.getBoundingClientRect();
  // The sections first: asking a block of a skipped section would lay that section out.
  const at = countWhile(dom.sections, ({ element }) => element.getBoundingClientRect().bottom <= top);
  const section = dom.sections[Math.min(at, dom.sections.length - 1)];
  if (section === undefined) return 0;
  const inSection = dom.blockElements.slice(section.firstBlock, section.endBlock);
  const above = countWhile(inSection, (element) => element.getBoundingClientRect().bottom <= top + 4);
  return Math.min(section.firstBlock + above, dom.blocks.length - 1);
}
