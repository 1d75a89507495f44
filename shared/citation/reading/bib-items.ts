import type { CslItem } from '../../model';
import { DEPARTMENT } from '../bib-entry';
import type { OpenItem } from '../item-fields';
import { typeOfBib } from '../item-types';
import { tagOfBabel } from '../languages';
import { addressIn, readBibAddress } from './bib-addresses';
import { readBibDates, readVisit } from './bib-dates';
import { type BibEntry, readBibEntries } from './bib-entries';
import { withInherited } from './bib-inheritance';
import { readBibNames, splitOutside } from './bib-names';
import { latexToText, verbatimToText } from './latex-text';
import type { ParsedBibliography } from './parsed-bibliography';

/** CSL fields that are text, with the fields of BibLaTeX and BibTeX they are read from, the first filled one. */
const TEXTS: readonly (readonly [string, ...string[]])[] = [
  ['title-short', 'shorttitle'],
  ['container-title', 'journaltitle', 'fjournal', 'journal', 'booktitle'],
  ['container-title-short', 'shortjournal'],
  ['collection-title', 'series'],
  ['event-title', 'eventtitle'],
  ['event-place', 'venue'],
  ['edition', 'edition'],
  ['volume', 'volume'],
  ['chapter-number', 'chapter'],
  ['part', 'part'],
  ['number-of-volumes', 'volumes'],
  ['number-of-pages', 'pagetotal', 'numpages'],
  ['version', 'version'],
  ['genre', 'type'],
  ['division', DEPARTMENT],
  ['publisher', 'publisher', 'institution', 'school'],
  ['publisher-place', 'location', 'address'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
  ['keyword', 'keywords'],
  ['abstract', 'abstract'],
  ['annote', 'annotation', 'annote'],
  ['license', 'copyright', 'rights'],
  ['status', 'pubstate'],
  ['call-number', 'library', 'shelfmark'],
  ['PMID', 'pmid'],
  ['PMCID', 'pmcid'],
  ['original-title', 'origtitle'],
  ['original-publisher', 'origpublisher'],
  ['original-publisher-place', 'origlocation'],
];
const ROLES = [
  ['author', 'author'],
  ['translator', 'translator'],
  ['container-author', 'bookauthor'],
] as const;
const EDITORS = ['editor', 'editora', 'editorb', 'editorc'];
const EDITOR_ROLES = new Set(['director', 'producer', 'compiler', 'host', 'interviewer']);

/** Reads BibTeX and BibLaTeX into CSL items; `crossref` and `xdata` lend what an entry lacks. */
export function readBibItems(text: string): ParsedBibliography {
  const { entries, problems } = readBibEntries(text);
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const items = entries
    .filter(({ type }) => type !== 'xdata' && type !== 'set')
    .map((entry) => itemOf(withInherited(entry, byKey)));
  return { items, problems: [...problems] };
}

function itemOf({ type, key, fields }: BibEntry): CslItem {
  const raw = (name: string) => fields.get(name)?.trim() ?? '';
  const text = (name: string) => latexToText(raw(name));
  const archive = (text('eprinttype') || text('archiveprefix')).toLowerCase();
  const isPreprint = type === 'misc' && archive === 'arxiv' && !fields.has('entrysubtype');
  const item: OpenItem = {
    id: key,
    type: isPreprint ? 'article' : typeOfBib(type, text('entrysubtype').toLowerCase()),
  };
  for (const [field, ...names] of TEXTS) addText(item, field, names.map(text).find(Boolean) ?? '');
  if (isBibLatex(fields)) {
    addText(item, 'publisher', listOf(raw, 'publisher', 'institution', 'school'));
    addText(item, 'publisher-place', listOf(raw, 'location', 'address'));
  }
  if (fields.has('location') && fields.has('address')) addPlaces(item, text);
  addGenre(item, type, text('type'));
  addText(item, 'collection-title', STRINGS[text('series').toLowerCase()] ?? '');
  addTitles(item, text);
  addContainer(item, type, text);
  addNumbers(item, type, text);
  const isPrefixUsed = usesPrefix(fields);
  for (const [role, name] of ROLES) addNames(item, role, readBibNames(raw(name), isPrefixUsed));
  for (const name of EDITORS) {
    const editorType = text(`${name}type`).toLowerCase();
    const role = EDITOR_ROLES.has(editorType) ? editorType : name;
    if (item[role] === undefined && (name === 'editor' || role !== name))
      addNames(item, role, readBibNames(raw(name), isPrefixUsed));
  }
  // the tilde of `1850~` is BibLaTeX's circa, not LaTeX's space
  const dateText = (name: string) => (/^[\d/.+-]+[~\d/.+-]*$/.test(raw(name)) ? raw(name) : text(name));
  Object.assign(item, readBibDates(dateText));
  const pages = text('pages') || text('eid') || text('articleno');
  addText(item, 'page', pages.replace(/[\u2012-\u2015]/g, '-'));
  // MathSciNet writes both names of a journal
  if (fields.has('fjournal')) addText(item, 'container-title-short', text('journal'));
  addText(item, 'DOI', verbatimToText(raw('doi')).replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, ''));
  addText(item, 'URL', readBibAddress(raw, archive));
  if (isPreprint) addText(item, 'number', `arXiv:${verbatimToText(raw('eprint'))}`);
  if (isPreprint) item.publisher ??= 'arXiv';
  addText(item, 'language', tagOfBabel(text('langid')) ?? tagOfBabel(text('language')) ?? text('language'));
  const { note } = readVisit(text('note'));
  if (raw('url') !== '' || note !== item.URL) addText(item, 'note', note);
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
  mastersthesis: 'Master’s thesis',
  masterthesis: 'Master’s thesis',
  phdthesis: 'PhD thesis',
  candthesis: 'Candidate thesis',
  bathesis: 'Bachelor’s thesis',
  bachelorsthesis: 'Bachelor’s thesis',
  bachelorthesis: 'Bachelor’s thesis',
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

/** Beside an `address`, as ACM has it, `location` is where the conference was. */
function addPlaces(item: Record<string, unknown>, text: (name: string) => string): void {
  item['publisher-place'] = text('address');
  item['event-place'] ??= text('location');
}

/** A thesis is of the kind its entry type says; our own BibTeX says `Thesis` where it knows none. */
function addGenre(item: Record<string, unknown>, type: string, written: string): void {
  const said = STRINGS[written.toLowerCase()] ?? written;
  const genre = said === '' && type.endsWith('thesis') ? (STRINGS[type] ?? '') : said;
  if (type === 'phdthesis' && genre === 'Thesis') delete item.genre;
  else addText(item, 'genre', genre);
}

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

const titleOf = (title: string, subtitle: string): string =>
  [title, subtitle].filter(Boolean).join(/[.:?!]$/.test(title) ? ' ' : ': ');

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
