import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../shared/model';
import { canonicalText, type RawBlock } from '../../shared/text';
import { buildArticle } from './article-dom';
import { bareHtml } from './copy-words';
import { offsetOfPosition, positionOfOffset } from './dom-span';
import { pictureName } from './picture-name';

const words = (kind: RawBlock['kind'], text: string, more: Partial<RawBlock> = {}): RawBlock => ({
  kind,
  pieces: [{ text }],
  ...more,
});
const pictureAt = (before: number, more: Partial<Picture> = {}): Picture => ({
  sha256: 'a'.repeat(64),
  mediaType: 'image/png',
  width: 80,
  height: 60,
  alt: '',
  before,
  ...more,
});

/** An article in the page, with pictures at these places. */
function articleOf(raw: readonly RawBlock[], pictures: readonly Picture[]) {
  const { document } = parseHTML('<html><body><article></article></body></html>');
  const root = document.querySelector('article');
  if (root === null) throw new Error('the page has no article');
  const { text, blocks } = canonicalText(raw);
  return { text, dom: buildArticle(root, text, blocks, pictures) };
}

/** The article's structure: a picture as `<img>`, without what is of no account here. */
function shape(raw: readonly RawBlock[], pictures: readonly Picture[]): string {
  return articleOf(raw, pictures)
    .dom.root.innerHTML.replace(/<button[^>]*>.*?<\/button>/g, '<img>')
    .replace(/ (?:dir|style|data-n|start)="[^"]*"/g, '');
}

describe('RD121 a picture stands where it stood', () => {
  it('before its paragraph, and behind the last', () => {
    expect(
      shape([words('paragraph', 'One.'), words('paragraph', 'Two.')], [pictureAt(1), pictureAt(2)]),
    ).toBe('<section><p>One.</p><figure><img></figure><p>Two.</p><figure><img></figure></section>');
  });

  it('with its caption, above or below', () => {
    const raw = [words('caption', 'A gate.'), words('caption', 'A boat.')];
    const pictures = [pictureAt(0, { caption: 0 }), pictureAt(2, { caption: 1 }), pictureAt(1)];
    expect(shape(raw, pictures)).toBe(
      '<section><figure><img><figcaption>A gate.</figcaption></figure><figure><img></figure><figure><figcaption>A boat.</figcaption><img></figure></section>',
    );
  });

  it('in a list or a quotation that goes on around it, which stays in one piece', () => {
    const list = ['One.', 'Two.'].map((text) => words('list-item', text, { level: 1 }));
    expect(shape(list, [pictureAt(1)])).toBe(
      '<section><ul><li><div>One.</div><figure><img></figure></li><li><div>Two.</div></li></ul></section>',
    );
    const deeper = [words('list-item', 'One.', { level: 1 }), words('list-item', 'Two.', { level: 2 })];
    expect(shape(deeper, [pictureAt(1)])).toBe(
      '<section><ul><li><div>One.</div><figure><img></figure><ul><li><div>Two.</div></li></ul></li></ul></section>',
    );
    const quotation = ['One.', 'Two.'].map((text) => words('quote', text, { level: 1 }));
    expect(shape(quotation, [pictureAt(0), pictureAt(1)])).toBe(
      '<section><figure><img></figure><blockquote><p>One.</p><figure><img></figure><p>Two.</p></blockquote></section>',
    );
  });

  it('in the section of the block that follows', () => {
    const many = Array.from({ length: 60 }, (_, at) => words('paragraph', `Paragraph ${at}.`));
    const { dom } = articleOf(many, [pictureAt(50)]);
    expect(dom.sections[1]?.element.firstElementChild?.localName).toBe('figure');
  });
});

describe('RD122 pictures change no text and no offset', () => {
  it('wherever they stand', () => {
    const raw = [
      words('caption', 'A gate.'),
      words('paragraph', 'Words.'),
      words('list-item', 'One.', { level: 1 }),
    ];
    const pictures = [
      pictureAt(0, { caption: 0, alt: 'Shut' }),
      ...[0, 1, 2, 3].map((before) => pictureAt(before)),
    ];
    const { text, dom } = articleOf(raw, pictures);
    expect(dom.root.textContent).toBe(text.replaceAll('\n', ''));
    for (let offset = 0; offset < text.length; offset++) {
      if (text[offset] === '\n') continue;
      expect(offsetOfPosition(dom, positionOfOffset(dom, offset, 'start'), 'start')).toBe(offset);
      expect(offsetOfPosition(dom, positionOfOffset(dom, offset + 1, 'end'), 'end')).toBe(offset + 1);
    }
  });

  it('and are not copied with the words around them', () => {
    const { dom } = articleOf(
      [words('paragraph', 'One.'), words('caption', 'A gate.')],
      [pictureAt(1), pictureAt(1, { caption: 1 })],
    );
    const fragment = dom.root.ownerDocument.createDocumentFragment();
    fragment.append(...dom.root.childNodes);
    expect(bareHtml(fragment)).toBe(
      '<p dir="auto">One.</p><figure><figcaption dir="auto">A gate.</figcaption></figure>',
    );
  });
});

describe('RD123 a picture is called', () => {
  it.each([
    ['its description', 'A gate, shut', 'The lock.', 'A gate, shut'],
    ['its caption where nobody described it', '', 'The\nlock.', 'The lock.'],
    ['what it lacks where there is neither', '', '', 'without a description'],
    ['no more than a line', 'word '.repeat(60), '', `${'word '.repeat(23)}word…`],
  ])('%s', (_, alt, caption, name) => {
    expect(pictureName({ alt }, caption)).toBe(name);
  });
});
