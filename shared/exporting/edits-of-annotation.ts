import { type Annotation, type AnnotationOrigin, partsOf, type TextTarget } from '../model';
import type { MovedTarget } from './annotation-targets';
import type { Edits } from './foreign-annotation';
import type { WebAnnotation } from './web-annotation';

type OfForeign = Annotation & { readonly origin: AnnotationOrigin };

/**
 * What was changed of an annotation since it was read from another program's file. `web` is what it is as a Web
 * Annotation now, `text` the text that is read. Words that were only found, and nobody has accepted, change nothing.
 */
export function editsOf(annotation: OfForeign, web: WebAnnotation, text: string): Edits {
  const { comment, tags, colour, kind, origin } = annotation;
  const { read } = origin;
  const targets = movedTargets(annotation, web, text);
  const gone = read.tags.filter((tag) => !tags.includes(tag));
  const come = tags.filter((tag) => !read.tags.includes(tag));
  return {
    ...(comment.trim() !== read.comment.trim() && { comment: { words: comment.trim(), separator: '\n\n' } }),
    ...(gone.length + come.length > 0 && { tags: { gone, come } }),
    ...(colour !== read.colour && { colour: { colour, label: web.label } }),
    ...(kind !== read.kind && { kind }),
    ...(targets.length > 0 && { targets }),
  };
}

type ReadPart = AnnotationOrigin['read']['parts'][number];

function movedTargets(annotation: OfForeign, web: WebAnnotation, text: string): MovedTarget[] {
  const { origin, revisionId, found } = annotation;
  const { read, targets } = origin;
  const isPlaced = read.revisionId !== '';
  const isThere = (part: TextTarget): boolean => text.slice(part.start, part.end) === part.exact;
  const parts = partsOf(annotation);
  const isSame = (part: TextTarget, before: ReadPart): boolean =>
    part.exact === before.exact &&
    (!isPlaced ||
      found !== undefined ||
      !isThere(part) ||
      (part.start === before.start && part.end === before.end));
  const unused = read.parts.map((part, index) => ({ part, at: targets[index] ?? -1 }));
  const others: { part: TextTarget; index: number }[] = [];
  for (const [index, part] of parts.entries()) {
    const same = unused.findIndex((before) => isSame(part, before.part));
    if (same >= 0) unused.splice(same, 1);
    else others.push({ part, index });
  }
  const moved = others.map(({ part, index }): MovedTarget => {
    const samePlace = unused.findIndex((before) => before.part.exact === part.exact);
    const [before] = unused.splice(Math.max(0, samePlace), 1);
    const isSameText = isPlaced && read.revisionId === revisionId;
    return {
      at: before?.at ?? -1,
      now: web.targets[index] ?? null,
      isOther: before?.part.exact !== part.exact,
      isInBlock: before !== undefined && isSameText && isOneParagraph(text, before.part, part),
    };
  });
  const left = unused.map(({ at }): MovedTarget => ({ at, now: null, isOther: true, isInBlock: false }));
  return [...moved, ...left];
}

function isOneParagraph(text: string, before: ReadPart, now: TextTarget): boolean {
  return !text.slice(Math.min(before.start, now.start), Math.max(before.end, now.end)).includes('\n');
}
