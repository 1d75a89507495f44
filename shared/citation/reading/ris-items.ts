import type { CslDate, CslItem, CslName } from '../../model';
import { parseDate } from '../date-parsing';
import { typeOfRis } from '../item-types';
import type { ParsedBibliography } from './parsed-bibliography';
import { type RisRecord, readRisRecords } from './ris-records';

/** Fields that take their first value, by tag. Where two tags mean one field, the earlier one wins. */
const TEXTS: readonly (readonly [keyof CslItem & string, ...string[]])[] = [
  ['title', 'TI', 'T1', 'CT'],
  ['title-short', 'ST'],
  ['container-title', 'T2', 'JF', 'JO', 'BT'],
  ['container-title-short', 'J2', 'JA', 'J1'],
  ['collection-title', 'T3'],
  ['volume', 'VL'],
  ['edition', 'ET'],
  ['section', 'SE'],
  ['genre', 'M3'],
  ['publisher', 'PB'],
  ['publisher-place', 'CY', 'PP'],
  ['DOI', 'DO'],
  ['URL', 'UR', 'LK'],
  ['language', 'LA'],
  ['abstract', 'AB', 'N2'],
  ['number-of-volumes', 'NV'],
  ['archive', 'DB'],
  ['archive_location', 'AN'],
  ['call-number', 'CN'],
];

/** Types whose `BT` or `T2` is the work itself, where no title of its own is given. */
const WHOLE_WORKS = new Set(['book', 'report', 'thesis', 'pamphlet', 'classic']);

/**
 * Reads RIS (2011, and the tags of its older form) into CSL items. A record of an unknown type is a
 * `document`; one without any field but its type is a problem.
 */
export function readRisItems(text: string): ParsedBibliography {
  const { records, problems } = readRisRecords(text);
  const items: CslItem[] = [];
  const found = [...problems];
  for (const record of records) {
    if (record.lines.length > 1) items.push(itemOf(record));
    else found.push(`The record of line ${record.line} is empty and was left out.`);
  }
  return { items, problems: found };
}

function itemOf({ lines }: RisRecord): CslItem {
  const values = new Map<string, string[]>();
  for (const { tag, value } of lines) if (value) values.set(tag, [...(values.get(tag) ?? []), value]);
  const all = (...tags: string[]) => tags.flatMap((tag) => values.get(tag) ?? []);
  const type = typeOfRis(all('TY')[0] ?? '');
  const item: Record<string, unknown> & CslItem = { id: all('ID')[0] ?? '', type };
  for (const [field, ...tags] of TEXTS) {
    const value = all(...tags)[0];
    if (value !== undefined) item[field] = value;
  }
  if (item.title === undefined && WHOLE_WORKS.has(type) && item['container-title'] !== undefined) {
    item.title = item['container-title'];
    delete item['container-title'];
  }
  // A book has no container: what stands there is its series
  if (type === 'book' && item.title !== undefined && item['collection-title'] === undefined) {
    if (item['container-title'] !== undefined) item['collection-title'] = item['container-title'];
    delete item['container-title'];
  }
  // T2 of a paper is its conference where C3 names the volume (ris.ts writes it so)
  const volumeOfPapers = type === 'paper-conference' ? all('C3')[0] : undefined;
  if (volumeOfPapers !== undefined) {
    if (item['container-title'] !== volumeOfPapers) item['event-title'] = item['container-title'];
    item['container-title'] = volumeOfPapers;
  }
  const shortName = all('JO')[0];
  if (all('T2', 'JF').length > 0 && shortName !== undefined) item['container-title-short'] ??= shortName;
  const issue = all('IS')[0];
  if (issue !== undefined) item[type === 'report' || type === 'patent' ? 'number' : 'issue'] = issue;
  // A2 is an editor in most files; beside ED it can only be the author of the whole.
  const hasEditors = values.has('ED');
  addNames(item, 'author', all('AU', 'A1'));
  addNames(item, 'editor', hasEditors ? all('ED') : all('A2'));
  addNames(item, 'container-author', hasEditors ? all('A2') : []);
  addNames(item, 'collection-editor', all('A3'));
  addNames(item, 'translator', all('A4'));
  addDate(item, 'issued', all('DA', 'Y1', 'PY'));
  addDate(item, 'accessed', all('Y2'));
  addPages(item, all('SP')[0], all('EP')[0]);
  addNumbers(item, all('SN'));
  addJoined(item, 'keyword', all('KW'), ', ');
  addJoined(item, 'note', all('N1'), '\n');
  return item;
}

