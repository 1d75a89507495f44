import type { CslItem, CslName } from '../model';
import { yearsInWords } from './date-words';
import { firstPointOf, formatDate, literalOf, pointsOf } from './dates';
import { dateOf, evenItem, firstTextOf, namesOf, plainTitle, textOf } from './item-fields';
import { namesOfType } from './item-types';
import { textsOfRis } from './reading/ris-fields';

/** RIS tags and the CSL fields whose text they carry, in the order they are written. */
type TextTags = readonly (readonly [tag: string, ...fields: string[]])[];

const TITLE_TAGS: TextTags = [
  ['TI', 'title'],
  ['ST', 'title-short', 'shortTitle'],
];
const CONTAINER_TAGS: TextTags = [['T2', 'container-title']];
/** `T2` of a paper is its conference, `C3` the volume it stands in. */
const CONFERENCE_TAGS: TextTags = [
  ['T2', 'event-title', 'event', 'container-title'],
  ['C3', 'container-title'],
];
/** Programs have a thesis' department as `T2`. */
const THESIS_TAGS: TextTags = [
  ['T2', 'division'],
  ['JF', 'container-title'],
];
/** `BT` repeats the forum of a post, which readers otherwise know as a site like any other. */
const POST_TAGS: TextTags = [
  ['T2', 'container-title'],
  ['BT', 'container-title'],
];
const CONTAINERS: ReadonlyMap<string, TextTags> = new Map([
  ['paper-conference', CONFERENCE_TAGS],
  ['thesis', THESIS_TAGS],
  ['post', POST_TAGS],
]);
const SERIES_TAGS: TextTags = [
  ['T3', 'collection-title'],
  ['J2', 'container-title-short', 'journalAbbreviation'],
];
const LATER_TAGS: TextTags = [
  ['VL', 'volume'],
  ['ET', 'edition'],
  ['SE', 'section'],
  ['PB', 'publisher', 'authority'],
  ['CY', 'publisher-place', 'event-place'],
  ['DO', 'DOI'],
  ['UR', 'URL'],
  ['LA', 'language'],
  ['AB', 'abstract'],
  ['N1', 'note'],
];

const NUMBER_TAGS: TextTags = [['IS', 'issue', 'number']];
/** The number of a patent has a tag of its own; its priority numbers are CSL's `issue`. */
const PATENT_TAGS: TextTags = [
  ['SN', 'number'],
  ['OP', 'issue'],
];
const GENRE_TAGS: TextTags = [['M3', 'genre']];
/** Readers have one type of a picture, which is its medium. */
const PICTURE_TAGS: TextTags = [
  ['M3', 'medium', 'genre'],
  ['C4', 'genre'],
];
const PICTURES = new Set(['figure', 'graphic']);

/** Control characters and Unicode's own line ends. */
const LINE_ENDING = /[\p{Cc}\u2028\u2029]/u;
const LINE_ENDINGS = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * The items as RIS (2011), UTF-8, CRLF, one record after another with a blank line between. A value is
 * one line however long it is, without CSL's inline tags, which RIS does not have. `ID` is the citekey.
 */
export function toRis(items: readonly CslItem[]): string {
  return items.map((item) => record(evenItem(item))).join('\r\n');
}

function record(item: CslItem): string {
  return [
    line('TY', namesOfType(item.type).ris),
    line('ID', item.id),
    names('AU', namesOf(item, 'author')),
    names('A2', namesOf(item, 'container-author')),
    names('ED', namesOf(item, 'editor')),
    names('A3', namesOf(item, 'collection-editor')),
    names('A4', namesOf(item, 'translator')),
    texts(item, TITLE_TAGS),
    texts(item, CONTAINERS.get(item.type) ?? CONTAINER_TAGS),
    texts(item, SERIES_TAGS),
    dateLines(item),
    texts(item, item.type === 'patent' ? PATENT_TAGS : NUMBER_TAGS),
    texts(item, PICTURES.has(item.type) ? PICTURE_TAGS : GENRE_TAGS),
    texts(item, LATER_TAGS),
    extent(item),
    numbers(item),
    keywords(textOf(item, 'keyword')),
    line('Y2', risDate(item, 'accessed')),
    'ER  - \r\n',
  ].join('');
}

