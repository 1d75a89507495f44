import type { CslItem } from '../model';
import { DEPARTMENT, field, pageRange, usesPrefix, WORDS_OF_DATE, writeEntry, writeNames } from './bib-entry';
import { edtfOf, firstPointOf, formatDate, pointsOf } from './dates';
import { evenItem, firstTextOf, namesOf, publicationOf, textOf } from './item-fields';
import { namesOfType, subtypeOf } from './item-types';
import { babelName } from './languages';
import { richToLatex, titleToLatex, verbatim } from './latex';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The field that holds a CSL container title; what is not named here says how it was published. */
const CONTAINER_FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    article: 'journal',
    incollection: 'booktitle',
    inproceedings: 'booktitle',
    book: 'series',
  }),
);
const PUBLISHER_FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ techreport: 'institution', phdthesis: 'school', mastersthesis: 'school' }),
);

const NUMBERS = ['issue', 'number', 'collection-number'];
/** Zotero's CSL has a patent's priority numbers as `issue`. */
const PATENT_NUMBERS = ['number', 'issue'];

/**
 * The items as a .bib file for classic BibTeX, which knows neither web pages nor days: those become
 * `@misc` with the site in `howpublished`, the address in `url` and the visit in `note`. UTF-8, one blank
 * line between entries, an item's id its key; every capital of a title in braces, whatever its language.
 */
export function toBibTex(items: readonly CslItem[]): string {
  return items.map((item) => entry(evenItem(item))).join('\n');
}

function entry(item: CslItem): string {
  const type = typeOf(item);
  const text = (field: string) => richToLatex(textOf(item, field));
  const language = textOf(item, 'language');
  const container = textOf(item, 'container-title');
  const authors = namesOf(item, 'author');
  const editors = namesOf(item, 'editor');
  const isPrefixUsed = authors.some(usesPrefix) || editors.some(usesPrefix);
  const containerField = CONTAINER_FIELDS.get(type) ?? 'howpublished';
  return writeEntry(type, item.id, [
    field('author', writeNames(authors, isPrefixUsed)),
    field('editor', writeNames(editors, isPrefixUsed)),
    field('title', titleToLatex(textOf(item, 'title'))),
    field(containerField, containerField === 'booktitle' ? titleToLatex(container) : richToLatex(container)),
    field('series', containerField === 'series' && container ? '' : text('collection-title')),
    dateFields(item),
    field('edition', text('edition')),
    field('volume', text('volume')),
    field('number', richToLatex(firstTextOf(item, item.type === 'patent' ? PATENT_NUMBERS : NUMBERS))),
    field('chapter', text('chapter-number')),
    field('pages', pageRange(textOf(item, 'page'))),
    // without it BibTeX's styles would call any thesis a doctoral one
    field('type', text('genre') || (type === 'phdthesis' ? 'Thesis' : '')),
    field(DEPARTMENT, text('division')),
    publisherField(item, type, container),
    field('address', text('publisher-place')),
    field('doi', verbatim(textOf(item, 'DOI'))),
    field('isbn', text('ISBN')),
    field('issn', text('ISSN')),
    field('url', verbatim(textOf(item, 'URL'))),
    field('language', babelName(language) ?? richToLatex(language)),
    field('keywords', text('keyword')),
    field('abstract', text('abstract')),
    field('entrysubtype', richToLatex(subtypeOf(item.type, 'bibTex'))),
    field('note', noteOf(item)),
  ]);
}

function typeOf(item: CslItem): string {
  const type = namesOfType(item.type).bibTex;
  if (type !== 'phdthesis') return type;
  return /\b(?:master|masters|master['’]s|m\.?a|m\.?sc|mphil|magister)\b/i.test(textOf(item, 'genre'))
    ? 'mastersthesis'
    : type;
}

/**
 * Year, month as BibTeX's own macro, and day, which styles ignore and readers take. A range keeps its
 * years in print and stands whole in `date`, which styles ignore as well; so do a season, a circa and a
 * year before 1000. Words that are no date stay in print, with the year that is in them in `date`.
 */
function dateFields(item: CslItem): string {
  const { date: issued, words, isNamed } = publicationOf(item);
  const points = pointsOf(issued);
  const point = firstPointOf(issued);
  if (!point || !isNamed) return field('year', richToLatex(words)) + field('date', edtfOf(issued));
  const years = points.flatMap((end) => (end === 'open' ? [] : [end.year]));
  const isSeason = point.month !== null && point.month > 12;
  const isWholeOnlyInDate = points.length > 1 || point.year < 1000 || isSeason || Boolean(issued?.circa);
  return (
    field('year', [...new Set(years)].join('--')) +
    field('month', (point.month && MONTHS[point.month - 1]) || '', 'bare') +
    field('day', point.day ? String(point.day) : '') +
    field('date', isWholeOnlyInDate ? edtfOf(issued).replace('..', '') : '') +
    field(WORDS_OF_DATE, richToLatex(words))
  );
}

function publisherField(item: CslItem, type: string, container: string): string {
  const publisher = firstTextOf(item, ['publisher', 'authority']);
  const name = PUBLISHER_FIELDS.get(type) ?? (type === 'misc' && !container ? 'howpublished' : 'publisher');
  return field(name, publisher === container ? '' : richToLatex(publisher));
}

/** The item's own note and the day its page was visited, which BibTeX has no field for. */
function noteOf(item: CslItem): string {
  const accessed = formatDate(item.accessed, 'iso');
  const visit = accessed ? `Accessed ${accessed}` : '';
  return richToLatex([textOf(item, 'note'), visit].filter(Boolean).join('. '));
}
