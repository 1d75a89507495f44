import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { importInNode, marksOf, outline, parseHtml } from './import-in-node';
import { importSource } from './index';

const STORY =
  '<p>The minister “did not know”, he said on Thursday, in a <a href="/statement">statement</a> that ran to several pages and was read aloud.</p>' +
  '<p>The commission meets again in March, its chair said, and will hear everyone who signed the report before anything is decided.</p>' +
  '<p>Nobody else has resigned so far, although two letters, both unsigned, were found in the archive of the ministry last week.</p>';

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

describe('IM15 what surrounds an article', () => {
  it('is not part of its text', async () => {
    const source = await importInNode(
      'page.html',
      page(
        '<title>Minister resigns</title>',
        `<nav><a href="/">Home</a></nav><article><h1>Minister resigns</h1>${STORY}</article><aside class="related"><p>Another story that is about something else entirely.</p></aside><footer>Imprint</footer>`,
      ),
    );
    expect(source.problems).toEqual([]);
    expect(outline(source)).toEqual([
      expect.stringMatching(/^paragraph: The minister “did not know”/),
      expect.stringMatching(/^paragraph: The commission meets again/),
      expect.stringMatching(/^paragraph: Nobody else has resigned/),
    ]);
  });

  it('nor is the “[edit]” beside the headings of a wiki', async () => {
    const source = await importInNode(
      'wiki.html',
      page(
        '<title>Vell Lock</title>',
        `<main>${STORY}<h2>History<span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2>${STORY}</main>`,
      ),
    );
    expect(outline(source)).toContain('heading 2: History');
  });

  it('imports only words from a page full of scripts and event handlers', async () => {
    const source = await importInNode(
      'page.html',
      page(
        '<script>alert(1)</script>',
        `<article onload="alert(2)"><script>alert(3)</script><p onclick="alert(4)">Words <a href="javascript:alert(5)" onmouseover="alert(6)">go on</a>.</p><svg onload="alert(7)"><script>alert(8)</script></svg>${STORY}<iframe src="https://x.example/"></iframe><object data="x"></object></article>`,
      ),
    );
    expect(source.text).toMatch(/^Words go on\.\nThe minister/);
    expect(source.text).not.toContain('alert');
    expect(marksOf(source)).toEqual([]);
  });
});

describe('IM16 a page in which no article can be told apart', () => {
  it('is taken whole without its menu, with a warning', async () => {
    const source = await importInNode(
      'agenda.html',
      page(
        '',
        '<nav>Home</nav><div role="dialog" aria-modal="true"><p>The agenda of the meeting was taken as read.</p></div><footer>Imprint</footer>',
      ),
    );
    expect(source.text).toBe('The agenda of the meeting was taken as read.');
    expect(source.problems).toMatchObject([{ code: 'no-article', isFatal: false }]);
    expect(source.problems[0]?.message).toContain('“agenda.html”');
  });
});

describe('IM193 a page that takes long to read', () => {
  it('lets others have their turn between its steps', async () => {
    let turns = 0;
    const others = setInterval(() => turns++, 0);
    const slowly = (html: string): Document => {
      for (const end = performance.now() + 40; performance.now() < end; );
      return parseHtml(html);
    };
    const bytes = new TextEncoder().encode(page('<title>Rivers</title>', STORY));
    await importSource({ name: 'page.html', bytes }, slowly);
    clearInterval(others);
    expect(turns).toBeGreaterThan(1);
  });
});

describe('IM17 pasted HTML', () => {
  it('is taken whole, without what the clipboard adds', async () => {
    const source = await importInNode(
      'Clipboard',
      'Version:0.9\r\nStartHTML:0000000105\r\nSourceURL:https://news.example/a?fbclid=1\r\n<html><body>\r\n<!--StartFragment--><p>He <a href="/b">left</a>.</p><!--EndFragment-->\r\n</body>\r\n</html>',
      { mediaType: 'text/html' },
    );
    expect(source.text).toBe('He left.');
    expect(marksOf(source)).toEqual(['link <https://news.example/b>: left']);
    expect(source.csl).toMatchObject({ title: 'He left.', URL: 'https://news.example/a', type: 'webpage' });
    expect(source.provenance.URL).toMatchObject({ origin: 'clipboard' });
  });

  it('needs no paragraph', async () => {
    const source = await importInNode('Clipboard', '<meta charset="utf-8"><span>two words</span>', {
      mediaType: 'text/html',
    });
    expect(source).toMatchObject({ text: 'two words', problems: [], csl: { type: 'document' } });
  });

  it('is taken whole even when it is a page without an article', async () => {
    const source = await importInNode(
      'Clipboard',
      '<html><body><nav>Home</nav><b>two words</b></body></html>',
      { mediaType: 'text/html' },
    );
    expect(source).toMatchObject({ text: 'Home\ntwo words', problems: [] });
  });
});

