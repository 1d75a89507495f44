import type { CslDate, CslItem } from '../../model';
import { parseDate } from '../date-parsing';
import { typeOfBib } from '../item-types';
import { tagOfBabel } from '../languages';
import { type BibEntry, readBibEntries } from './bib-entries';
import { readBibNames, splitOutside } from './bib-names';
import { latexToText, verbatimToText } from './latex-text';
import type { ParsedBibliography } from './parsed-bibliography';

/** CSL fields that are text, with the fields of BibLaTeX and BibTeX they are read from, the first filled one. */
const TEXTS: readonly (readonly [string, ...string[]])[] = [
  ['title-short', 'shorttitle'],
  ['container-title', 'journaltitle', 'journal', 'booktitle'],
  ['container-title-short', 'shortjournal'],
  ['collection-title', 'series'],
  ['event-title', 'eventtitle'],
  ['event-place', 'venue'],
  ['edition', 'edition'],
  ['volume', 'volume'],
  ['chapter-number', 'chapter'],
  ['part', 'part'],
  ['number-of-volumes', 'volumes'],
  ['number-of-pages', 'pagetotal'],
  ['version', 'version'],
  ['genre', 'type'],
  ['publisher', 'publisher', 'institution', 'school'],
  ['publisher-place', 'location', 'address'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
  ['keyword', 'keywords'],
  ['abstract', 'abstract'],
  ['annote', 'annotation', 'annote'],
];
const ROLES = [
  ['author', 'author'],
  ['translator', 'translator'],
  ['container-author', 'bookauthor'],
] as const;
const EDITOR_ROLES = new Set(['director', 'producer', 'compiler', 'host', 'interviewer']);
/** The visit as our own BibTeX notes it, since BibTeX has no field for it. */
const VISIT = /(?:^|\.\s*)Accessed (\d{4}-\d{2}-\d{2})$/;

/** Reads BibTeX and BibLaTeX into CSL items; `crossref` and `xdata` lend what an entry lacks. */
export function readBibItems(text: string): ParsedBibliography {
  const { entries, problems } = readBibEntries(text);
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const items = entries
    .filter(({ type }) => type !== 'xdata' && type !== 'set')
    .map((entry) => itemOf(withInherited(entry, byKey)));
  return { items, problems: [...problems] };
}

/** What a parent lends under another name (BibLaTeX manual 3.19, appendix B): a book's title is its chapters' book. */
const LENT_AS: Readonly<Record<string, string>> = {
  title: 'booktitle',
  subtitle: 'booksubtitle',
  author: 'bookauthor',
};
const NOT_LENT = new Set([
  'crossref',
  'xref',
  'xdata',
  'entryset',
  'keywords',
  'label',
  'options',
  'shorttitle',
]);

function withInherited(entry: BibEntry, byKey: ReadonlyMap<string, BibEntry>): BibEntry {
  const parent = byKey.get((entry.fields.get('crossref') ?? '').trim().toLowerCase());
  const shared = (entry.fields.get('xdata') ?? '')
    .split(',')
    .map((key) => byKey.get(key.trim().toLowerCase()));
  if (parent === undefined && shared.every((other) => other === undefined)) return entry;
  const fields = new Map(entry.fields);
  const lend = (name: string, value: string) => {
    if (!fields.has(name) && !NOT_LENT.has(name)) fields.set(name, value);
  };
  for (const other of shared) for (const [name, value] of other?.fields ?? []) lend(name, value);
  if (parent !== undefined && parent !== entry)
    for (const [name, value] of parent.fields) lend(LENT_AS[name] ?? name, value);
  return { ...entry, fields };
}

function itemOf({ type, key, fields }: BibEntry): CslItem {
  const raw = (name: string) => fields.get(name)?.trim() ?? '';
  const text = (name: string) => latexToText(raw(name));
  const item: Record<string, unknown> & CslItem = {
    id: key,
    type: typeOfBib(type, text('entrysubtype').toLowerCase()),
  };
  for (const [field, ...names] of TEXTS) addText(item, field, names.map(text).find(Boolean) ?? '');
  if (isBibLatex(fields)) {
    addText(item, 'publisher', listOf(raw, 'publisher', 'institution', 'school'));
    addText(item, 'publisher-place', listOf(raw, 'location', 'address'));
  }
  addText(item, 'genre', STRINGS[text('type').toLowerCase()] ?? '');
  addText(item, 'collection-title', STRINGS[text('series').toLowerCase()] ?? '');
  addTitles(item, text);
  addContainer(item, type, text);
  addNumbers(item, type, text);
  const isPrefixUsed = usesPrefix(fields);
  for (const [role, name] of ROLES) addNames(item, role, readBibNames(raw(name), isPrefixUsed));
  const editorType = text('editortype').toLowerCase();
  const editors = readBibNames(raw('editor'), isPrefixUsed);
  addNames(item, EDITOR_ROLES.has(editorType) ? editorType : 'editor', editors);
  addDates(item, text);
  addText(item, 'page', text('pages').replace(/[\u2012-\u2015]/g, '-'));
  addText(item, 'DOI', verbatimToText(raw('doi')).replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, ''));
  addText(
    item,
    'URL',
    verbatimToText(raw('url')) ||
      addressIn(text('howpublished')) ||
      archiveAddress(text, verbatimToText(raw('eprint'))),
  );
  addText(item, 'language', tagOfBabel(text('langid')) ?? tagOfBabel(text('language')) ?? text('language'));
  addNote(item, text('note'));
  return item;
}

