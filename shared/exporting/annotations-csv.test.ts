import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Annotation, type Block, type CslItem, DEFAULT_COLOUR_LABELS } from '../model';
import { CSV_OPENING, csvRecordsOf } from './annotations-csv';
import { readCsvCell, writeCsvCell } from './csv-cell';

const csl: CslItem = {
  id: 'lindqvist2026',
  type: 'article-newspaper',
  title: 'Warnings came late, <i>again</i>',
  author: [
    { family: 'Lindqvist', given: 'Maja' },
    { family: '김', given: '민수' },
  ],
  issued: { 'date-parts': [[2026, 3, 4]] },
  'container-title': 'Nordby Gazette',
  URL: 'https://news.example/a',
};
const blocks: readonly Block[] = [
  { kind: 'paragraph', start: 0, end: 60 },
  { kind: 'paragraph', start: 61, end: 120 },
];
const annotation: Annotation = {
  id: 'a1',
  schema: 1,
  createdAt: '2026-03-05T10:00:00.000Z',
  updatedAt: '2026-03-05T10:00:00.000Z',
  sourceId: 's1',
  revisionId: 'r1',
  start: 70,
  end: 82,
  exact: 'did “not” know',
  prefix: '',
  suffix: '',
  kind: 'comment',
  colour: 'violet',
  tags: ['late', 'minister'],
  comment: 'He said "no",\nthen yes',
  anchor: 'exact',
};
const recordsOf = (...annotations: Annotation[]): string =>
  csvRecordsOf({ id: 's1', csl, text: '', blocks, annotations }, DEFAULT_COLOUR_LABELS);

/** An independent reader of RFC 4180: records of cells. */
function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && bare === '' && end === '' && cells.length === 0) continue;
    cells.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    records.push(cells);
    cells = [];
  }
  return records;
}

describe('EX60 annotations go out as a table', () => {
  it('with the source and the annotation in thirteen columns', () => {
    expect(readCsv(CSV_OPENING.slice(1) + recordsOf(annotation))).toEqual([
      [
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
      ],
      [
        'Warnings came late, again',
        'Maja Lindqvist; 김민수',
        '2026-03-04',
        'Nordby Gazette',
        'https://news.example/a',
        'lindqvist2026',
        '2',
        'did “not” know',
        'Voice',
        'late; minister',
        'He said "no",\nthen yes',
        'exact',
        '2026-03-05T10:00:00.000Z',
      ],
    ]);
  });

  it('begins with the byte order mark by which Excel knows UTF-8, and ends every record in CRLF', () => {
    expect(new TextEncoder().encode(CSV_OPENING).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(recordsOf({ ...annotation, comment: '' })).toMatch(/^[^\r\n]*\r\n$/);
  });

  it('in document order, what has no place last and without a paragraph', () => {
    const orphan: Annotation = { ...annotation, start: 0, exact: 'Lost', anchor: 'orphan' };
    const first: Annotation = { ...annotation, start: 3, exact: 'First' };
    const rows = readCsv(recordsOf(orphan, annotation, first));
    expect(rows.map((cells) => [cells[7], cells[6]])).toEqual([
      ['First', '1–2'],
      ['did “not” know', '2'],
      ['Lost', ''],
    ]);
  });
});

describe('EX61 no cell is a formula', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "'=1"])(
    'though it begins as %j does, and the words come back',
    (words) => {
      const [cells] = readCsv(`${writeCsvCell(words)}\r\n`);
      expect(cells?.[0]).toBe(`'${words}`);
      expect(readCsvCell(cells?.[0] ?? '')).toBe(words);
    },
  );

  it('and what is none stands as it is', () => {
    expect(writeCsvCell('’twas')).toBe('’twas');
    expect(writeCsvCell("'twas")).toBe("'twas");
  });

  it('whatever was written: every cell comes back as it was', () => {
    const words = fc
      .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '"', ',', '\r', '\n', 'a', '한'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (one, two) => {
        const [cells] = readCsv(`${writeCsvCell(one)},${writeCsvCell(two)}\r\n`);
        expect(cells?.map(readCsvCell)).toEqual([one, two]);
        for (const cell of cells ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});
