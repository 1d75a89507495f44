import type { CslItem } from '../../model';
import type { OpenItem } from '../item-fields';
import { typeOfRis } from '../item-types';
import type { ParsedBibliography } from './parsed-bibliography';
import { readProCite } from './procite';
import { readRisDate } from './ris-dates';
import { namesOfRis, type RisFields, textsOfRis } from './ris-fields';
import { readRisName } from './ris-names';
import { addNumbers, isIsbn } from './ris-numbers';
import { type RisLine, type RisRecord, readRisRecords } from './ris-records';
import { settleFields } from './ris-settling';

/**
 * Reads RIS (2011, the tags of its older form, and what EndNote, ProCite and Citavi make of it) into CSL
 * items. A record of an unknown type is a `document`; one without any field but its type is a problem.
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

/** The filled values of a record by tag, and its lines for what depends on their order. */
interface Values {
  readonly lines: readonly RisLine[];
  readonly all: (tag: string) => readonly string[];
  readonly first: (...tags: readonly string[]) => string | undefined;
  readonly has: (tag: string) => boolean;
}

const NO_VALUES: readonly string[] = [];

function itemOf(record: RisRecord): CslItem {
  const { lines, fields } = readProCite(record.lines);
  const byTag = new Map<string, string[]>();
  for (const { tag, value } of lines) {
    if (value === '') continue;
    const values = byTag.get(tag);
    if (values === undefined) byTag.set(tag, [value]);
    else values.push(value);
  }
  const named = (byTag.get('TY')?.[0] ?? '').toUpperCase();
  const ris = named === 'GEN' && isInPeriodical(byTag) ? 'JOUR' : named;
  const type = typeIn(ris, byTag);
  if (WHOLE_WORKS.has(type)) nameWhole(byTag);
  const values: Values = {
    lines,
    all: (tag) => byTag.get(tag) ?? NO_VALUES,
    first: (...tags) => byTag.get(tags.find((tag) => byTag.has(tag)) ?? '')?.[0],
    has: (tag) => byTag.has(tag),
  };
  const item: OpenItem = { id: values.first('ID') ?? '', type };
  const texts = textsOfRis(ris);
  addTexts(item, texts, values);
  for (const [field, value] of fields) addNoted(item, field, value);
  addTitlesAround(item, values);
  for (const [role, tags] of Object.entries(namesOfRis(ris, values.has))) addNames(item, role, tags, values);
  addDates(item, ris, values);
  addPages(item, values);
  // the first of a patent is its own, which may have as many digits as an ISSN
  addNumbers(item, ris, ris === 'PAT' ? values.all('SN').slice(1) : values.all('SN'));
  addAddresses(item, values);
  settleFields(item, ris);
  addWords(item, values);
  return item;
}

/**
 * A film stands alone, a broadcast in its programme; a message in a forum, as Zotero writes it, is for all unless
 * it names whom it is to. A page of ours that repeats its site (`BT`) is a post there.
 */
function typeIn(ris: string, byTag: ReadonlyMap<string, readonly string[]>): string {
  const whole = byTag.get('T2')?.[0];
  if (whole !== undefined) {
    if (ris === 'VIDEO') return 'broadcast';
    if (ris === 'ICOMM' && !byTag.has('A2')) return 'post';
    if (ris === 'ELEC' && byTag.get('BT')?.[0] === whole) return 'post';
  }
  return typeOfRis(ris);
}

/**
 * What is in a journal, or in a volume and a number of something that is no book, is an article, whatever the
 * program knew of it.
 */
function isInPeriodical(byTag: ReadonlyMap<string, readonly string[]>): boolean {
  if (byTag.has('JF') || byTag.has('JO')) return true;
  const isNumbered = byTag.has('VL') && (byTag.has('IS') || byTag.has('M1'));
  return byTag.has('T2') && isNumbered && !(byTag.get('SN') ?? []).some(isIsbn);
}

