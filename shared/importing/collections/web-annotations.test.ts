import { describe, expect, it } from 'vitest';
import { readCollection } from './read-collection';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const PAGE = 'https://news.example/tides';
const QUOTE = { source: PAGE, selector: { type: 'TextQuoteSelector', exact: 'did not know' } };

function annotation(fields: object): object {
  return { '@context': CONTEXT, id: 'https://a.example/1', type: 'Annotation', target: QUOTE, ...fields };
}

async function read(file: unknown) {
  const bytes = new TextEncoder().encode(JSON.stringify(file));
  const collection = await readCollection({ name: 'a.jsonld', bytes });
  if (collection === null) throw new Error('It is no collection');
  return collection;
}

async function onlyOf(file: unknown) {
  const { sources, problems } = await read(file);
  expect(problems).toEqual([]);
  expect(sources).toHaveLength(1);
  expect(sources[0]?.annotations).toHaveLength(1);
  return sources[0]?.annotations[0];
}

describe('IM250 a Web Annotation of another program comes with what it is in its file', () => {
  it('its JSON, its place, what stands around it, and which targets its words are', async () => {
    const picture = { id: 'https://news.example/tide.jpg', type: 'Image' };
    const file = {
      '@context': CONTEXT,
      type: 'AnnotationPage',
      items: [annotation({ target: [picture, QUOTE] })],
    };
    const found = await onlyOf(file);
    expect(found?.origin).toEqual({
      iri: 'https://a.example/1',
      json: JSON.stringify(file.items[0]),
      at: [0, 0],
      file: {
        key: expect.stringMatching(/^\d+-[\da-f]{8}$/),
        wrapper: JSON.stringify({ ...file, items: [] }),
        counts: [1],
      },
      replies: [],
      targets: [1],
    });
  });

  it('but for one longer than 100,000 characters, of which that is said', async () => {
    const { sources, problems } = await read(annotation({ 'ex:data': 'x'.repeat(100_000) }));
    expect(sources[0]?.annotations[0]).toMatchObject({ exact: 'did not know' });
    expect(sources[0]?.annotations[0]?.origin).toBeUndefined();
    expect(problems).toEqual([
      expect.stringMatching(/^Annotation 1 is longer than 100,000 characters: it goes/),
    ]);
  });
});

describe('IM251 what is about no words is a remark that says what it is about', () => {
  it.each([
    [PAGE, PAGE],
    [{ id: 'urn:isbn:123', type: 'Text' }, 'urn:isbn:123'],
    [`${PAGE}#xywh=1,2,3,4`, `${PAGE}#xywh=1,2,3,4`],
    [{ source: PAGE, selector: { type: 'FragmentSelector', value: 't=1,2' } }, `${PAGE} (t=1,2)`],
    [{ type: 'Choice', items: [{ source: PAGE, selector: { type: 'SvgSelector', id: 'urn:x' } }] }, PAGE],
    [{ source: PAGE, selector: { type: 'SvgSelector', value: '<svg/>' } }, `${PAGE} (a shape)`],
    [
      { selector: { type: 'FragmentSelector', value: 'xywh=1,2' } },
      'Something that its file does not name (xywh=1,2)',
    ],
  ])('%j', async (target, locator) => {
    expect(await onlyOf(annotation({ target, bodyValue: 'Look' }))).toMatchObject({
      exact: '',
      comment: 'Look',
      locator,
    });
  });

  it('and a place in a text without its words says which', async () => {
    const target = { source: PAGE, selector: { type: 'TextPositionSelector', start: 4, end: 9 } };
    expect(await onlyOf(annotation({ target }))).toMatchObject({
      exact: '',
      start: 4,
      end: 9,
      locator: 'characters 4 to 9',
    });
  });
});

