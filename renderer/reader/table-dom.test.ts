import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { DEFAULT_COLOUR_LABELS } from '../../shared/model';
import { canonicalText, type RawBlock, type RawCell } from '../../shared/text';
import { buildArticle } from './article-dom';
import { fillBlock } from './block-dom';
import { meantSpan, offsetOfPosition, positionOfOffset } from './dom-span';
import { spokenStretches } from './spoken-stretches';

type Look = Omit<RawCell, 'from' | 'to'>;
type Cell = string | readonly [words: string, look: Look];

function row(table: object, cells: readonly Cell[], level?: number): RawBlock {
  const written = cells.map((cell) => (typeof cell === 'string' ? ([cell, {}] as const) : cell));
  return {
    kind: 'table-row',
    ...(level !== undefined && { level }),
    pieces: written.flatMap(([text], at) => (at === 0 ? [{ text }] : [{ text: ' | ' }, { text }])),
    cells: written.map(([, look], at) => ({ from: at * 2, to: at * 2 + 1, ...look })),
    table,
  };
}

const plain = (kind: RawBlock['kind'], text: string, rest: Partial<RawBlock> = {}): RawBlock => ({
  kind,
  ...rest,
  pieces: [{ text }],
});
const column = (words: string): Cell => [words, { header: 'column' }];

function articleOf(raw: readonly RawBlock[]) {
  const { document } = parseHTML('<html><body><article></article></body></html>');
  const { text, blocks } = canonicalText(raw);
  const root = document.querySelector('article');
  if (root === null) throw new Error('the page has no article');
  return { root, text, dom: buildArticle(root, text, blocks) };
}

const boats = {};
const BOATS = [
  plain('caption', 'Boats', { table: boats }),
  row(boats, [column('Boat'), column('Days')]),
  row(boats, [['Sanna', { header: 'row', rows: 2 }], '4']),
  row(boats, [['a | b', { columns: 3 }]]),
];

describe('RD101 rows that follow each other are one table', () => {
  it('with its caption, its head, and cells that say what they head and how far they reach', () => {
    const { root } = articleOf(BOATS);
    const [table] = root.querySelectorAll('table');
    expect([...(table?.children ?? [])].map(({ localName }) => localName)).toEqual([
      'caption',
      'thead',
      'tbody',
    ]);
    expect(table?.querySelector('caption')?.textContent).toBe('Boats');
    expect([...root.querySelectorAll('thead th')].map((cell) => cell.getAttribute('scope'))).toEqual([
      'col',
      'col',
    ]);
    const head = root.querySelector('tbody th');
    expect([head?.getAttribute('scope'), head?.getAttribute('rowspan')]).toEqual(['row', '2']);
    expect(root.querySelector('tbody tr:last-child td')?.getAttribute('colspan')).toBe('3');
  });

  it('and two tables stay two, one in a quotation stands in it', () => {
    const { root } = articleOf([
      row({}, ['a', 'b']),
      row({}, ['c', 'd']),
      plain('paragraph', 'between'),
      plain('caption', 'Quoted', { table: boats }),
      row(boats, ['e', 'f'], 2),
    ]);
    expect(root.querySelectorAll('section > [data-table] > table')).toHaveLength(2);
    expect(root.querySelector('blockquote > blockquote table')?.textContent).toBe('Quotede | f');
  });

  it('each row numbered as a paragraph is', () => {
    const { dom } = articleOf([plain('paragraph', 'Before.'), ...BOATS, plain('paragraph', 'After.')]);
    const numberOf = (element: Element) => element.closest('[data-n]') ?? element.querySelector('[data-n]');
    expect(dom.blockElements.map((element) => numberOf(element)?.getAttribute('data-n'))).toEqual([
      '1',
      undefined,
      '2',
      '3',
      '4',
      '5',
    ]);
  });

  it('and rows kept as paragraphs before tables had cells stay paragraphs', () => {
    const { root } = articleOf([plain('paragraph', 'Boat | Days')]);
    expect(root.querySelector('section > p')?.textContent).toBe('Boat | Days');
  });
});

