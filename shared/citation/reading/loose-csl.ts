import { isObject, type Json } from '../../loose-json';
import { parseDate } from '../date-parsing';

const TEXTS = new Set(
  `title title-short container-title publisher publisher-place abstract keyword note URL DOI ISBN ISSN language
  volume issue page edition citation-key`.split(/\s+/),
);
/** Fields that may be numbers in CSL as well. */
const NUMBERS = new Set(['volume', 'issue', 'page', 'edition']);
const NAMES = new Set(['author', 'editor', 'translator']);
const NAME_PARTS = ['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal'];
const DATES = new Set(['issued', 'accessed', 'event-date', 'original-date', 'available-date', 'submitted']);

/**
 * A CSL item with the fields that every record needs in the form CSL has for them, from the forms in which
 * programs hand them over: nulls, numbers for texts, lists of texts (Crossref's titles and ISSNs), a name or a
 * date as words, the parts of a date as texts (`["2013", "1"]`, as Zotero writes them) or without the list around
 * them. What means nothing in its field is left out; all other fields, and an item that is right, are as they were.
 */
export function tidyCsl(item: Json): Json {
  const tidy: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(item)) {
    const read = tidyField(field, value);
    if (read !== undefined) tidy[field] = read;
  }
  return tidy;
}

function tidyField(field: string, value: unknown): unknown {
  if (value === null) return undefined;
  if (TEXTS.has(field)) return typeof value === 'number' && NUMBERS.has(field) ? value : textOf(value);
  if (NAMES.has(field)) return namesOf(value);
  if (DATES.has(field) || hasParts(value)) return dateOf(value);
  return value;
}

/** Texts and numbers as a text, a list of them with commas between; nothing for anything else. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Number.isFinite(value)) return String(value);
  if (!Array.isArray(value)) return undefined;
  return value.filter((part) => typeof part === 'string' || Number.isFinite(part)).join(', ') || undefined;
}

function namesOf(value: unknown): readonly unknown[] {
  return (Array.isArray(value) ? value : [value]).flatMap((name) => {
    if (typeof name === 'string') return name.trim() === '' ? [] : [{ literal: name.trim() }];
    if (!isObject(name)) return [];
    // as Crossref names bodies
    const { name: body, ...person } = name;
    const named = typeof body === 'string' && NAME_PARTS.every((part) => !name[part]);
    return [tidyName(named ? { ...person, literal: body } : name)];
  });
}

function tidyName(name: Json): Json {
  if (NAME_PARTS.every((part) => name[part] === undefined || typeof name[part] === 'string')) return name;
  const parts = Object.entries(name).map(([part, value]) => [
    part,
    NAME_PARTS.includes(part) ? textOf(value) : value,
  ]);
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined));
}

function dateOf(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number') {
    const words = String(value).trim();
    const parsed = parseDate(words);
    return parsed.ok ? parsed.date : words === '' ? undefined : { literal: words };
  }
  if (Array.isArray(value)) return dateOf({ 'date-parts': value });
  if (!isObject(value)) return undefined;
  const { 'date-parts': parts, ...rest } = value;
  const words = Object.entries(rest).flatMap(([name, part]) => {
    const read = name === 'literal' ? textOf(part) : part;
    return read === undefined || read === null ? [] : [[name, read] as const];
  });
  const points = pointsOf(parts);
  return { ...(points.length > 0 && { 'date-parts': points }), ...Object.fromEntries(words) };
}

function pointsOf(parts: unknown): readonly (readonly number[])[] {
  if (!Array.isArray(parts)) return [];
  const points: readonly unknown[] = parts.some(Array.isArray) ? parts : [parts];
  return points.map(numbersOf).filter((point) => point.length > 0);
}

/** The figures up to the first part that is none. */
function numbersOf(point: unknown): readonly number[] {
  const numbers: number[] = [];
  for (const part of Array.isArray(point) ? point : []) {
    const figure: unknown = typeof part === 'string' && /^\s*-?\d+\s*$/.test(part) ? Number(part) : part;
    if (typeof figure !== 'number' || !Number.isFinite(figure)) break;
    numbers.push(figure);
  }
  return numbers;
}

const hasParts = (value: unknown): boolean => isObject(value) && Array.isArray(value['date-parts']);
