import { isObject } from '../loose-json';
import type { CslItem } from '../model';
import { namesOf, textOf } from './item-fields';
import { isCslType } from './item-types';

const TEXT_FIELDS = new Set(
  `language journalAbbreviation shortTitle abstract annote archive archive_collection archive_location archive-place
  authority call-number citation-label collection-title container-title container-title-short dimensions division DOI
  event event-title event-place genre ISBN ISSN jurisdiction keyword medium note original-publisher
  original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-genre
  reviewed-title scale section source status title title-short URL version volume-title volume-title-short
  year-suffix`.split(/\s+/),
);
const NUMBER_FIELDS = new Set(
  `chapter-number citation-number collection-number edition first-reference-note-number issue locator number
  number-of-pages number-of-volumes page page-first part printing supplement volume`.split(/\s+/),
);
const NAME_FIELDS = new Set(
  `author chair collection-editor compiler composer container-author contributor curator director editor
  editorial-director executive-producer guest host interviewer illustrator narrator organizer original-author
  performer producer recipient reviewed-author script-writer series-creator translator`.split(/\s+/),
);
const DATE_FIELDS = new Set('accessed available-date event-date issued original-date submitted'.split(' '));
const NAME_TEXTS = ['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal'];
const NAME_SWITCHES = ['comma-suffix', 'static-ordering', 'parse-names'];

/**
 * The items as CSL JSON, valid against csl-data.json of CSL 1.0.2, two spaces deep, ending in a line
 * break. `citation-key` is the id. Numbers and texts stay what they are; a field the schema does not
 * know, or a value it does not allow there, is left out; an unknown type becomes `document`.
 */
export function toCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items.map(toCslSchema), null, 2)}\n`;
}

/** One item as the schema allows it, as plain data for writers of other syntaxes (YAML). */
export function toCslSchema(item: CslItem): Readonly<Record<string, unknown>> {
  const kept: Record<string, unknown> = {
    id: item.id,
    type: isCslType(item.type) ? item.type : 'document',
    'citation-key': item.id,
  };
  for (const [field, value] of Object.entries(item)) {
    const allowed = allowedValue(item, field, value);
    if (allowed !== undefined) kept[field] = allowed;
  }
  return kept;
}

function allowedValue(item: CslItem, field: string, value: unknown): unknown {
  if (TEXT_FIELDS.has(field))
    return typeof value === 'string' ? textOrNothing(value) : textOrNothing(textOf(item, field));
  if (NUMBER_FIELDS.has(field)) return Number.isFinite(value) ? value : textOrNothing(value);
  if (NAME_FIELDS.has(field)) {
    const names = namesOf(item, field)
      .map(allowedName)
      .filter((name) => Object.keys(name).length > 0);
    return names.length > 0 ? names : undefined;
  }
  if (DATE_FIELDS.has(field)) return allowedDate(value);
  if (field === 'categories' && Array.isArray(value))
    return value.filter((category) => typeof category === 'string');
  return field === 'custom' && isObject(value) ? value : undefined;
}

function allowedName(name: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    ...pick(name, NAME_TEXTS, (value) => textOrNothing(value) !== undefined),
    ...pick(name, NAME_SWITCHES, isSwitch),
  };
}

function allowedDate(value: unknown): Record<string, unknown> | undefined {
  if (!isObject(value)) return undefined;
  const parts = Array.isArray(value['date-parts'])
    ? value['date-parts'].map(allowedParts).filter((part) => part.length > 0)
    : [];
  const date = {
    ...(parts.length > 0 ? { 'date-parts': parts.slice(0, 2) } : {}),
    ...pick(value, ['season'], (season) => typeof season !== 'boolean' && isSwitch(season)),
    ...pick(value, ['circa'], isSwitch),
    ...pick(value, ['literal', 'raw'], (text) => textOrNothing(text) !== undefined),
  };
  return Object.keys(date).length > 0 ? date : undefined;
}

function allowedParts(part: unknown): unknown[] {
  if (!Array.isArray(part)) return [];
  return part.slice(0, 3).filter((value) => Number.isFinite(value) || textOrNothing(value) !== undefined);
}

function pick(
  from: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  isAllowed: (value: unknown) => boolean,
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const key of keys) if (isAllowed(from[key])) kept[key] = from[key];
  return kept;
}

const textOrNothing = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const isSwitch = (value: unknown): boolean =>
  typeof value === 'boolean' || Number.isFinite(value) || textOrNothing(value) !== undefined;
