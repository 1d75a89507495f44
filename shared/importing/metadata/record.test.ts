import { describe, expect, it } from 'vitest';
import { importInNode } from '../import-in-node';

const STORY =
  '<p>The minister “did not know”, he said on Thursday, in a statement that ran to several pages and was read aloud.</p>' +
  '<p>The commission meets again in March, its chair said, and will hear everyone who signed the report before then.</p>';

function page(head: string, body = `<article>${STORY}</article>`, root = 'lang="en"'): string {
  return `<!doctype html><html ${root}><head>${head}</head><body>${body}</body></html>`;
}

function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

describe('IM50, IM51 where a value came from', () => {
  it('is told with every other value the file offered', async () => {
    const { csl, provenance } = await importInNode(
      'page.html',
      page(
        `${jsonLd({ '@type': 'NewsArticle', headline: 'Minister resigns', author: { '@type': 'Person', name: 'Jane Doe' } })}
        <meta name="author" content="J. Doe"><meta property="og:title" content="Minister resigns over report">
        <title>Minister resigns | The Example Herald</title>`,
        `<article><h1>Minister resigns</h1><p class="byline">By Jane Doe and John Smith</p>${STORY}</article>`,
      ),
    );
    expect(csl.author).toEqual([{ family: 'Doe', given: 'Jane' }]);
    expect(provenance.author).toEqual({
      origin: 'json-ld',
      locator: 'author.name',
      value: 'Jane Doe',
      alternatives: [
        { origin: 'meta-tag', locator: 'author', value: 'J. Doe' },
        { origin: 'page-markup', locator: 'byline', value: 'By Jane Doe and John Smith' },
      ],
    });
    expect(provenance.title).toEqual({
      origin: 'json-ld',
      locator: 'headline',
      value: 'Minister resigns',
      alternatives: [{ origin: 'open-graph', locator: 'og:title', value: 'Minister resigns over report' }],
    });
    expect(provenance['container-title']).toEqual({
      origin: 'page-markup',
      locator: 'title (site name)',
      value: 'The Example Herald',
    });
  });

  it('reads citation tags of a scholarly page first', async () => {
    const { csl } = await importInNode(
      'page.html',
      page(
        `<meta name="citation_title" content="On rivers"><meta name="citation_author" content="Doe, Jane"><meta name="citation_author" content="van Hoven, L."><meta name="citation_publication_date" content="2026/02/19"><meta name="citation_journal_title" content="Journal of Rivers"><meta name="citation_doi" content="10.9999/x"><meta name="citation_firstpage" content="3"><meta name="citation_lastpage" content="9">`,
      ),
    );
    expect(csl).toMatchObject({
      type: 'article-journal',
      title: 'On rivers',
      author: [
        { family: 'Doe', given: 'Jane' },
        { family: 'Hoven', given: 'L.', 'non-dropping-particle': 'van' },
      ],
      'container-title': 'Journal of Rivers',
      DOI: '10.9999/x',
      page: '3-9',
    });
  });
});

describe('IM52 JSON-LD', () => {
  it('is read through @graph, arrays and references', async () => {
    const { csl } = await importInNode(
      'page.html',
      page(
        `<link rel="canonical" href="https://herald.example/a">${jsonLd([
          {
            '@graph': [
              { '@type': 'WebSite', name: 'herald.example' },
              {
                '@type': ['NewsArticle'],
                '@id': 'https://herald.example/a/#article',
                headline: 'Minister resigns',
                datePublished: '2026-02-19',
                author: [{ '@id': '#jane' }, { '@type': 'Organization', name: 'River Wire' }],
                publisher: { '@id': '#org' },
                inLanguage: 'en-GB',
              },
              { '@type': 'Person', '@id': '#jane', name: 'Jane Doe', givenName: 'Jane', familyName: 'Doe' },
              { '@type': 'NewsMediaOrganization', '@id': '#org', name: 'The Example Herald' },
            ],
          },
        ])}`,
      ),
    );
    expect(csl).toEqual({
      id: '',
      type: 'article-newspaper',
      title: 'Minister resigns',
      author: [{ family: 'Doe', given: 'Jane' }, { literal: 'River Wire' }],
      issued: { 'date-parts': [[2026, 2, 19]] },
      'container-title': 'The Example Herald',
      URL: 'https://herald.example/a',
      accessed: { 'date-parts': [[2026, 2, 20]] },
      language: 'en',
    });
  });

  it('of a related story gives no date and no author', async () => {
    const related = {
      '@type': 'NewsArticle',
      headline: 'Something else',
      url: 'https://herald.example/b',
      datePublished: '2020-01-01',
      author: 'John Smith',
    };
    const { csl } = await importInNode(
      'page.html',
      page(
        `<link rel="canonical" href="https://herald.example/a"><title>Minister resigns</title>${jsonLd(related)}${jsonLd({ '@type': 'ItemList', itemListElement: [related] })}`,
      ),
    );
    expect(csl).toMatchObject({ title: 'Minister resigns', type: 'webpage' });
    expect(csl).not.toHaveProperty('issued');
    expect(csl).not.toHaveProperty('author');
  });
});

