/** Files of Web Annotations as other programs write them, one of each kind, for the tests of their round trip. */

export const ORCHARD = `Late frost in the valley

Tomas Oriel lit nine hundred candles 🕯 between his trees, and it was not enough.

The survey puts the damage at a third. Nobody has written the bill.`;

/** The address that the record of the text has. */
export const PAGE = 'https://news.example/late-frost';
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

const quote = { type: 'TextQuoteSelector', exact: 'it was not enough', prefix: 'trees, and ', suffix: '.' };
const target = { source: PAGE, selector: quote };
const anno = (fields: object) => ({
  '@context': CONTEXT,
  id: 'https://a.example/1',
  type: 'Annotation',
  ...fields,
});

export const FOREIGN_FILES: readonly (readonly [what: string, file: unknown])[] = [
  ['a body by its IRI', anno({ body: 'https://a.example/essay', target })],
  ['a whole page', anno({ body: 'https://a.example/essay', target: PAGE })],
  ['a plain body value', anno({ bodyValue: 'Cold!', target })],
  ['no body', anno({ motivation: 'bookmarking', target })],
  ['no id', { '@context': CONTEXT, type: 'Annotation', bodyValue: 'Cold!', target }],
  [
    'two that are the same',
    [
      { type: 'Annotation', target },
      { type: 'Annotation', target },
    ],
  ],
  [
    'one text as Markdown and as HTML, a tag, a class and a link',
    anno({
      motivation: ['commenting', 'https://a.example/vocabulary#doubting'],
      body: [
        { type: 'TextualBody', value: 'A *third*?', format: 'text/markdown', language: ['en', 'de'] },
        { type: 'TextualBody', value: '<p>A <b>third</b>?</p>', format: 'text/html', purpose: 'describing' },
        {
          type: 'TextualBody',
          value: '#weather / frost',
          purpose: 'tagging',
          created: '2026-03-01T08:00:00+01:00',
        },
        { type: 'SpecificResource', purpose: 'classifying', source: 'https://a.example/classes/42' },
        {
          type: 'SpecificResource',
          purpose: 'linking',
          source: { id: 'https://a.example/data', format: 'text/csv' },
        },
        { type: 'TextualBody', purpose: 'assessing', value: '4', 'ex:scale': 5 },
      ],
      target,
    }),
  ],
  [
    'a choice of languages and a picture',
    anno({
      body: [
        {
          type: 'Choice',
          items: [
            { type: 'TextualBody', value: 'Kalt', language: 'de' },
            { type: 'TextualBody', value: 'Cold', language: 'en' },
          ],
        },
        { id: 'https://a.example/frost.jpg', type: 'Image', format: 'image/jpeg' },
      ],
      target,
    }),
  ],
  [
    'who made it, with what, for whom, under which rights, and from where',
    anno({
      creator: [
        { id: 'https://a.example/ana', type: 'Person', name: 'Ana', nickname: 'an', email_sha1: '58bad0' },
        'https://a.example/bo',
      ],
      created: '2026-03-01T08:00:00.120+01:00',
      generator: { id: 'https://a.example/tool', type: 'Software', homepage: 'https://a.example' },
      generated: '2026-03-01T09:00:00Z',
      modified: '2026-03-02T08:00:00Z',
      audience: { id: 'https://a.example/class', type: 'schema:EducationalAudience' },
      rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
      canonical: 'urn:uuid:8f1c7bd4-1111-4222-8333-444455556666',
      via: 'https://b.example/7',
      stylesheet: { type: 'CssStylesheet', value: '.red { color: red }' },
      body: { type: 'TextualBody', value: 'Cold!' },
      target: {
        ...target,
        styleClass: 'red',
        state: { type: 'TimeState', cached: 'https://a.example/copy' },
      },
    }),
  ],
  [
    'every selector of text',
    anno({
      bodyValue: 'Cold!',
      target: {
        type: 'SpecificResource',
        source: { id: PAGE, type: 'Text', format: 'text/html', accessibility: 'tableOfContents' },
        selector: [
          {
            type: 'RangeSelector',
            startSelector: { type: 'XPathSelector', value: '/p[1]' },
            endSelector: { type: 'XPathSelector', value: '/p[1]' },
          },
          {
            type: 'CssSelector',
            value: '#story > p',
            refinedBy: { type: 'TextPositionSelector', start: 67, end: 84 },
          },
          { type: 'FragmentSelector', value: 'story', conformsTo: 'http://tools.ietf.org/rfc/rfc3236' },
          quote,
        ],
      },
    }),
  ],
  [
    'a position alone',
    anno({
      bodyValue: 'Who?',
      target: { source: PAGE, selector: { type: 'TextPositionSelector', start: 26, end: 37 } },
    }),
  ],
  [
    'a position beyond the text',
    anno({ target: { source: PAGE, selector: { type: 'TextPositionSelector', start: 9000, end: 9010 } } }),
  ],
  [
    'parts of a picture and of a film',
    [
      anno({
        body: { type: 'TextualBody', value: 'The chapel', purpose: 'identifying' },
        target: {
          source: 'https://news.example/frost.jpg',
          selector: {
            type: 'FragmentSelector',
            conformsTo: 'http://www.w3.org/TR/media-frags/',
            value: 'xywh=1,2,3,4',
          },
        },
      }),
      anno({ id: 'https://a.example/2', target: 'https://news.example/film.mp4#t=10,20' }),
    ],
  ],
  [
    'several targets, on several sources',
    anno({
      bodyValue: 'They agree.',
      target: [
        target,
        { source: PAGE, selector: { type: 'TextQuoteSelector', exact: 'Nobody has written the bill' } },
        {
          source: 'https://b.example/other',
          selector: { type: 'TextQuoteSelector', exact: 'not in the library' },
        },
        'https://c.example/page',
      ],
    }),
  ],
  [
    'a list of targets and a composite',
    anno({
      body: 'https://a.example/essay',
      target: { type: 'Composite', items: [PAGE, 'https://b.example/'] },
    }),
  ],
  [
    'a collection with its pages, replies and terms of its own',
    {
      '@context': [CONTEXT, { ex: 'https://a.example/terms#' }],
      id: 'https://a.example/collection',
      type: ['AnnotationCollection', 'ex:Seminar'],
      label: { en: 'Frost', de: ['Frost', 'Kälte'] },
      creator: 'https://a.example/ana',
      total: 4,
      first: {
        id: 'https://a.example/page1',
        type: 'AnnotationPage',
        startIndex: 0,
        items: [
          { id: 'https://a.example/1', type: 'Annotation', bodyValue: 'Cold!', target, 'ex:mark': 0.5 },
          {
            id: 'https://a.example/2',
            type: 'Annotation',
            motivation: 'replying',
            creator: { name: 'Bo' },
            created: '2026-03-02T08:00:00Z',
            body: { type: 'TextualBody', value: 'How cold?' },
            target: 'https://a.example/1',
          },
        ],
        next: {
          id: 'https://a.example/page2',
          type: 'AnnotationPage',
          startIndex: 2,
          items: [
            {
              id: 'https://a.example/3',
              type: 'Annotation',
              motivation: 'replying',
              creator: 'acct:ana@a.example',
              created: '2026-03-01T08:00:00Z',
              bodyValue: 'Very.',
              target: { source: 'https://a.example/2' },
            },
            {
              id: 'https://a.example/4',
              type: 'Annotation',
              motivation: 'replying',
              bodyValue: 'Lost',
              target: 'https://a.example/gone',
            },
          ],
        },
      },
    },
  ],
  [
    'a graph',
    { '@context': CONTEXT, '@graph': [{ id: '_:b0', type: 'Annotation', bodyValue: 'Cold!', target }] },
  ],
  [
    'Annotorious, which names itself within its file',
    [
      {
        '@context': CONTEXT,
        id: '#07475897-d2eb-4dce-aa12-ecb50771c734',
        type: 'Annotation',
        body: [{ type: 'TextualBody', purpose: 'commenting', value: 'Cold!' }],
        target: { selector: [quote, { type: 'TextPositionSelector', start: 67, end: 84 }] },
      },
    ],
  ],
  [
    'Hypothesis',
    {
      '@context': CONTEXT,
      type: 'Annotation',
      id: 'https://hypothes.is/a/xyz',
      created: '2026-03-01T08:00:00.123456+00:00',
      modified: '2026-03-01T08:00:00.123456+00:00',
      creator: 'acct:ana@hypothes.is',
      body: [
        { type: 'TextualBody', value: 'Cold!', format: 'text/markdown' },
        { type: 'TextualBody', value: 'frost', purpose: 'tagging' },
      ],
      target: [
        {
          source: PAGE,
          selector: [
            {
              type: 'RangeSelector',
              startSelector: {
                type: 'XPathSelector',
                value: '/p[1]',
                refinedBy: { type: 'TextPositionSelector', start: 1, end: 1 },
              },
              endSelector: { type: 'XPathSelector', value: '/p[1]' },
            },
            { type: 'TextPositionSelector', start: 1067, end: 1084 },
            quote,
          ],
        },
      ],
    },
  ],
  [
    'Thorium, on a book',
    {
      '@context': CONTEXT,
      id: 'urn:uuid:8f1c7bd4-1111-4222-8333-444455557777',
      type: 'AnnotationSet',
      generator: { id: 'https://github.com/edrlab/thorium-reader', type: 'Software', name: 'Thorium' },
      about: {
        'dc:identifier': ['urn:isbn:9780306406157'],
        'dc:format': 'application/epub+zip',
        'dc:title': 'Orchards',
        'dc:creator': ['Ida Marsh'],
      },
      items: [
        {
          '@context': CONTEXT,
          id: 'urn:uuid:8f1c7bd4-1111-4222-8333-444455558888',
          created: '2026-03-01T08:00:00Z',
          type: 'Annotation',
          body: {
            type: 'TextualBody',
            value: 'Cold!',
            format: 'text/plain',
            color: 'red',
            highlight: 'solid',
          },
          target: {
            source: 'OEBPS/chapter1.xhtml',
            meta: { headings: [{ level: 2, txt: 'Frost' }], page: '12' },
            selector: [quote, { type: 'ProgressionSelector', value: 0.23 }],
          },
        },
      ],
    },
  ],
];
