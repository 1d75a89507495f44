import { isObject } from '../loose-json';
import type { CslDate, CslItem, CslName } from '../model';
import { parseDate } from './date-parsing';
import { literalOf } from './dates';

/** White space that is not one plain space between two words; most texts have none and pass untouched. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/;

/** Every field that a writer reads. */
const FIELDS =
  `id type title title-short shortTitle container-title container-title-short journalAbbreviation collection-title
  volume-title event event-title event-place issued event-date original-date accessed edition volume issue number
  collection-number chapter-number part number-of-volumes number-of-pages page version genre publisher authority
  publisher-place DOI ISBN ISSN URL language keyword abstract note annote section author editor director producer compiler
  host interviewer translator container-author collection-editor`.split(/\s+/);
const KNOWN_FIELDS = new Set(FIELDS);
const NO_FIELDS: Readonly<Record<string, unknown>> = Object.fromEntries(
  FIELDS.map((name) => [name, undefined]),
);

/**
 * The item with every field that a writer reads, in one order, absent ones as undefined. Engines find the fields of
 * objects made alike several times faster, and a writer asks for fifty of which an item has ten.
 */
export function evenItem(item: CslItem): CslItem {
  const even: Record<string, unknown> & CslItem = { ...NO_FIELDS, id: item.id, type: item.type };
  for (const name in item) if (KNOWN_FIELDS.has(name)) even[name] = item[name];
  return even;
}

/**
 * A field as one line of text: numbers become digits, every run of white space one space. Empty when
 * the item lacks the field or holds neither text nor a number there.
 */
export function textOf(item: CslItem, field: string): string {
  const value = item[field];
  if (typeof value === 'string') return UNEVEN.test(value) ? value.replace(/\s+/g, ' ').trim() : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** The first of the fields that holds something, or an empty text. */
export function firstTextOf(item: CslItem, fields: readonly string[]): string {
  for (const field of fields) {
    const text = textOf(item, field);
    if (text) return text;
  }
  return '';
}

const NO_NAMES: readonly CslName[] = [];

/** The names in a role (`author`, `director`, ...); what is not a list of names gives an empty list. */
export function namesOf(item: CslItem, role: string): readonly CslName[] {
  const value = item[role];
  if (!Array.isArray(value)) return NO_NAMES;
  return value.every(isName) ? value : value.filter(isName);
}

/**
 * The date in a field (`issued`, `event-date`, ...), or nothing when it is not a date object. Words that
 * name a date (`21. März 2011`) are that date, so that other programs know it for one.
 */
export function dateOf(item: CslItem, field: string): CslDate | undefined {
  const value = item[field];
  if (!isObject(value)) return undefined;
  const words = value['date-parts'] === undefined ? literalOf(value) : '';
  const parsed = words === '' ? null : parseDate(words);
  return parsed?.ok ? parsed.date : value;
}

/** The title as a reader sees it, without CSL's inline tags. */
export function plainTitle(text: string): string {
  return text.includes('<') ? text.replace(/<\/?(?:i|b|sup|sub|sc|span)(?:\s[^<>]*)?>/gi, '') : text;
}

const isName = (value: unknown): value is CslName => isObject(value);
