import { describe, expect, it } from 'vitest';
import type { RawBlock } from '../text';
import { withoutTeasers } from './teasers';

function paragraph(text: string): RawBlock {
  return { kind: 'paragraph', pieces: [{ text }] };
}

function heading(text: string): RawBlock {
  return { kind: 'heading', level: 3, pieces: [{ text }] };
}

function teaser(text: string): RawBlock {
  return {
    kind: 'list-item',
    level: 1,
    pieces: [{ text, marks: [{ kind: 'link', href: 'https://herald.example/b' }] }],
  };
}

function lineTo(words: string, link: string): RawBlock {
  return {
    kind: 'paragraph',
    pieces: [{ text: words }, { text: link, marks: [{ kind: 'link', href: 'https://herald.example/b' }] }],
  };
}

const STORY = ['One.', 'Two.', 'Three.', 'Four, and the longest of all that is told here.'].map(paragraph);

describe('IM162 teasers of other stories at the end of an article', () => {
  it.each([
    'Related Posts',
    'You may also like',
    'More from The Herald',
    'Read more:',
    '관련 기사',
    'Mehr zum Thema',
  ])('are left out with the line that announces them: %s', (lead) => {
    expect(withoutTeasers([...STORY, heading(lead), teaser('Rivers rise'), teaser('Boats leave')])).toEqual(
      STORY,
    );
  });

  it.each([
    ['text behind them', [heading('Related'), paragraph('The commission meets again in March.')]],
    ['a heading that announces something else', [heading('Relatedness'), teaser('Rivers rise')]],
    ['nothing behind the line', [heading('Related')]],
  ])('are none with %s', (_, end) => {
    expect(withoutTeasers([...STORY, ...end])).toEqual([...STORY, ...end]);
  });

  it('are the text itself where hardly anything stands before them', () => {
    const list = [paragraph('One.'), heading('Recent posts'), teaser('Rivers rise')];
    expect(withoutTeasers(list)).toEqual(list);
    const index = [
      ...STORY,
      heading('Recent posts'),
      ...Array.from({ length: 9 }, () => teaser('Rivers rise again')),
    ];
    expect(withoutTeasers(index)).toEqual(index);
  });

  it.each([
    [
      'headlines that are links',
      [heading('More from The Herald'), teaser('Rivers rise'), teaser('Boats leave')],
    ],
    ['a line that is mostly a link', [lineTo('Read more: ', 'Rivers rise')]],
  ])('are left out between paragraphs: %s', (_, between) => {
    expect(withoutTeasers([...STORY, ...between, ...STORY])).toEqual([...STORY, ...STORY]);
  });

  it.each([
    ['what a text rests on', [heading('See also'), teaser('Rivers rise')]],
    ['a heading with text behind it', [heading('Related'), paragraph('The commission meets again.')]],
    ['a sentence with a link', [lineTo('Read more: the report of the commission says why, in ', 'part 2')]],
  ])('stay between paragraphs: %s', (_, between) => {
    expect(withoutTeasers([...STORY, ...between, ...STORY])).toEqual([...STORY, ...between, ...STORY]);
  });
});
