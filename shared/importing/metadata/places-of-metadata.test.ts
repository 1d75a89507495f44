import { describe, expect, it } from 'vitest';
import { importInNode } from '../import-in-node';

const STORY =
  '<p>The minister “did not know”, he said on Thursday, in a statement that ran to several pages and was read aloud.</p>' +
  '<p>The commission meets again in March, its chair said, and will hear everyone who signed the report before then.</p>';

function page(head: string, body = `<article>${STORY}</article>`): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

async function record(head: string, body?: string, url?: string) {
  return importInNode('page.html', page(head, body), url === undefined ? {} : { url });
}

function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

describe('IM140 JSON-LD', () => {
  it('is read although it is broken', async () => {
    const { csl, problems } = await record(
      `<script type="application/ld+json">//<![CDATA[
      { "@type": "NewsArticle", /* the story */ "headline": "Minister resigns",
        "datePublished": "2026-02-19T23:30:00+09:00", "author": [{"@type": "Person", "name": "Jane Doe",},], }
      //]]></script>`,
    );
    expect(problems).toEqual([]);
    expect(csl).toMatchObject({
      title: 'Minister resigns',
      author: [{ family: 'Doe', given: 'Jane' }],
      issued: { 'date-parts': [[2026, 2, 19]] },
    });
  });

  it('finds by their @id authors and publishers that are defined in another script or deep in the graph', async () => {
    const { csl } = await record(
      jsonLd({
        '@graph': [
          {
            '@type': 'WebPage',
            breadcrumb: { publisher: { '@id': '#org', '@type': 'Organization', name: 'The Example Herald' } },
          },
          {
            '@type': 'NewsArticle',
            headline: 'Minister resigns',
            author: { '@type': 'Person', '@id': '#jane' },
            publisher: { '@id': '#org' },
          },
        ],
      }) + jsonLd({ '@type': 'Person', '@id': '#jane', name: 'Jane Doe' }),
    );
    expect(csl).toMatchObject({
      author: [{ family: 'Doe', given: 'Jane' }],
      'container-title': 'The Example Herald',
    });
  });

  it('names each author once, and no profile', async () => {
    const { csl, provenance } = await record(
      jsonLd({
        '@type': 'NewsArticle',
        headline: 'Minister resigns',
        author: ['By Jane Doe', { name: 'Jane Doe' }, 'https://social.example/janedoe', { name: 'Reuters' }],
      }),
    );
    expect(csl.author).toEqual([{ family: 'Doe', given: 'Jane' }, { literal: 'Reuters' }]);
    expect(provenance.author?.value).toBe('By Jane Doe; Jane Doe; Reuters');
  });
});

describe('IM141 microdata and RDFa', () => {
  it('of the article give its record, nested items included', async () => {
    const { csl, provenance } = await record(
      '',
      `<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="inLanguage" content="en-GB">
        <h1 itemprop="headline">Minister resigns</h1>
        <span itemprop="author" itemscope itemtype="https://schema.org/Person">By <a href="/jane"><span itemprop="name">Jane Doe</span></a></span>
        <span itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="John Smith"></span>
        <time itemprop="datePublished" datetime="2026-02-19T08:00">today</time>
        <div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="The Example Herald"><img itemprop="logo" alt=""></div>
        <div itemprop="articleBody">${STORY}</div></div>`,
    );
    expect(csl).toMatchObject({
      type: 'article-newspaper',
      title: 'Minister resigns',
      author: [
        { family: 'Doe', given: 'Jane' },
        { family: 'Smith', given: 'John' },
      ],
      issued: { 'date-parts': [[2026, 2, 19]] },
      'container-title': 'The Example Herald',
    });
    expect(provenance.issued).toMatchObject({ origin: 'microdata', locator: 'datePublished' });
  });

  it('are read as RDFa too', async () => {
    const { csl, provenance } = await record(
      '',
      `<article vocab="https://schema.org/" typeof="BlogPosting"><h1 property="headline">On rivers</h1>
        <span property="author" typeof="Person"><span property="name">Jane Doe</span></span>
        <meta property="datePublished" content="2026-02">${STORY}</article>`,
    );
    expect(csl).toMatchObject({
      type: 'post-weblog',
      title: 'On rivers',
      author: [{ family: 'Doe', given: 'Jane' }],
      issued: { 'date-parts': [[2026, 2]] },
    });
    expect(provenance.author).toMatchObject({ origin: 'microdata', value: 'Jane Doe' });
  });

  it('of another story on the page count for nothing', async () => {
    const { csl } = await record(
      '<title>Minister resigns</title>',
      `<article><h1>Minister resigns</h1>${STORY}</article>
       <div class="more"><article itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline"><a href="/b">Rivers rise</a></h2>
       <span itemprop="author">John Smith</span><time itemprop="datePublished" datetime="2020-01-01">then</time></article></div>`,
    );
    expect(csl).toMatchObject({ title: 'Minister resigns', type: 'webpage' });
    expect(csl).not.toHaveProperty('author');
    expect(csl).not.toHaveProperty('issued');
  });
});

