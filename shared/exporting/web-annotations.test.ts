import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANCHOR_STATES, type Annotation, COLOURS, DEFAULT_COLOUR_LABELS } from '../model';
import type { WebTarget } from './annotation-targets';
import { codePointCounter } from './code-points';
import { readWebAnnotations } from './read-web-annotations';
import type { WebAnnotation } from './web-annotation';
import { webAnnotationsOf } from './web-annotations-of';
import { writeWebAnnotations } from './write-web-annotations';

const words = 'Emoji 🙂 first. The minister did not know. Nobody asked.';
const annotation: Annotation = {
  id: '0b7c1a3e-5c2e-4b7a-9f52-0d8b6a1f2c34',
  schema: 1,
  createdAt: '2026-03-05T10:00:00.000Z',
  updatedAt: '2026-03-06T10:00:00.000Z',
  sourceId: 's1',
  revisionId: 'r1',
  start: 29,
  end: 41,
  exact: 'did not know',
  prefix: 'The minister ',
  suffix: '. Nobody',
  kind: 'comment',
  colour: 'violet',
  tags: ['late'],
  comment: 'Who says?',
  anchor: 'exact',
};
const setOf = (...annotations: Annotation[]) => ({
  name: 'source:s1',
  title: 'Warnings',
  annotations: webAnnotationsOf(
    {
      id: 's1',
      csl: { id: 'key', type: 'webpage', title: 'Warnings', URL: 'https://news.example/a', language: 'en' },
      text: words,
      blocks: [],
      annotations,
    },
    DEFAULT_COLOUR_LABELS,
  ),
});

describe('EX62 annotations are a W3C AnnotationCollection', () => {
  it('whose embedded page holds them with bodies, selectors and times', () => {
    expect(JSON.parse(writeWebAnnotations(setOf(annotation)))).toEqual({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { provenote: 'urn:x-provenote:' }],
      id: 'urn:x-provenote:annotations:source%3As1',
      type: 'AnnotationCollection',
      label: 'Warnings',
      total: 1,
      first: {
        id: 'urn:x-provenote:annotations:source%3As1#page',
        type: 'AnnotationPage',
        startIndex: 0,
        items: [
          {
            id: 'urn:uuid:0b7c1a3e-5c2e-4b7a-9f52-0d8b6a1f2c34',
            type: 'Annotation',
            motivation: 'commenting',
            created: '2026-03-05T10:00:00.000Z',
            modified: '2026-03-06T10:00:00.000Z',
            body: [
              { type: 'TextualBody', purpose: 'commenting', value: 'Who says?', format: 'text/plain' },
              { type: 'TextualBody', purpose: 'tagging', value: 'late' },
              {
                id: 'urn:x-provenote:colour:violet',
                type: 'TextualBody',
                purpose: 'classifying',
                value: 'Voice',
              },
            ],
            target: {
              type: 'SpecificResource',
              source: {
                id: 'https://news.example/a',
                type: 'Text',
                'dcterms:title': 'Warnings',
                language: 'en',
              },
              selector: [
                {
                  type: 'TextQuoteSelector',
                  exact: 'did not know',
                  prefix: 'The minister ',
                  suffix: '. Nobody',
                },
                { type: 'TextPositionSelector', start: 28, end: 40 },
              ],
            },
            'provenote:anchor': 'exact',
            'provenote:revision': 'r1',
          },
        ],
      },
      last: 'urn:x-provenote:annotations:source%3As1#page',
    });
  });

  it('with a target for each part of a joined quotation', () => {
    const joined: Annotation = {
      ...annotation,
      more: [{ start: 43, end: 49, exact: 'Nobody', prefix: 'know. ', suffix: ' asked' }],
    };
    const [web] = setOf(joined).annotations;
    expect(web?.targets.map(({ exact, start }) => [exact, start])).toEqual([
      ['did not know', 28],
      ['Nobody', 42],
    ]);
  });
});

describe('EX62 words that only similar ones were found for', () => {
  it('claim neither the place nor the revision of those', () => {
    const found = { revisionId: 'r2', spans: [{ start: 29, end: 39 }], score: 0.8, candidates: [] };
    const [web] = setOf({
      ...annotation,
      revisionId: 'r2',
      end: 39,
      anchor: 'fuzzy',
      found,
    }).annotations;
    expect(web).toMatchObject({ anchor: 'fuzzy', revisionId: '' });
    expect(web?.targets).toMatchObject([{ exact: 'did not know', start: null, end: null }]);
  });
});

describe('EX63 a position counts code points', () => {
  it('and is left out where the text does not have the words', () => {
    const [orphan] = setOf({ ...annotation, start: 3, end: 9, anchor: 'orphan' }).annotations;
    expect(orphan?.targets[0]).toMatchObject({ exact: 'did not know', start: null, end: null });
  });

  it('as iterating the text does, for every offset between code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        expect(codePointCounter(before + after)(before.length)).toBe(Array.from(before).length);
      }),
    );
  });
});

