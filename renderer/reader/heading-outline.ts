import type { Block } from '../../shared/model';

/**
 * The heading element (2-6) of each block, 0 for what is no heading. The title above the text is the
 * only h1, and no rank is left out on the way down (WCAG 2.2, 1.3.1), whichever levels the source used.
 */
export function headingRanks(blocks: readonly Block[]): readonly number[] {
  const open: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return 0;
    const level = block.level ?? 1;
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return Math.min(6, open.length + 1);
  });
}
