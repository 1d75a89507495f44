import type { CslItem } from '../model';
import { type BibField, pageRange, usesPrefix, writeEntry, writeNames } from './bib-entry';
import { formatDate, literalOf, pointsOf } from './dates';
import { dateOf, firstTextOf, namesOf, textOf } from './item-fields';
import { namesOfType } from './item-types';
import { babelName, lowersTitles } from './languages';
import { escapeLatex, richToLatex, titleToLatex, verbatim } from './latex';

/** The field that holds a CSL container title; what is not named here has an `organization`. */
const CONTAINER_FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    article: 'journaltitle',
    review: 'journaltitle',
    incollection: 'booktitle',
    inproceedings: 'booktitle',
    inreference: 'booktitle',
    book: 'series',
    periodical: 'series',
  }),
);
const EDITOR_ROLES = ['editor', 'director', 'producer', 'compiler', 'host', 'interviewer'] as const;

/**
 * The items as a .bib file for BibLaTeX and Biber (manual 3.19), in their order, UTF-8, one blank line
 * between entries. An item's id is its key. No items give an empty text. Linear; 10,000 items take
 * well under 200 ms.
 */
export function toBibLatex(items: readonly CslItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: CslItem): string {
  const { bibLatex, subtype = '' } = namesOfType(item.type);
  const text = (field: string) => richToLatex(textOf(item, field));
  const language = textOf(item, 'language');
  const title = lowersTitles(language) ? titleToLatex : richToLatex;
  const isArticle = bibLatex === 'article' || bibLatex === 'review';
  const container = textOf(item, 'container-title');
  const containerField = CONTAINER_FIELDS.get(bibLatex) ?? 'organization';
  return writeEntry(bibLatex, item.id, [
    ['entrysubtype', escapeLatex(subtype)],
    ...nameFields(item),
    ['title', title(textOf(item, 'title'))],
    ['shorttitle', title(firstTextOf(item, ['title-short', 'shortTitle']))],
    [containerField, containerField === 'booktitle' ? title(container) : richToLatex(container)],
    [
      isArticle ? 'shortjournal' : '',
      isArticle ? richToLatex(firstTextOf(item, ['container-title-short', 'journalAbbreviation'])) : '',
    ],
    ['series', containerField === 'series' && container ? '' : text('collection-title')],
    ['eventtitle', text('event-title') || text('event')],
    ['venue', text('event-place')],
    dateField(item, 'issued', 'date', 'year'),
    dateField(item, 'event-date', 'eventdate', ''),
    dateField(item, 'original-date', 'origdate', ''),
    ['edition', text('edition')],
    ['volume', text('volume')],
    ...numberFields(item, isArticle),
    ['chapter', text('chapter-number')],
    ['part', text('part')],
    ['volumes', text('number-of-volumes')],
    ['pagetotal', text('number-of-pages')],
    ['pages', pageRange(textOf(item, 'page'))],
    ['version', text('version')],
    ['type', text('genre')],
    publisherField(item, bibLatex, container),
    ['location', text('publisher-place')],
    ['doi', verbatim(textOf(item, 'DOI'))],
    ['isbn', text('ISBN')],
    ['issn', text('ISSN')],
    ['url', verbatim(textOf(item, 'URL'))],
    dateField(item, 'accessed', 'urldate', ''),
    languageField(language),
    ['keywords', text('keyword')],
    ['abstract', text('abstract')],
    ['note', text('note')],
    ['annotation', text('annote')],
  ]);
}

function nameFields(item: CslItem): BibField[] {
  const authors = namesOf(item, 'author');
  const role = EDITOR_ROLES.find((candidate) => namesOf(item, candidate).length > 0);
  const editors = role ? namesOf(item, role) : [];
  const translators = namesOf(item, 'translator');
  const bookAuthors = namesOf(item, 'container-author');
  const isPrefixUsed = [...authors, ...editors, ...translators, ...bookAuthors].some(usesPrefix);
  return [
    ['options', isPrefixUsed ? 'useprefix=true' : ''],
    ['author', writeNames(authors)],
    ['editor', writeNames(editors)],
    ['editortype', role && role !== 'editor' ? role : ''],
    ['translator', writeNames(translators)],
    ['bookauthor', writeNames(bookAuthors)],
  ];
}

/** A field that takes ISO 8601-2; words that are no date go to `literalField`, where there is one. */
function dateField(item: CslItem, field: string, name: string, literalField: string): BibField {
  const date = dateOf(item, field);
  if (pointsOf(date).length === 0) return [literalField, literalField ? escapeLatex(literalOf(date)) : ''];
  // BibLaTeX writes an open end as nothing after the slash
  return [name, formatDate(date, 'iso').replace('..', '')];
}

/** BibLaTeX has `number` for figures and `issue` for names such as `Spring`. */
function numberFields(item: CslItem, isArticle: boolean): BibField[] {
  const issue = textOf(item, 'issue');
  const number = firstTextOf(item, ['number', 'collection-number']);
  if (!isArticle || !issue) return [['number', escapeLatex(number || issue)]];
  const isFigure = /^\d/.test(issue);
  return [
    ['number', escapeLatex(isFigure ? issue : number)],
    ['issue', isFigure ? '' : escapeLatex(issue)],
  ];
}

function publisherField(item: CslItem, type: string, container: string): BibField {
  const publisher = firstTextOf(item, ['publisher', 'authority']);
  const isInstitution = type === 'report' || type === 'thesis' || type === 'jurisdiction';
  if (isInstitution) return ['institution', richToLatex(publisher)];
  if (CONTAINER_FIELDS.has(type) || type === 'booklet') return ['publisher', richToLatex(publisher)];
  return [container ? 'publisher' : 'organization', publisher === container ? '' : richToLatex(publisher)];
}

function languageField(tag: string): BibField {
  const name = babelName(tag);
  return name ? ['langid', name] : ['language', escapeLatex(tag)];
}
