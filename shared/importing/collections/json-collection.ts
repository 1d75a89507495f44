import { isCslType } from '../../citation';
import { collectBibliography } from './bibliography';
import type { Collection } from './collection';
import { type JsonFile, readJsonRecords } from './json-records';
import { isObject, type LooseObject } from './loose-json';

/** How many records are asked what the file is. */
const ASKED = 50;

/**
 * A JSON file whose records are annotations of Hypothesis, Web Annotations, items of Zotero or CSL items;
 * null for any other, such as a package's description, GeoJSON, schema.org or a program's settings.
 */
export function readJsonCollection(text: string): Collection | null {
  const file = readJsonRecords(text);
  const asked = file.records.slice(0, ASKED).flatMap(({ value }) => (isObject(value) ? [value] : []));
  if (asked.some(isCslRecord)) return readCsl(text, file);
  return null;
}

function readCsl(text: string, { root, records, problems }: JsonFile): Collection {
  if (root !== null) return collectBibliography(text, 'CSL JSON');
  const read = collectBibliography(JSON.stringify(records.map(({ value }) => value)), 'CSL JSON');
  return { ...read, problems: [...problems, ...read.problems] };
}

/** Fields whose names no other format has. */
const CSL_FIELD = /^(?:container-title|citation-key|publisher-place|title-short|DOI|ISBN|ISSN|URL)$/;
/** All that the record of a source without author and date has. */
const PLAIN_FIELD = /^(?:id|type|title|language|note|abstract|publisher)$/;

function isCslRecord(record: LooseObject): boolean {
  if (typeof record.type !== 'string' || !isCslType(record.type)) return false;
  const names = Object.keys(record);
  return (
    names.some((name) => CSL_FIELD.test(name)) ||
    hasNames(record.author) ||
    hasNames(record.editor) ||
    (isObject(record.issued) &&
      Object.keys(record.issued).some((key) => /^(?:date-parts|raw|literal)$/.test(key))) ||
    ('id' in record && 'title' in record && names.every((name) => PLAIN_FIELD.test(name)))
  );
}

function hasNames(value: unknown): boolean {
  return (
    Array.isArray(value) && value.some((name) => isObject(name) && ('family' in name || 'literal' in name))
  );
}
