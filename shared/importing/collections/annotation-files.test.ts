import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCollection } from './read-collection';

const read = (text: string) => readCollection({ name: 'file.json', bytes: new TextEncoder().encode(text) });
const at = (time: string) => Date.parse(time);

const PAGE = 'https://news.example/tides?utm_source=x';
const HIGHLIGHT = {
  id: 'h1',
  created: '2026-03-04T10:00:00.000000+00:00',
  updated: '2026-03-05T10:00:00.000000+00:00',
  user: 'acct:maja@hypothes.is',
  uri: PAGE,
  text: 'Who said so?',
  tags: ['flood', 'to check'],
  document: { title: ['What the  tide left'] },
  target: [
    {
      source: PAGE,
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]' },
        { type: 'TextPositionSelector', start: 4, end: 20 },
        { type: 'TextQuoteSelector', exact: 'did not know', prefix: 'minister ', suffix: ' of it' },
      ],
    },
  ],
};
const PAGE_NOTE = { ...HIGHLIGHT, id: 'n1', text: 'A good page.', tags: [], target: [{ source: PAGE }] };
const REPLIES = [
  { id: 'r2', created: '2026-03-07', user: 'acct:bo@hypothes.is', text: 'No.', references: ['h1', 'r1'] },
  {
    id: 'r1',
    created: '2026-03-06',
    user_info: { display_name: 'Åsa Berg' },
    text: 'Yes!',
    references: ['h1'],
  },
].map((reply) => ({ uri: PAGE, target: [{ source: PAGE }], tags: ['reply'], ...reply }));

describe('IM105 annotations of Hypothesis come with their words, comments, tags and times', () => {
  it.each([
    ['the answer of its search', { total: 2, rows: [HIGHLIGHT, PAGE_NOTE] }],
    ['a list', [HIGHLIGHT, PAGE_NOTE]],
    [
      'the export of its client',
      { export_date: '2026-03-08T00:00:00Z', annotations: [HIGHLIGHT, PAGE_NOTE] },
    ],
  ])('from %s', async (_, file) => {
    expect(await read(JSON.stringify(file))).toEqual({
      kind: 'Hypothesis',
      problems: [],
      sources: [
        {
          csl: { id: '', type: 'webpage', title: 'What the tide left', URL: 'https://news.example/tides' },
          annotations: [
            {
              exact: 'did not know',
              prefix: 'minister ',
              suffix: ' of it',
              start: 4,
              end: 20,
              comment: 'Who said so?',
              tags: ['flood', 'to check'],
              colour: null,
              createdAt: at('2026-03-04T10:00:00Z'),
              updatedAt: at('2026-03-05T10:00:00Z'),
              locator: '',
            },
            expect.objectContaining({ exact: '', comment: 'A good page.', start: null }),
          ],
        },
      ],
    });
  });

  it('replies stand in order under the comment they answer, with who wrote them', async () => {
    const collection = await read(JSON.stringify([HIGHLIGHT, ...REPLIES]));
    expect(collection?.sources[0]?.annotations).toEqual([
      expect.objectContaining({
        comment: 'Who said so?\n\nÅsa Berg: Yes!\n\nbo: No.',
        tags: ['flood', 'to check', 'reply'],
      }),
    ]);
  });

  it('and on their own where it is not in the file', async () => {
    const [, first] = REPLIES;
    const collection = await read(JSON.stringify([first]));
    expect(collection?.sources[0]?.annotations).toEqual([
      expect.objectContaining({ exact: '', comment: 'Yes!' }),
    ]);
  });

  it('on one page whatever its address carries, and with the page of a PDF', async () => {
    const pdf = {
      ...HIGHLIGHT,
      uri: 'https://news.example/report.pdf',
      target: [{ selector: [{ type: 'PageSelector', label: '12' }] }],
    };
    const same = { ...HIGHLIGHT, uri: 'http://www.news.example/tides/#top', document: {} };
    const collection = await read(JSON.stringify([same, HIGHLIGHT, pdf]));
    expect(collection?.sources).toMatchObject([
      { csl: { title: 'What the tide left' }, annotations: [{}, {}] },
      { csl: { type: 'document' }, annotations: [{ locator: 'p. 12' }] },
    ]);
  });

  it('and a broken one is named by its number', async () => {
    const file = { total: 3, rows: [HIGHLIGHT, { id: 'x', text: 'lost' }, 7] };
    expect(await read(JSON.stringify(file))).toMatchObject({
      sources: [{ annotations: [{ exact: 'did not know' }] }],
      problems: [
        'Item 2 was left out: it has no address (uri) or no target.',
        'Item 3 was left out: it has no address (uri) or no target.',
      ],
    });
  });

  it('and of a file that is cut off what is whole', async () => {
    const text = JSON.stringify({ export_date: '2026', annotations: [HIGHLIGHT, PAGE_NOTE] }, null, 1);
    const collection = await read(text.slice(0, -40));
    expect(collection?.sources[0]?.annotations).toHaveLength(1);
    expect(collection?.problems).toEqual([
      expect.stringMatching(/^Line \d+: the file is cut off or broken within item 2/),
    ]);
    expect(await read(text.slice(0, 60))).toMatchObject({ kind: 'Hypothesis', sources: [] });
  });

  it('and an export without annotations is empty, not unknown', async () => {
    expect(await read('{"export_date":"2026-03-08","annotations":[]}')).toEqual({
      kind: 'Hypothesis',
      sources: [],
      problems: [],
    });
  });
});