/**
 * Whether particles belong to family names. Classic BibTeX never drops them, and so do they in a file that
 * does not say otherwise: a style of CSL decides then itself whether it is `van Gogh, V.` (APA) or
 * `Gogh, Vincent van`, which it could not of a particle that always goes.
 */
function usesPrefix(fields: ReadonlyMap<string, string>): boolean {
  return !/useprefix\s*=\s*false/i.test(fields.get('options') ?? '');
}

/** Whether the entry has a field that only BibLaTeX knows. */
function isBibLatex(fields: ReadonlyMap<string, string>): boolean {
  return ['date', 'location', 'journaltitle', 'urldate', 'langid', 'options'].some((name) =>
    fields.has(name),
  );
}

/** A list of BibLaTeX (`{Durham and London}`) as CSL's text: its parts with semicolons between. */
function listOf(raw: (name: string) => string, ...names: readonly string[]): string {
  const latex = names.map(raw).find(Boolean) ?? '';
  return splitOutside(latex, /\s+and\s+/iy)
    .map((part) => latexToText(part.trim()))
    .filter(Boolean)
    .join('; ');
}

/** Words that BibLaTeX's own language files have for types and series. */
const STRINGS: Readonly<Record<string, string>> = {
  mathesis: 'Master’s thesis',
  phdthesis: 'PhD thesis',
  candthesis: 'Candidate thesis',
  bathesis: 'Bachelor’s thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
  software: 'Computer software',
  patent: 'Patent',
  patentde: 'German patent',
  patenteu: 'European patent',
  patentfr: 'French patent',
  patentuk: 'British patent',
  patentus: 'U.S. patent',
  patreq: 'Patent request',
  patreqde: 'German patent request',
  patreqeu: 'European patent request',
  patreqfr: 'French patent request',
  patrequk: 'British patent request',
  patrequs: 'U.S. patent request',
  newseries: 'New series',
  oldseries: 'Old series',
};

/**
 * Titles with their subtitles and additions. One volume of a work of several is the work by its title, with
 * the volume's own as `volume-title`, as CSL 1.0.2 has it; so is the book that a chapter is in.
 */
function addTitles(item: Record<string, unknown>, text: (name: string) => string): void {
  const whole = (prefix: string): string =>
    [titleOf(text(`${prefix}title`), text(`${prefix}subtitle`)), text(`${prefix}titleaddon`)]
      .filter(Boolean)
      .join('. ');
  const main = whole('main');
  const book = text('journaltitle') || text('journal') ? '' : whole('book');
  addText(item, 'title', whole(''));
  addText(item, 'container-title', book);
  if (main !== '') {
    const held = book === '' ? 'title' : 'container-title';
    addText(item, 'volume-title', String(item[held] ?? ''));
    addText(item, held, main);
  }
  if (main === '' && text('subtitle') !== '') item['title-short'] ??= text('title');
}

