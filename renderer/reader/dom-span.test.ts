import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../shared/text';
import { buildArticle } from './article-dom';
import { meantSpan, offsetOfPosition, positionOfOffset, spanOfRange } from './dom-span';

/** A page with words before and after the article, as the window has. */
function page() {
  const { document } = parseHTML(
    '<html><body><h1>Title</h1><article></article><aside>Notes</aside></body></html>',
  );
  const { text, blocks } = canonicalText([
    { kind: 'heading', level: 2, pieces: [{ text: 'The lamp' }] },
    {
      kind: 'paragraph',
      pieces: [
        { text: 'It did ' },
        { text: 'not', marks: [{ kind: 'strong' }] },
        { text: ' burn, ' },
        {
          text: 'see the log',
          marks: [{ kind: 'link', href: 'https://example.org/' }, { kind: 'emphasis' }],
        },
        { text: '.' },
      ],
    },
    { kind: 'list-item', level: 1, pieces: [{ text: 'first 👩‍🚀' }] },
    { kind: 'list-item', level: 2, pieces: [{ text: 'second' }] },
  ]);
  const root = document.querySelector('article');
  if (root === null) throw new Error('the page has no article');
  const dom = buildArticle(root, text, blocks);
  const [heading, paragraph, first, second] = dom.blockElements;
  if (!heading || !paragraph || !first || !second) throw new Error('a block is missing');
  const words = (from: [Node, number], to: [Node, number]) => {
    const span = spanOfRange(dom, {
      startContainer: from[0],
      startOffset: from[1],
      endContainer: to[0],
      endOffset: to[1],
    });
    return text.slice(span.start, span.end);
  };
  return { document, text, dom, root, heading, paragraph, first, second, words };
}

function textOf(node: Node): Node {
  return node.firstChild === null ? node : textOf(node.firstChild);
}

describe('RD9 a selection becomes the span of its words', () => {
  it('inside one text node', () => {
    const { heading, words } = page();
    expect(words([textOf(heading), 4], [textOf(heading), 8])).toBe('lamp');
  });

  it('from formatted words into a link', () => {
    const { paragraph, words } = page();
    const strong = paragraph.querySelector('strong') ?? paragraph;
    const link = paragraph.querySelector('a') ?? paragraph;
    expect(words([textOf(strong), 1], [textOf(link), 3])).toBe('ot burn, see');
  });

  it('with its ends on elements, counted in children', () => {
    const { paragraph, words } = page();
    expect(words([paragraph, 1], [paragraph, 2])).toBe('not');
    expect(words([paragraph, 0], [paragraph, 5])).toBe('It did not burn, see the log.');
  });

  it('with its ends on the article and on sections', () => {
    const { root, text, words } = page();
    expect(words([root, 0], [root, 1])).toBe(text);
    expect(words([root.firstChild ?? root, 1], [root.firstChild ?? root, 2])).toBe(
      'It did not burn, see the log.',
    );
  });

  it('over several blocks, with the line breaks between them', () => {
    const { heading, second, words } = page();
    expect(words([textOf(heading), 4], [textOf(second), 6])).toBe(
      'lamp\nIt did not burn, see the log.\nfirst 👩‍🚀\nsecond',
    );
  });

  it('by a triple click, which ends at the start of the next block, without that block', () => {
    const { heading, paragraph, dom } = page();
    const span = spanOfRange(dom, {
      startContainer: textOf(heading),
      startOffset: 0,
      endContainer: paragraph,
      endOffset: 0,
    });
    expect(meantSpan(dom, span)).toEqual({ start: 0, end: 8 });
  });

  it('up to a nested list, without what is in it', () => {
    const { first, words } = page();
    const item = first.parentNode ?? first;
    expect(words([textOf(first), 0], [item, 1])).toBe('first 👩‍🚀');
  });
});

describe('RD10 a selection is clipped to the article', () => {
  it('when it begins above and ends inside', () => {
    const { document, heading, words } = page();
    const title = document.querySelector('h1') ?? heading;
    expect(words([textOf(title), 2], [textOf(heading), 3])).toBe('The');
  });

  it('when it begins inside and ends below, or holds the whole page', () => {
    const { document, second, text, words } = page();
    const notes = document.querySelector('aside') ?? second;
    expect(words([textOf(second), 3], [textOf(notes), 2])).toBe('ond');
    expect(words([document.body, 0], [document.body, 3])).toBe(text);
  });

  it('is none when it is wholly outside', () => {
    const { document, heading, words } = page();
    const title = document.querySelector('h1') ?? heading;
    const notes = document.querySelector('aside') ?? heading;
    expect(words([textOf(title), 0], [textOf(title), 5])).toBe('');
    expect(words([textOf(notes), 0], [textOf(notes), 5])).toBe('');
  });
});

describe('RD11 a span covers whole graphemes without white space at its edges', () => {
  const plain = (text: string) => ({ text, blocks: [] });

  it('takes the whole emoji that a selection cut, and drops the blank before it', () => {
    const text = 'first 👩‍🚀 second';
    expect(meantSpan(plain(text), { start: 5, end: 8 })).toEqual({ start: 6, end: 11 });
  });

  it('keeps a Hangul syllable and a letter with its mark together', () => {
    expect(meantSpan(plain('a\u0301b'), { start: 1, end: 3 })).toEqual({ start: 0, end: 3 });
    expect(meantSpan(plain('\u1112\u1161\u11ab'), { start: 0, end: 1 })).toEqual({ start: 0, end: 3 });
  });

  it('is empty where only white space was selected', () => {
    expect(meantSpan(plain('one  two'), { start: 3, end: 5 })).toEqual({ start: 3, end: 3 });
  });
});

describe('RD12 every offset has its place, which leads back to it', () => {
  it('holds for both edges of every character that stands in a block', () => {
    const { dom, text } = page();
    const offsets = Array.from({ length: text.length }, (_, offset) => offset);
    const inBlocks = offsets.filter((offset) => text[offset] !== '\n');
    expect(
      inBlocks.map((offset) => offsetOfPosition(dom, positionOfOffset(dom, offset, 'start'), 'start')),
    ).toEqual(inBlocks);
    expect(
      inBlocks.map((offset) => offsetOfPosition(dom, positionOfOffset(dom, offset + 1, 'end'), 'end') - 1),
    ).toEqual(inBlocks);
  });

  it('puts a start into the later and an end into the earlier of two text nodes that meet', () => {
    const { dom, text, paragraph } = page();
    const offset = text.indexOf('not');
    expect(positionOfOffset(dom, offset, 'start')).toEqual({
      node: textOf(paragraph.querySelector('strong') ?? paragraph),
      offset: 0,
    });
    expect(positionOfOffset(dom, offset, 'end')).toEqual({ node: paragraph.firstChild, offset: 7 });
  });

  it('clamps what lies outside the text', () => {
    const { dom, text } = page();
    expect(offsetOfPosition(dom, positionOfOffset(dom, text.length + 50, 'end'), 'end')).toBe(text.length);
    expect(offsetOfPosition(dom, positionOfOffset(dom, -3, 'start'), 'start')).toBe(0);
  });
});
