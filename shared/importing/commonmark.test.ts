import { describe, expect, it } from 'vitest';
import { importInNode, marksOf, outline } from './import-in-node';

/**
 * One or more examples for each section of CommonMark 0.31.2 on blocks and inlines, most of them shortened from
 * the specification's own. Each names the blocks and marks that its HTML there has as elements.
 */
describe('IM34 CommonMark keeps its words and its kinds of blocks and marks', () => {
  it.each<[string, string, string[]]>([
    ['a tab after a marker stands for blanks', '-\tfoo\n\n\tbar', ['list-item 1: foo\nbar']],
    ['a block quote with a tab', '>\tfoo', ['quote 1: foo']],
    [
      'a backslash before a sign',
      '\\*not emphasised\\* \\<br/> \\# no',
      ['paragraph: *not emphasised* <br/> # no'],
    ],
    ['a backslash before a letter', '\\A\\a\\3', ['paragraph: \\A\\a\\3']],
    ['entities', '&copy; &AElig; &#35; &#1234;', ['paragraph: © Æ # Ӓ']],
    ['entities that are none', '&nbsp &x; &#87654321;', ['paragraph: &nbsp &x; &#87654321;']],
    ['an item before a code span', '- `one\n- two`', ['list-item 1: `one', 'list-item 1: two`']],
    ['a rule', 'foo\n\n***\n\nbar', ['paragraph: foo', 'paragraph: bar']],
    ['a rule between items', '- foo\n***\n- bar', ['list-item 1: foo', 'list-item 1: bar']],
    ['a line that only looks like a rule', '+++', ['paragraph: +++']],
    [
      'headings of six levels',
      't\n\n# a\n## b\n### c\n#### d\n##### e\n###### f',
      [
        'paragraph: t',
        'heading 1: a',
        'heading 2: b',
        'heading 3: c',
        'heading 4: d',
        'heading 5: e',
        'heading 6: f',
      ],
    ],
    ['seven number signs', '####### foo', ['paragraph: ####### foo']],
    ['a number sign without a blank', '#5 bolt', ['paragraph: #5 bolt']],
    [
      'closing number signs',
      't\n\n## foo ##\n\n### bar #b',
      ['paragraph: t', 'heading 2: foo', 'heading 3: bar #b'],
    ],
    [
      'an underlined heading',
      't\n\nFoo *bar*\n=========\n\nFoo bar\n---------',
      ['paragraph: t', 'heading 1: Foo bar', 'heading 2: Foo bar', 'emphasis: bar'],
    ],
    ['an underlined heading of two lines', 't\n\nFoo\nbar\n===', ['paragraph: t', 'heading 1: Foo bar']],
    [
      'indented code',
      't\n\n    a simple\n      indented code block',
      ['paragraph: t', 'preformatted: a simple\n  indented code block'],
    ],
    ['indented code in a list', '- foo\n\n      bar', ['list-item 1: foo', 'preformatted: bar']],
    ['indented words after a paragraph', 'Foo\n    bar', ['paragraph: Foo bar']],
    ['fenced code', 't\n\n```\n<\n >\n```', ['paragraph: t', 'preformatted: <\n >']],
    [
      'a fence of tildes with a language',
      't\n\n~~~ruby\ndef foo(x)\nend\n~~~',
      ['paragraph: t', 'preformatted: def foo(x)\nend'],
    ],
    ['a fence that is never closed', 't\n\n```\naaa', ['paragraph: t', 'preformatted: aaa']],
    [
      'HTML blocks',
      't\n\n<table><tr><td>hi</td></tr></table>\n\nokay.',
      ['paragraph: t', 'paragraph: hi', 'paragraph: okay.'],
    ],
    ['a comment', 't\n\n<!-- Foo\n\nbar -->\n\nokay', ['paragraph: t', 'paragraph: okay']],
    ['a script', 't\n\n<script>\nalert(1)\n</script>\n\nokay', ['paragraph: t', 'paragraph: okay']],
    [
      'a reference defined below',
      '[foo]\n\n[foo]: https://a.example/url "title"',
      ['paragraph: foo', 'link <https://a.example/url>: foo'],
    ],
    [
      'a reference in any case',
      '[FOO]: https://a.example/url\n\n[Foo]',
      ['paragraph: Foo', 'link <https://a.example/url>: Foo'],
    ],
    ['a definition shows nothing', '[foo]: https://a.example/url\n\nbar', ['paragraph: bar']],
    ['paragraphs', 'aaa\nbbb\n\nccc', ['paragraph: aaa bbb', 'paragraph: ccc']],
    ['blanks before lines', '  aaa\n bbb', ['paragraph: aaa bbb']],
    ['blank lines', '  \n\naaa\n  \n\n# bbb\n\n  ', ['paragraph: aaa', 'heading 1: bbb']],
    ['a block quote', 't\n\n> # Foo\n> bar\n> baz', ['paragraph: t', 'heading 1: Foo', 'quote 1: bar baz']],
    ['a lazy line of a quote', '> bar\nbaz\n> foo', ['quote 1: bar baz foo']],
    ['a quote in a quote', '> > foo\n> > bar', ['quote 2: foo bar']],
    ['a quote ends at a blank line', '> foo\n\nbar', ['quote 1: foo', 'paragraph: bar']],
    [
      'an item of two paragraphs',
      '1.  A paragraph\n    with two lines.\n\n    Second.',
      ['list-item 1 #1: A paragraph with two lines.\nSecond.'],
    ],
    ['an item with code', '- a\n\n  ```\n  code\n  ```', ['list-item 1: a', 'preformatted: code']],
    ['a quote in an item', '- a\n  > b', ['list-item 1: a', 'quote 1: b']],
    ['numbers that begin elsewhere', '3. three\n4. four', ['list-item 1 #3: three', 'list-item 1 #4: four']],
    ['a number too long', '1234567890. not ok', ['paragraph: 1234567890. not ok']],
    [
      'a number that interrupts no paragraph',
      'The number is\n14. It was',
      ['paragraph: The number is 14. It was'],
    ],
    ['an empty item', '- foo\n-\n- bar', ['list-item 1: foo', 'list-item 1: bar']],
    [
      'a nested list',
      '- foo\n  - bar\n    - baz',
      ['list-item 1: foo', 'list-item 2: bar', 'list-item 3: baz'],
    ],
    ['a list in a numbered one', '10) foo\n    - bar', ['list-item 1 #10: foo', 'list-item 2: bar']],
    [
      'another marker is another list',
      '- foo\n- bar\n+ baz',
      ['list-item 1: foo', 'list-item 1: bar', 'list-item 1: baz'],
    ],
    ['a loose list', '- a\n\n- b\n\n\n- c', ['list-item 1: a', 'list-item 1: b', 'list-item 1: c']],
    [
      'code spans',
      '`foo` and `` foo ` bar ``',
      ['paragraph: foo and foo ` bar', 'code: foo', 'code: foo ` bar'],
    ],
    ['a code span over lines', '`foo\nbar`', ['paragraph: foo bar', 'code: foo bar']],
    ['a backslash in a code span', '`foo\\`bar`', ['paragraph: foo\\bar`', 'code: foo\\']],
    ['emphasis', '*foo bar* and _foo_', ['paragraph: foo bar and foo', 'emphasis: foo bar', 'emphasis: foo']],
    ['an asterisk before a blank', 'a * foo bar*', ['paragraph: a * foo bar*']],
    [
      'emphasis inside a word',
      'foo*bar* and foo_bar_baz',
      ['paragraph: foobar and foo_bar_baz', 'emphasis: bar'],
    ],
    [
      'strong words',
      '**foo bar** and __foo__',
      ['paragraph: foo bar and foo', 'strong: foo bar', 'strong: foo'],
    ],
    [
      'strong inside emphasis',
      '*foo **bar** baz*',
      ['paragraph: foo bar baz', 'emphasis: foo bar baz', 'strong: bar'],
    ],
    ['strong and emphasised', '***foo***', ['paragraph: foo', 'emphasis: foo', 'strong: foo']],
    ['emphasis before Hangul', '**굵게**는 굵다', ['paragraph: 굵게는 굵다', 'strong: 굵게']],
    [
      'a link',
      '[link](https://a.example/uri "title")',
      ['paragraph: link', 'link <https://a.example/uri>: link'],
    ],
    [
      'a link in angle brackets',
      '[a](<https://a.example/b)c>)',
      ['paragraph: a', 'link <https://a.example/b)c>: a'],
    ],
    [
      'marks inside a link',
      '[link *foo **bar***](https://a.example/uri)',
      [
        'paragraph: link foo bar',
        'link <https://a.example/uri>: link foo bar',
        'emphasis: foo bar',
        'strong: bar',
      ],
    ],
    [
      'a full reference',
      '[foo][bar]\n\n[bar]: https://a.example/url',
      ['paragraph: foo', 'link <https://a.example/url>: foo'],
    ],
    [
      'a collapsed reference',
      '[foo][]\n\n[foo]: https://a.example/url',
      ['paragraph: foo', 'link <https://a.example/url>: foo'],
    ],
    [
      'an autolink',
      '<https://foo.bar.baz/test?q=hello> and <foo@bar.example.com>',
      [
        'paragraph: https://foo.bar.baz/test?q=hello and foo@bar.example.com',
        'link <https://foo.bar.baz/test?q=hello>: https://foo.bar.baz/test?q=hello',
        'link <mailto:foo@bar.example.com>: foo@bar.example.com',
      ],
    ],
    ['no autolink', '<m:abc> <>', ['paragraph: <m:abc> <>']],
    ['raw HTML', '<a><bab><c2c>words</a>', ['paragraph: words']],
    ['hard breaks', 'foo  \nbaz\\\nbar', ['paragraph: foo\nbaz\nbar']],
    ['a soft break', 'foo\nbaz', ['paragraph: foo baz']],
    ['a break at the end', 'foo  ', ['paragraph: foo']],
    ['words alone', "hello $.;'there", ["paragraph: hello $.;'there"]],
    ['Greek', 'Foo χρῆν', ['paragraph: Foo χρῆν']],
  ])('%s', async (_, markdown, expected) => {
    const source = await importInNode('a.md', markdown);
    expect(source.problems).toEqual([]);
    expect([...outline(source), ...marksOf(source)]).toEqual(expected);
  });
});
