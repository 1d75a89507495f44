import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  type Annotation,
  type CslItem,
  DEFAULT_COLOUR_LABELS,
  type LexicalNodeJson,
  type NoteDocument,
} from '../model';
import { annotationsToHtml } from './annotations-html';
import { type ExportedQuotation, quotationsOfNote } from './exported-quotation';
import { noteToHtml } from './note-html';

const text = (words: string, format = 0): LexicalNodeJson => ({ type: 'text', text: words, format });
const line = (...children: LexicalNodeJson[]): LexicalNodeJson => ({ type: 'paragraph', children });
const quotation = (annotationId: string, exact: string): LexicalNodeJson => ({
  type: 'quotation',
  annotationId,
  exact,
  citation: 'Lindqvist 2026, ¶ 2',
});
const noteOf = (...children: LexicalNodeJson[]): NoteDocument => ({
  schema: 1,
  lexical: '0.52.0',
  state: { root: { type: 'root', children } },
});
const csl: CslItem = {
  id: 'lindqvist2026',
  type: 'article-newspaper',
  title: 'Warnings came late',
  author: [{ family: 'Lindqvist', given: 'Maja' }],
  issued: { 'date-parts': [[2026, 3, 4]] },
  'container-title': 'Nordby Gazette',
  URL: 'https://news.example/a?b=1&c=2',
  language: 'sv-SE',
};
const exported: ExportedQuotation = {
  annotationId: 'a1',
  exact: 'did not know',
  paragraph: 2,
  csl,
  state: 'exact',
  isMissing: false,
};
const annotation: Annotation = {
  id: 'a1',
  schema: 1,
  createdAt: '2026-03-05T10:00:00.000Z',
  updatedAt: '2026-03-05T10:00:00.000Z',
  sourceId: 's1',
  revisionId: 'r1',
  start: 0,
  end: 12,
  exact: 'did not know',
  prefix: '',
  suffix: '',
  kind: 'comment',
  colour: 'violet',
  tags: ['late'],
  comment: 'One\ntwo\n\nthree',
  anchor: 'exact',
};
const mainOf = (html: string): string => /<main>\n(.*)\n<\/main>/s.exec(html)?.[1] ?? '';
const writeNote = (...children: LexicalNodeJson[]): string =>
  noteToHtml({ title: '', document: noteOf(...children) }, quotationsOfNote([exported]));

describe('EX67 a note goes out as a page of HTML', () => {
  it('with headings, lists, code and marks as elements of their kind', () => {
    const body = mainOf(
      writeNote(
        { type: 'heading', tag: 'h2', children: [text('Findings')] },
        line(text('bold ', 1), text('both', 3), { type: 'linebreak' }, text('next')),
        {
          type: 'list',
          listType: 'number',
          start: 3,
          children: [{ type: 'listitem', children: [text('third')] }],
        },
        {
          type: 'list',
          listType: 'check',
          children: [{ type: 'listitem', checked: true, children: [text('sent')] }],
        },
        { type: 'code', language: 'js', children: [text('a < b;')] },
        { type: 'horizontalrule' },
        line({ type: 'link', url: 'https://news.example/?a=1&b=2', children: [text('page')] }),
        line(),
      ),
    );
    expect(body).toBe(
      [
        '<h2>Findings</h2>',
        '<p><strong>bold <em>both</em></strong><br>\nnext</p>',
        '<ol start="3">\n<li>third</li>\n</ol>',
        '<ul class="tasks">\n<li><span role="img" aria-label="done">☑</span> sent</li>\n</ul>',
        '<pre><code class="language-js">a &lt; b;</code></pre>',
        '<hr>',
        '<p><a href="https://news.example/?a=1&amp;b=2" rel="noopener noreferrer">page</a></p>',
      ].join('\n'),
    );
  });

  it('whose quotations cite their source in its language, and whose notes lead back', () => {
    const { document } = parseHTML(
      writeNote(quotation('a1', 'did not know'), quotation('a1', 'did not know')),
    );
    const quotes = document.querySelectorAll('blockquote');
    expect(quotes[0]?.getAttribute('cite')).toBe('https://news.example/a?b=1&c=2');
    expect(quotes[0]?.getAttribute('lang')).toBe('sv-SE');
    expect(document.querySelectorAll('[role="doc-endnotes"] li')).toHaveLength(1);
    expect(document.querySelector('#note-1')?.textContent).toContain(
      'Maja Lindqvist, “Warnings came late”, Nordby Gazette, 4 March 2026, https://news.example/a?b=1&c=2, ¶ 2; verified word for word',
    );
    for (const link of document.querySelectorAll('[role="doc-noteref"], [role="doc-backlink"]'))
      expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
    expect(document.querySelectorAll('[role="doc-backlink"]')).toHaveLength(2);
  });
});

describe('EX75 a page of HTML says in which language to read it', () => {
  it.each([
    ['홍수 경보가 늦었다 (flood)', 'ko'],
    ['警報が遅れた', 'ja'],
    ['警报来得太晚', 'zh'],
    ['Varningarna kom sent', 'sv-SE'],
  ])('%s: %s', (words, language) => {
    const { document } = parseHTML(writeNote(line(text(words))));
    expect(document.documentElement.getAttribute('lang')).toBe(language);
  });

  it('English where neither script nor source tells', () => {
    const html = noteToHtml({ title: '', document: noteOf(line(text('Late'))) }, new Map());
    expect(parseHTML(html).document.documentElement.getAttribute('lang')).toBe('en');
  });
});

