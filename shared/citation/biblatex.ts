import type { CslDate, CslItem } from '../model';
import { DEPARTMENT, field, pageRange, usesPrefix, WORDS_OF_DATE, writeEntry, writeNames } from './bib-entry';
import { edtfOf } from './dates';
import { dateOf, evenItem, firstTextOf, namesOf, publicationOf, textOf } from './item-fields';
import { namesOfType, subtypeOf } from './item-types';
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
const SHORT_TITLE = ['title-short', 'shortTitle'];
const SHORT_JOURNAL = ['container-title-short', 'journalAbbreviation'];
const EDITOR_ROLES = ['editor', 'director', 'producer', 'compiler', 'host', 'interviewer'] as const;

/**
 * The items as a .bib file for BibLaTeX and Biber (manual 3.19), in their order, UTF-8, one blank line
 * between entries. An item's id is its key. No items give an empty text. Linear; 10,000 items take
 * well under 200 ms.
 */
export function toBibLatex(items: readonly CslItem[]): string {
  return items.map((item) => entry(evenItem(item))).join('\n');
}

function entry(item: CslItem): string {
  const { bibLatex } = namesOfType(item.type);
  const text = (field: string) => richToLatex(textOf(item, field));
  const language = textOf(item, 'language');
  const title = lowersTitles(language) ? titleToLatex : richToLatex;
  const isArticle = bibLatex === 'article' || bibLatex === 'review';
  const container = textOf(item, 'container-title');
  const containerField = CONTAINER_FIELDS.get(bibLatex) ?? 'organization';
  return writeEntry(bibLatex, item.id, [
    field('entrysubtype', escapeLatex(subtypeOf(item.type, 'bibLatex'))),
    nameFields(item),
    titleFields(item, containerField, title),
    field('shorttitle', title(firstTextOf(item, SHORT_TITLE))),
    containerField === 'booktitle'
      ? ''
      : field(
          containerField,
          containerField === 'organization' ? listItem(container) : richToLatex(container),
        ),
    field('shortjournal', isArticle ? richToLatex(firstTextOf(item, SHORT_JOURNAL)) : ''),
    field('series', containerField === 'series' && container ? '' : text('collection-title')),
    field('eventtitle', text('event-title') || text('event')),
    field('venue', text('event-place')),
    publicationFields(item),
    dateField(item, 'event-date', 'eventdate'),
    dateField(item, 'original-date', 'origdate'),
    field('edition', text('edition')),
    field('volume', text('volume')),
    numberFields(item, isArticle),
    field('chapter', text('chapter-number')),
    field('part', text('part')),
    field('volumes', text('number-of-volumes')),
    field('pagetotal', text('number-of-pages')),
    field('pages', pageRange(textOf(item, 'page'))),
    field('version', text('version')),
    field('type', text('genre')),
    field(DEPARTMENT, text('division')),
    publisherField(item, bibLatex, container),
    field('location', listItem(textOf(item, 'publisher-place'))),
    field('doi', verbatim(textOf(item, 'DOI'))),
    field('isbn', text('ISBN')),
    field('issn', text('ISSN')),
    field('url', verbatim(textOf(item, 'URL'))),
    dateField(item, 'accessed', 'urldate'),
    languageField(language),
    field('keywords', text('keyword')),
    field('abstract', text('abstract')),
    field('note', text('note')),
    field('annotation', text('annote')),
  ]);
}

function nameFields(item: CslItem): string {
  const authors = namesOf(item, 'author');
  const role = EDITOR_ROLES.find((candidate) => namesOf(item, candidate).length > 0);
  const editors = role ? namesOf(item, role) : [];
  const translators = namesOf(item, 'translator');
  const bookAuthors = namesOf(item, 'container-author');
  const all = [...authors, ...editors, ...translators, ...bookAuthors];
  const isPrefixUsed = all.some(usesPrefix);
  // what BibLaTeX does anyway, said so that a reader knows it is meant
  const drops = all.some((name) => name['dropping-particle']);
  return (
    field('options', isPrefixUsed ? 'useprefix=true' : drops ? 'useprefix=false' : '') +
    field('author', writeNames(authors, isPrefixUsed)) +
    field('editor', writeNames(editors, isPrefixUsed)) +
    field('editortype', role && role !== 'editor' ? role : '') +
    field('translator', writeNames(translators, isPrefixUsed)) +
    field('bookauthor', writeNames(bookAuthors, isPrefixUsed))
  );
}

/**
 * Words that are no date stand in `year`, beside the `date` that is in them: programs that look for dates
 * pass over the words, or the other way round.
 */
function publicationFields(item: CslItem): string {
  const { date, words, isNamed } = publicationOf(item);
  return field('date', dateValue(date)) + field(isNamed ? WORDS_OF_DATE : 'year', escapeLatex(words));
}

const dateField = (item: CslItem, variable: string, name: string): string =>
  field(name, dateValue(dateOf(item, variable)));

/** ISO 8601-2, where an open end of a range is nothing after the slash. */
const dateValue = (date: CslDate | undefined): string => edtfOf(date).replace('..', '');

/** BibLaTeX has `number` for figures and `issue` for names such as `Spring`. */
function numberFields(item: CslItem, isArticle: boolean): string {
  const issue = textOf(item, 'issue');
  const number = firstTextOf(item, ['number', 'collection-number']);
  if (!isArticle || !issue) return field('number', escapeLatex(number || issue));
  if (/^\d/.test(issue)) return field('number', escapeLatex(issue));
  return field('number', escapeLatex(number)) + field('issue', escapeLatex(issue));
}

function publisherField(item: CslItem, type: string, container: string): string {
  const publisher = firstTextOf(item, ['publisher', 'authority']);
  const isInstitution = type === 'report' || type === 'thesis' || type === 'jurisdiction';
  if (isInstitution) return field('institution', listItem(publisher));
  if (CONTAINER_FIELDS.has(type) || type === 'booklet') return field('publisher', listItem(publisher));
  return field(container ? 'publisher' : 'organization', publisher === container ? '' : listItem(publisher));
}

/** One entry of a list that BibLaTeX would part at `and`: `{Simon and Schuster}`. */
function listItem(text: string): string {
  const latex = richToLatex(text);
  return /\sand\s/i.test(text) ? `{${latex}}` : latex;
}

/** Title and book; a volume with a title of its own is the `title` or `booktitle` of a `maintitle`. */
function titleFields(item: CslItem, containerField: string, write: (title: string) => string): string {
  const title = textOf(item, 'title');
  const container = containerField === 'booktitle' ? textOf(item, 'container-title') : '';
  const volume = textOf(item, 'volume-title');
  if (volume === '') return field('title', write(title)) + field('booktitle', write(container));
  if (container === '') return field('maintitle', write(title)) + field('title', write(volume));
  return (
    field('title', write(title)) + field('maintitle', write(container)) + field('booktitle', write(volume))
  );
}

function languageField(tag: string): string {
  const name = babelName(tag);
  return name ? field('langid', name) : field('language', escapeLatex(tag));
}