/** Types whose `BT` or `T2` is the work itself, where no title of its own is given. */
const WHOLE_WORKS = new Set(['book', 'report', 'thesis', 'pamphlet', 'classic', 'manuscript']);

function nameWhole(byTag: Map<string, string[]>): void {
  if (['TI', 'T1', 'CT'].some((tag) => byTag.has(tag))) return;
  const tag = ['BT', 'T2'].find((other) => byTag.has(other)) ?? '';
  const title = byTag.get(tag);
  if (title === undefined) return;
  byTag.set('TI', title);
  byTag.delete(tag);
}

/** Reference Manager's `M1` may be any remark; a number is short. */
const LONGEST_NUMBER = 30;

function addTexts(item: OpenItem, texts: RisFields, { all, first, has }: Values): void {
  for (const field in texts) {
    for (const tag of texts[field] ?? []) {
      if (!has(tag)) continue;
      // there may be as many earlier laws and priorities as there are lines
      const value = tag === 'OP' ? all(tag).join('; ') : first(tag);
      if (value === undefined || (tag === 'M1' && value.length > LONGEST_NUMBER)) continue;
      item[field] = value;
      break;
    }
  }
}

const ROLES = new Set('compiler contributor director editor illustrator producer translator'.split(' '));

/** What a note said of a field: it holds one value, or names with semicolons between. */
function addNoted(item: OpenItem, field: string, value: string): void {
  if (ROLES.has(field)) item[field] = value.split(/\s*;\s*/).map(readRisName);
  else item[field] ??= value;
}

/** Types that are in a series rather than in another work. */
const IN_SERIES = new Set(['book', 'classic', 'report', 'software', 'map']);

/** The titles of what the work is in. `JO` is a journal's short name beside its full one, or the only one. */
function addTitlesAround(item: OpenItem, values: Values): void {
  const { first, has } = values;
  if (IN_SERIES.has(item.type) && item.title !== undefined && item['collection-title'] === undefined) {
    if (item['container-title'] !== undefined) item['collection-title'] = item['container-title'];
    delete item['container-title'];
  }
  if (item.type === 'paper-conference') addConference(item, values);
  const name = first('JO');
  if (name === undefined) return;
  const isBeside = (has('T2') && item['container-title'] !== name) || has('JF');
  if (isBeside || /\w\./.test(name)) item['container-title-short'] ??= name;
}

/** Beside the title of the proceedings and their place, `T2` and `CY` are the conference's own. */
function addConference(item: OpenItem, { first, has }: Values): void {
  if (has('C3') && has('T2') && first('T2') !== first('C3')) item['event-title'] = first('T2');
  if (has('C1') && has('CY')) item['event-place'] = first('CY');
}

/** Names in the file's order, whichever of the role's tags they have, after those that notes name. */
function addNames(item: OpenItem, role: string, tags: readonly string[], { lines, all, has }: Values): void {
  const filled = tags.filter(has);
  const [only = ''] = filled;
  if (filled.length === 0) return;
  const names =
    filled.length === 1
      ? all(only)
      : lines.filter(({ tag, value }) => value !== '' && filled.includes(tag)).map(({ value }) => value);
  const read = names.flatMap(severalIn).map(readRisName);
  const noted = item[role];
  item[role] = Array.isArray(noted) ? [...noted, ...read] : read;
}

/** `Berg, A.; Lind, B.` are two, as some databases list them in one line. */
function severalIn(text: string): readonly string[] {
  const parts = text.includes(';') ? text.split(/\s*;\s*/).filter(Boolean) : [];
  return parts.length > 1 && parts.every((part) => part.includes(',')) ? parts : [text];
}

/** Types in which EndNote has the day of the visit as `DA`, or as `C1` and `C2`. */
const ELECTRONIC = new Set(['AGGR', 'DBASE', 'EBOOK', 'EJOUR', 'MULTI', 'WEB']);
const PAGES = new Set(['BLOG', 'WEB']);