function addNames(item: Record<string, unknown>, role: string, names: readonly string[]): void {
  if (names.length > 0) item[role] = names.map(nameOf);
}

/** Words no person's name contains: what holds one is a body, whose commas part nothing. */
const BODY_WORD = /\s(?:&|and|of|for|the)\s/;

/** `Family, Given, Suffix`; a name without a comma is a body or a mononym, and stays whole. */
function nameOf(text: string): CslName {
  const [family = '', given = '', suffix = ''] = text.split(',').map((part) => part.trim());
  if (!text.includes(',') || BODY_WORD.test(text)) return { literal: text };
  const particles = /^(?:\p{Ll}\S*\s+)+(?=\S)/u.exec(family)?.[0] ?? '';
  return {
    ...(particles && { 'non-dropping-particle': particles.trim() }),
    family: family.slice(particles.length),
    ...(given && { given }),
    ...(suffix && { suffix }),
  };
}

/** The most exact of the dates given, in the order of the tags; words that name a year say more than it alone. */
function addDate(item: Record<string, unknown>, field: string, texts: readonly string[]): void {
  const dates = texts.map(dateOf).filter((date) => date !== null);
  const precision = ({ literal = '', 'date-parts': parts }: CslDate) =>
    parts?.[0]?.length ?? (/\d{4}/.test(literal) ? 1.5 : 0);
  const best = dates.toSorted((a, b) => precision(b) - precision(a))[0];
  if (best !== undefined) item[field] = best;
}

/** `YYYY/MM/DD/other`, any part of which may be empty, or a date as people write it. */
function dateOf(text: string): CslDate | null {
  const slashed = /^\s*(-?\d{1,4})?\s*\/\s*(\d{0,2})\s*\/\s*(\d{0,2})\s*(?:\/(.*))?$/.exec(text);
  if (!slashed) {
    const parsed = parseDate(text);
    return parsed.ok ? parsed.date : { literal: text };
  }
  const [, year = '', month = '', day = '', other = ''] = slashed;
  const words = other.trim();
  if (words !== '' && (month === '' || day === '')) {
    const parsed = parseDate(words);
    if (parsed.ok) return parsed.date;
    if (year === '') return { literal: words };
  }
  if (year === '') return null;
  const range = words === '' ? null : parseDate(words);
  if (range?.ok) return range.date;
  const parts = [Number(year), Number(month), Number(day)];
  const end = parts.findIndex((part, index) => index > 0 && !(part > 0));
  return { 'date-parts': [end < 0 ? parts : parts.slice(0, end)] };
}

function addPages(item: Record<string, unknown>, start: string | undefined, end: string | undefined): void {
  if (start !== undefined) item.page = end === undefined ? start : `${start}-${end}`;
}

/** `SN` carries both numbers: an ISSN is eight digits, an ISBN ten or thirteen; one line may list several. */
function addNumbers(item: Record<string, unknown>, numbers: readonly string[]): void {
  for (const number of numbers) {
    const [first = ''] = number.trim().split(/[,;\s]/);
    const field = first.replace(/[^\dXx]/g, '').length === 8 ? 'ISSN' : 'ISBN';
    item[field] ??= number;
  }
}

function addJoined(
  item: Record<string, unknown>,
  field: string,
  values: readonly string[],
  by: string,
): void {
  if (values.length > 0) item[field] = values.join(by);
}