describe('IM18 the heading that repeats the title', () => {
  it('stays when there is nothing else', async () => {
    expect((await importInNode('Clipboard', '<h1>Only this</h1>', { mediaType: 'text/html' })).text).toBe(
      'Only this',
    );
  });

  it('stays when it says something else', async () => {
    const source = await importInNode('a.md', '---\ntitle: Rivers\n---\n# On rivers\n\nText.\n');
    expect(source.text).toBe('On rivers\nText.');
  });
});

describe('IM192 labels above the title of a page', () => {
  it('are left out with it', async () => {
    const labels = '<p>Sign in</p><p>Breaking news</p><h2>Rivers rise</h2>';
    const source = await importInNode(
      'page.html',
      page('<title>Rivers rise</title>', `<article>${labels}${STORY}</article>`),
    );
    expect(source.csl.title).toBe('Rivers rise');
    expect(source.text).not.toContain('Sign in');
    expect(source.text).not.toContain('Rivers rise');
  });

  it('are not a sentence, and not a paragraph of Markdown', async () => {
    const source = await importInNode(
      'page.html',
      page('<title>Rivers rise</title>', `<article><p>It rained.</p><h2>Rivers rise</h2>${STORY}</article>`),
    );
    expect(source.text.split('\n')[0]).toBe('It rained.');
    const note = await importInNode('a.md', '---\ntitle: Rivers\n---\nDraft\n\n# Rivers\n\nText.\n');
    expect(note.text).toBe('Draft\nRivers\nText.');
  });
});

describe('IM19 a text file that is a page', () => {
  it('is read as one', async () => {
    const source = await importInNode('saved.txt', page('<title>Rivers</title>', STORY));
    expect(source).toMatchObject({ mediaType: 'text/html', csl: { title: 'Rivers' } });
  });
});

describe('IM14 a Korean page', () => {
  const html = (charset: string) =>
    `<!doctype html><html lang="ko"><head><meta charset="${charset}"><title>장관 사임 | 보기신문</title><meta property="article:published_time" content="2026-02-19T09:00:00+09:00"><meta name="author" content="김민수 기자"></head><body><article><h1>장관 사임</h1>${'<p>장관은 “몰랐다”고 목요일 밝혔다. 펲 씨는 그 자리에 있던 사람들에게, 위원회가 3월에 다시 열린다고 전했다.</p>'.repeat(3)}</article></body></html>`;

  it.each([
    ['UTF-8', Buffer.from(html('utf-8'))],
    ['EUC-KR', iconv.encode(html('euc-kr'), 'cp949')],
  ])('is read from %s', async (_, bytes) => {
    const source = await importInNode('page.html', bytes);
    expect(source.text.split('\n')[0]).toBe(
      '장관은 “몰랐다”고 목요일 밝혔다. 펲 씨는 그 자리에 있던 사람들에게, 위원회가 3월에 다시 열린다고 전했다.',
    );
    expect(source.problems).toEqual([]);
    expect(source.csl).toEqual({
      id: '',
      type: 'webpage',
      title: '장관 사임',
      author: [{ literal: '김민수' }],
      issued: { 'date-parts': [[2026, 2, 19]] },
      'container-title': '보기신문',
      language: 'ko',
    });
  });
});

describe('IM163 a page with a few words', () => {
  it('is an article where it marks one and asks for nothing', async () => {
    const page =
      '<!doctype html><title>Two rivers</title><article><h2>The Aare</h2><h2>The upper Rhine</h2></article>';
    const source = await importInNode('page.html', page);
    expect(source.text).toBe('The Aare\nThe upper Rhine');
  });

  it.each([
    ['a form', '<main><form><p>Name and password please</p><input></form></main>'],
    ['more words in links', '<main><a href="/a">The Aare and the Rhine</a> rise</main>'],
  ])('is none with %s', async (_, body) => {
    const source = await importInNode(
      'page.html',
      `<!doctype html><title>Log in</title><body>${body}</body>`,
    );
    expect(source.problems.map(({ code }) => code)).toEqual(['no-article']);
  });

  it.each([
    ['text', '<body>\n  Test\n</body>', 'Test'],
    ['an error', '<body><h1>404</h1><p>Page not found</p></body>', 'Page not found'],
    ['a link that leads nowhere', '<body><a href="javascript:"><p>abc</p> ghi</a></body>', 'abc\nghi'],
  ])('is what its user saved, and said to hold hardly any text: %s', async (_, body, text) => {
    const source = await importInNode('page.html', `<!doctype html><html><head></head>${body}</html>`);
    expect(source.text).toBe(text);
    expect(source.problems).toMatchObject([{ code: 'no-text', isFatal: false }]);
    expect(source.problems[0]?.message).toContain('“page.html” holds hardly any text');
  });

  it('is one for a sentence in a list', async () => {
    const page =
      '<html><body><ol><li><p>The commission meets again in March, its chair said, and will hear all who signed.</p></li></ol></body></html>';
    expect((await importInNode('page.html', page)).problems).toEqual([]);
  });
});
