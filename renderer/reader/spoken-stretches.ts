import type { ColourLabels, TextSpan } from '../../shared/model';
import type { ColouredSpan } from './segments';

/** Annotated words between two edges of annotations, and what a screen reader says before and after them. */
export interface SpokenStretch extends TextSpan {
  /** Empty where no annotation begins, or ends. */
  readonly opens: string;
  readonly closes: string;
}

/** What is known of annotated words: an annotation, or a part of one that was joined of several spans. */
export interface SpokenSpan extends ColouredSpan {
  readonly comment: string;
}

/**
 * A block's annotated words, cut wherever an annotation begins or ends, in order. Each annotation is said where
 * it begins, by its label and whether it has a comment, and where it ends; one from an earlier block goes on.
 * `annotations` are those over the block. O(cuts × annotations) within one block.
 */
export function spokenStretches(
  annotations: readonly SpokenSpan[],
  block: TextSpan,
  labels: ColourLabels,
): readonly SpokenStretch[] {
  const cuts = new Set<number>();
  for (const { start, end } of annotations) {
    cuts.add(Math.max(start, block.start));
    cuts.add(Math.min(end, block.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const stretches: SpokenStretch[] = [];
  for (const [at, start] of edges.entries()) {
    const end = edges[at + 1];
    if (end === undefined || !annotations.some((one) => one.start < end && one.end > start)) continue;
    const opens = annotations.filter((one) => Math.max(one.start, block.start) === start);
    const closes = annotations.filter((one) => one.end === end);
    stretches.push({
      start,
      end,
      opens: opens.map((one) => `${opening(one, block)}${named(one, labels)}: `).join(''),
      closes: closes.map(({ colour }) => ` (end of ${labels[colour]}) `).join(''),
    });
  }
  return stretches;
}

function opening({ start }: SpokenSpan, block: TextSpan): string {
  return start < block.start ? 'continued ' : '';
}

function named({ colour, comment }: SpokenSpan, labels: ColourLabels): string {
  return comment === '' ? labels[colour] : `${labels[colour]} with comment`;
}
