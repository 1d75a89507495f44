import { isObject } from '../loose-json';
import type { CslDate, CslItem, CslName } from '../model';
import { parseDate } from './date-parsing';
import { yearInWords } from './date-words';
import { edtfOf, literalOf, pointsOf } from './dates';
import { readRichText } from './rich-text';

/** White space that is not one plain space between two words; most texts have none and pass untouched. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]|\p{Cc}/u;
/** White space, and the control characters (U+0008, U+0000) that no format of text may hold. */
const GAP = /[\s\p{Cc}]+/gu;

/** Every field that a writer reads. */
const FIELDS =
  `id type title title-short shortTitle container-title container-title-short journalAbbreviation collection-title
  volume-title event event-title event-place issued event-date original-date accessed edition volume issue number
  collection-number chapter-number part number-of-volumes number-of-pages page dimensions version genre medium division
  publisher authority publisher-place DOI ISBN ISSN URL language keyword abstract note annote section author editor
  director producer compiler host interviewer translator container-author collection-editor`.split(/\s+/);
const KNOWN_FIELDS = new Set(FIELDS);
const NO_FIELDS: Readonly<Record<string, unknown>> = Object.fromEntries(
  FIELDS.map((name) => [name, undefined]),
);

/**
 * The item with every field that a writer reads, in one order, absent ones as undefined. Engines find the fields of
 * objects made alike several times faster, and a writer asks for fifty of which an item has ten.
 */
export function evenItem(item: CslItem): CslItem {
  const even: OpenItem = { ...NO_FIELDS, id: item.id, type: item.type };
  for (const name in item) if (KNOWN_FIELDS.has(name)) even[name] = item[name];
  return even;
}

/**
 * A field as one line of text: numbers become digits, every run of white space one space, a list of texts (as
 * Crossref gives titles and ISSNs, and others keywords) its parts with commas between. Empty when the item lacks
 * the field or holds none of these there.
 */
export function textOf(item: CslItem, field: string): string {
  return oneLine(item[field]);
}

function oneLine(value: unknown): string {
  if (typeof value === 'string') return UNEVEN.test(value) ? value.replace(GAP, ' ').trim() : value;
  if (Array.isArray(value))
    return value
      .map((part) => (Array.isArray(part) ? '' : oneLine(part)))
      .filter(Boolean)
      .join(', ');
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
const NAME_PARTS = ['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal'];

/**
 * The names in a role (`author`, `director`, ...); what is not a list of names gives an empty list. A part of a
 * name that is a number (`1984`) is its digits, one that is neither text nor a switch is not there.
 */
export function namesOf(item: CslItem, role: string): readonly CslName[] {
  const value = item[role];
  if (!Array.isArray(value)) return NO_NAMES;
  return value.every(isWellMade) ? value : value.filter(isObject).map(wellMade);
}

/** An item whose fields are being filled in. */
export type OpenItem = Record<string, unknown> & CslItem;

/** How databases say that they know no date; as EDTF it would be 1 BC. */
const YEAR_ZERO = /^0+$/;

/**
 * The date in a field (`issued`, `event-date`, ...), or nothing when it is not a date object or only zeros. Words
 * that name a date (`21. März 2011`) are that date, so that other programs know it for one.
 */
export function dateOf(item: CslItem, field: string): CslDate | undefined {
  const value = item[field];
  if (!isObject(value)) return undefined;
  const words = value['date-parts'] === undefined ? literalOf(value) : '';
  if (YEAR_ZERO.test(words)) return undefined;
  const parsed = words === '' ? null : parseDate(words);
  return parsed?.ok ? parsed.date : value;
}

/** When an item was published, as the formats need it. */
export interface Publication {
  /** What other programs can take, if anything. */
  readonly date: CslDate | undefined;
  /** The item's words for it (`literal`); none beside a date that they only repeat, as EDTF does. */
  readonly words: string;
  /** Whether `date` is the date that the words name, rather than the one year in them. */
  readonly isNamed: boolean;
}

/** When the item was published: its date, the one its words name, or at least the year in them. */
export function publicationOf(item: CslItem): Publication {
  const { issued } = item;
  const date = dateOf(item, 'issued');
  const words = date === undefined ? '' : literalOf(issued);
  if (words === '' || (date === issued && pointsOf(date).length > 0))
    return { date, words: '', isNamed: true };
  if (date !== issued) {
    // what was only left to be parsed is parsed
    const isRepeated = issued?.literal === undefined || words === edtfOf(date);
    return { date, words: isRepeated ? '' : words, isNamed: true };
  }
  const year = yearInWords(words);
  return { date: year === null ? undefined : { 'date-parts': [[year]] }, words, isNamed: false };
}

/** The title as a reader sees it, without CSL's inline tags; a sign that is no tag of a pair (`a<b and c>d`) stays. */
export function plainTitle(text: string): string {
  if (!text.includes('<')) return text;
  return readRichText(text)
    .map((token) => (token.kind === 'text' ? token.text : ''))
    .join('');
}

function isWellMade(value: unknown): value is CslName {
  if (!isObject(value)) return false;
  for (const part of NAME_PARTS) {
    const text = value[part];
    if (text !== undefined && typeof text !== 'string') return false;
  }
  return true;
}

function wellMade(name: Record<string, unknown>): CslName {
  const parts = NAME_PARTS.map((part) => [part, oneLine(name[part]) || undefined]);
  return { ...name, ...Object.fromEntries(parts) };
}