/** Where the archives that `eprinttype` names keep a work. */
const ARCHIVES: Readonly<Record<string, string>> = {
  arxiv: 'https://arxiv.org/abs/',
  jstor: 'https://www.jstor.org/stable/',
  googlebooks: 'https://books.google.com?id=',
  hdl: 'https://hdl.handle.net/',
};

function archiveAddress(text: (name: string) => string, eprint: string): string {
  const archive = ARCHIVES[(text('eprinttype') || text('archiveprefix')).toLowerCase()];
  return archive === undefined || eprint === '' ? '' : archive + eprint;
}

const titleOf = (title: string, subtitle: string): string =>
  [title, subtitle].filter(Boolean).join(/[.:?!]$/.test(title) ? ' ' : ': ');
const addressIn = (text: string): string => /https?:\/\/\S+/.exec(text)?.[0] ?? '';

function addText(item: Record<string, unknown>, field: string, value: string): void {
  if (value !== '') item[field] = value;
}

function addNames(item: Record<string, unknown>, role: string, names: readonly unknown[]): void {
  if (names.length > 0) item[role] = names;
}

const WEB_TYPES = new Set(['online', 'misc', 'electronic', 'www']);

/**
 * A site's name is `organization` (`howpublished` in BibTeX): the container of a web page, and of what names
 * its publisher elsewhere; else it is the publisher.
 */
function addContainer(item: Record<string, unknown>, type: string, text: (name: string) => string): void {
  const published = text('howpublished');
  const site = text('organization') || (addressIn(published) === '' ? published : '');
  if (site === '') return;
  const isContainer =
    item['container-title'] === undefined && (WEB_TYPES.has(type) || item.publisher !== undefined);
  if (isContainer) item['container-title'] = site;
  else item.publisher ??= site;
}

/** `number` is an article's issue, and elsewhere the number of the thing itself or its place in a series. */
function addNumbers(item: Record<string, unknown>, type: string, text: (name: string) => string): void {
  const number = text('number');
  const issue = text('issue');
  if (type === 'article' || type === 'periodical') {
    addText(item, 'issue', issue || number);
    if (issue && number) item.number = number;
    return;
  }
  addText(item, item['collection-title'] === undefined ? 'number' : 'collection-number', number);
  addText(item, 'issue', issue);
}

function addDates(item: Record<string, unknown>, text: (name: string) => string): void {
  const date = text('date');
  addDate(item, 'issued', date || writtenDate(text('year'), text('month'), text('day')));
  addDate(item, 'accessed', text('urldate') || (VISIT.exec(text('note'))?.[1] ?? ''));
  addDate(item, 'event-date', text('eventdate'));
  addDate(item, 'original-date', text('origdate'));
}

/** BibTeX's year, month and day as one text; a month may be a name, a number or `4 March`. */
function writtenDate(year: string, month: string, day: string): string {
  if (!/^\d{3,4}$/.test(year)) return year;
  if (/^\d{1,2}$/.test(month))
    return [year, month, day]
      .filter(Boolean)
      .map((part, index) => part.padStart(index === 0 ? 4 : 2, '0'))
      .join('-');
  return [day, month, year].filter(Boolean).join(' ');
}

/** A range whose end is open has nothing after its slash in BibLaTeX. What is no date is kept as words. */
function addDate(item: Record<string, unknown>, field: string, text: string): void {
  if (text === '') return;
  const parsed = parseDate(text.replaceAll('–', '-').replace(/\/$/, '/..'));
  const date: CslDate = parsed.ok ? parsed.date : { literal: text };
  item[field] = date;
}

function addNote(item: Record<string, unknown>, note: string): void {
  addText(item, 'note', note.replace(VISIT, '').trim());
}
