import type { CslItem } from '../model';
import { type BibField, pageRange, writeEntry, writeNames } from './bib-entry';
import { firstPointOf, formatDate, literalOf, pointsOf } from './dates';
import { firstTextOf, namesOf, textOf } from './item-fields';
import { namesOfType } from './item-types';
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

/**
 * The items as a .bib file for classic BibTeX, which knows neither web pages nor days: those become
 * `@misc` with the site in `howpublished`, the address in `url` and the visit in `note`. UTF-8, one blank
 * line between entries, an item's id its key; every capital of a title in braces, whatever its language.
 */
export function toBibTex(items: readonly CslItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: CslItem): string {
  const type = typeOf(item);
  const text = (field: string) => richToLatex(textOf(item, field));
  const language = textOf(item, 'language');
  const container = textOf(item, 'container-title');
  const containerField = CONTAINER_FIELDS.get(type) ?? 'howpublished';
  return writeEntry(type, item.id, [
    ['author', writeNames(namesOf(item, 'author'))],
    ['editor', writeNames(namesOf(item, 'editor'))],
    ['title', titleToLatex(textOf(item, 'title'))],
    [containerField, containerField === 'booktitle' ? titleToLatex(container) : richToLatex(container)],
    ['series', containerField === 'series' && container ? '' : text('collection-title')],
    ...dateFields(item),
    ['edition', text('edition')],
    ['volume', text('volume')],
    ['number', richToLatex(firstTextOf(item, ['issue', 'number', 'collection-number']))],
    ['chapter', text('chapter-number')],
    ['pages', pageRange(textOf(item, 'page'))],
    ['type', text('genre')],
    ...publisherFields(item, type, container),
    ['address', text('publisher-place')],
    ['doi', verbatim(textOf(item, 'DOI'))],
    ['isbn', text('ISBN')],
    ['issn', text('ISSN')],
    ['url', verbatim(textOf(item, 'URL'))],
    ['language', babelName(language) ?? richToLatex(language)],
    ['keywords', text('keyword')],
    ['abstract', text('abstract')],
    ['note', noteOf(item)],
  ]);
}

function typeOf(item: CslItem): string {
  const type = namesOfType(item.type).bibTex;
  return type === 'phdthesis' &&
    /\b(?:master|m\.?a\.?|m\.?sc\.?|mphil|magister)\b/i.test(textOf(item, 'genre').replace(/['’]s\b/, ''))
    ? 'mastersthesis'
    : type;
}

/**
 * Year, month as BibTeX's own macro, and day, which styles ignore and readers take. A range keeps its
 * years in print and stands whole in `date`, which styles ignore as well.
 */
function dateFields(item: CslItem): BibField[] {
  const points = pointsOf(item.issued);
  const point = firstPointOf(item.issued);
  if (!point) return [['year', richToLatex(literalOf(item.issued))]];
  const years = points.flatMap((end) => (end === 'open' ? [] : [end.year]));
  const month = point.month ? MONTHS[point.month - 1] : undefined;
  return [
    ['year', [...new Set(years)].join('--')],
    ['month', month ?? '', 'bare'],
    ['day', point.day ? String(point.day) : ''],
    ['date', points.length > 1 ? formatDate(item.issued, 'iso').replace('..', '') : ''],
  ];
}

function publisherFields(item: CslItem, type: string, container: string): BibField[] {
  const publisher = firstTextOf(item, ['publisher', 'authority']);
  const field = PUBLISHER_FIELDS.get(type) ?? (type === 'misc' && !container ? 'howpublished' : 'publisher');
  return [[field, publisher === container ? '' : richToLatex(publisher)]];
}

/** The item's own note and the day its page was visited, which BibTeX has no field for. */
function noteOf(item: CslItem): string {
  const accessed = formatDate(item.accessed, 'iso');
  const visit = accessed ? `Accessed ${accessed}` : '';
  return richToLatex([textOf(item, 'note'), visit].filter(Boolean).join('. '));
}
