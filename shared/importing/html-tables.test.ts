import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../text';
import { cellsOf, importInNode, outline } from './import-in-node';
import { bookOf } from './testing/make-book';

const WORDS = 'The keeper wrote in his log that the lamp had gone out at two in the morning.';

function paste(html: string) {
  return importInNode('Clipboard', html, { mediaType: 'text/html' });
}

function rowOf(tag: 'td' | 'th', ...cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
}

describe('IM230 the text of a table', () => {
  const cell = fc.constantFrom(
    'Sanna',
    '4',
    '',
    ' ',
    'a | b',
    '|',
    ' two  words ',
    'e',
    '\u0301',
    '등대',
    'line\nbreak',
  );
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });

  /** Each row a paragraph whose cells are joined by a bar: what was kept of a table before it had cells. */
  const joined = (rows: readonly (readonly string[])[]) =>
    canonicalText(rows.map((cells) => ({ kind: 'paragraph', pieces: [{ text: cells.join(' | ') }] }))).text;

  it('is that of paragraphs whose cells are joined, in HTML', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const words = rows.filter((cells) => cells.some((words) => words.trim() !== ''));
        const html = `<p>${WORDS}</p><table>${rows.map((cells) => rowOf('td', ...cells)).join('')}</table>`;
        const flat = words.map((cells) => cells.map((text) => text.replaceAll('\n', ' ')));
        expect((await paste(html)).text).toBe(
          [WORDS, ...(words.length > 0 ? [joined(flat)] : [])].join('\n'),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('and so in Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.constantFrom('Sanna', '4', '', 'a', '등대'), { minLength: 3, maxLength: 3 }), {
          maxLength: 4,
        }),
        async (rows) => {
          const lines = [['Boat', 'Days', ''], ...rows].map((cells) => `| ${cells.join(' | ')} |`);
          const source = `${WORDS}\n\n${[lines[0], '|---|---|---|', ...lines.slice(1)].join('\n')}\n`;
          const words = rows.filter((cells) => cells.some((word) => word !== ''));
          expect((await importInNode('log.md', source)).text).toBe(
            `${WORDS}\n${joined([['Boat', 'Days', ''], ...words])}`,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps a bar inside a cell apart from the bars between cells', async () => {
    const source = await paste(`<table>${rowOf('td', 'a | b', '', 'c')}</table>`);
    expect(source.text).toBe('a | b | | c');
    expect(cellsOf(source)).toEqual(['begins a | b /  / c']);
  });
});

describe('IM231 cells of a web page’s table', () => {
  it('head their column or their row by scope, place and kind', async () => {
    const source = await paste(
      `<table><thead>${rowOf('td', 'Boat', 'Days')}</thead><tbody>` +
        `<tr><th>Sanna</th><td>4</td></tr><tr><td>Ilse</td><td>11</td></tr>` +
        `<tr><th scope="col">Port</th><td role="rowheader">Holm</td></tr></tbody></table>`,
    );
    expect(cellsOf(source)).toEqual([
      'begins [column] Boat / [column] Days',
      '[row] Sanna / 4',
      'Ilse / 11',
      '[column] Port / [row] Holm',
    ]);
  });

  it('keep over how many columns and rows they reach, as far as HTML lets them', async () => {
    const source = await paste(
      '<table><tr><td colspan="2">both</td><td rowspan="3">down</td></tr><tr><td colspan="9999999">a</td><td colspan="x" rowspan="0">b</td></tr></table>',
    );
    expect(cellsOf(source)).toEqual(['begins both →2 / down ↓3', 'a →1000 / b']);
  });

  it('keep the marks on their words', async () => {
    const source = await paste('<table><tr><td>a <b>bold</b></td><td><i>word</i></td></tr></table>');
    const marks = source.blocks[0]?.marks?.map(({ start, end }) => source.text.slice(start, end));
    expect(marks).toEqual(['bold', 'word']);
  });

  it('that are hidden are not there, and their bar belongs to none', async () => {
    const source = await paste('<table><tr><td hidden>no</td><td>a</td><td>b</td></tr></table>');
    expect(source.text).toBe('| a | b');
    expect(cellsOf(source)).toEqual(['begins a / b']);
  });
});

