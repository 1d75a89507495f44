import type { CslDate, CslItem, CslName } from '../../model';
import { toCslSchema } from '../csl-json';
import { type DatePoint, literalOf, pointsOf } from '../dates';
import { namesOf, textOf } from '../item-fields';

const NAME_PARTS = ['family', 'given', 'suffix', 'dropping-particle', 'non-dropping-particle'] as const;
/** What is no field of the item's own words. */
const OUR_FIELDS = new Set(['id', 'system_id', 'type']);
/** What an entry can be known by. An item that has none of it is known by its key. */
const TELLING = ['title', 'author', 'editor', 'container-title', 'publisher', 'URL', 'DOI', 'note'];

/**
 * An item as citeproc takes it without a mishap, whatever an import left in it: fields and values CSL's
 * schema allows; names that have a family name or are whole; dates that exist, with ends alike in
 * precision. `id` is the caller's, so that items with the same key or none stay apart.
 */
export function citableItem(item: CslItem, id: string): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = { ...toCslSchema(item), id, system_id: id };
  delete fields['citation-key'];
  // its priority numbers, which styles that have no rule for them print as an issue
  if (item.type === 'patent') delete fields.issue;
  for (const [field, value] of Object.entries(fields)) {
    if (typeof value === 'string' && !OUR_FIELDS.has(field)) fields[field] = textOf(item, field);
    else if (isDate(value)) fields[field] = citableDate(value);
    else if (isNames(value)) fields[field] = namesOf(item, field).map(citableName).filter(isNamed);
  }
  if (!TELLING.some((field) => isTelling(fields[field]))) fields.title = textOf(item, 'id') || 'Untitled';
  return fields;
}

/** A given name alone would be no name to citeproc. */
function citableName(name: CslName): Readonly<Record<string, unknown>> {
  const { family, given, literal, ...rest } = name;
  if (typeof literal === 'string' && literal.trim()) return { literal: literal.normalize('NFC') };
  if (typeof family === 'string' && family.trim()) {
    const parts = NAME_PARTS.map((part) => [part, name[part]] as const);
    const texts = parts.filter(([, text]) => typeof text === 'string');
    const isSuffixAfterComma = Boolean(rest['comma-suffix']);
    return { ...Object.fromEntries(texts), ...(isSuffixAfterComma && { 'comma-suffix': true }) };
  }
  return typeof given === 'string' && given.trim() ? { literal: given } : {};
}

const isNamed = (name: object): boolean => Object.keys(name).length > 0;

/** Nothing where the date holds neither a date nor words. */
function citableDate(date: CslDate): Readonly<Record<string, unknown>> | undefined {
  const points = pointsOf(date);
  const literal = literalOf(date);
  if (points.length === 0) return literal ? { literal } : undefined;
  const parts = points.map(partsOf);
  const precision = Math.min(...points.map((point, at) => (point === 'open' ? 3 : (parts[at]?.length ?? 0))));
  return {
    'date-parts': parts.map((part) => part.slice(0, precision)),
    ...(date.circa && { circa: true }),
  };
}

function partsOf(point: DatePoint): readonly number[] {
  if (point === 'open') return [0, 0, 0];
  const { year, month, day } = point;
  return month === null ? [year] : day === null ? [year, month] : [year, month, day];
}

function isDate(value: unknown): value is CslDate {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && isDateLike(value);
}

const isDateLike = (value: object): boolean =>
  'date-parts' in value || 'literal' in value || 'raw' in value || 'season' in value;
const isNames = (value: unknown): boolean =>
  Array.isArray(value) && value.every((name) => typeof name === 'object' && name !== null);
const isTelling = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));