describe('IM252 a reply stands under the comment it answers', () => {
  const reply = (id: string, target: unknown, fields: object) =>
    annotation({ id: `https://a.example/${id}`, motivation: 'replying', target, ...fields });

  it('with its writer, in the order of time, through other replies', async () => {
    const file = [
      reply(
        '3',
        { source: 'https://a.example/2' },
        { created: '2026-03-03', bodyValue: 'No.', creator: 'acct:bo@a.example' },
      ),
      annotation({ bodyValue: 'Really?' }),
      reply('2', 'https://a.example/1', {
        created: '2026-03-02',
        bodyValue: 'Yes.',
        creator: { name: 'Ana' },
      }),
    ];
    const found = await onlyOf(file);
    expect(found?.comment).toBe('Really?\n\nAna: Yes.\n\nbo: No.');
    expect(found?.origin?.replies.map(({ at }) => at)).toEqual([
      [0, 2],
      [0, 0],
    ]);
  });

  it('and by itself where that is not in the file, or answers it in turn', async () => {
    const { sources } = await read([
      reply('1', 'https://a.example/2', { bodyValue: 'One' }),
      reply('2', 'https://a.example/1', { bodyValue: 'Two' }),
      reply('3', 'https://a.example/gone', { bodyValue: 'Three' }),
    ]);
    expect(sources.flatMap(({ annotations }) => annotations.map(({ comment }) => comment))).toEqual([
      'One',
      'Two',
      'Three',
    ]);
  });
});

describe('IM253 a set of annotations on a book is on that book', () => {
  it('whatever file inside it has the words', async () => {
    const { sources } = await read({
      '@context': CONTEXT,
      type: 'AnnotationSet',
      about: {
        'dc:title': 'Tides',
        'dc:creator': ['Ida Marsh'],
        'dc:identifier': ['urn:isbn:9780306406157'],
      },
      items: [
        annotation({
          body: { type: 'TextualBody', value: 'Hm', color: 'blue' },
          target: { ...QUOTE, source: 'OEBPS/c1.xhtml' },
        }),
        annotation({ target: { ...QUOTE, source: 'OEBPS/c2.xhtml' } }),
      ],
    });
    expect(sources).toMatchObject([
      {
        csl: {
          type: 'book',
          title: 'Tides',
          author: [{ family: 'Marsh', given: 'Ida' }],
          ISBN: '9780306406157',
        },
        annotations: [{ comment: 'Hm', colour: 'blue' }, { comment: '' }],
      },
    ]);
  });
});

describe('IM254 the bodies of an annotation are its comment and tags', () => {
  const body = (value: string, fields: object = {}) => ({ type: 'TextualBody', value, ...fields });
  it.each([
    ['two texts', [body('One'), body('Two', { purpose: 'replying' })], 'One\n\nTwo', []],
    ['HTML', body('<p>A &amp; <b>b</b></p><p>c</p>', { format: 'text/html' }), 'A & b\nc', []],
    ['an IRI', 'https://a.example/essay', 'https://a.example/essay', []],
    ['a picture', { id: 'https://a.example/i.png', type: 'Image' }, 'https://a.example/i.png', []],
    ['a choice', { type: 'Choice', items: [{}, body('Kalt'), body('Cold')] }, 'Kalt', []],
    ['a text inside', { type: 'SpecificResource', source: body('Cold') }, 'Cold', []],
    [
      'tags and classes',
      [body('frost', { purpose: 'tagging' }), body('news', { purpose: 'classifying' })],
      '',
      ['frost', 'news'],
    ],
    [
      'a class by its IRI',
      { purpose: 'classifying', source: 'https://a.example/7' },
      'https://a.example/7',
      [],
    ],
  ])('%s', async (_, bodies, comment, tags) => {
    expect(await onlyOf(annotation({ body: bodies }))).toMatchObject({ comment, tags });
  });

  it('which an annotation made for tagging has without saying so of each', async () => {
    const found = await onlyOf(annotation({ motivation: 'tagging', body: body('frost') }));
    expect(found).toMatchObject({ comment: '', tags: ['frost'] });
  });
});

describe('IM255 annotations are found wherever a file lists them', () => {
  it.each([
    [
      'pages inside pages',
      { type: 'AnnotationCollection', first: { items: [annotation({})], next: { items: [annotation({})] } } },
    ],
    ['a graph', { '@context': CONTEXT, '@graph': [annotation({}), annotation({})] }],
  ])('%s', async (_, file) => {
    const { sources } = await read(file);
    expect(sources[0]?.annotations).toHaveLength(2);
  });
});
