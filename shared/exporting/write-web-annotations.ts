import {
  ANNO_CONTEXT,
  COLOUR_NAMESPACE,
  encodedName,
  OWN_NAMESPACE,
  type WebAnnotation,
  type WebAnnotationSet,
  type WebTarget,
} from './web-annotation';

/**
 * Annotations as a W3C AnnotationCollection with its one page embedded (Web Annotation Data Model, section
 * 5), as JSON-LD that ends in a line break. A comment is a body for `commenting`, each tag one for
 * `tagging`, the colour one for `classifying` whose IRI names the hue and whose value is the user's label.
 * `readWebAnnotations` reads it back to the same set. Linear.
 */
export function writeWebAnnotations({ name, title, annotations }: WebAnnotationSet): string {
  const id = `${OWN_NAMESPACE}annotations:${encodedName(name)}`;
  const pageId = `${id}#page`;
  const collection = {
    '@context': [ANNO_CONTEXT, { provenote: OWN_NAMESPACE }],
    id,
    type: 'AnnotationCollection',
    label: title,
    total: annotations.length,
    first: {
      id: pageId,
      type: 'AnnotationPage',
      startIndex: 0,
      items: annotations.map(annotationJson),
    },
    last: pageId,
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotationJson(annotation: WebAnnotation): object {
  const { id, kind, created, modified, anchor, revisionId, targets } = annotation;
  const bodies = bodiesOf(annotation);
  const targetsJson = targets.map(targetJson);
  return {
    id,
    type: 'Annotation',
    motivation: kind === 'comment' ? 'commenting' : 'highlighting',
    ...(created && { created }),
    ...(modified && { modified }),
    ...(bodies.length > 0 && { body: bodies }),
    target: targetsJson.length === 1 ? targetsJson[0] : targetsJson,
    ...(anchor && { 'provenote:anchor': anchor }),
    ...(revisionId && { 'provenote:revision': revisionId }),
  };
}

function bodiesOf({ comment, tags, colour, label }: WebAnnotation): object[] {
  const text = (value: string, purpose: string) => ({ type: 'TextualBody', purpose, value });
  return [
    ...(comment ? [{ ...text(comment, 'commenting'), format: 'text/plain' }] : []),
    ...tags.map((tag) => text(tag, 'tagging')),
    ...(colour ? [{ id: COLOUR_NAMESPACE + colour, ...text(label, 'classifying') }] : []),
  ];
}

function targetJson(target: WebTarget): object {
  const { source, sourceTitle, sourceLanguage, exact, prefix, suffix, start, end } = target;
  return {
    type: 'SpecificResource',
    source: {
      id: source,
      type: 'Text',
      ...(sourceTitle && { 'dcterms:title': sourceTitle }),
      ...(sourceLanguage && { language: sourceLanguage }),
    },
    selector: [
      { type: 'TextQuoteSelector', exact, ...(prefix && { prefix }), ...(suffix && { suffix }) },
      ...(start !== null && end !== null ? [{ type: 'TextPositionSelector', start, end }] : []),
    ],
  };
}
