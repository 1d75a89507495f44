import { describe } from '../../../shared/anchoring';
import { type Annotation, partsOf, type TextSpan, type TextTarget } from '../../../shared/model';
import { cutSpans, uniteSpans } from '../../../shared/text';
import { newAnnotation } from './annotation-writes';

/**
 * What several annotations of one text become when they are joined or merged: one that covers the words of
 * all, those that belong together as one part. It is `kept` with the colour of the first in document
 * order, the tags of all, and their comments with an empty line between; the same comment stands once.
 */
export function uniteAnnotations(
  text: string,
  annotations: readonly Annotation[],
  kept: Annotation,
  at: string,
): Annotation {
  const inOrder = annotations.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const comments = inOrder.map(({ comment }) => comment).filter((comment) => comment.trim() !== '');
  return {
    ...withSpans(text, kept, uniteSpans(text, inOrder.flatMap(partsOf))),
    updatedAt: at,
    colour: inOrder[0]?.colour ?? kept.colour,
    kind: inOrder.some(({ kind }) => kind === 'comment') ? 'comment' : 'highlight',
    tags: [...new Set(inOrder.flatMap(({ tags }) => tags))],
    comment: [...new Set(comments)].join('\n\n'),
    anchor: 'exact',
  };
}

/** The annotation with these words as well; the same object where it covers them already. */
export function withMoreWords(text: string, annotation: Annotation, span: TextSpan, at: string): Annotation {
  const parts = partsOf(annotation);
  const united = uniteSpans(text, [...parts, span]);
  const isSame =
    united.length === parts.length &&
    united.every(({ start, end }, index) => parts[index]?.start === start && parts[index]?.end === end);
  return isSame ? annotation : { ...withSpans(text, annotation, united), updatedAt: at };
}

/**
 * The annotation cut at an offset: what stands before keeps its id, comment and all, what stands after is
 * new, with the same colour and tags. Null where one side would hold no words.
 */
export function cutAnnotation(
  text: string,
  annotation: Annotation,
  offset: number,
  at: string,
): readonly [Annotation, Annotation] | null {
  const sides = cutSpans(text, partsOf(annotation), offset);
  return (
    sides && [
      { ...withSpans(text, annotation, sides[0]), updatedAt: at },
      offshoot(text, annotation, sides[1], at),
    ]
  );
}

/** The parts of a joined annotation as annotations of their own, the first of which keeps its id and comment. */
export function partsApart(text: string, annotation: Annotation, at: string): readonly Annotation[] {
  const [first, ...rest] = partsOf(annotation);
  if (first === undefined || rest.length === 0) return [annotation];
  return [
    { ...withSpans(text, annotation, [first]), updatedAt: at },
    ...rest.map((part) => offshoot(text, annotation, [part], at)),
  ];
}

/** Whether the annotation's words stand in the text where it says, part by part. */
export function standsIn(text: string, annotation: Annotation): boolean {
  return partsOf(annotation).every(({ start, end, exact }) => text.slice(start, end) === exact);
}

function offshoot(text: string, from: Annotation, spans: readonly TextSpan[], at: string): Annotation {
  const { sourceId, revisionId, colour, tags } = from;
  const { first, more } = targetsOf(text, spans);
  const fresh = newAnnotation({ sourceId, revisionId, target: first, kind: 'highlight', colour, tags }, at);
  return more.length === 0 ? fresh : { ...fresh, more: [...more] };
}

function withSpans(text: string, annotation: Annotation, spans: readonly TextSpan[]): Annotation {
  const { more: _, ...rest } = annotation;
  const { first, more } = targetsOf(text, spans);
  return { ...rest, ...first, ...(more.length > 0 && { more: [...more] }) };
}

function targetsOf(text: string, spans: readonly TextSpan[]) {
  const [first, ...more] = spans.map((span): TextTarget => describe(text, span));
  if (first === undefined) throw new Error('An annotation has at least one part');
  return { first, more };
}
