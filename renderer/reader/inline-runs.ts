import type { Block, InlineMark, MarkKind, TextSpan } from '../../shared/model';
import { linkAddress } from './link-policy';

/** Words of one formatting; `kinds` from the outermost inwards. */
export interface InlineRun extends TextSpan {
  readonly kinds: readonly Exclude<MarkKind, 'link'>[];
}

/** Neighbouring runs inside one link, or outside any (`address` null). */
export interface InlineGroup {
  readonly address: string | null;
  readonly runs: readonly InlineRun[];
}

const ORDER: readonly InlineRun['kinds'][number][] = ['strong', 'emphasis', 'code'];

/**
 * A block's text as groups and runs that together cover it exactly once and in order, whatever the marks
 * do: overlap, nest, leave the block or carry an address that is not allowed. Where links overlap the
 * first wins. O(marks²) within one block.
 */
export function inlineGroups(block: Block): readonly InlineGroup[] {
  const marks = (block.marks ?? []).filter((mark) => mark.end > block.start && mark.start < block.end);
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of marks) {
    cuts.add(Math.max(start, block.start));
    cuts.add(Math.min(end, block.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const groups: { link: InlineMark | null; address: string | null; runs: InlineRun[] }[] = [];
  for (const [at, start] of edges.slice(0, -1).entries()) {
    const over = marks.filter((mark) => mark.start <= start && mark.end > start);
    const link = over.find((mark) => mark.kind === 'link' && linkAddress(mark.href) !== null) ?? null;
    const run = {
      start,
      end: edges[at + 1] ?? block.end,
      kinds: ORDER.filter((kind) => over.some((mark) => mark.kind === kind)),
    };
    const last = groups.at(-1);
    if (last?.link === link) last.runs.push(run);
    else groups.push({ link, address: linkAddress(link?.href), runs: [run] });
  }
  return groups;
}
