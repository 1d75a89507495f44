import { describe, expect, it } from 'vitest';
import { importInNode } from '../import-in-node';
import { parseName } from './names';

const WORDS = '<p>The minister said on Monday that nobody had measured the tides, or asked who would.</p>';
const cslOf = async (head: string) =>
  (
    await importInNode(
      'a.html',
      `<html><head>${head}</head><body><article>${WORDS.repeat(6)}</article></body>`,
    )
  ).csl;

describe('IM291 entities that a site left in its metadata are their characters', () => {
  it('in JSON-LD', async () => {
    const article = {
      '@type': 'NewsArticle',
      headline: 'Don&#8217;t &quot;panic&quot; &amp;#8211; AT&amp;T',
      author: 'Jane O&#x2019;Neill',
    };
    expect(
      await cslOf(`<script type="application/ld+json">${JSON.stringify(article)}</script>`),
    ).toMatchObject({
      title: 'Don’t "panic" – AT&T',
      author: [{ family: 'O’Neill', given: 'Jane' }],
    });
  });

  it('in meta tags, and what is no entity stays', async () => {
    const title = 'Don&amp;#8217;t say R&amp;D; &amp;#xD800;';
    expect(await cslOf(`<meta property="og:title" content="${title}">`)).toMatchObject({
      title: 'Don’t say R&D; &#xD800;',
    });
  });
});

describe('IM292 a byline in capitals has its family name last', () => {
  it.each([
    ['JANE DOE', { given: 'JANE', family: 'DOE' }],
    ['JANE NG', { given: 'JANE', family: 'NG' }],
    ['Jean ROY', { given: 'Jean', family: 'ROY' }],
    ['Smith J', { given: 'J', family: 'Smith' }],
    ['SMITH J', { given: 'J', family: 'SMITH' }],
    ['Tolkien JRR', { given: 'JRR', family: 'Tolkien' }],
  ])('%s', (byline, name) => {
    expect(parseName(byline)).toEqual(name);
  });
});

describe('IM293 a journal’s own way of writing', () => {
  it.each(['doi:10.1000/x', 'DOI: 10.1000/x', 'https://doi.org/10.1000/x', '10.1000/x'])(
    '%s',
    async (doi) => {
      const csl = await cslOf(
        `<meta name="citation_title" content="On tides"><meta name="citation_journal_title" content="Tides"><meta name="citation_doi" content="${doi}"><meta name="citation_publication_date" content="2024/3">`,
      );
      expect(csl).toMatchObject({ DOI: '10.1000/x', issued: { 'date-parts': [[2024, 3]] } });
    },
  );
});