describe('IM142 Dublin Core', () => {
  it.each(['DC.', 'dc:', 'DCTERMS.', 'dcterms:'])(
    'is read from meta tags that begin with %s',
    async (prefix) => {
      const { csl, provenance } = await record(
        `<meta name="${prefix}title" content="On rivers"><meta name="${prefix}creator" content="Doe, Jane"><meta name="${prefix}creator" content="Smith, John">
       <meta name="${prefix}date" content="2026-03"><meta name="${prefix}publisher" content="River Institute"><meta name="${prefix}language" content="en">`,
      );
      expect(csl).toMatchObject({
        title: 'On rivers',
        author: [
          { family: 'Doe', given: 'Jane' },
          { family: 'Smith', given: 'John' },
        ],
        issued: { 'date-parts': [[2026, 3]] },
        'container-title': 'River Institute',
      });
      expect(provenance.author).toMatchObject({ origin: 'dublin-core', value: 'Doe, Jane; Smith, John' });
    },
  );

  it('is read from properties of the page’s elements', async () => {
    const { csl, provenance } = await record(
      '<title>On rivers</title>',
      `<article><h1>On rivers</h1><span property="dc:creator">Jane Doe</span><span property="dcterms:issued" content="2026-03-04">4 March</span>${STORY}</article>`,
    );
    expect(csl).toMatchObject({
      author: [{ family: 'Doe', given: 'Jane' }],
      issued: { 'date-parts': [[2026, 3, 4]] },
    });
    expect(provenance.issued).toMatchObject({ origin: 'dublin-core', locator: 'property dcterms:issued' });
  });
});

describe('IM143 the date in an address', () => {
  it.each([
    ['https://herald.example/2026/03/14/minister-resigns', [2026, 3, 14]],
    ['https://herald.example/news/2026-03-14-minister', [2026, 3, 14]],
    ['https://herald.example/news/20260314/minister', [2026, 3, 14]],
    ['https://herald.example/2026/03/minister', [2026, 3]],
  ])('is taken where nothing else says one: %s', async (url, parts) => {
    const { csl, provenance } = await record('<title>Minister resigns</title>', undefined, url);
    expect(csl.issued).toEqual({ 'date-parts': [parts] });
    expect(provenance.issued).toMatchObject({ origin: 'url', locator: 'path' });
  });

  it('stands behind every other', async () => {
    const { csl, provenance } = await record(
      '<title>Minister resigns</title><meta name="date" content="2026-03-13">',
      undefined,
      'https://herald.example/2026/03/14/minister-resigns',
    );
    expect(csl.issued).toEqual({ 'date-parts': [[2026, 3, 13]] });
    expect(provenance.issued?.alternatives).toEqual([
      { origin: 'url', locator: 'path', value: '2026-03-14' },
    ]);
  });

  it.each(['https://herald.example/2026/13/40/x', 'https://herald.example/story-20260314999'])(
    'is none where the figures are no day: %s',
    async (url) => {
      expect((await record('<title>Minister resigns</title>', undefined, url)).csl).not.toHaveProperty(
        'issued',
      );
    },
  );
});

