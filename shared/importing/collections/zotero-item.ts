import { parseDate } from '../../citation';
import type { CslDate, CslItem, CslName } from '../../model';
import { recordOf, tagsOf } from './gather';
import { CSL_DATES, CSL_FIELDS, cslRoleOfZotero, cslTypeOfZotero } from './zotero-types';

/** A creator as Zotero keeps it: two parts, or `name` for a body and a name of one part. */
export interface ZoteroCreator {
  readonly creatorType: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly name: string;
}

/** An item of Zotero, whichever file it came from; `fields` by Zotero's own names. */
export interface ZoteroItem {
  readonly itemType: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly creators: readonly ZoteroCreator[];
  readonly tags: readonly string[];
}

/** What Better BibTeX and Zotero itself keep in the field Extra, a line each. */
const EXTRA_KEY = /^[ \t]*citation[ -]?key[ \t]*:[ \t]*(\S+)[ \t]*$/im;
const EXTRA_DOI = /^[ \t]*DOI[ \t]*:[ \t]*(\S+)[ \t]*$/im;

/** The record of an item; null where it says neither what it is called, nor by whom, nor where it stands. */
export function zoteroRecord({ itemType, fields, creators, tags }: ZoteroItem): CslItem | null {
  const found: Record<string, unknown> = rolesOf(creators);
  for (const row of CSL_FIELDS) {
    const value = firstFilled(fields, row);
    if (value !== undefined) found[row[0]] = value;
  }
  for (const row of CSL_DATES) {
    const value = firstFilled(fields, row);
    if (value !== undefined) found[row[0]] = dateOf(value);
  }
  const extra = fields.get('extra') ?? '';
  found.DOI ??= EXTRA_DOI.exec(extra)?.[1];
  found['citation-key'] = fields.get('citationKey') || EXTRA_KEY.exec(extra)?.[1];
  found.keyword = tagsOf(tags).join(', ');
  found.note = extra.replace(EXTRA_KEY, '').replace(EXTRA_DOI, '').trim();
  const record = recordOf(cslTypeOfZotero(itemType), found);
  const isNamed = record.title !== undefined || record.author !== undefined || record.URL !== undefined;
  return isNamed ? record : null;
}

/** A row of the tables: CSL's name, then Zotero's. A loop, since a library has many items and each asks for all. */
function firstFilled(fields: ReadonlyMap<string, string>, row: readonly string[]): string | undefined {
  for (let at = 1; at < row.length; at++) {
    const value = fields.get(row[at] ?? '');
    if (value) return value;
  }
  return undefined;
}

function rolesOf(creators: readonly ZoteroCreator[]): Record<string, CslName[]> {
  const roles: Record<string, CslName[]> = {};
  for (const creator of creators) {
    const name = nameOf(creator);
    if (name === null) continue;
    const role = cslRoleOfZotero(creator.creatorType);
    roles[role] ??= [];
    roles[role].push(name);
  }
  return roles;
}

const LONGEST_NAME = 500;
const nameLine = (part: string): string => part.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);

/** Lower-case words before a family name, as in `van der Berg` and `d’Este`. */
const LEADING_PARTICLE = /^((?:['’]?\p{Ll}[^\s]*\s+)+|\p{Ll}{1,3}['’])(?=\p{L})/u;
/** And after a given name, as in `Ludwig van`. */
const TRAILING_PARTICLE = /\s+((?:\p{Ll}\S*\s+)*\p{Ll}\S*)$/u;

/** Zotero keeps particles in either part of a name and a suffix after a comma in the given one. */
function nameOf(creator: ZoteroCreator): CslName | null {
  const firstName = nameLine(creator.firstName);
  const lastName = nameLine(creator.lastName);
  const name = nameLine(creator.name);
  const whole = name || (firstName === '' ? lastName : lastName === '' ? firstName : '');
  if (whole !== '') return { literal: whole };
  if (lastName === '') return null;
  const particle = LEADING_PARTICLE.exec(lastName)?.[1] ?? '';
  const [given = '', suffix = ''] = firstName.split(/\s*,\s*/, 2);
  const dropping = TRAILING_PARTICLE.exec(given)?.[1] ?? '';
  return {
    ...(particle && { 'non-dropping-particle': particle.trim() }),
    family: lastName.slice(particle.length),
    given: dropping ? given.slice(0, -dropping.length).trim() : given,
    ...(dropping && { 'dropping-particle': dropping }),
    ...(suffix && { suffix }),
  };
}

/** A date as EDTF and people write it, without a time of day or parts that are zero; what is no date stays as words. */
function dateOf(text: string): CslDate | undefined {
  const day = text
    .replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:.*$/, '$1')
    .replace(/^(\d{4})(-\d{2})??(?:-00){1,2}$/, '$1$2')
    .trim();
  if (day === '') return undefined;
  const parsed = parseDate(day.slice(0, 200));
  return parsed.ok ? parsed.date : { literal: day };
}
