import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Collection } from './collection';
import { readCollection } from './read-collection';

const read = (text: string) => readCollection({ name: 'file', bytes: new TextEncoder().encode(text) });
const recordsOf = (collection: Collection | null) => collection?.sources.map(({ csl }) => csl);
const betterBibTex = (...items: unknown[]) =>
  read(JSON.stringify({ config: { label: 'BetterBibTeX JSON' }, version: '6.7', items }));

const NOTE =
  '<h1>Annotations<br/>(3/4/2026, 10:00:00 AM)</h1>' +
  '<p><span class="highlight" data-annotation="%7B%22color%22%3A%22%23ffd400%22%2C%22pageLabel%22%3A%2212%22%7D">“did not know”</span> ' +
  '<span class="citation" data-citation="x">(<span class="citation-item">Lindqvist, 2026, p. 12</span>)</span> Who said &amp; when?</p>' +
  '<p>My own thought.</p>';

const ITEM = {
  itemType: 'newspaperArticle',
  title: 'What the tide left',
  date: '2026-03-04',
  publicationTitle: 'The Gazette',
  pages: '3-4',
  url: 'https://news.example/tides',
  accessDate: '2026-03-05T10:00:00Z',
  language: 'en',
  citationKey: 'lindqvist2026',
  extra: 'DOI: 10.1000/1\nSeen twice.',
  creators: [
    { creatorType: 'author', firstName: 'Maja', lastName: 'Lindqvist' },
    { creatorType: 'author', name: 'Nordby Press' },
    { creatorType: 'translator', firstName: 'Vincent', lastName: 'van Gogh' },
  ],
  tags: [{ tag: 'flood' }, 'warnings'],
  notes: [{ note: '<p>Ask the harbour.</p>', dateAdded: '2026-03-06T10:00:00Z', tags: [{ tag: 'ask' }] }],
  attachments: [
    {
      title: 'Snapshot',
      annotations: [
        {
          annotationType: 'highlight',
          annotationText: 'did not know',
          annotationComment: 'Who said so?',
          annotationColor: '#2ea8e5',
          annotationPageLabel: '12',
          tags: [{ tag: 'doubt' }],
          dateAdded: '2026-03-05T10:00:00Z',
          dateModified: '2026-03-05T11:00:00Z',
        },
        { annotationType: 'image', annotationText: '' },
      ],
    },
  ],
};