describe('IM104 what is longer than any person writes is not kept', () => {
  it('words and comments are a problem, tags and titles are cut', async () => {
    const long = 'x'.repeat(100_001);
    const selector = [{ type: 'TextQuoteSelector', exact: long, prefix: long, suffix: long }];
    const tags = Array.from({ length: 150 }, (_, index) => `${index}${long}`);
    const collection = await read(
      JSON.stringify([
        { ...HIGHLIGHT, target: [{ selector }] },
        { ...HIGHLIGHT, text: long },
        { ...HIGHLIGHT, tags, document: { title: long } },
        { ...HIGHLIGHT, uri: 'https://b.example/', document: { title: long } },
      ]),
    );
    expect(collection?.problems).toEqual([
      'Item 1 was left out: it is longer than 100,000 characters.',
      'Item 2 was left out: it is longer than 100,000 characters.',
    ]);
    expect(collection?.sources[0]?.annotations.map((each) => each.tags.length)).toEqual([100]);
    expect(collection?.sources[0]?.annotations[0]?.tags[0]).toHaveLength(200);
    expect(collection?.sources[1]?.csl.title).toHaveLength(20_000);
  });
});

const WEB_ANNOTATION = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://other.example/1',
  type: 'Annotation',
  motivation: 'commenting',
  created: '2026-03-04T10:00:00Z',
  body: [
    { type: 'TextualBody', value: 'Who said so?', purpose: 'commenting' },
    { type: 'TextualBody', value: 'flood', purpose: 'tagging' },
  ],
  target: {
    source: 'https://news.example/tides',
    selector: { type: 'TextQuoteSelector', exact: 'did not know', prefix: 'minister ', suffix: ' of it' },
  },
};

describe('IM106 Web Annotations come with their words, comments, tags and times', () => {
  it.each([
    ['one', WEB_ANNOTATION],
    ['a list', [WEB_ANNOTATION]],
    [
      'a page',
      { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [WEB_ANNOTATION] },
    ],
    [
      'a collection',
      { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [WEB_ANNOTATION] } },
    ],
  ])('from %s', async (_, file) => {
    expect(await read(JSON.stringify(file))).toMatchObject({
      kind: 'Web Annotations',
      problems: [],
      sources: [
        {
          csl: { type: 'webpage', URL: 'https://news.example/tides', title: 'https://news.example/tides' },
          annotations: [
            {
              exact: 'did not know',
              comment: 'Who said so?',
              tags: ['flood'],
              createdAt: at('2026-03-04T10:00:00Z'),
            },
          ],
        },
      ],
    });
  });

  it('of several targets on one page each is a part of one joined quotation', async () => {
    const second = { ...WEB_ANNOTATION.target, selector: { type: 'TextQuoteSelector', exact: 'resigned' } };
    const collection = await read(
      JSON.stringify({ ...WEB_ANNOTATION, target: [WEB_ANNOTATION.target, second] }),
    );
    expect(collection?.sources[0]?.annotations).toMatchObject([
      { exact: 'did not know', more: [{ exact: 'resigned' }], comment: 'Who said so?', tags: ['flood'] },
    ]);
  });

  it('and on several pages one on each, of which the first has the comment', async () => {
    const second = {
      source: 'https://b.example/',
      selector: { type: 'TextQuoteSelector', exact: 'resigned' },
    };
    const collection = await read(
      JSON.stringify({ ...WEB_ANNOTATION, target: [WEB_ANNOTATION.target, second] }),
    );
    expect(collection?.sources.map(({ annotations }) => annotations)).toMatchObject([
      [{ exact: 'did not know', comment: 'Who said so?', tags: ['flood'] }],
      [{ exact: 'resigned', comment: '', tags: ['flood'] }],
    ]);
  });

  it('and one without a target is named by its number', async () => {
    const collection = await read(JSON.stringify([WEB_ANNOTATION, { type: 'Annotation', body: 'urn:x' }]));
    expect(collection?.sources).toHaveLength(1);
    expect(collection?.problems).toEqual([
      expect.stringMatching(/^Annotation 2 was left out: it is about nothing/),
    ]);
  });

  it('and what was never written to be an annotation does not throw', async () => {
    const records = [HIGHLIGHT, WEB_ANNOTATION, { itemType: 'book', title: 'x' }];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...records),
        fc.jsonValue(),
        fc.nat(),
        async (record, value, chosen) => {
          const names = Object.keys(record);
          const spoilt = { ...record, [names[chosen % names.length] ?? '']: value };
          expect((await read(JSON.stringify([record, spoilt])))?.sources.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('nor a file that ends anywhere', async () => {
    const text = JSON.stringify([HIGHLIGHT, WEB_ANNOTATION, HIGHLIGHT]);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length }), async (end) => {
        const collection = await read(text.slice(0, end));
        expect(collection === null || collection.sources.length <= 1).toBe(true);
      }),
    );
  });
});