describe('IM232 tables', () => {
  it('that follow each other stay two, and a caption begins the one it stands above', async () => {
    const source = await paste(
      `<table>${rowOf('td', 'a', 'b')}${rowOf('td', '', '')}${rowOf('td', 'c', 'd')}</table>` +
        `<table><caption>Second</caption>${rowOf('td', 'e', 'f')}</table>`,
    );
    expect(cellsOf(source)).toEqual(['begins a / b', 'c / d', 'e / f']);
    expect(source.blocks.map(({ kind, beginsTable }) => [kind, beginsTable])).toEqual([
      ['table-row', true],
      ['table-row', undefined],
      ['caption', true],
      ['table-row', undefined],
    ]);
  });

  it('leave the caption of a picture alone', async () => {
    const source = await paste(
      `<figure><figcaption>The lamp</figcaption></figure><table>${rowOf('td', 'a', 'b')}</table>`,
    );
    expect(source.blocks.map(({ kind, beginsTable }) => [kind, beginsTable])).toEqual([
      ['caption', undefined],
      ['table-row', true],
    ]);
  });

  it('in a quotation keep its depth, and in a list item are rows of a table', async () => {
    const table = `<table>${rowOf('td', 'a', 'b')}${rowOf('td', 'c', 'd')}</table>`;
    expect(outline(await paste(`<blockquote>${table}</blockquote>`))).toEqual([
      'table-row 1: a | b',
      'table-row 1: c | d',
    ]);
    expect(outline(await paste(`<ul><li>${table}<p>after</p></li></ul>`))).toEqual([
      'table-row: a | b',
      'table-row: c | d',
      'paragraph: after',
    ]);
  });

  it('in a heading or a caption stay its words', async () => {
    const table = `<table>${rowOf('td', 'a', 'b')}</table>`;
    const source = await paste(`<p>${WORDS}</p><figure><figcaption>${table}</figcaption></figure>`);
    expect(outline(source)).toEqual([`paragraph: ${WORDS}`, 'caption: a | b']);
  });
});

describe('IM233 a table in Markdown', () => {
  it('has a head and cells, empty ones too', async () => {
    const source = await importInNode(
      'log.md',
      '| Boat | Days |\n|---|---|\n| *Sanna* | |\n| a \\| b | 2 |\n',
    );
    expect(cellsOf(source)).toEqual(['begins [column] Boat / [column] Days', 'Sanna / ', 'a | b / 2']);
  });

  it('in a block quote keeps its depth, written as Markdown or as HTML', async () => {
    const html = `<table>${rowOf('td', 'c', 'd')}</table>`;
    const source = await importInNode('log.md', `> | a | b |\n> |---|---|\n> | 1 | 2 |\n>\n> ${html}\n`);
    expect(outline(source)).toEqual(['table-row 1: a | b', 'table-row 1: 1 | 2', 'table-row 1: c | d']);
    expect(cellsOf(source)).toEqual(['begins [column] a / [column] b', '1 / 2', 'begins c / d']);
  });
});

describe('IM236 a table in a saved page and in a book', () => {
  it('is read like that of a page', async () => {
    const table = `<table>${rowOf('th', 'Boat', 'Days')}${rowOf('td', 'Sanna', '4')}</table>`;
    const rows = ['begins [column] Boat / [column] Days', 'Sanna / 4'];
    const page = `<html><head><title>Log</title></head><body><article><p>${WORDS}</p>${table}<p>${WORDS}</p></article></body></html>`;
    expect(cellsOf(await importInNode('log.html', page))).toEqual(rows);
    const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://log.example/a\r\nSubject: Log\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Location: https://log.example/a\r\n\r\n${page}\r\n--x--\r\n`;
    expect(cellsOf(await importInNode('log.mhtml', mhtml))).toEqual(rows);
    const chapters = { 'a.xhtml': `<p>${WORDS}</p>${table}`, 'b.xhtml': table };
    expect(cellsOf(await importInNode('log.epub', bookOf({ chapters })))).toEqual([...rows, ...rows]);
  });
});