const target: fc.Arbitrary<WebTarget> = fc
  .record({
    source: fc.webUrl(),
    sourceTitle: fc.string({ unit: 'grapheme' }),
    sourceLanguage: fc.constantFrom('', 'en', 'ko'),
    exact: fc.string({ unit: 'grapheme', minLength: 1 }),
    prefix: fc.string({ unit: 'grapheme' }),
    suffix: fc.string({ unit: 'grapheme' }),
    place: fc.option(fc.tuple(fc.nat(), fc.nat())),
  })
  .map(({ place, ...rest }) => ({
    ...rest,
    start: place ? place[0] : null,
    end: place ? place[0] + place[1] : null,
  }));
const anyAnnotation: fc.Arbitrary<WebAnnotation> = fc.record({
  id: fc.uuid().map((id) => `urn:uuid:${id}`),
  kind: fc.constantFrom('highlight', 'comment'),
  created: fc.constantFrom('', '2026-03-05T10:00:00.000Z'),
  modified: fc.constantFrom('', '2026-03-06T10:00:00.000Z'),
  colour: fc.constantFrom(...COLOURS),
  label: fc.string({ unit: 'grapheme' }),
  tags: fc.array(fc.string({ unit: 'grapheme' })),
  comment: fc.string({ unit: 'binary' }),
  anchor: fc.constantFrom(...ANCHOR_STATES),
  revisionId: fc.string(),
  targets: fc.array(target, { minLength: 1, maxLength: 3 }),
});

describe('EX64 what was written as Web Annotations is read back', () => {
  it('as the same set, which writes the same file', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.array(anyAnnotation),
        (name, title, annotations) => {
          const written = writeWebAnnotations({ name, title, annotations });
          const read = readWebAnnotations(written);
          expect(read).toEqual({ name, title, annotations, problems: [] });
          expect(writeWebAnnotations(read)).toBe(written);
        },
      ),
    );
  });
});

describe('EX267 what was kept of another program’s annotation and is damaged', () => {
  it.each([
    ['{"id":', '[]'],
    ['{}', '{"items"'],
    ['7', '[]'],
  ])('%s in %s hides no other, and leaves the words', (json, wrapper) => {
    const file = { key: '1', wrapper, counts: [1] };
    const read = { ...annotation, parts: [], tags: [...annotation.tags] };
    const damaged: Annotation = {
      ...annotation,
      id: 'a2',
      origin: { json, at: [0, 0], file, replies: [], targets: [0], read },
    };
    const written = JSON.parse(writeWebAnnotations(setOf(annotation, damaged)));
    expect(written.first.items).toMatchObject([
      {},
      { target: { selector: [{ exact: 'did not know' }, {}] } },
    ]);
  });
});

describe('EX65 Web Annotations of other programs are read', () => {
  it('from a list, with nested selectors, plain bodies and a source by its IRI alone', () => {
    const foreign = [
      {
        id: 'https://hypothes.is/a/1',
        type: 'Annotation',
        bodyValue: 'A remark',
        target: {
          source: 'https://news.example/a',
          selector: {
            type: 'FragmentSelector',
            value: 'p2',
            refinedBy: { type: 'TextQuoteSelector', exact: 'did not know' },
          },
        },
      },
    ];
    expect(readWebAnnotations(JSON.stringify(foreign))).toMatchObject({
      annotations: [
        {
          id: 'https://hypothes.is/a/1',
          kind: 'comment',
          comment: 'A remark',
          colour: null,
          targets: [{ source: 'https://news.example/a', exact: 'did not know', start: null }],
        },
      ],
      problems: [],
    });
  });

  it('each on its own: what is no annotation is a problem and hides no other', () => {
    const page = {
      type: 'AnnotationPage',
      items: [
        { target: 'https://news.example/a' },
        null,
        { target: { source: 'urn:a', selector: { type: 'TextQuoteSelector', exact: 'kept' } } },
        { type: 'Annotation', bodyValue: 'of nothing' },
      ],
    };
    const read = readWebAnnotations(JSON.stringify(page));
    expect(read.annotations.map(({ targets }) => targets.map(({ exact }) => exact))).toEqual([[], ['kept']]);
    expect(read.problems).toEqual([
      'Annotation 2 was left out: it is no object.',
      'Annotation 4 was left out: it is about nothing (it has no target).',
    ]);
  });

  it.each([
    ['{"first":', /^The file is no JSON: /],
    ['{"type":"FeatureCollection"}', /^The file holds no Web Annotations\.$/],
    ['{"type":"AnnotationCollection","first":"https://a.example/1"}', /at https:\/\/a\.example\/1\. Import/],
  ])('%s is a problem', (json, problem) => {
    expect(readWebAnnotations(json).problems).toEqual([expect.stringMatching(problem)]);
  });
});
