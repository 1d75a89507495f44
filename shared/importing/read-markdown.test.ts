import { describe, expect, it } from 'vitest';
import { cellsOf, importInNode, marksOf, outline } from './import-in-node';

describe('IM34 Markdown blocks', () => {
  it('become blocks with their marks', async () => {
    const source = await importInNode(
      'a.md',
      'Hello *slanted*\nand **bold**\\\nbreak `code` ~~gone~~.\n\n- one\n  - two\n\n    more\n3. three\n4. four\n\n> quoted\n> > deeper\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n```js\nlet a  = 1;\n```\n\n---\n\n## End',
    );
    expect(outline(source)).toEqual([
      'paragraph: Hello slanted and bold\nbreak code gone.',
      'list-item 1: one',
      'list-item 2: two\nmore',
      'list-item 1 #3: three',
      'list-item 1 #4: four',
      'quote 1: quoted',
      'quote 2: deeper',
      'table-row: A | B',
      'table-row: 1 | 2',
      'preformatted: let a  = 1;',
      'heading 2: End',
    ]);
    expect(marksOf(source)).toEqual(['emphasis: slanted', 'strong: bold', 'code: code']);
  });

  it('keep Chinese lines together without a space, Korean with one', async () => {
    const source = await importInNode('a.md', '部长周四\n辞职。\n\n장관은 목요일\n사임했다.');
    expect(source.text).toBe('部长周四辞职。\n장관은 목요일 사임했다.');
  });

  it('resolve links and drop unsafe ones', async () => {
    const source = await importInNode(
      'a.md',
      '---\nurl: https://x.example/a/b\n---\n\n[one](../c) [two][t] [three](javascript:alert) <https://y.example>\n\n[t]: https://z.example/\n',
    );
    expect(marksOf(source)).toEqual([
      'link <https://x.example/c>: one',
      'link <https://z.example/>: two',
      'link <https://y.example/>: https://y.example',
    ]);
  });
});

describe('IM35, IM36 front matter and title', () => {
  it('fill the record', async () => {
    const { csl, provenance, text } = await importInNode(
      'a.md',
      '---\ntitle: "Rivers: a report"\nauthors:\n  - Jane Doe\n  - family: Okafor\n    given: Chidi\n  - The River Council\ndate: 2026-02-19\npublication: The Example Herald\nurl: https://x.example/?utm_source=mail\nlang: en_gb\ntype: newspaper\n---\n# Rivers: a report\n\nText.\n',
    );
    expect(csl).toEqual({
      id: '',
      type: 'article-newspaper',
      title: 'Rivers: a report',
      author: [
        { family: 'Doe', given: 'Jane' },
        { family: 'Okafor', given: 'Chidi' },
        { literal: 'The River Council' },
      ],
      issued: { 'date-parts': [[2026, 2, 19]] },
      'container-title': 'The Example Herald',
      URL: 'https://x.example/',
      accessed: { 'date-parts': [[2026, 2, 20]] },
      language: 'en-GB',
    });
    expect(provenance.author).toMatchObject({ origin: 'front-matter', locator: 'authors' });
    expect(text).toBe('Text.');
  });

  it('without a title take the leading heading, which leaves the text', async () => {
    const source = await importInNode('a.md', '# On *rivers*\n\nText.\n');
    expect(source.csl).toMatchObject({ title: 'On rivers', type: 'document' });
    expect(source.text).toBe('Text.');
    expect(source.provenance.title).toEqual({
      origin: 'article-text',
      locator: 'first heading',
      value: 'On rivers',
    });
  });
});

describe('IM37 raw HTML in Markdown', () => {
  it('becomes its words, and scripts vanish', async () => {
    const source = await importInNode(
      'a.md',
      'One <b>two</b><br>three <script>alert("no")</script> four.\n\n<div onclick="x()">Block <em>five</em></div>\n\n<script>\nalert("no")\n</script>\n',
    );
    expect(source.text).toBe('One two\nthree four.\nBlock five');
  });
});

describe('IM320 raw HTML that one block begins and another ends holds the Markdown between', () => {
  it.each<[string, string, string[]]>([
    [
      'a quotation',
      '<blockquote>\n\nOne *two*.\n\n- three\n\n</blockquote>\n\nFour.',
      ['quote 1: One two.', 'list-item 1: three', 'paragraph: Four.'],
    ],
    [
      'cells',
      '<table><tr><td>\n\n**One**\n\n</td><td>\n\n[two](https://x.example/)\n\n</td></tr></table>',
      ['table-row: One | two'],
    ],
    [
      'what can be folded',
      '<details>\n<summary>One</summary>\n\n## Two\n\n1. three\n\n</details>',
      ['paragraph: One', 'heading 2: Two', 'list-item 1 #1: three'],
    ],
    [
      'a figure',
      '<figure>\n\n![A gate](gate.png)\n\n<figcaption>\n\nThe *gate*\n\n</figcaption>\n</figure>\n\nOne.',
      ['caption: The gate', 'paragraph: One.'],
    ],
    [
      'what is hidden',
      'One.\n\n<div hidden>\n\ntwo\n\n</div>\n\nThree.',
      ['paragraph: One.', 'paragraph: Three.'],
    ],
  ])('%s', async (_, markdown, expected) => {
    expect(outline(await importInNode('a.md', `Begins.\n\n${markdown}`))).toEqual([
      'paragraph: Begins.',
      ...expected,
    ]);
  });
});