describe('IM107 items of Better BibTeX JSON keep their fields, annotations and notes', () => {
  it('a whole item', async () => {
    expect(await betterBibTex(ITEM)).toEqual({
      kind: 'Zotero (Better BibTeX)',
      problems: ['Item 1: 1 picture or drawing without words left out.'],
      sources: [
        {
          csl: {
            id: '',
            type: 'article-newspaper',
            title: 'What the tide left',
            author: [{ family: 'Lindqvist', given: 'Maja' }, { literal: 'Nordby Press' }],
            translator: [{ 'non-dropping-particle': 'van', family: 'Gogh', given: 'Vincent' }],
            issued: { 'date-parts': [[2026, 3, 4]] },
            accessed: { 'date-parts': [[2026, 3, 5]] },
            'container-title': 'The Gazette',
            page: '3-4',
            URL: 'https://news.example/tides',
            DOI: '10.1000/1',
            language: 'en',
            keyword: 'flood, warnings',
            note: 'Seen twice.',
            'citation-key': 'lindqvist2026',
          },
          annotations: [
            {
              exact: 'did not know',
              prefix: '',
              suffix: '',
              start: null,
              end: null,
              comment: 'Who said so?',
              tags: ['doubt'],
              colour: 'blue',
              createdAt: Date.parse('2026-03-05T10:00:00Z'),
              updatedAt: Date.parse('2026-03-05T11:00:00Z'),
              locator: 'p. 12',
            },
            expect.objectContaining({ exact: '', comment: 'Ask the harbour.', tags: ['ask'] }),
          ],
        },
      ],
    });
  });

  it('what its reader wrote into a note is annotations, and the rest a remark', async () => {
    const collection = await betterBibTex({ itemType: 'book', title: 'Tides', notes: [{ note: NOTE }] });
    expect(collection?.sources[0]?.annotations).toMatchObject([
      { exact: 'did not know', comment: 'Who said & when?', colour: 'amber', locator: 'p. 12' },
      { exact: '', comment: 'My own thought.' },
    ]);
  });

  it('and what is no item is named by its number', async () => {
    const collection = await betterBibTex(
      { itemType: 'note', note: '<p>x</p>' },
      { title: 'x' },
      { itemType: 'book' },
      { itemType: 'book', title: 'Tides' },
    );
    expect(recordsOf(collection)).toEqual([{ id: '', type: 'book', title: 'Tides' }]);
    expect(collection?.problems).toEqual([
      'Item 1 was left out: it is a note that belongs to no source.',
      'Item 2 was left out: it is no item of Zotero (it has no itemType).',
      'Item 3 was left out: it has no title, author or address.',
    ]);
  });

  it.each([
    ['bookSection', 'chapter'],
    ['blogPost', 'post-weblog'],
    ['conferencePaper', 'paper-conference'],
    ['statute', 'legislation'],
    ['tvBroadcast', 'broadcast'],
    ['preprint', 'article'],
    ['toString', 'document'],
  ])('%s is %s', async (itemType, type) => {
    expect(recordsOf(await betterBibTex({ itemType, title: 'x' }))).toMatchObject([{ type }]);
  });

  it.each([
    ['2026', { 'date-parts': [[2026]] }],
    ['2026-03-00', { 'date-parts': [[2026, 3]] }],
    ['2026-00-00', { 'date-parts': [[2026]] }],
    ['4 March 2026', { 'date-parts': [[2026, 3, 4]] }],
    [
      '2026-03-04/2026-03-06',
      {
        'date-parts': [
          [2026, 3, 4],
          [2026, 3, 6],
        ],
      },
    ],
    ['2026-03-04 10:00:00', { 'date-parts': [[2026, 3, 4]] }],
    ['in press', { literal: 'in press' }],
  ])('the date %s', async (date, issued) => {
    expect(recordsOf(await betterBibTex({ itemType: 'book', title: 'x', date }))).toMatchObject([{ issued }]);
  });

  it.each([
    [
      { firstName: 'Ana', lastName: 'de la Cruz' },
      { 'non-dropping-particle': 'de la', family: 'Cruz', given: 'Ana' },
    ],
    [
      { firstName: 'Beatrice', lastName: "d'Este" },
      { 'non-dropping-particle': "d'", family: 'Este', given: 'Beatrice' },
    ],
    [
      { firstName: 'Ludwig van', lastName: 'Beethoven' },
      { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' },
    ],
    [
      { firstName: 'Martin Luther, Jr.', lastName: 'King' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    ],
    [{ name: 'World Health Organization' }, { literal: 'World Health Organization' }],
    [{ lastName: '김서연', firstName: '' }, { literal: '김서연' }],
  ])('the name %o', async (creator, name) => {
    const item = { itemType: 'book', title: 'x', creators: [{ creatorType: 'author', ...creator }] };
    expect(recordsOf(await betterBibTex(item))).toMatchObject([{ author: [name] }]);
  });
});

const RDF = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:link="http://purl.org/rss/1.0/modules/link/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/" xmlns:vcard="http://nwalsh.com/rdf/vCard#">
  <bib:Article rdf:about="https://doi.example/1">
    <z:itemType>journalArticle</z:itemType>
    <dcterms:isPartOf rdf:resource="urn:issn:0028-0836"/>
    <bib:authors><rdf:Seq>
      <rdf:li><foaf:Person><foaf:surname>van der Berg</foaf:surname><foaf:givenName>Åsa</foaf:givenName></foaf:Person></rdf:li>
      <rdf:li><foaf:Person><foaf:surname>Nordby Press</foaf:surname></foaf:Person></rdf:li>
    </rdf:Seq></bib:authors>
    <bib:editors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>King</foaf:surname><foaf:givenName>Bo</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:editors>
    <dcterms:isReferencedBy rdf:resource="#item_3"/>
    <link:link rdf:resource="#item_4"/>
    <dc:subject>flood</dc:subject>
    <dc:subject><z:AutomaticTag><rdf:value>warnings</rdf:value></z:AutomaticTag></dc:subject>
    <dc:subject><dcterms:LCC><rdf:value>QA76</rdf:value></dcterms:LCC></dc:subject>
    <dc:title>Tides &amp; floods</dc:title>
    <dcterms:abstract>What the tide left.</dcterms:abstract>
    <dc:date>March 2026</dc:date>
    <z:language>en</z:language>
    <z:shortTitle>Tides</z:shortTitle>
    <dc:identifier><dcterms:URI><rdf:value>https://news.example/tides?a=1&amp;b=2</rdf:value></dcterms:URI></dc:identifier>
    <dcterms:dateSubmitted>2026-03-05 10:00:00</dcterms:dateSubmitted>
    <bib:pages>1-10</bib:pages>
    <dc:description>Citation Key: berg2026</dc:description>
  </bib:Article>
  <bib:Journal rdf:about="urn:issn:0028-0836">
    <prism:volume>5</prism:volume><prism:number>3</prism:number><dc:title>Coast</dc:title>
    <dcterms:alternative>Cst.</dcterms:alternative>
    <dc:identifier>ISSN 0028-0836</dc:identifier><dc:identifier>DOI 10.1000/1</dc:identifier>
  </bib:Journal>
  <bib:Memo rdf:about="#item_3"><rdf:value>&lt;p&gt;Ask the harbour.&lt;/p&gt;</rdf:value><dc:subject>ask</dc:subject></bib:Memo>
  <z:Attachment rdf:about="#item_4"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment>
  <bib:BookSection rdf:about="#item_5">
    <z:itemType>bookSection</z:itemType>
    <dcterms:isPartOf><bib:Book><dc:title>The Whole</dc:title><dc:identifier>ISBN 978-3</dc:identifier>
      <dcterms:isPartOf><bib:Series><dc:title>Coasts</dc:title></bib:Series></dcterms:isPartOf></bib:Book></dcterms:isPartOf>
    <dc:publisher><foaf:Organization><vcard:adr><vcard:Address><vcard:locality>Nordby</vcard:locality></vcard:Address></vcard:adr>
      <foaf:name>Nordby &amp; Sons</foaf:name></foaf:Organization></dc:publisher>
    <dc:title>A Part</dc:title>
  </bib:BookSection>
  <bib:Memo rdf:about="#item_6"><rdf:value>loose</rdf:value></bib:Memo>
  <bib:Document rdf:about="#item_7"><z:itemType>webpage</z:itemType></bib:Document>
  <z:Collection rdf:about="#c1"><dc:title>Folder</dc:title><dcterms:hasPart rdf:resource="#item_5"/></z:Collection>
</rdf:RDF>
`;

describe('IM108 items of Zotero RDF keep their fields, what they are part of, tags and notes', () => {
  it('a whole file', async () => {
    expect(await read(RDF)).toEqual({
      kind: 'Zotero',
      problems: [
        'Item 6 was left out: it is a note that belongs to no source.',
        'Item 7 was left out: it has no title, author or address.',
      ],
      sources: [
        {
          csl: {
            id: '',
            type: 'article-journal',
            title: 'Tides & floods',
            'title-short': 'Tides',
            author: [
              { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Åsa' },
              { literal: 'Nordby Press' },
            ],
            editor: [{ family: 'King', given: 'Bo' }],
            issued: { 'date-parts': [[2026, 3]] },
            accessed: { 'date-parts': [[2026, 3, 5]] },
            'container-title': 'Coast',
            'container-title-short': 'Cst.',
            volume: '5',
            issue: '3',
            page: '1-10',
            ISSN: '0028-0836',
            DOI: '10.1000/1',
            URL: 'https://news.example/tides?a=1&b=2',
            abstract: 'What the tide left.',
            language: 'en',
            keyword: 'flood, warnings',
            'call-number': 'QA76',
            'citation-key': 'berg2026',
          },
          annotations: [expect.objectContaining({ exact: '', comment: 'Ask the harbour.', tags: ['ask'] })],
        },
        {
          csl: {
            id: '',
            type: 'chapter',
            title: 'A Part',
            'container-title': 'The Whole',
            'collection-title': 'Coasts',
            publisher: 'Nordby & Sons',
            'publisher-place': 'Nordby',
            ISBN: '978-3',
          },
          annotations: [],
        },
      ],
    });
  });

  it('and of a file that is cut off what is there', async () => {
    const collection = await read(RDF.slice(0, RDF.indexOf('<dc:title>A Part')));
    expect(recordsOf(collection)).toMatchObject([{ title: 'Tides & floods' }]);
    expect(collection?.problems[0]).toBe('The file is cut off: what stood at its end is missing.');
  });

  it('and nothing throws, wherever it ends and whatever is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: RDF.length }), fc.nat({ max: 60 }), async (at, length) => {
        const collection = await read(RDF.slice(0, at) + RDF.slice(at + length));
        expect(collection === null || collection.kind === 'Zotero').toBe(true);
      }),
    );
  });
});