describe('IM53 a headline that was cut short', () => {
  it('stands back behind the whole one', async () => {
    const { csl } = await importInNode(
      'page.html',
      page(
        '<meta property="og:title" content="Minister resigns over the rep…"><title>Minister resigns over the report on rivers</title>',
      ),
    );
    expect(csl.title).toBe('Minister resigns over the report on rivers');
  });
});

describe('IM57 times on the page', () => {
  it('of asides, comments and updates are not the date', async () => {
    const { csl } = await importInNode(
      'page.html',
      page(
        '<title>Minister resigns</title>',
        `<aside><time datetime="2019-01-01">x</time></aside><article><h1>Minister resigns</h1><time class="updated" datetime="2026-03-01">x</time><time datetime="2026-02-19T08:00">19 Feb</time>${STORY}</article><div class="comments"><time datetime="2026-04-01">x</time></div>`,
      ),
    );
    expect(csl.issued).toEqual({ 'date-parts': [[2026, 2, 19]] });
  });
});

describe('IM58, IM59 the address', () => {
  it('is the canonical one, made absolute, without tracking', async () => {
    const { csl } = await importInNode('page.html', page('<link rel="canonical" href="/a?utm_source=x">'), {
      url: 'https://herald.example/a?fbclid=2',
    });
    expect(csl).toMatchObject({
      URL: 'https://herald.example/a',
      accessed: { 'date-parts': [[2026, 2, 20]] },
    });
  });

  it('is the one a browser wrote into the page it saved', async () => {
    const html = page('<title>Minister resigns</title>').replace(
      '<html',
      '<!-- saved from url=(0025)https://herald.example/a -->\n<html',
    );
    const { csl, provenance } = await importInNode('page.html', html);
    expect(csl.URL).toBe('https://herald.example/a');
    expect(provenance.URL).toMatchObject({ origin: 'page-markup', locator: 'saved from' });
  });

  it('is not the home page that a template calls canonical', async () => {
    const { csl } = await importInNode(
      'page.html',
      page(
        '<link rel="canonical" href="https://herald.example/"><meta property="og:url" content="https://herald.example/a">',
      ),
    );
    expect(csl.URL).toBe('https://herald.example/a');
  });
});

describe('IM60 the language', () => {
  it('is not the one a template declares on a Korean page', async () => {
    const story =
      '<p>장관은 “몰랐다”고 목요일 밝혔다. 그는 그 자리에 있던 사람들에게, 위원회가 3월에 다시 열린다고 전했다.</p>';
    const { csl, provenance } = await importInNode(
      'page.html',
      page('<title>장관 사임</title>', `<article>${story}</article>`),
    );
    expect(csl.language).toBe('ko');
    expect(provenance.language).toEqual({
      origin: 'article-text',
      locator: 'script',
      value: 'ko',
      alternatives: [{ origin: 'page-markup', locator: 'html lang', value: 'en' }],
    });
  });
});

describe('IM61 the type', () => {
  it.each([
    ['NewsArticle', {}, 'article-newspaper'],
    ['BlogPosting', {}, 'post-weblog'],
    ['Article', {}, 'webpage'],
    [
      'Article',
      { publisher: { '@type': 'NewsMediaOrganization', name: 'The Example Herald' } },
      'article-newspaper',
    ],
    ['Article', { isPartOf: { '@type': 'Periodical', name: 'Rivers Monthly' } }, 'article-magazine'],
  ])('of a %s with %o is %s', async (type, more, expected) => {
    const { csl } = await importInNode(
      'page.html',
      page(jsonLd({ '@type': type, headline: 'Minister resigns', ...more })),
    );
    expect(csl.type).toBe(expected);
  });

  it('is a web page for HTML and a document for text', async () => {
    expect((await importInNode('a.html', page(''))).csl.type).toBe('webpage');
    expect((await importInNode('a.txt', 'Text.')).csl.type).toBe('document');
  });
});

describe('IM62 without a title', () => {
  it('a paste is called by its first words', async () => {
    const { csl, provenance } = await importInNode(
      'Clipboard',
      'The minister did not know, he said on Thursday.',
      { mediaType: 'text/plain' },
    );
    expect(csl.title).toBe('The minister did not know, he said on…');
    expect(provenance.title).toMatchObject({ origin: 'clipboard', locator: 'first words' });
  });

  it('a file is called by its name', async () => {
    expect((await importInNode('river_report.v2.txt', 'Text.')).csl.title).toBe('river report.v2');
  });
});
