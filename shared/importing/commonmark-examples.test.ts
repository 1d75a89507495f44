import { tests } from 'commonmark-spec';
import { describe, expect, it } from 'vitest';
import { canonicalText, type RawBlock } from '../text';
import { asDocument } from './clipboard-html';
import { htmlBlocks } from './html-blocks';
import { parseHtml } from './import-in-node';
import { markdownBlocks } from './markdown-blocks';
import { withSafeLinks } from './safe-links';

/** Examples that are read otherwise on purpose, by number, with the reason. */
const OTHERWISE: Readonly<Record<string, readonly number[]>> = {
  'lines between two fences at the top are front matter (IM35)': [96],
  'raw HTML is read piece by piece: an element that opens in one piece of it and ends in another is none (IM37)':
    [148, 187, 344, 494],
  'a picture alone in its paragraph is a figure with a caption (IM39), which HTML says by <figure> (IM28)': [
    520, 572, 573, 574, 575, 576, 577, 578, 580, 582, 583, 584, 585, 586, 588, 589, 591,
  ],
  'GitHub’s flavour makes links of bare addresses (IM34)': [602, 606, 608, 611, 612],
};
const EXCEPTIONS = new Set(Object.values(OTHERWISE).flat());

const fromHtml = (html: string): RawBlock[] => htmlBlocks(parseHtml(asDocument(html)).body);

const MEANS = { readHtml: fromHtml, findPicture: () => null, whole: (part: string) => part };

const asRead = (raw: readonly RawBlock[]) => {
  const { text, blocks } = canonicalText(withSafeLinks(raw, 'https://base.example/'));
  return { text, blocks };
};

const EXAMPLES = tests.map(({ number, section, markdown, html }) => ({
  number,
  section,
  markdown: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t'),
}));

describe('IM220 each of CommonMark’s own examples is read from Markdown as from the HTML it stands for', () => {
  it.each(EXAMPLES.filter(({ number }) => !EXCEPTIONS.has(number)))(
    '$number $section',
    ({ markdown, html }) => {
      expect(asRead(markdownBlocks(markdown, MEANS).blocks)).toEqual(asRead(fromHtml(html)));
    },
  );

  it('and what is read otherwise on purpose really is', () => {
    const otherwise = EXAMPLES.filter(({ number }) => EXCEPTIONS.has(number));
    expect(otherwise).toHaveLength(27);
    for (const { markdown, html } of otherwise)
      expect(asRead(markdownBlocks(markdown, MEANS).blocks)).not.toEqual(asRead(fromHtml(html)));
  });
});

describe('IM221 of several definitions of one name the first counts, also inside a quote or a list', () => {
  it('for a link before them', () => {
    const markdown = '[foo]\n\n> [foo]: https://a.example/\n\n[foo]: https://b.example/';
    const [block] = asRead(markdownBlocks(markdown, MEANS).blocks).blocks;
    expect(block?.marks).toMatchObject([{ kind: 'link', href: 'https://a.example/' }]);
  });
});

describe('IM222 a block of code has no marks that say it is code', () => {
  it('in HTML as in Markdown', () => {
    const [block] = asRead(fromHtml('<pre><code>let a = <b>1</b>;</code></pre>')).blocks;
    expect(block?.kind).toBe('preformatted');
    expect(block?.marks).toMatchObject([{ kind: 'strong' }]);
  });
});
