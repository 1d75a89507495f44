import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { DEFAULT_COLOUR_LABELS } from '../../shared/model';
import { canonicalText } from '../../shared/text';
import { buildArticle } from './article-dom';
import { fillBlock } from './block-dom';
import { offsetOfPosition, positionOfOffset } from './dom-span';
import { spokenStretches } from './spoken-stretches';

const { text, blocks } = canonicalText([
  { kind: 'heading', level: 2, pieces: [{ text: 'The lamp' }] },
  {
    kind: 'paragraph',
    pieces: [
      { text: 'It did ' },
      { text: 'not', marks: [{ kind: 'strong' }] },
      { text: ' burn, ' },
      { text: 'see the log', marks: [{ kind: 'link', href: 'https://example.org/' }, { kind: 'emphasis' }] },
      { text: '.' },
    ],
  },
]);

/** The article with marks for annotations with these spans. */
function marked(...spans: readonly (readonly [number, number])[]) {
  const { document } = parseHTML('<html><body><article></article></body></html>');
  const root = document.querySelector('article');
  if (root === null) throw new Error('the page has no article');
  const dom = buildArticle(root, text, blocks);
  const annotations = spans.map(([start, end]) => ({ start, end, colour: 'amber' as const, comment: '' }));
  for (const [at, block] of blocks.entries()) {
    const element = dom.blockElements[at];
    const over = annotations.filter(({ start, end }) => start < block.end && end > block.start);
    if (element) fillBlock(element, text, block, spokenStretches(over, block, DEFAULT_COLOUR_LABELS));
  }
  return dom;
}

describe('RD44 marks stand around the annotated words', () => {
  it('inside formatting and links, with what is said at the two ends alone', () => {
    const [, paragraph] = marked([text.indexOf('did'), text.indexOf(' the log')]).blockElements;
    expect(paragraph?.innerHTML.replace(/<a [^>]+>/, '<a>')).toBe(
      'It <mark data-opens="Claim: ">did </mark><strong><mark>not</mark></strong><mark> burn, </mark>' +
        '<a><em><mark data-closes=" (end of Claim) ">see</mark> the log</em></a>.',
    );
  });

  it('and none where nothing is annotated', () => {
    expect(marked([0, 3]).blockElements[1]?.querySelectorAll('mark')).toHaveLength(0);
  });
});

describe('RD46 marks change no text and no offset', () => {
  const spans = fc.array(
    fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    { maxLength: 8 },
  );

  it('wherever annotations lie', () => {
    fc.assert(
      fc.property(spans, (annotations) => {
        const dom = marked(...annotations.filter(([start, end]) => end > start));
        expect(dom.blockElements.map(({ textContent }) => textContent).join('\n')).toBe(text);
        for (let offset = 0; offset < text.length; offset++) {
          if (text[offset] === '\n') continue;
          expect(offsetOfPosition(dom, positionOfOffset(dom, offset, 'start'), 'start')).toBe(offset);
          expect(offsetOfPosition(dom, positionOfOffset(dom, offset + 1, 'end'), 'end')).toBe(offset + 1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
