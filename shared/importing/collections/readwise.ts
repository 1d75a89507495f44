import type { CslItem } from '../../model';
import { parseNames } from '../metadata/names';
import type { Collection } from './collection';
import { nearestColour } from './colours';
import { type CsvRow, readCsvRows } from './csv-rows';
import { gather, recordOf, tagsOf } from './gather';
import { timeOf } from './loose-json';

/** The columns of Readwise's export; those beside the first two may be missing. */
type Column =
  | 'highlight'
  | 'book title'
  | 'book author'
  | 'amazon book id'
  | 'note'
  | 'color'
  | 'tags'
  | 'location type'
  | 'location'
  | 'highlighted at'
  | 'document tags';

/**
 * Readwise's CSV: highlights by the book or article they are from, with note, colour, tags, place and time.
 * A row without highlight and note, or without a title, is a problem with its line. Null for another table.
 */
export function readReadwise(text: string): Collection | null {
  const { header, rows, problems } = readCsvRows(text);
  const columns = new Map(header.map((name, index) => [name.trim().toLowerCase(), index]));
  if (!columns.has('highlight') || !columns.has('book title')) return null;
  const gathering = gather('Readwise', problems);
  for (const row of rows) {
    const cell = (name: Column) => cellOf(row, columns.get(name));
    const where = `Line ${row.line}`;
    const title = cell('book title').replace(/\s+/g, ' ');
    const exact = cell('highlight');
    const comment = cell('note');
    if (title === '') gathering.addProblem(`${where} was left out: it has no title.`);
    else if (exact === '' && comment === '')
      gathering.addProblem(`${where} was left out: it has neither words nor a note.`);
    else {
      const key = cell('amazon book id') || JSON.stringify([title, cell('book author')]);
      gathering.addSource(key, recordFrom(cell, title));
      gathering.addAnnotation(key, where, {
        exact,
        comment,
        tags: cell('tags').split(','),
        colour: nearestColour(cell('color')),
        createdAt: timeOf(cell('highlighted at')),
        locator: locatorOf(cell('location type'), cell('location')),
      });
    }
  }
  return gathering.collection();
}

function cellOf({ cells }: CsvRow, index: number | undefined): string {
  return index === undefined ? '' : (cells[index] ?? '').trim();
}

/** Only a book has an id at Amazon, pages or a Kindle's locations; of anything else the file does not say what it is. */
function recordFrom(cell: (name: Column) => string, title: string): CslItem {
  const id = cell('amazon book id');
  const isBook = id !== '' || /^(?:page|location)$/i.test(cell('location type'));
  return recordOf(isBook ? 'book' : 'document', {
    title,
    author: parseNames(cell('book author')),
    keyword: tagsOf(cell('document tags').split(',')).join(', '),
    note: id && `Amazon: ${id}`,
  });
}

function locatorOf(type: string, place: string): string {
  if (place === '' || place === '0') return '';
  if (/^page$/i.test(type)) return `p. ${place}`;
  return /^location$/i.test(type) ? `loc. ${place}` : '';
}