function addDates(item: OpenItem, ris: string, { all, first }: Values): void {
  const year = /^-?\d{4}/.exec(first('PY', 'Y1') ?? '')?.[0];
  const day = first('DA');
  const isVisit = ELECTRONIC.has(ris) && year !== undefined && /\d{4}/.exec(day ?? year)?.[0] !== year;
  const published = [...(isVisit ? [] : all('DA')), ...all('Y1'), ...all('PY')];
  if (ris === 'PAT') published.push(...all('C2'));
  const issued = readRisDate(published, year);
  if (issued !== null) item.issued = issued;
  const visits = [...all('Y2'), ...(isVisit ? all('DA') : [])];
  if (PAGES.has(ris)) visits.push(...all('M1'), ...all('VL'));
  if (ELECTRONIC.has(ris)) visits.push(...all('C2'), ...all('C1'));
  const accessed = readRisDate(visits, first('C1', 'VL'));
  if (accessed !== null) item.accessed = accessed;
}

const RANGE = /^\w+\s*[-‐‑‒–—]+\s*\w+$/u;

/** `EP` is the last page, or all of them again. One page alone is where `textsOfRis` has put it. */
function addPages(item: OpenItem, { first }: Values): void {
  const start = first('SP');
  const end = first('EP');
  const isWhole = start === undefined || (end !== undefined && RANGE.test(end));
  const range = end === undefined || isWhole ? (end ?? start) : RANGE.test(start) ? start : `${start}-${end}`;
  if (range === undefined || (end === undefined && !RANGE.test(range))) return;
  for (const field of ['number-of-pages', 'dimensions']) if (item[field] === start) delete item[field];
  item.page = range;
}

const BEFORE_DOI = /^(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i;
/** A field that holds nothing but a DOI. */
const ONLY_DOI = /^(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;

/** DOI, address and the numbers of PubMed, which programs write in several places. */
function addAddresses(item: OpenItem, { all, first }: Values): void {
  const written = first('DO');
  const doi =
    written === undefined
      ? ([...all('M3'), ...all('L3')].map((text) => ONLY_DOI.exec(text)?.[1]).find(Boolean) ??
        all('N1').find((note) => note.startsWith('10.') && ONLY_DOI.test(note)))
      : written.replace(BEFORE_DOI, '');
  if (doi) item.DOI = doi;
  if (typeof item.genre === 'string' && ONLY_DOI.test(item.genre)) delete item.genre;
  const addresses = [...all('UR'), ...all('LK')];
  const links = [...all('L2'), ...all('L1')].filter((text) => /^https?:/i.test(text));
  const pubMed = addresses.map((text) => /^PM:\s*(\d+)/.exec(text)?.[1]).find(Boolean);
  if (pubMed !== undefined) item.PMID = pubMed;
  const url = addresses.find((text) => !text.startsWith('PM:')) ?? links[0];
  if (url !== undefined) item.URL = /^(https?:\S+?)[;,]?\s+https?:/i.exec(url)?.[1] ?? url;
  const central = ['C2', 'C3', 'C7'].flatMap(all).find((text) => /^PMC\d+$/.test(text));
  if (central !== undefined) item.PMCID = central;
}

/** Abstract, keywords and notes, which may be in several lines; a note that only repeats the DOI is none. */
function addWords(item: OpenItem, { all }: Values): void {
  addJoined(item, 'abstract', all('AB').length > 0 ? all('AB') : all('N2'), '\n');
  const keywords = all('KW')
    .flatMap((line) => line.split(/\s*;\s*/))
    .filter(Boolean);
  addJoined(item, 'keyword', keywords, ', ');
  const notes = [...all('N1'), ...all('RN')].filter((note) => note.replace(BEFORE_DOI, '') !== item.DOI);
  addJoined(item, 'note', notes, '\n');
}

function addJoined(item: OpenItem, field: string, values: readonly string[], by: string): void {
  if (values.length > 0) item[field] = values.join(by);
}
