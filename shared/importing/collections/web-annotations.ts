import { readWebAnnotations } from '../../exporting';
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
 * Web Annotations by the source they are on. Each target of an annotation with several is one of its own,
 * and the first has the comment. A class that is no colour of this program is a tag.
 */
export function collectWebAnnotations(text: string, { root, records, problems }: JsonFile): Collection {
  const json = root === null ? JSON.stringify(records.map(({ value }) => value)) : text;
  const read = readWebAnnotations(json);
  const gathering = gather('Web Annotations', [...problems, ...read.problems]);
  for (const [index, annotation] of read.annotations.entries()) {
    for (const [part, target] of annotation.targets.entries()) {
      const key = pageKey(target.source) ?? target.source;
      const address = pageAddress(target.source, null);
      const fields = { title: target.sourceTitle, URL: address, language: target.sourceLanguage };
      gathering.addSource(key, recordOf(address === null ? 'document' : 'webpage', fields));
      gathering.addAnnotation(key, `Annotation ${index + 1}`, {
        exact: target.exact,
        prefix: target.prefix,
        suffix: target.suffix,
        start: target.start,
        end: target.end,
        comment: part === 0 ? annotation.comment : '',
        tags: annotation.colour === null ? [...annotation.tags, annotation.label] : annotation.tags,
        colour: annotation.colour,
        createdAt: timeOf(annotation.created),
        updatedAt: timeOf(annotation.modified),
      });
    }
  }
  return gathering.collection();
}

/** Whether the file is a collection or a page of annotations, even an empty one. */
export function isAnnotationFile(root: unknown): boolean {
  return isObject(root) && isWebAnnotation(root);
}
