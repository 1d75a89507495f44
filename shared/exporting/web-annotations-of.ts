import { type Annotation, type ColourLabels, partsOf, type TextTarget } from '../model';
import { type AnnotatedSource, inDocumentOrder } from './annotated-source';
import { iriOfId, iriOfSource } from './annotation-iris';
import type { WebTarget } from './annotation-targets';
import { codePointCounter } from './code-points';
import { editsOf } from './edits-of-annotation';
import { isSoundOrigin } from './foreign-annotation';
import { titleOf } from './source-line';
import type { WebAnnotation } from './web-annotation';

/**
 * The annotations of a source for `writeWebAnnotations`, in document order, those without a place last.
 * A position at which the source's text does not have the words (an orphan's, an earlier revision's) is
 * left out, as is a revision where only similar ones were found; the words with their context speak for
 * themselves. Linear in text and annotations.
 */
export function webAnnotationsOf(source: AnnotatedSource, labels: ColourLabels): WebAnnotation[] {
  const codePoints = codePointCounter(source.text);
  const { placed, orphans } = inDocumentOrder(source.annotations);
  const about = {
    source: iriOfSource({ id: source.id, url: source.csl.URL }),
    sourceTitle: titleOf(source.csl),
    sourceLanguage: source.csl.language ?? '',
  };
  const targetOf = ({ start, end, exact, prefix, suffix }: TextTarget): WebTarget => {
    const isThere = exact !== '' && source.text.slice(start, end) === exact;
    return {
      ...about,
      exact,
      prefix,
      suffix,
      start: isThere ? codePoints(start) : null,
      end: isThere ? codePoints(end) : null,
    };
  };
  return [...placed, ...orphans].map((annotation) => {
    const web = webAnnotation(annotation, targetOf, labels);
    const { origin, updatedAt } = annotation;
    if (origin === undefined || !isSoundOrigin(origin)) return web;
    return {
      ...web,
      foreign: { origin, edits: editsOf({ ...annotation, origin }, web, source.text), modified: updatedAt },
    };
  });
}

function webAnnotation(
  annotation: Annotation,
  targetOf: (part: TextTarget) => WebTarget,
  labels: ColourLabels,
): WebAnnotation {
  const { kind, createdAt, updatedAt, colour, tags, comment, anchor, revisionId, found } = annotation;
  // Handed in at the place found for it, it stands in a revision that does not have its words.
  const isFoundOnly = found !== undefined && found.revisionId === revisionId;
  return {
    id: iriOfId(annotation.id),
    kind,
    created: createdAt,
    modified: updatedAt,
    colour,
    label: labels[colour],
    tags,
    comment,
    anchor,
    revisionId: isFoundOnly ? '' : revisionId,
    targets: partsOf(annotation).map(targetOf),
  };
}
