import { type Annotation, partsOf, type TextSpan } from '../../shared/model';
import { areTogether, cutSpans } from '../../shared/text';
import { type IntervalIndex, overlapping } from './interval-index';
import { type PlacedPart, wholesOf } from './placed-parts';
import { moveOffset } from './span-moves';

/** The annotations that share words with this one, itself among them, in document order. O(log n + found). */
export function lyingOver(index: IntervalIndex<PlacedPart>, annotation: Annotation): readonly Annotation[] {
  return inDocumentOrder(wholesOf(partsOf(annotation).flatMap((part) => overlapping(index, part))));
}

/**
 * The annotations that merging takes in with this one: those that overlap it, and those that only white
 * space parts from it. O(log n + found), and the white space around its parts.
 */
export function mergeable(
  text: string,
  index: IntervalIndex<PlacedPart>,
  annotation: Annotation,
): readonly Annotation[] {
  const parts = partsOf(annotation);
  const near = wholesOf(parts.flatMap((part) => overlapping(index, withNeighbours(text, part))));
  return inDocumentOrder(near).filter(
    (other) =>
      other.id !== annotation.id &&
      partsOf(other).some((theirs) => parts.some((part) => areTogether(text, theirs, part))),
  );
}

/** Where "Split here" cuts: what is selected, and the character that was clicked last, each null where there is none. */
export interface CutPlace {
  readonly selected: TextSpan | null;
  readonly clicked: number | null;
}

/**
 * The offset at which an annotation is to be cut: before the selected words, after them where they are its
 * first; with nothing selected, before the word that was clicked. Null where that parts no words.
 */
export function cutOffset(
  text: string,
  annotation: Annotation,
  { selected, clicked }: CutPlace,
): number | null {
  const parts = partsOf(annotation);
  const canCut = (offset: number) => cutSpans(text, parts, offset) !== null;
  if (selected !== null) {
    if (selected.start < annotation.start || selected.end > (parts.at(-1)?.end ?? 0)) return null;
    return [selected.start, selected.end].find(canCut) ?? null;
  }
  if (clicked === null || !parts.some(({ start, end }) => start <= clicked && clicked < end)) return null;
  const wordStart = moveOffset(text, clicked + 1, 'word', -1);
  return canCut(wordStart) ? wordStart : null;
}

const WHITE_SPACE = /\s/;

/** The span with the white space around it and one character more on each side. */
function withNeighbours(text: string, { start, end }: TextSpan): TextSpan {
  let from = start;
  let to = end;
  while (from > 0 && WHITE_SPACE.test(text.charAt(from - 1))) from--;
  while (to < text.length && WHITE_SPACE.test(text.charAt(to))) to++;
  return { start: from - 1, end: to + 1 };
}

function inDocumentOrder(annotations: readonly Annotation[]): readonly Annotation[] {
  return annotations.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
