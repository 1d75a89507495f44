import { formatDate, formatNames } from '../citation';
import { type Annotation, type ColourLabels, type CslItem, partsOf, quotedWords } from '../model';
import { paragraphsOf, showParagraphs } from '../text';
import { type AnnotatedSource, inDocumentOrder } from './annotated-source';
import { writeCsvCell } from './csv-cell';
import { titleOf } from './source-line';

const COLUMNS = [
  'Source title',
  'Authors',
  'Date',
  'Publisher',
  'URL',
  'Citekey',
  'Paragraph',
  'Quotation',
  'Label',
  'Tags',
  'Comment',
  'State',
  'Created',
] as const;

/** How a file begins: the byte order mark by which Excel knows UTF-8, and the names of the columns. */
export const CSV_OPENING = `\ufeff${recordOf(COLUMNS)}`;

/**
 * The annotations of a source as CSV records (RFC 4180, lines end in CRLF), one each in document order,
 * those without a place last. Several authors or tags are parted by `; `, dates are EDTF. The records of
 * several sources follow each other under one `CSV_OPENING`. Linear.
 */
export function csvRecordsOf(source: AnnotatedSource, labels: ColourLabels): string {
  const { placed, orphans } = inDocumentOrder(source.annotations);
  const opening = sourceCells(source.csl);
  return [...placed, ...orphans]
    .map((annotation) => recordOf([...opening, ...annotationCells(annotation, source, labels)]))
    .join('');
}

function sourceCells(csl: CslItem): string[] {
  const authors = (csl.author ?? []).map((name) => formatNames([name], 'full')).filter(Boolean);
  return [
    titleOf(csl),
    authors.join('; '),
    formatDate(csl.issued, 'iso'),
    csl['container-title'] ?? csl.publisher ?? '',
    csl.URL ?? '',
    csl.id,
  ];
}

function annotationCells(annotation: Annotation, source: AnnotatedSource, labels: ColourLabels): string[] {
  const isPlaced = annotation.anchor !== 'orphan';
  return [
    // an en dash between two numbers, since spreadsheets take `2-3` for a day
    isPlaced ? showParagraphs(paragraphsOf(source.blocks, partsOf(annotation))) : '',
    quotedWords(annotation),
    labels[annotation.colour],
    annotation.tags.join('; '),
    annotation.comment,
    annotation.anchor,
    annotation.createdAt,
  ];
}

function recordOf(cells: readonly string[]): string {
  return `${cells.map(writeCsvCell).join(',')}\r\n`;
}
