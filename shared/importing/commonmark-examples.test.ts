import { tests } from 'commonmark-spec';
import { describe, expect, it } from 'vitest';
import type { CanonicalText } from '../text';
import { textOfHtml, textOfMarkdown } from './testing/html-text';

const BASE = 'https://base.example/';

const asRead = ({ text, blocks }: CanonicalText) => ({ text, blocks });
const fromHtml = (html: string) => asRead(textOfHtml(html, BASE));
const fromMarkdown = (markdown: string) => asRead(textOfMarkdown(markdown, BASE));

const EXAMPLES = tests.map(({ number, section, markdown, html }) => ({
  number,
  section,
  markdown: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t'),
}));

describe('IM220 each of CommonMark’s own examples is read from Markdown as from the HTML it stands for', () => {
  it('all 652 of them', () => {
    expect(EXAMPLES).toHaveLength(652);
  });

  it.each(EXAMPLES)('$number $section', ({ markdown, html }) => {
    expect(fromMarkdown(markdown)).toEqual(fromHtml(html));
  });
});

describe('IM221 of several definitions of one name the first counts, also inside a quote or a list', () => {
  it('for a link before them', () => {
    const markdown = '[foo]\n\n> [foo]: https://a.example/\n\n[foo]: https://b.example/';
    const [block] = fromMarkdown(markdown).blocks;
    expect(block?.marks).toMatchObject([{ kind: 'link', href: 'https://a.example/' }]);
  });
});

describe('IM222 a block of code has no marks that say it is code', () => {
  it('in HTML as in Markdown', () => {
    const [block] = fromHtml('<pre><code>let a = <b>1</b>;</code></pre>').blocks;
    expect(block?.kind).toBe('preformatted');
    expect(block?.marks).toMatchObject([{ kind: 'strong' }]);
  });
});

describe('IM270 two rules at the top with words between', () => {
  const blocksOf = (markdown: string) => fromMarkdown(markdown);
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
    const { text, blocks } = fromMarkdown(markdown);
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
