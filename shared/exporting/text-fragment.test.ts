import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, cellsApart } from '../text';
import { textFragment } from './text-fragment';

const text = 'He did not know. She said: he did not know, and left.\nNobody asked — not once (in 2026).';
const spanOf = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

/** Where a browser would find a directive, by the specification's order of search; case aside. */
function find(page: string, directive: string): { start: number; end: number } | null {
  const parts = directive.split(',');
  const prefix = parts[0]?.endsWith('-') ? decodeURIComponent((parts.shift() ?? '').slice(0, -1)) : '';
  const suffix = parts.at(-1)?.startsWith('-') ? decodeURIComponent((parts.pop() ?? '').slice(1)) : '';
  const [first = '', last] = parts.map(decodeURIComponent);
  for (let start = page.indexOf(first); start !== -1; start = page.indexOf(first, start + 1)) {
    if (!page.slice(0, start).trimEnd().endsWith(prefix)) continue;
    for (let from = start + first.length; ; ) {
      const at = last === undefined ? from : page.indexOf(last, from);
      if (at === -1) break;
      const end = at + (last ?? '').length;
      if (page.slice(end).trimStart().startsWith(suffix)) return { start, end };
      if (last === undefined) break;
      from = at + 1;
    }
  }
  return null;
}

describe('EX66 a text fragment leads to the words', () => {
  it('by the words alone where they occur first', () => {
    expect(textFragment(text, [spanOf('did not know')])).toBe('#:~:text=did%20not%20know');
  });

  it('by what stands before them where they occurred earlier', () => {
    expect(textFragment(text, [spanOf('did not know', 20)])).toBe(
      '#:~:text=She%20said%3A%20he-,did%20not%20know',
    );
  });

  it('by their ends where they reach into another paragraph', () => {
    expect(textFragment(text, [spanOf('left.\nNobody')])).toBe('#:~:text=left.,Nobody');
  });

  it('by one directive for each part of a joined quotation', () => {
    expect(textFragment(text, [spanOf('She said'), spanOf('Nobody asked')])).toBe(
      '#:~:text=She%20said&text=Nobody%20asked',
    );
  });

  it('with whole words, its own signs percent-encoded', () => {
    expect(textFragment(text, [spanOf('nce (in 2026)')])).toBe('#:~:text=once%20%28in%202026%29');
    expect(textFragment('An up-to-date, a&b', [{ start: 3, end: 18 }])).toBe(
      '#:~:text=up%2Dto%2Ddate%2C%20a%26b',
    );
  });

  it('and is empty for a span without words', () => {
    expect(textFragment(text, [{ start: 2, end: 3 }])).toBe('');
  });

  it('for long quotations too, and whatever is repeated', () => {
    const sentence = fc.array(
      fc.constantFrom('he', 'did', 'not', 'know', 'of', 'it', 'again', '홍수', '경보가', 'x\ny'),
      { minLength: 1, maxLength: 160 },
    );
    fc.assert(
      fc.property(sentence, sentence, sentence, (before, quote, after) => {
        const words = quote.join(' ');
        const page = `First, ${before.join(' ')} start ${words} end ${after.join(' ')}`;
        const start = page.indexOf(' start ') + 1;
        const span = { start, end: start + words.length + 'start '.length };
        const directive = textFragment(page, [span]).replace('#:~:text=', '');
        expect(find(page, directive)).toEqual(span);
      }),
    );
  });
});

it('EX220 the address of words in a table names the first and the last cell, between which its page has no bars', () => {
  const row = canonicalText([
    {
      kind: 'table-row',
      pieces: [{ text: 'Sanna' }, { text: ' | ' }, { text: 'four days' }, { text: ' | ' }, { text: 'salt' }],
      cells: [0, 2, 4].map((from) => ({ from, to: from + 1 })),
      table: {},
    },
  ]);
  const whole = { start: 0, end: row.text.length };
  const cell = { start: 8, end: 17 };
  const apart = cellsApart(row.text, row.blocks);
  expect(textFragment(apart, [whole])).toBe('#:~:text=Sanna,salt');
  expect(textFragment(apart, [cell])).toBe('#:~:text=four%20days');
});
