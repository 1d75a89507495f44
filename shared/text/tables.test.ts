import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../model';
import { canonicalText, type RawBlock } from './canonical-text';
import { cellsApart, columnsOfCells, isSeparator, tableEnd, trimCells } from './tables';

/** A row of a table, cells with a bar between them, as importers hand it over. */
function rawRow(table: object, ...cells: readonly string[]): RawBlock {
  const pieces = cells.flatMap((text, at) => (at === 0 ? [{ text }] : [{ text: ' | ' }, { text }]));
  return {
    kind: 'table-row',
    pieces,
    cells: cells.map((_, at) => ({ from: at * 2, to: at * 2 + 1 })),
    table,
  };
}

const paragraph = (text: string): RawBlock => ({ kind: 'paragraph', pieces: [{ text }] });

function wordsOf({ text, blocks }: ReturnType<typeof canonicalText>): string[][] {
  return blocks.flatMap(({ cells }) =>
    cells === undefined ? [] : [cells.map(({ start, end }) => text.slice(start, end))],
  );
}

describe('T58 the cells of a row', () => {
  it('are spans of their words in the text, which may hold a bar, and are empty where nothing stands', () => {
    const made = canonicalText([paragraph('Before.'), rawRow({}, ' a  b ', 'c | d', ' ', 'e')]);
    expect(made.text).toBe('Before.\na b | c | d | | e');
    expect(wordsOf(made)).toEqual([['a b', 'c | d', '', 'e']]);
  });

  it('lie inside their row and follow each other, whatever characters they hold', () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom('a', ' ', '|', '\n', '\u0301', '\u00a0', '각', '👩') }),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(words, (cells) => {
        const { blocks } = canonicalText([paragraph('x'), rawRow({}, ...cells)]);
        for (const { start, end, cells: placed = [] } of blocks.slice(1)) {
          const edges = [start, ...placed.flatMap((cell) => [cell.start, cell.end]), end];
          expect(edges).toEqual(edges.toSorted((a, b) => a - b));
          expect(placed.at(-1)?.end).toBe(end);
        }
      }),
    );
  });
});

describe('T59 where a table begins', () => {
  it('is at its first row that has a character, or at the caption right above', () => {
    const [one, two] = [{}, {}];
    const { blocks } = canonicalText([
      rawRow(one, ' '),
      rawRow(one, 'a', 'b'),
      rawRow(one, 'c', 'd'),
      { kind: 'caption', pieces: [{ text: 'Two' }], table: two },
      rawRow(two, 'e', 'f'),
      paragraph('between'),
      rawRow(two, 'g', 'h'),
    ]);
    expect(blocks.map(({ beginsTable = false }) => beginsTable)).toEqual([
      true,
      false,
      true,
      false,
      false,
      true,
    ]);
    expect(tableEnd(blocks, 0)).toBe(2);
    expect(tableEnd(blocks, 2)).toBe(4);
    expect(tableEnd(blocks, 5)).toBe(6);
  });

  it('is as deep in quotations as its rows, at a caption too', () => {
    const table = {};
    const { blocks } = canonicalText([
      { kind: 'caption', pieces: [{ text: 'Two' }], table },
      { ...rawRow(table, 'e', 'f'), level: 2 },
    ]);
    expect(blocks.map(({ level }) => level)).toEqual([2, 2]);
  });
});

describe('T60 the column of a cell', () => {
  it('comes behind those that cells of rows above reach down into', () => {
    const cell = (more: object = {}) => ({ start: 0, end: 0, ...more });
    const row = (...cells: NonNullable<Block['cells']>): Block => ({
      kind: 'table-row',
      start: 0,
      end: 0,
      cells,
    });
    expect(
      columnsOfCells([
        row(cell({ rows: 2 }), cell({ columns: 2 }), cell()),
        row(cell(), cell({ rows: 3 }), cell()),
        row(cell(), cell(), cell()),
      ]),
    ).toEqual([
      [0, 1, 3],
      [1, 2, 3],
      [0, 1, 3],
    ]);
  });
});

describe('T61 what stands between cells', () => {
  const { text, blocks } = canonicalText([
    paragraph('Before.'),
    rawRow({}, 'ab', '', 'c | d'),
    rawRow({}, '', 'e'),
  ]);

  it('is none of their words', () => {
    expect([...text].map((_, at) => (isSeparator(blocks, at) ? '_' : text.charAt(at))).join('')).toBe(
      'Before.\nab_____c | d___e',
    );
  });

  it('is no part of a span at its edges, nor is white space, and stays inside', () => {
    const trimmed = (words: string) => {
      const start = text.indexOf(words);
      const span = trimCells(text, blocks, { start, end: start + words.length });
      return text.slice(span.start, span.end);
    };
    expect(trimmed('b | | ')).toBe('b');
    expect(trimmed(' | c')).toBe('c');
    expect(trimmed('b | | c')).toBe('b | | c');
    expect(trimmed('c | d\n| ')).toBe('c | d');
    expect(trimmed('.\nab | ')).toBe('.\nab');
    expect(trimmed(' | | ')).toBe('');
    expect(trimmed('| d')).toBe('| d');
  });

  it('is line breaks where cells are read apart, and every offset stays', () => {
    const apart = cellsApart(text, blocks);
    expect(apart).toBe('Before.\nab\n\n\n\n\nc | d\n\n\ne');
    expect(cellsApart(text, blocks)).toBe(apart);
    expect(cellsApart('No table.', canonicalText([paragraph('No table.')]).blocks)).toBe('No table.');
  });
});
