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
  'a `<pre>` in which raw HTML ends and Markdown begins: as Markdown it is no code, whatever a browser makes of it (IM37)':
    [148],
  'a picture alone in its paragraph is a figure with a caption (IM39), as to Pandoc; HTML says so by <figure> (IM28)':
    [520, 572, 573, 574, 575, 576, 577, 578, 580, 582, 583, 584, 585, 586, 588, 589, 591],
  'GitHub’s flavour makes links of bare addresses (IM34; GFM 0.29, 6.9)': [602, 606, 608, 611, 612],
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
    expect(otherwise).toHaveLength(23);
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

describe('IM270 two rules at the top with words between', () => {
  const blocksOf = (markdown: string) => asRead(markdownBlocks(markdown, MEANS).blocks);
  it.each([
    ['a line of words', '---\nFoo\n---\nBar', 'Foo\nBar'],
    ['a list', '---\n- one\n- two\n\n---\nBar', 'one\ntwo\nBar'],
  ])('%s are text', (_, markdown, text) => {
    expect(blocksOf(markdown).text).toBe(text);
  });
  it.each([
    ['keys', '---\ntitle: Foo\n---\nBar'],
    ['what cannot be read', '---\ntitle: "Foo\n---\nBar'],
    ['nothing', '---\n---\nBar'],
  ])('%s are front matter', (_, markdown) => {
    expect(blocksOf(markdown).text).toBe('Bar');
  });
});

describe('IM271 raw HTML between words', () => {
  const marksIn = (markdown: string) => {
    const { text, blocks } = asRead(markdownBlocks(markdown, MEANS).blocks);
    return blocks.flatMap(({ marks = [] }) =>
      marks.map(({ kind, href, start, end }) => [kind, text.slice(start, end), ...(href ? [href] : [])]),
    );
  };
  it.each<[string, string, string[][]]>([
    ['marks its words', 'One <b>two</b> three', [['strong', 'two']]],
    [
      'over marks of Markdown',
      '<i>one *two* **three**</i> four',
      [
        ['emphasis', 'one two three'],
        ['strong', 'three'],
      ],
    ],
    [
      'as a link',
      'see <a href="/x?a=1&amp;b=2">this</a>',
      [['link', 'this', 'https://base.example/x?a=1&b=2']],
    ],
    ['up to the end of its block', 'One <b>two\n\nthree', [['strong', 'two']]],
    ['not where it says nothing', 'One <span>two</span> <a name="x">three</a></b>', []],
    ['not where the link is unsafe', '<a href="javascript:x">one</a>', []],
  ])('%s', (_, markdown, marks) => {
    expect(marksIn(markdown)).toEqual(marks);
  });
});
