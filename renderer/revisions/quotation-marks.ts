import { type Annotation, partsOf, type TextSpan } from '../../shared/model';

/** The places of quotations that a revision changed, on the text before and on the text after, ascending. */
export interface QuotationMarks {
  readonly old: readonly TextSpan[];
  readonly fresh: readonly TextSpan[];
}

/**
 * Where the diff of two revisions touches words that somebody quoted: those that wait for a decision or are
 * orphans, and what was found for them.
 */
export function quotationMarks(
  annotations: readonly Annotation[],
  oldId: string,
  freshId: string,
): QuotationMarks {
  const old: TextSpan[] = [];
  const fresh: TextSpan[] = [];
  for (const annotation of annotations) {
    const { anchor, revisionId, found } = annotation;
    if (anchor !== 'fuzzy' && anchor !== 'orphan') continue;
    if (revisionId === oldId) old.push(...partsOf(annotation));
    if (found?.revisionId === freshId) fresh.push(...found.spans);
  }
  const byStart = (a: TextSpan, b: TextSpan) => a.start - b.start;
  return { old: old.sort(byStart), fresh: fresh.sort(byStart) };
}

/** A stretch of a text, marked or not. */
export interface MarkedPiece extends TextSpan {
  readonly isMarked: boolean;
}

/** A span cut at the edges of the marks that reach into it. Linear in the marks. */
export function markedPieces({ start, end }: TextSpan, marks: readonly TextSpan[]): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = start;
  for (const mark of marks) {
    if (mark.end <= at || mark.start >= end) continue;
    const from = Math.max(at, mark.start);
    const to = Math.min(end, mark.end);
    if (from > at) pieces.push({ start: at, end: from, isMarked: false });
    pieces.push({ start: from, end: to, isMarked: true });
    at = to;
  }
  if (at < end) pieces.push({ start: at, end, isMarked: false });
  return pieces;
}
