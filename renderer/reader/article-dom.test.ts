import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { canonicalText, type RawBlock } from '../../shared/text';
import { buildArticle } from './article-dom';

function articleOf(raw: readonly RawBlock[]) {
  const { document } = parseHTML('<html><body><article></article></body></html>');
  const { text, blocks } = canonicalText(raw);
  const root = document.querySelector('article');
  if (root === null) throw new Error('the page has no article');
  return { root, text, dom: buildArticle(root, text, blocks) };
}

const plain = (kind: RawBlock['kind'], text: string, rest: Partial<RawBlock> = {}): RawBlock => ({
  kind,
  ...rest,
  pieces: [{ text }],
});

describe('RD1 the text in the page is the canonical text', () => {
  it('spells each block exactly, whatever kind it is and however it is marked', () => {
    const { dom, text } = articleOf([
      plain('heading', 'The lamp', { level: 2 }),
      {
        kind: 'paragraph',
        pieces: [
          { text: 'It did ' },
          { text: 'not', marks: [{ kind: 'strong' }] },
          { text: ' burn.\nNobody knew.' },
        ],
      },
      plain('list-item', 'one', { level: 1 }),
      plain('list-item', 'deeper', { level: 2 }),
      plain('quote', 'We steered by the surf.', { level: 1 }),
      plain('preformatted', '02:14  no light\n02:15  no light'),
      plain('caption', 'The lamp house'),
    ]);
    expect(dom.blockElements.map((element) => element.textContent).join('\n')).toBe(text);
    expect(dom.root.textContent).toBe(
      text.replaceAll('\n', '').replace('burn.', 'burn.\n').replace('light02', 'light\n02'),
    );
  });

  it('numbers what a citation numbers, beside the text', () => {
    const { dom } = articleOf([
      plain('paragraph', 'one'),
      plain('heading', 'two', { level: 2 }),
      plain('list-item', 'three', { level: 1 }),
    ]);
    expect(dom.blockElements.map((element) => element.dataset.n)).toEqual(['1', undefined, '2']);
  });
});

describe('RD2 imported words are text', () => {
  it('shows markup in them as it is written', () => {
    const { root } = articleOf([plain('paragraph', 'He wrote <img src=x onerror=alert(1)> &amp; left.')]);
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toBe('He wrote <img src=x onerror=alert(1)> &amp; left.');
  });
});

describe('RD5 lists', () => {
  it('nest deeper items in the item above and keep the source’s numbers', () => {
    const { root } = articleOf([
      plain('list-item', 'third', { level: 1, ordinal: 3 }),
      plain('list-item', 'fourth', { level: 1, ordinal: 4 }),
      plain('list-item', 'bullet', { level: 2 }),
      plain('list-item', 'seventh', { level: 1, ordinal: 7 }),
    ]);
    expect(root.querySelectorAll('section > ol')).toHaveLength(1);
    expect(root.querySelector('ol')?.getAttribute('start')).toBe('3');
    expect([...root.querySelectorAll('ol > li')].map((item) => item.getAttribute('value'))).toEqual([
      null,
      null,
      '7',
    ]);
    expect(root.querySelector('ol > li:nth-child(2) > ul > li')?.textContent).toBe('bullet');
  });

  it('begin anew behind a paragraph, and where bullets follow numbers', () => {
    const { root } = articleOf([
      plain('list-item', 'a', { level: 1, ordinal: 1 }),
      plain('list-item', 'b', { level: 1 }),
      plain('paragraph', 'between'),
      plain('list-item', 'c', { level: 1 }),
    ]);
    expect([...root.querySelectorAll('section > *')].map((element) => element.localName)).toEqual([
      'ol',
      'ul',
      'p',
      'ul',
    ]);
  });

  it('keep quotations that follow each other in one block quotation, deeper ones inside it', () => {
    const { root } = articleOf([
      plain('quote', 'outer', { level: 1 }),
      plain('quote', 'inner', { level: 2 }),
      plain('quote', 'outer again', { level: 1 }),
    ]);
    expect([...root.querySelectorAll('section > blockquote')]).toHaveLength(1);
    expect(root.querySelector('blockquote blockquote')?.textContent).toBe('inner');
    expect([...root.querySelectorAll('section > blockquote > p')].map((p) => p.textContent)).toEqual([
      'outer',
      'outer again',
    ]);
  });
});

describe('RD8 a link has no destination of its own', () => {
  it('is announced as a link and knows its address, but carries no href', () => {
    const { root } = articleOf([
      {
        kind: 'paragraph',
        pieces: [{ text: 'the log', marks: [{ kind: 'link', href: 'https://example.org/log' }] }],
      },
    ]);
    const link = root.querySelector('a');
    expect(link?.hasAttribute('href')).toBe(false);
    expect(link?.getAttribute('role')).toBe('link');
    expect(link?.dataset.address).toBe('https://example.org/log');
  });
});

describe('RD42 blocks run the way of their text', () => {
  it('each for itself, and lists and quotations with their first block', () => {
    const { dom } = articleOf([
      plain('paragraph', 'The council'),
      plain('list-item', 'סירה', { level: 1 }),
      plain('list-item', 'boat', { level: 2 }),
      plain('quote', 'ציטוט', { level: 1 }),
      plain('quote', 'A quotation', { level: 2 }),
    ]);
    const directions = [...dom.root.querySelectorAll('ul, blockquote')].map((element) =>
      element.getAttribute('dir'),
    );
    expect(directions).toEqual(['rtl', 'ltr', 'rtl', 'ltr']);
    const own = [...dom.root.querySelectorAll('p, li')].map((element) => element.getAttribute('dir'));
    expect(own).toEqual(Array(5).fill('auto'));
  });
});