/** One line. RIS ends a value at the line's end, so that no character in it may end a line. */
function line(tag: string, value: string): string {
  const flat = LINE_ENDING.test(value) ? value.replace(LINE_ENDINGS, ' ').trim() : value;
  return flat ? `${tag}  - ${flat}\r\n` : '';
}

function texts(item: CslItem, tags: TextTags): string {
  return tags.map(([tag, ...fields]) => line(tag, plainTitle(firstTextOf(item, fields)))).join('');
}

function names(tag: string, list: readonly CslName[]): string {
  return list.map((name) => line(tag, nameInRis(name))).join('');
}

/** `Family, Given, Suffix`, with particles where readers that know none sort and print them rightly. */
function nameInRis(name: CslName): string {
  if (name.literal) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  // the suffix is the third part, whether there is a second or not
  return name.suffix ? [family, given, name.suffix].join(', ') : [family, given].filter(Boolean).join(', ');
}

function dateLines(item: CslItem): string {
  const issued = dateOf(item, 'issued');
  const point = firstPointOf(issued);
  const year = point?.year ?? yearsInWords(literalOf(issued))[0];
  return line('PY', year === undefined ? '' : risYear(year)) + line('DA', risDate(item, 'issued'));
}

/** Four digits; RIS has no rule for the years BC, which count as in CSL (-44), not as in EDTF. */
const risYear = (year: number): string => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');

/** `YYYY/MM/DD/other`: an unknown part is empty; a range's end, a season and a literal stand as other. */
function risDate(item: CslItem, field: string): string {
  const date = dateOf(item, field);
  const point = firstPointOf(date);
  if (!point) return literalOf(date) ? `///${literalOf(date)}` : '';
  const isSeason = point.month !== null && point.month > 12;
  const month = point.month && !isSeason ? String(point.month).padStart(2, '0') : '';
  const day = point.day ? String(point.day).padStart(2, '0') : '';
  const other = isSeason || pointsOf(date).length > 1 || date?.circa ? formatDate(date, 'long') : '';
  return `${risYear(point.year)}/${month}/${day}/${other}`;
}

/** `NV` of these is their extent where it is no count. */
const RECORDINGS = new Set(['SLIDE', 'SOUND', 'VIDEO']);

/** Pages and how long or large a work is, each as the tag that the type's readers look for it in. */
function extent(item: CslItem): string {
  const { ris } = namesOfType(item.type);
  const tags = textsOfRis(ris);
  const page = textOf(item, 'page');
  const length = textOf(item, 'number-of-pages');
  const size = textOf(item, 'dimensions');
  const volumes = tags['number-of-volumes']?.includes('NV') ? textOf(item, 'number-of-volumes') : '';
  // one page alone would be read as the length, where the page has a tag of its own
  const isApart = page !== '' && length !== '' && tags.page?.[0] === 'SE';
  const free = (field: string) => tags[field]?.find((tag) => tag !== 'SP' || page === '' || isApart) ?? '';
  const isExtent = RECORDINGS.has(ris) && volumes === '' && !/^\d+$/.test(size);
  return (
    (isApart ? line('SE', page) : pages(page)) +
    tagged(free('number-of-pages'), length) +
    tagged(isExtent ? 'NV' : free('dimensions'), size) +
    tagged('NV', volumes)
  );
}

const tagged = (tag: string, value: string): string => (tag === '' ? '' : line(tag, value));

function pages(range: string): string {
  const [start = '', end = ''] = range.split(/\s*[-‐‑‒–—]+\s*/);
  const isRange = /^\w+\s*[-‐‑‒–—]+\s*\w+$/u.test(range);
  return isRange ? line('SP', start) + line('EP', end) : line('SP', range);
}

function numbers(item: CslItem): string {
  return line('SN', textOf(item, 'ISBN')) + line('SN', textOf(item, 'ISSN'));
}

function keywords(list: string): string {
  return list
    .split(/\s*[;,]\s*/)
    .map((keyword) => line('KW', keyword))
    .join('');
}