describe('IM144 dates of related stories', () => {
  const OWN = '<time datetime="2026-02-19">19 February</time>';
  const OTHER = '<time datetime="2020-01-01">then</time>';

  it.each([
    ['a box of teasers', `<div class="teaser-list">${OTHER}</div>`],
    ['a list of links', `<ul><li><a href="/b">Rivers rise in the north again</a> ${OTHER}</li></ul>`],
    ['a card with a linked headline', `<div><div><h3><a href="/b">Rivers rise</a></h3>${OTHER}</div></div>`],
    ['another article', `<article>${OTHER}<p>Rivers rise.</p></article>`],
    ['an aside in the article', `<aside>${OTHER}</aside>`],
  ])('are not the page’s, from %s', async (_, other) => {
    const body = `<main>${other}<div><h1>Minister resigns</h1>${OWN}${STORY}</div>${other}</main>`;
    const { csl, provenance } = await record('<title>Minister resigns</title>', body);
    expect(csl.issued).toEqual({ 'date-parts': [[2026, 2, 19]] });
    expect(provenance.issued).not.toHaveProperty('alternatives');
  });

  it('are not told by the name of a box that holds the article itself', async () => {
    const { csl } = await record(
      '<title>Minister resigns</title>',
      `<div class="has-sidebar"><article><h1>Minister resigns</h1>${OWN}${STORY}</article></div>`,
    );
    expect(csl.issued).toEqual({ 'date-parts': [[2026, 2, 19]] });
  });
});

describe('IM145 a date keeps what it says', () => {
  it.each([
    ['2026-03', { 'date-parts': [[2026, 3]] }],
    ['2026-03-14T23:59:00+14:00', { 'date-parts': [[2026, 3, 14]] }],
    [
      '2026-03-04/2026-03-06',
      {
        'date-parts': [
          [2026, 3, 4],
          [2026, 3, 6],
        ],
      },
    ],
    ['2026-03/..', { 'date-parts': [[2026, 3], [0]] }],
    ['1950~', { 'date-parts': [[1950]], circa: true }],
    ['c. 1950', { 'date-parts': [[1950]], circa: true }],
    ['2026-21', { 'date-parts': [[2026, 21]] }],
    ['Spring 2026', { 'date-parts': [[2026, 21]] }],
    ['14. März 2026', { 'date-parts': [[2026, 3, 14]] }],
    ['14 de marzo de 2026', { 'date-parts': [[2026, 3, 14]] }],
    ['le 14 mars 2026', { 'date-parts': [[2026, 3, 14]] }],
  ])('%s', async (written, issued) => {
    expect((await record(`<meta name="date" content="${written}">`)).csl.issued).toEqual(issued);
  });
});

describe('IM146 everyday tags', () => {
  it('of blogs and of publishers’ services name author and date', async () => {
    const { csl } = await record(
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Doe"><meta name="parsely-pub-date" content="2026-02-19T08:00:00Z">',
    );
    expect(csl).toMatchObject({
      author: [{ family: 'Doe', given: 'Jane' }],
      issued: { 'date-parts': [[2026, 2, 19]] },
    });
  });

  it('that hold the address of a profile name nobody', async () => {
    const { csl } = await record(
      '<meta property="article:author" content="https://social.example/herald"><meta name="author" content="@janedoe">',
    );
    expect(csl).not.toHaveProperty('author');
  });

  it('of a conference paper say what it appeared in', async () => {
    const { csl } = await record(
      '<meta name="citation_title" content="On rivers"><meta name="citation_conference_title" content="River Days">',
    );
    expect(csl).toMatchObject({ type: 'paper-conference', 'container-title': 'River Days' });
  });
});

describe('IM147 a date without a time element', () => {
  it('is read from what is called one', async () => {
    const { csl, provenance } = await record(
      '<title>Minister resigns</title>',
      `<article><h1>Minister resigns</h1><span class="entry-date">19 February 2026</span>${STORY}</article>`,
    );
    expect(csl.issued).toEqual({ 'date-parts': [[2026, 2, 19]] });
    expect(provenance.issued).toMatchObject({ origin: 'page-markup', locator: 'class entry-date' });
  });
});
