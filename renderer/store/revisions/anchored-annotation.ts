import type { Annotation, TextSpan, TextTarget } from '../../../shared/model';
import type { Outcome } from './reanchoring-job';

/** The record with these targets as its own, in this revision, and nothing to be decided any more. */
export function withTargets(
  annotation: Annotation,
  revisionId: string,
  [first, ...more]: readonly TextTarget[],
  anchor: 'exact' | 'moved',
): Annotation {
  if (first === undefined) return annotation;
  const { more: _formerParts, found: _found, ...rest } = annotation;
  const { start, end, exact, prefix, suffix } = first;
  return {
    ...rest,
    revisionId,
    start,
    end,
    exact,
    prefix,
    suffix,
    anchor,
    ...(more.length > 0 && { more: more.map((part) => ({ ...part })) }),
  };
}

/** The record after a new revision came: moved to it with its words, or left where it was with what was found. */
export function afterRevision(annotation: Annotation, revisionId: string, outcome: Outcome): Annotation {
  switch (outcome.state) {
    case 'exact':
    case 'moved':
      return withTargets(annotation, revisionId, outcome.parts, outcome.state);
    case 'fuzzy': {
      const found = { revisionId, spans: [...outcome.spans], score: outcome.score, candidates: [] };
      return { ...annotation, anchor: 'fuzzy', found };
    }
    case 'orphan': {
      const found = { revisionId, spans: [], score: 0, candidates: [...outcome.candidates] };
      return { ...annotation, anchor: 'orphan', found };
    }
  }
}

/** The record whose user refused the words found: an orphan, with their place as its first candidate. */
export function afterRefusal(annotation: Annotation): Annotation {
  const { found } = annotation;
  const whole = found && hullOf(found.spans);
  if (!found || !whole) return annotation;
  const candidates = [{ ...whole, score: found.score }, ...found.candidates];
  return { ...annotation, anchor: 'orphan', found: { ...found, spans: [], score: 0, candidates } };
}

function hullOf(spans: readonly TextSpan[]): TextSpan | null {
  const [first] = spans;
  if (first === undefined) return null;
  return { start: first.start, end: Math.max(...spans.map(({ end }) => end)) };
}
