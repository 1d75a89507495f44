import { describe, expect, it } from 'vitest';
import { readBody } from './article-body';

const text = 'Boat | Days\nSanna | 4';
const cells = [
  { start: 0, end: 4, header: 'column' },
  { start: 7, end: 11, header: 'column' },
];
const rows = [
  { kind: 'table-row', start: 0, end: 11, cells, beginsTable: true },
  {
    kind: 'table-row',
    start: 12,
    end: 21,
    cells: [
      { start: 12, end: 17, rows: 2 },
      { start: 20, end: 21 },
    ],
  },
];

function read(blocks: unknown) {
  const parsed = readBody({ revisionId: 'r', schema: 1, text, blocks });
  return parsed.ok ? parsed.value : null;
}

describe('ST175 rows of tables in a stored text', () => {
  it('are read with their cells', () => {
    expect(read(rows)).toEqual({
      body: { revisionId: 'r', schema: 1, text, blocks: rows, pictures: [] },
      problem: null,
    });
  });

  it('that were kept as paragraphs, before tables had cells, stay paragraphs', () => {
    const blocks = rows.map(({ start, end }) => ({ kind: 'paragraph', start, end }));
    expect(read(blocks)?.body.blocks).toEqual(blocks);
    expect(read(blocks)?.problem).toBeNull();
  });

  it.each([
    ['are missing', undefined],
    ['leave words behind them', cells.slice(0, 1)],
    [
      'overlap',
      [
        { start: 0, end: 6 },
        { start: 5, end: 11 },
      ],
    ],
    ['go back', [...cells, { start: 0, end: 11 }]],
    ['are none', []],
    ['reach over more columns than there can be', [cells[0], { start: 7, end: 11, columns: 1e9 }]],
    ['are no cells', 'Boat'],
  ])('whose cells %s become paragraphs, and the problem is said', (_, wrong) => {
    const found = read([{ ...rows[0], cells: wrong }, rows[1]]);
    expect(found?.problem).toBe('blocks.0.cells: Expected cells up to the row’s end');
    expect(found?.body.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });
});
