import { isSameJson, type Origin } from '../model';
import { colourBody, commentBody } from './annotation-bodies';
import { contextsOf, putTogether } from './annotation-file';
import { ANNO_CONTEXT, encodedName, OWN_NAMESPACE } from './annotation-iris';
import { ours, type WebTarget } from './annotation-targets';
import { editedItems, type ForeignAnnotation } from './foreign-annotation';
import { withNumbers } from './kept-numbers';
import type { WebAnnotation, WebAnnotationSet } from './web-annotation';

/**
 * Annotations as a W3C AnnotationCollection with its one page embedded (Web Annotation Data Model, section
 * 5), as JSON-LD that ends in a line break. A comment is a body for `commenting`, each tag one for
 * `tagging`, the colour one for `classifying` whose IRI names the hue and whose value is the user's label.
 * `readWebAnnotations` reads it back to the same set. What another program made goes out as it came, with what was
 * changed here; where all of it came in one file, that file is written again. Linear.
 */
export function writeWebAnnotations(set: WebAnnotationSet): string {
  const items = itemsOf(set.annotations);
  const file = asOneFile(items) ?? asCollection(set, items);
  return `${withNumbers(JSON.stringify(file, null, 2))}\n`;
}

/** What goes out; `file` is where it came from, null for what was made here. */
interface OutItem {
  readonly value: object;
  readonly at: Origin['at'];
  readonly file: Origin['file'] | null;
}

function itemsOf(annotations: readonly WebAnnotation[]): OutItem[] {
  const items: OutItem[] = [];
  for (const records of byOrigin(annotations)) {
    const [first] = records;
    if (first === undefined) continue;
    const foreign = records.flatMap((record) => record.foreign ?? []);
    if (foreign.length === 0) items.push({ value: annotationJson(first), at: [0, 0], file: null });
    for (const { value, at } of editedItems(foreign))
      items.push({ value, at, file: first.foreign?.origin.file ?? null });
  }
  return items;
}

/** The records of each annotation, in the order of the first of them. One on several sources has several. */
function byOrigin(annotations: readonly WebAnnotation[]): readonly (readonly WebAnnotation[])[] {
  const groups = new Map<string | WebAnnotation, WebAnnotation[]>();
  for (const annotation of annotations) {
    const key = annotation.foreign ? keyOf(annotation.foreign) : annotation;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [annotation]);
    else group.push(annotation);
  }
  return [...groups.values()];
}

const keyOf = ({ origin: { file, at } }: ForeignAnnotation): string => `${file.key} ${at.join(' ')}`;

/** The file all of it came from; null where it did not come from one. */
function asOneFile(items: readonly OutItem[]): unknown {
  const file = items[0]?.file ?? null;
  if (file === null || items.some((item) => item.file?.key !== file.key)) return null;
  return putTogether(file, items);
}

function asCollection({ name, title }: WebAnnotationSet, items: readonly OutItem[]): object {
  const id = `${OWN_NAMESPACE}annotations:${encodedName(name)}`;
  const pageId = `${id}#page`;
  return {
    '@context': contextOf(items),
    id,
    type: 'AnnotationCollection',
    label: title,
    total: items.length,
    first: {
      id: pageId,
      type: 'AnnotationPage',
      startIndex: 0,
      items: items.map(({ value }) => value),
    },
    last: pageId,
  };
}

/** The Recommendation's, this program's, and those of the files that annotations came in. */
function contextOf(items: readonly OutItem[]): readonly unknown[] {
  const contexts: unknown[] = [ANNO_CONTEXT, { provenote: OWN_NAMESPACE }];
  const seen = new Set<string>();
  for (const { file } of items) {
    if (file === null || seen.has(file.key)) continue;
    seen.add(file.key);
    for (const context of contextsOf(file))
      if (!contexts.some((known) => isSameJson(known, context))) contexts.push(context);
  }
  return contexts;
}

/** One annotation as this program writes what was made in it. */
export function annotationJson(annotation: WebAnnotation): object {
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
  return [
    ...(comment ? [commentBody(comment)] : []),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ...(colour ? [colourBody(colour, label)] : []),
  ];
}

function targetJson(target: WebTarget): object {
  const { source, sourceTitle, sourceLanguage } = target;
  return {
    type: 'SpecificResource',
    source: {
      id: source,
      type: 'Text',
      ...(sourceTitle && { 'dcterms:title': sourceTitle }),
      ...(sourceLanguage && { language: sourceLanguage }),
    },
    selector: ours(target),
  };
}
