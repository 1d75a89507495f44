import { readWebAnnotations, type WebTarget } from '../../exporting';
import { pageAddress, pageKey } from '../metadata/urls';
import type { Collection } from './collection';
import { gather, recordOf } from './gather';
import type { JsonFile } from './json-records';
import { isObject, type LooseObject, listOf, timeOf } from './loose-json';

/** Whether a record, or the file around the records, is what the Web Annotation Data Model describes. */
export function isWebAnnotation(record: LooseObject): boolean {
  const contexts = listOf(record['@context']);
  return (
    contexts.some((context) => typeof context === 'string' && /\/ns\/anno\b/.test(context)) ||
    (listOf(record.type).some((type) => type === 'Annotation') && 'target' in record) ||
    listOf(record.type).some((type) => type === 'AnnotationCollection' || type === 'AnnotationPage')
  );
}

/**
 * Web Annotations by the source they are on. Several targets on one source are the parts of one joined
 * quotation; of an annotation on several sources each has one, and the first has the comment. A class that is
 * no colour of this program is a tag.
 */
export function collectWebAnnotations(text: string, { root, records, problems }: JsonFile): Collection {
  const json = root === null ? JSON.stringify(records.map(({ value }) => value)) : text;
  const read = readWebAnnotations(json);
  const gathering = gather('Web Annotations', [...problems, ...read.problems]);
  for (const [index, annotation] of read.annotations.entries()) {
    const bySource = targetsBySource(annotation.targets);
    for (const [at, [key, [target, ...more]]] of bySource.entries()) {
      const address = pageAddress(target.source, null);
      const fields = { title: target.sourceTitle, URL: address, language: target.sourceLanguage };
      gathering.addSource(key, recordOf(address === null ? 'document' : 'webpage', fields));
      const uuid = at === 0 ? uuidOf(annotation.id) : undefined;
      gathering.addAnnotation(key, `Annotation ${index + 1}`, {
        ...target,
        more,
        ...(uuid !== undefined && { uuid }),
        // what another program calls a highlight is one by having no comment
        ...(annotation.colour !== null && { kind: annotation.kind }),
        comment: at === 0 ? annotation.comment : '',
        tags: annotation.colour === null ? [...annotation.tags, annotation.label] : annotation.tags,
        colour: annotation.colour,
        createdAt: timeOf(annotation.created),
        updatedAt: timeOf(annotation.modified),
      });
    }
  }
  return gathering.collection();
}

type Targets = readonly [WebTarget, ...WebTarget[]];

function targetsBySource(targets: readonly WebTarget[]): (readonly [key: string, targets: Targets])[] {
  const bySource = new Map<string, Targets>();
  for (const target of targets) {
    const key = pageKey(target.source) ?? target.source;
    const [first, ...more] = bySource.get(key) ?? [];
    bySource.set(key, first === undefined ? [target] : [first, ...more, target]);
  }
  return [...bySource];
}

const uuidOf = (iri: string): string | undefined =>
  /^urn:uuid:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(iri)?.[1];

/** Whether the file is a collection or a page of annotations, even an empty one. */
export function isAnnotationFile(root: unknown): boolean {
  return isObject(root) && isWebAnnotation(root);
}