describe('EX68 the annotations of a source go out as a page of HTML', () => {
  it('with label, paragraph, tags and comment, orphans under a heading of their own', () => {
    const orphan: Annotation = { ...annotation, exact: 'Lost', comment: '', tags: [], anchor: 'orphan' };
    const html = annotationsToHtml(
      {
        id: 's1',
        csl,
        text: '',
        blocks: [{ kind: 'paragraph', start: 0, end: 12 }],
        annotations: [orphan, annotation],
      },
      DEFAULT_COLOUR_LABELS,
    );
    expect(mainOf(html)).toBe(`<h1 lang="sv-SE">Warnings came late</h1>
<p class="record">Maja Lindqvist, <em>Nordby Gazette</em>, 4 March 2026, <a href="https://news.example/a?b=1&amp;c=2" class="bare" rel="noopener noreferrer">https://news.example/a?b=1&amp;c=2</a></p>
<article class="annotation violet">
<blockquote cite="https://news.example/a?b=1&amp;c=2" lang="sv-SE">
<p>did not know</p>
</blockquote>
<p class="about"><span class="label">Voice</span> · ¶ 1 · tags: late</p>
<p>One<br>
two</p>
<p>three</p>
</article>
<h2>Without a place in the text</h2>
<article class="annotation violet">
<blockquote cite="https://news.example/a?b=1&amp;c=2" lang="sv-SE">
<p>Lost</p>
</blockquote>
<p class="about"><span class="label">Voice</span></p>
</article>`);
  });
});

describe('EX100 a page of HTML printed', () => {
  it('shows addresses after words, and not after those that are the address', () => {
    const body = mainOf(
      writeNote(
        line({ type: 'link', url: 'https://news.example/', children: [text('https://news.example/')] }),
        line({ type: 'link', url: 'https://news.example/', children: [text('page')] }),
      ),
    );
    const links = [...parseHTML(`<main>${body}</main>`).document.querySelectorAll('a')];
    expect(links.map((link) => link.className)).toEqual(['bare', '']);
    expect(writeNote()).toContain('main a[href]:not(.bare, [role])::after { content: " (" attr(href) ")";');
  });

  it('is light, whatever the reader’s theme is', () => {
    const print = writeNote().split('@media print')[1] ?? '';
    expect(print).toMatch(/^ \{\s+:root \{ color-scheme: light; .*--paper: #fff;/);
  });
});

describe('EX69 a page of HTML stands alone and runs nothing', () => {
  it('has no script, no resource and a policy that forbids both', () => {
    const html = writeNote(
      line(text('<script>alert(1)</script><img src=x onerror=alert(1)>')),
      quotation('a1', '</style>"\'<b>'),
    );
    const { document } = parseHTML(html);
    expect(document.querySelectorAll('script, img, link, iframe, [onerror], [src]')).toHaveLength(0);
    expect(
      document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
    ).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(html).not.toMatch(/url\(|@import/);
  });

  it('keeps the words of a link that leads to no web address, and not the link', () => {
    const link = { type: 'link', url: 'javascript:alert(1)', children: [text('press')] };
    expect(mainOf(writeNote(line(link)))).toBe('<p>press</p>');
  });

  it('shows what was typed, whatever it was', () => {
    const typed = fc
      .array(fc.constantFrom('&', '<', '>', '"', "'", '&amp;', '<b>', '</p>', '<!--', ']]>', 'a', '한', ' '))
      .map((all) => all.join('').trim());
    fc.assert(
      fc.property(typed, typed, (words, quoted) => {
        const { document } = parseHTML(writeNote(line(text(words)), quotation('x', quoted)));
        expect(document.querySelector('main > p')?.textContent ?? '').toBe(words);
        expect(document.querySelector('blockquote')?.textContent.trim()).toBe(`${quoted}1`);
      }),
      { numRuns: 60 },
    );
  });
});

describe('EX198 a page shows what can be read', () => {
  it('of an address that leads to words only the address, and keeps both in the link', () => {
    const provenance = { sha256: 'ab'.repeat(32), fragment: '#:~:text=%EA%B0%80' };
    const document = noteOf(quotation('a1', 'did not know'));
    const html = noteToHtml({ title: '', document }, quotationsOfNote([{ ...exported, provenance }]));
    expect(html).toContain(
      '<a href="https://news.example/a?b=1&amp;c=2#:~:text=%EA%B0%80" class="bare" rel="noopener noreferrer">https://news.example/a?b=1&amp;c=2</a>',
    );
  });

  it('a source’s name in Hangul upright', () => {
    const korean = { ...csl, 'container-title': '한강일보' };
    const html = noteToHtml(
      { title: '', document: noteOf(quotation('a1', 'did not know')) },
      quotationsOfNote([{ ...exported, csl: korean }]),
    );
    expect(html).toContain('<em lang="ko">한강일보</em>');
    expect(html).toMatch(/\.notes em:lang\(ko\)[^{]*\{ font-style: normal; \}/);
  });
});