describe('RD102 what stands between cells is text of the page', () => {
  const tricky = [row({}, ['', 'first', '', 'a | b', 'last']), row({}, ['x', 'y', ''])];

  it('and with it the rows spell the canonical text', () => {
    const { dom, text } = articleOf([...BOATS, ...tricky]);
    expect(dom.blockElements.map((element) => element.textContent).join('\n')).toBe(text);
  });

  it('hidden from screen readers, each bar in the cell behind it', () => {
    const { root } = articleOf([row({}, ['x', 'y'])]);
    const [first, second] = root.querySelectorAll('td');
    expect([first?.innerHTML, second?.lastChild?.nodeValue]).toEqual(['x', 'y']);
    const separator = second?.querySelector('[data-separator]');
    expect([separator?.textContent, separator?.getAttribute('aria-hidden')]).toEqual([' | ', 'true']);
  });

  it('so that every offset has its place, over empty cells as well', () => {
    const { dom, text } = articleOf([...tricky, plain('paragraph', 'After.')]);
    for (let offset = 0; offset < text.length; offset++) {
      if (text[offset] === '\n') continue;
      expect(offsetOfPosition(dom, positionOfOffset(dom, offset, 'start'), 'start')).toBe(offset);
      expect(offsetOfPosition(dom, positionOfOffset(dom, offset + 1, 'end'), 'end')).toBe(offset + 1);
    }
  });

  it('and marks for screen readers go into the cells and leave them as they are', () => {
    const { dom, text } = articleOf(BOATS);
    const [block, element] = [dom.blocks[2], dom.blockElements[2]];
    if (!block || !element) throw new Error('the row is missing');
    const before = element.innerHTML;
    const annotation = { start: block.start, end: block.end, colour: 'amber', comment: '' } as const;
    fillBlock(element, text, block, spokenStretches([annotation], block, DEFAULT_COLOUR_LABELS));
    expect([...element.querySelectorAll('mark')].map((mark) => mark.outerHTML)).toEqual([
      '<mark data-opens="Claim: ">Sanna</mark>',
      '<mark data-closes=" (end of Claim) ">4</mark>',
    ]);
    fillBlock(element, text, block, []);
    expect(element.innerHTML).toBe(before);
  });
});

describe('RD103 a selection', () => {
  it('never begins or ends between cells', () => {
    const { dom, text } = articleOf([row({}, ['Sanna', '4', 'salt'])]);
    const words = (start: number, end: number) => {
      const span = meantSpan(dom, { start, end });
      return text.slice(span.start, span.end);
    };
    expect(words(0, text.indexOf('4'))).toBe('Sanna');
    expect(words(5, text.length)).toBe('4 | salt');
    expect(words(5, 8)).toBe('');
  });
});

describe('RD105 columns of numbers', () => {
  it('stand at their ends, with their head, where all that is no number says that there is none', () => {
    const { root } = articleOf([
      row(boats, [column('Boat'), column('Days'), column('Paid'), column('Since')]),
      row(boats, ['Sanna', '4', '€ 1,240.50', '1961']),
      row(boats, ['Ilse', '–', '(12 %)', 'long ago']),
    ]);
    const numbers = [...root.querySelectorAll('tr')].map(({ children }) =>
      [...children].map((cell) => cell.hasAttribute('data-number')),
    );
    expect(numbers).toEqual(Array(3).fill([false, true, true, false]));
  });
});

describe('RD146 a table whose cells reach down, or whose words run from right to left', () => {
  const edges = (root: Element, name: string) =>
    [...root.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.hasAttribute(`data-${name}`)),
    );

  it('has its edges and its numbers where its columns are', () => {
    const { root } = articleOf([
      row(boats, [['1961', { rows: 2 }], '4', '5']),
      row(boats, ['6', ['7', { rows: 2 }]]),
      row(boats, ['1962', '8']),
    ]);
    expect(edges(root, 'first')).toEqual([
      [true, false, false],
      [false, false],
      [true, false],
    ]);
    expect(edges(root, 'last')).toEqual([
      [false, false, true],
      [false, true],
      [false, false],
    ]);
    expect(edges(root, 'number')).toEqual([
      [false, true, true],
      [true, true],
      [false, true],
    ]);
  });

  it('is not cut where a cell reaches down', () => {
    const rows = Array.from({ length: 160 }, (_, at) =>
      at % 8 === 0 ? row(boats, [[`Group ${at}`, { rows: 8 }], 'a']) : row(boats, ['b']),
    );
    const { root } = articleOf(rows);
    expect([...root.querySelectorAll('table')].map((table) => table.querySelectorAll('tr').length)).toEqual([
      152, 8,
    ]);
  });

  it('has the direction of its first word in all of its parts', () => {
    const rows = Array.from({ length: 160 }, (_, at) => row(boats, [`${at}`, at < 150 ? 'سنا' : 'Sanna']));
    const { root } = articleOf(rows);
    const boxes = [...root.querySelectorAll('[data-table]')];
    expect(boxes.map((box) => box.getAttribute('dir'))).toEqual(['rtl', 'rtl']);
  });
});

describe('RD107 a long table', () => {
  it('is in one piece up to 150 rows, and the parts of a longer one have the same columns', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => row(boats, [`Boat ${at}`, 'x'.repeat(at)]));
    expect(
      articleOf([plain('paragraph', 'Before.'), ...rows(140)]).root.querySelectorAll('table'),
    ).toHaveLength(1);
    const { root } = articleOf(rows(160));
    const widths = [...root.querySelectorAll('table')].map((table) =>
      [...table.querySelectorAll('col')].map((col) => col.style.width),
    );
    expect([...root.querySelectorAll('table')].map((table) => table.getAttribute('aria-label'))).toEqual([
      null,
      'Table, continued',
    ]);
    expect(widths).toEqual(Array(2).fill(['6.96em', '28em']));
  });
});
