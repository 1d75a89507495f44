import { isCslType, typeOfCslJson } from '../../citation';
import { isObject, type Json } from '../../loose-json';
import { collectBetterBibTex, isBetterBibTex, isZoteroItem } from './better-bibtex';
import { collectBibliography } from './bibliography';
import type { Collection } from './collection';
import { collectHypothesis, isHypothesisExport, isHypothesisRow } from './hypothesis';
import { type JsonFile, readJsonRecords } from './json-records';
import { collectWebAnnotations, isAnnotationFile, isWebAnnotation } from './web-annotations';

/** How many records are asked what the file is. */
const ASKED = 50;

/** Marks of a kind that stand before its first record, for a file that is cut off within that. */
const OPENING_CHARACTERS = 4_000;

interface Kind {
  readonly isRecord: (record: Json) => boolean;
  readonly isFile: (root: unknown) => boolean;
  /** Null where nothing of the kind's own stands before the records. */
  readonly opening: RegExp | null;
  readonly collect: (text: string, file: JsonFile) => Collection;
}

/** In the order they are asked; a record of one is none of the others. */
const KINDS: readonly Kind[] = [
  {
    isRecord: isWebAnnotation,
    isFile: isAnnotationFile,
    opening: /"https?:\/\/www\.w3\.org\/ns\/anno\b/,
    collect: collectWebAnnotations,
  },
  {
    isRecord: isHypothesisRow,
    isFile: isHypothesisExport,
    opening: /^\s*\{\s*"export_date"/,
    collect: (_, file) => collectHypothesis(file),
  },
  {
    isRecord: isZoteroItem,
    isFile: isBetterBibTex,
    opening: /"BetterBibTeX JSON"/,
    collect: (_, file) => collectBetterBibTex(file),
  },
  { isRecord: isCslRecord, isFile: () => false, opening: null, collect: collectCsl },
];

/**
 * A JSON file whose records are annotations of Hypothesis, Web Annotations, items of Zotero or CSL items;
 * null for any other, such as a package's description, GeoJSON, schema.org or a program's settings.
 */
export function readJsonCollection(text: string): Collection | null {
  const file = readJsonRecords(text);
  const asked = file.records.slice(0, ASKED).flatMap(({ value }) => (isObject(value) ? [value] : []));
  const opening = file.root === null ? text.slice(0, OPENING_CHARACTERS) : '';
  const kind = KINDS.find(
    (each) => asked.some(each.isRecord) || each.isFile(file.root) || each.opening?.test(opening) === true,
  );
  return kind?.collect(text, file) ?? null;
}

function collectCsl(text: string, { root, records, problems }: JsonFile): Collection {
  if (root !== null) return collectBibliography(text, 'CSL JSON');
  const read = collectBibliography(JSON.stringify(records.map(({ value }) => value)), 'CSL JSON');
  return { ...read, problems: [...problems, ...read.problems] };
}

/** Fields whose names no other format has. */
const CSL_FIELD = /^(?:container-title|citation-key|publisher-place|title-short|DOI|ISBN|ISSN|URL)$/;
/** All that the record of a source without author and date has. */
const PLAIN_FIELD = /^(?:id|type|title|language|note|abstract|publisher)$/;

function isCslRecord(record: Json): boolean {
  if (typeof record.type !== 'string' || !isCslType(typeOfCslJson(record.type))) return false;
  const names = Object.keys(record);
  return (
    names.some((name) => CSL_FIELD.test(name)) ||
    hasNames(record.author) ||
    hasNames(record.editor) ||
    hasDateOfCsl(record.issued) ||
    ('id' in record && 'title' in record && names.every((name) => PLAIN_FIELD.test(name)))
  );
}

function hasNames(value: unknown): boolean {
  return (
    Array.isArray(value) && value.some((name) => isObject(name) && ('family' in name || 'literal' in name))
  );
}

function hasDateOfCsl(value: unknown): boolean {
  return isObject(value) && ('date-parts' in value || 'raw' in value || 'literal' in value);
}