describe('IM321 raw HTML that nothing ends', () => {
  it.each<[string, string, string]>([
    [
      'hides no words of its line',
      'The <title> of a <select> or a <textarea> is *short*.',
      'The of a or a is short.',
    ],
    [
      'nor of a heading or a cell',
      '## <script> one\n\n| <style> a | b |\n|---|---|\n| c | d |',
      'one\na | b\nc | d',
    ],
    ['hides only its block', '<video src="a.mp4">\nplayer\n\nOne *two*', 'One two'],
    ['however deep', '<object><svg>\n<form>\n\nOne\n\n> <iframe src="a">\n\nTwo', 'One\nTwo'],
    ['is a comment of its block, in a quotation', '> <!-- one\n> two\n\nThree', 'Three'],
    ['is a tag of its block', '<div class="a\n\nOne "two" > three', 'One "two" > three'],
    [
      'is a tag of its block, whatever its quotation holds',
      '<div title="a > b\n\nOne "two" > three',
      'One "two" > three',
    ],
    ['is a hidden element of its block', '<div aria-hidden="true">a\n\nOne\n\ntwo', 'One\ntwo'],
    [
      'hides no words of its line by an attribute',
      'One <span hidden> two <b style="display:none">three',
      'One two three',
    ],
    ['is the end of a page', 'One </body> two\n\n</html>\n\nthree', 'One two\nthree'],
    ['is the description of a picture', '![<html> x](y.png) One\n\ntwo', 'One\ntwo'],
    ['is no plain text', 'One <plaintext> two\n\nthree *four*', 'One two\nthree four'],
  ])('%s', async (_, markdown, text) => {
    expect((await importInNode('a.md', `Begins.\n\n${markdown}\n`)).text).toBe(`Begins.\n${text}`);
  });

  it('hides what a later block ends', async () => {
    expect((await importInNode('a.md', 'Begins.\n\n<div hidden>\n\nOne\n\n</div>\n\nTwo')).text).toBe(
      'Begins.\nTwo',
    );
  });

  it.each(['<a "', `<a '"`, '<?', '<![CDATA['])(
    'is read in time, however often it begins: %s',
    async (begins) => {
      const { text } = await importInNode('a.md', `Begins.\n\n<div>${begins.repeat(50_000)}\n\nTwo.`);
      expect(text).toMatch(/^Begins\./);
    },
  );

  it('is read in time, however much of it there is', async () => {
    const { text } = await importInNode(
      'a.md',
      `Begins.\n\n${'<b>'.repeat(5_000)}one${'</i>'.repeat(5_000)}\n\nTwo.`,
    );
    expect(text).toBe('Begins.\none\nTwo.');
  });
});

describe('IM39 lines that end as on Windows', () => {
  it('are lines of a paragraph and rows of a table', async () => {
    const source = await importInNode('a.md', 'One\r\ntwo\r\n\r\n| a | b |\r\n|---|---|\r\n| c | d |\r\n');
    expect(source.text).toBe('One two\na | b\nc | d');
  });
});

describe('IM322 bare addresses in Markdown', () => {
  it('are words, and in angle brackets a link', async () => {
    const source = await importInNode(
      'a.md',
      'See https://x.example/a, www.x.example or a@x.example.\n\n<https://y.example/>',
    );
    expect(source.text).toBe('See https://x.example/a, www.x.example or a@x.example.\nhttps://y.example/');
    expect(marksOf(source)).toEqual(['link <https://y.example/>: https://y.example/']);
  });
});

describe('IM323 a row of a Markdown table', () => {
  it('has the cells it is written with, more or fewer than the head', async () => {
    const source = await importInNode('a.md', 'Begins.\n\n| A | B |\n|---|:-:|\n| 1 |\n| 1 | 2 | `3\\|4` |');
    expect(cellsOf(source)).toEqual(['begins [column] A / [column] B', '1', '1 / 2 / 3|4']);
  });
});

describe('IM38, IM39 footnotes, tasks and pictures', () => {
  it('read as they do on a page', async () => {
    const source = await importInNode(
      'a.md',
      'Claim[^1].\n\n[^1]: The source.\n\n- [x] done\n- [ ] open\n\n![A crowd](x.png "The crowd at noon")\n',
    );
    expect(outline(source)).toEqual([
      'paragraph: Claim[1].',
      'list-item 1: [x] done',
      'list-item 1: [ ] open',
      'paragraph: [1] The source.',
    ]);
  });

  it('notes keep their label, their paragraphs and lists, also those that nothing refers to', async () => {
    const source = await importInNode(
      'a.md',
      '> Claim[^a$&].\n>\n> [^a$&]: The *source*.\n>\n>     Its page.\n\nEnd[^none].\n\n[^b]:\n    - one\n',
    );
    expect(outline(source)).toEqual([
      'quote 1: Claim[a$&].',
      'paragraph: End[^none].',
      'paragraph: [a$&] The source.',
      'paragraph: Its page.',
      'paragraph: [b]',
      'list-item 1: one',
    ]);
  });
});
