import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importInNode, marksOf, outline } from './import-in-node';

function paste(html: string, url?: string) {
  return importInNode('Clipboard', html, { mediaType: 'text/html', ...(url === undefined ? {} : { url }) });
}

describe('IM20 what is no text of the article', () => {
  it.each([
    '<script>alert("no")</script>',
    '<style>p { color: red }</style>',
    '<template><p>no</p></template>',
    '<noscript>no</noscript>',
    '<div hidden>no</div>',
    '<span aria-hidden="true">no</span>',
    '<div style="display: none">no</div>',
    '<button>no</button><select><option>no</option></select><textarea>no</textarea>',
    '<svg><text>no</text></svg>',
    '<iframe srcdoc="<p>no</p>">no</iframe>',
    '<!-- no -->',
    '<img src="x" alt="no" onerror="alert(1)">',
  ])('does not appear: %s', async (html) => {
    expect((await paste(`<p>Before.</p>${html}<p onclick="alert(1)">After.</p>`)).text).toBe(
      'Before.\nAfter.',
    );
  });
});

describe('IM21 links that lead where no reader must be sent', () => {
  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '#note',
    'blob:https://x.example/1',
  ])('keep their words alone: %s', async (href) => {
    const source = await paste(`<p>See <a href="${href}">the report</a>.</p>`, 'https://news.example/a');
    expect(source.text).toBe('See the report.');
    expect(marksOf(source)).toEqual([]);
  });

  // Each of its addresses is a page parsed whole: seconds on a busy machine.
  it('and no other scheme than http, https and mailto ever passes', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((rest) => `javascript:${rest}`),
        ),
        async (href) => {
          const escaped = href.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
          const source = await paste(`<p><a href="${escaped}">words</a></p>`, 'https://news.example/a');
          const hrefs = source.blocks.flatMap((block) => block.marks ?? []).map((mark) => mark.href ?? '');
          expect(hrefs.filter((target) => !/^(?:https?:\/\/|mailto:)/.test(target))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('IM22 a relative link', () => {
  it('is resolved against the address of the file', async () => {
    const source = await paste('<p><a href="../b?x=1">words</a></p>', 'https://news.example/2026/a');
    expect(marksOf(source)).toEqual(['link <https://news.example/b?x=1>: words']);
  });

  it('keeps its words alone when the page has no address', async () => {
    const source = await paste('<p><a href="/b">words</a> <a href="mailto:a@b.example">mail</a></p>');
    expect(marksOf(source)).toEqual(['link <mailto:a@b.example>: mail']);
  });
});

describe('IM23, IM24, IM25 headings and lists', () => {
  it('keep levels, depth and numbers', async () => {
    const source = await paste(
      '<h3>Plan</h3><ul><li>One<ul><li>Inner<ol><li>Deep</li></ol></li></ul></li><li>Two</li></ul><ol start="3"><li>Three</li><li value="7">Seven</li><li>Eight</li></ol><ol reversed><li>b</li><li>a</li></ol>',
    );
    expect(outline(source).slice(-9)).toEqual([
      'list-item 1: One',
      'list-item 2: Inner',
      'list-item 3 #1: Deep',
      'list-item 1: Two',
      'list-item 1 #3: Three',
      'list-item 1 #7: Seven',
      'list-item 1 #8: Eight',
      'list-item 1 #2: b',
      'list-item 1 #1: a',
    ]);
    expect(source.csl.title).toBe('Plan');
  });

  it('keep an item of two paragraphs in one block, and what follows its inner list outside', async () => {
    const source = await paste('<ol><li><p>First.</p><p>Second.</p><ul><li>Inner</li></ul>After</li></ol>');
    expect(outline(source)).toEqual([
      'list-item 1 #1: First.\nSecond.',
      'list-item 2: Inner',
      'paragraph: After',
    ]);
  });
});

describe('IM26, IM27, IM28 quotes, code and captions', () => {
  it('are blocks of their kind', async () => {
    const source = await paste(
      '<blockquote><p>One.</p><p>Two.</p><blockquote>Inner.</blockquote></blockquote><pre>a  b\n  <b>c</b></pre><figure><img src="x" alt="not this"><figcaption>The <em>hall</em></figcaption></figure><figure><img src="y" alt="A crowd"></figure><figure><img alt="IMG_1.jpg"></figure>',
    );
    expect(outline(source)).toEqual([
      'quote 1: One.',
      'quote 1: Two.',
      'quote 2: Inner.',
      'preformatted: a  b\n  c',
      'caption: The hall',
      'caption: A crowd',
    ]);
  });
});

describe('IM27 code whose lines are elements', () => {
  it.each([
    ['that write the line break as well', '<pre><div>a\n</div><div>  b\n</div></pre>'],
    ['that do not', '<pre><div>a</div><div>  b</div></pre>'],
    ['inside each other', '<pre><div><div><span>a</span></div></div><div><div>  b</div></div></pre>'],
  ])('has one line break between two: %s', async (_, code) => {
    expect(outline(await paste(code))).toEqual(['preformatted: a\n  b']);
  });
});

describe('IM29 tables', () => {
  it('with data give one paragraph a row', async () => {
    const source = await paste(
      '<table><caption>Costs</caption><tr><th>Year</th><th>Cost</th></tr><tr><td>2025</td><td><p>12</p><p>net</p></td></tr><tr><td></td><td></td></tr></table>',
    );
    expect(outline(source)).toEqual(['caption: Costs', 'table-row: Year | Cost', 'table-row: 2025 | 12 net']);
  });

  it('that lay out a page are not seen', async () => {
    const source = await paste(
      '<table role="presentation"><tr><td><p>Left.</p></td><td><h2>Right</h2></td></tr></table>',
    );
    expect(outline(source)).toEqual(['paragraph: Left.', 'heading 2: Right']);
  });
});

describe('IM30 line breaks', () => {
  it('stay one by one and end the paragraph two by two', async () => {
    const source = await paste('<div>Line one<br>line two<br><br>Next\nparagraph</div>');
    expect(outline(source)).toEqual(['paragraph: Line one\nline two', 'paragraph: Next paragraph']);
  });
});

describe('IM31 marks', () => {
  it('cover exactly their words', async () => {
    const source = await paste(
      '<p>A <b>bold <i>and slanted</i></b> <code>x = 1</code> <a href="https://x.example/"> link </a>.</p>',
    );
    expect(marksOf(source)).toEqual([
      'strong: bold and slanted',
      'emphasis: and slanted',
      'code: x = 1',
      'link <https://x.example/>: link',
    ]);
  });

  it('follow what a word processor means', async () => {
    const source = await paste(
      '<b style="font-weight:normal"><p>Plain and <span style="font-weight:700">bold</span>.</p></b>',
    );
    expect(marksOf(source)).toEqual(['strong: bold']);
  });
});

describe('IM32, IM33 quotation marks and readings', () => {
  it('are drawn for <q> as a browser does', async () => {
    expect((await paste('<p>She said <q>he cried <q>no</q> twice</q>.</p>')).text).toBe(
      'She said “he cried ‘no’ twice”.',
    );
  });

  it('leave the readings of a ruby out', async () => {
    expect((await paste('<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>で。</p>')).text).toBe(
      '東京で。',
    );
  });
});

describe('characters of all scripts', () => {
  it('keep emoji whole and combining marks composed', async () => {
    const source = await paste('<p>👩‍👩‍👧 cafe\u0301 &amp; &lt;b&gt; 한글\u00a0글</p>');
    expect(source.text).toBe('👩‍👩‍👧 café & <b> 한글 글');
  });
});
