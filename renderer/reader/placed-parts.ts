import { type Annotation, partsOf, type TextSpan } from '../../shared/model';
import type { ColouredSpan } from './segments';

/** One part of a joined annotation, to be painted and pointed at. */
interface JoinedPart extends ColouredSpan, Pick<Annotation, 'anchor'> {
  readonly whole: Annotation;
}

/** What lies at a place of the article: an annotation, or a part of one that was joined of several spans. */
export type PlacedPart = Annotation | JoinedPart;

// The painter tells by identity what changed, so an annotation has the same parts for as long as it is the same.
const partsOfJoined = new WeakMap<Annotation, readonly JoinedPart[]>();

/**
 * The annotations in the order of their places, a joined one once for each of its parts. Where none is
 * joined, which is nearly always, the very list that was given, after one look at each.
 */
export function placedParts(annotations: readonly Annotation[]): readonly PlacedPart[] {
  if (!annotations.some(isJoined)) return annotations;
  return annotations
    .flatMap((annotation): PlacedPart | readonly PlacedPart[] =>
      isJoined(annotation) ? joinedParts(annotation) : annotation,
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The annotations that these are, or are parts of, each once, in the order of their first. */
export function wholesOf(parts: readonly PlacedPart[]): readonly Annotation[] {
  return [...new Set(parts.map((part) => ('whole' in part ? part.whole : part)))];
}

/** Whether an annotation is of these words and no others. */
export function isOfSpan(annotation: Annotation, span: TextSpan): boolean {
  return !isJoined(annotation) && annotation.start === span.start && annotation.end === span.end;
}

function isJoined({ more }: Annotation): boolean {
  return more !== undefined && more.length > 0;
}

function joinedParts(whole: Annotation): readonly JoinedPart[] {
  const known = partsOfJoined.get(whole);
  if (known !== undefined) return known;
  const { colour, anchor } = whole;
  const parts = partsOf(whole).map(({ start, end }) => ({ start, end, colour, anchor, whole }));
  partsOfJoined.set(whole, parts);
  return parts;
}
