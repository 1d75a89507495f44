import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describe as targetOf } from '../../shared/anchoring';
import { importSource } from '../../shared/importing';
import { parseHtml } from '../../shared/importing/testing/parse-html';
import type { Annotation, Source } from '../../shared/model';
import { freshLibrary, type TestWindow } from '../store/testing/fresh-library';
import { addText } from '../store/testing/make-records';
import { fileInMemory } from './testing/file-in-memory';
import { FOREIGN_FILES, ORCHARD, PAGE } from './testing/foreign-annotation-files';

let window: TestWindow;
let source: Source;
beforeEach(async () => {
  window = await freshLibrary();
  source = await addText(window, 'late-frost.md', `---\nurl: ${PAGE}\n---\n\n${ORCHARD}`);
});
afterEach(() => window.store.closeLibrary());

async function bring(file: unknown, name = 'shared.jsonld') {
  const bytes = new TextEncoder().encode(JSON.stringify(file));
  await window.store.importFiles([{ name, read: async () => bytes }]);
  return window.inside.importQueue().items.at(-1)?.collection;
}

async function written(scope: { kind: 'library' } | { kind: 'source'; id: string }): Promise<string> {
  const { composeExport } = await import('./compose-export');
  const { formatsFor } = await import('./formats');
  const format = formatsFor(scope).find(({ id }) => id === 'web-annotations');
  if (format === undefined) throw new Error('There is no such format');
  const { signal } = new AbortController();
  const composed = await composeExport(scope, format, {
    look: { style: '', locale: '' },
    hasFullProvenance: false,
    hasUpdateMarks: false,
    signal,
  });
  if (composed === null || !('text' in composed)) throw new Error('Nothing was written');
  return composed.text;
}

async function exported(scope: Parameters<typeof written>[0] = { kind: 'library' }) {
  return JSON.parse(await written(scope));
}

async function only(): Promise<Annotation> {
  const [annotation] = await window.store.loadAnnotations(source.id);
  if (annotation === undefined) throw new Error('There is no annotation');
  return annotation;
}

async function text(): Promise<string> {
  return (await window.store.loadArticle(source.id))?.text ?? '';
}

const words = (exact: string) => ({
  source: PAGE,
  selector: [
    { type: 'TextQuoteSelector', exact },
    { type: 'TextPositionSelector', start: 0, end: 4 },
  ],
});
const CANDLES = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://a.example/candles',
  type: 'Annotation',
  motivation: 'commenting',
  creator: { name: 'Ana' },
  created: '2026-03-01T08:00:00+01:00',
  body: [
    { type: 'TextualBody', value: 'So many', language: 'en' },
    { type: 'TextualBody', value: '<p>Who <i>paid</i>?</p>', format: 'text/html' },
    { type: 'TextualBody', purpose: 'tagging', value: 'fire' },
    { type: 'TextualBody', purpose: 'tagging', value: 'cost' },
  ],
  target: words('nine hundred candles'),
};
const MODIFIED = { modified: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) };

describe('EX260 what another program wrote goes out as it came', () => {
  it.each(FOREIGN_FILES)('%s', async (_, file) => {
    await bring(file);
    expect(await exported()).toEqual(file);
  });

  it('with every file of several, under the terms of each', async () => {
    const terms = { ex: 'https://a.example/terms#' };
    const page = {
      '@context': [CANDLES['@context'], terms],
      type: 'AnnotationPage',
      items: [{ ...CANDLES, id: 'urn:x:2' }],
    };
    await bring(CANDLES);
    await bring(page);
    expect(await exported()).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { provenote: 'urn:x-provenote:' }, terms],
      total: 2,
      first: { items: [CANDLES, { ...CANDLES, id: 'urn:x:2' }] },
    });
  });

  it('of a source alone, its remarks too', async () => {
    const page = { type: 'Annotation', id: 'urn:x:2', bodyValue: 'All of it', target: PAGE };
    await bring([CANDLES, page, { ...page, id: 'urn:x:3', target: 'https://b.example/other' }]);
    expect(await exported({ kind: 'source', id: source.id })).toEqual([CANDLES, page]);
  });

  it('what is gone here is gone there, and its number is right', async () => {
    const items = [CANDLES, { ...CANDLES, id: 'urn:x:2', target: words('a third') }];
    await bring({ type: 'AnnotationPage', total: 2, items });
    await window.store.removeAnnotations([(await only()).id]);
    expect(await exported()).toEqual({ type: 'AnnotationPage', total: 1, items: [items[1]] });
  });
});

const json = fc.jsonValue({ maxDepth: 2 });
const selector = fc.oneof(
  json,
  fc.constant({ type: 'TextQuoteSelector', exact: 'not enough' }),
  fc.constant({ type: 'TextPositionSelector', start: 3, end: 20 }),
  fc.constant({
    type: 'CssSelector',
    value: 'p',
    refinedBy: { type: 'TextQuoteSelector', exact: 'a third' },
  }),
);
const target = fc.oneof(
  fc.constantFrom(PAGE, 'urn:x:a', { type: 'Image' }),
  fc.record({ source: fc.oneof(fc.constant(PAGE), json), selector: fc.oneof(selector, fc.array(selector)) }),
);
const body = fc.oneof(
  json,
  fc.record(
    {
      type: fc.constant('TextualBody'),
      value: fc.oneof(fc.string(), json),
      purpose: fc.constantFrom('tagging', 'classifying', 'replying', 7),
      format: fc.constantFrom('text/html', ['text/plain']),
    },
    { requiredKeys: [] },
  ),
);
const anyAnnotation = fc.record(
  {
    id: fc.oneof(json, fc.constantFrom('urn:x:a', 'urn:x:b', '#1')),
    type: fc.constant('Annotation'),
    motivation: fc.oneof(json, fc.constantFrom('tagging', 'highlighting')),
    creator: json,
    created: fc.oneof(json, fc.constant('2026-01-01T00:00:00.1+02:00')),
    body: fc.oneof(body, fc.array(body)),
    bodyValue: json,
    target: fc.oneof(target, fc.array(target, { minLength: 1 })),
    'ex:more': json,
  },
  { requiredKeys: ['type', 'target'] },
);

describe('EX260 whatever another program wrote into an annotation', () => {
  it('goes out as it came, can be changed, and is the same again after undo', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAnnotation, { minLength: 1, maxLength: 4 }), async (annotations) => {
        await window.store.closeLibrary();
        window = await freshLibrary();
        source = await addText(window, 'late-frost.md', `---\nurl: ${PAGE}\n---\n\n${ORCHARD}`);
        const file = JSON.parse(JSON.stringify(annotations));
        await bring(file);
        expect(await exported()).toEqual(file);
        const ids = (await window.store.loadAnnotations(source.id)).map(({ id }) => id);
        await window.store.changeAnnotations(
          ids,
          { comment: 'Mine', tags: ['own'], colour: 'teal' },
          'Change',
        );
        expect(JSON.stringify(await exported())).toMatch(ids.length > 0 ? /"Mine"/ : /^/);
        if (ids.length > 0) await window.store.undo();
        expect(await exported()).toEqual(file);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('EX261 what was changed here is changed in it, and nothing else', () => {
  beforeEach(() => bring(CANDLES));
  const [first, second, ...tags] = CANDLES.body;

  it('one part of a comment', async () => {
    const annotation = await only();
    expect(annotation.comment).toBe('So many\n\nWho paid?');
    await window.store.changeAnnotations([annotation.id], { comment: 'So few\n\nWho paid?' }, 'Change');
    const changed = { ...first, value: 'So few' };
    expect(await exported()).toEqual({ ...CANDLES, ...MODIFIED, body: [changed, second, ...tags] });
  });

  it('words in HTML become plain ones', async () => {
    await window.store.changeAnnotations([(await only()).id], { comment: 'So many\n\nWho knew?' }, 'Change');
    const plain = { type: 'TextualBody', value: 'Who knew?', format: 'text/plain' };
    expect(await exported()).toEqual({ ...CANDLES, ...MODIFIED, body: [first, plain, ...tags] });
  });

  it('a comment that was written on, one that was emptied', async () => {
    const { id } = await only();
    await window.store.changeAnnotations([id], { comment: 'So many\n\nWho paid?\n\nI did.' }, 'Change');
    const added = { type: 'TextualBody', purpose: 'commenting', value: 'I did.', format: 'text/plain' };
    expect((await exported()).body).toEqual([...CANDLES.body, added]);
    await window.store.changeAnnotations([id], { comment: '' }, 'Change');
    expect((await exported()).body).toEqual(tags);
  });

  it('a tag that was renamed, one more, and a colour', async () => {
    const { id } = await only();
    await window.store.changeAnnotations(
      [id],
      { tags: ['flames', 'cost', 'night'], colour: 'teal' },
      'Change',
    );
    expect((await exported()).body).toEqual([
      first,
      second,
      { type: 'TextualBody', purpose: 'tagging', value: 'flames' },
      tags[1],
      { type: 'TextualBody', purpose: 'tagging', value: 'night' },
      expect.objectContaining({ id: 'urn:x-provenote:colour:teal', purpose: 'classifying' }),
    ]);
  });

  it('and undo makes it the same again', async () => {
    await window.store.changeAnnotations([(await only()).id], { comment: 'No' }, 'Change');
    await window.store.undo();
    expect(await exported()).toEqual(CANDLES);
  });
});

describe('EX262 words that were moved have our quotation and place', () => {
  const around = { type: 'CssSelector', value: '#story' };
  const range = { type: 'RangeSelector', startSelector: around, endSelector: around };
  const selector = [...CANDLES.target.selector, around, range];

  it('selectors of the paragraph stay in it, those of the former words go', async () => {
    await bring({ ...CANDLES, target: { ...CANDLES.target, selector } });
    const full = await text();
    const start = full.indexOf('candles');
    const target = targetOf(full, { start, end: start + 'candles'.length });
    await window.store.moveAnnotation((await only()).id, { ...target, revisionId: source.revisionId });
    expect((await exported()).target).toEqual({
      source: PAGE,
      selector: [
        { type: 'TextQuoteSelector', exact: 'candles' },
        { type: 'TextPositionSelector', start, end: start + 'candles'.length },
        around,
      ],
    });
  });

  it('in a newer text the same words have their new place, and all other selectors', async () => {
    await bring({ ...CANDLES, target: { ...CANDLES.target, selector } });
    const bytes = new TextEncoder().encode(`---\nurl: ${PAGE}\n---\n\nCorrected.\n\n${ORCHARD}`);
    const imported = await importSource({ name: 'late-frost.md', bytes }, parseHtml);
    const watched = { onProgress: () => undefined, signal: new AbortController().signal };
    await window.inside.addRevision(source.id, imported, { name: 'late-frost.md', bytes }, watched);
    const start = (await text()).indexOf('nine hundred candles');
    expect((await exported()).target.selector).toEqual([
      CANDLES.target.selector[0],
      { type: 'TextPositionSelector', start, end: start + 'nine hundred candles'.length },
      around,
      range,
    ]);
  });

  it('a part that was joined is a target more, one that was split off is one less', async () => {
    await bring(CANDLES);
    const { id } = await only();
    const start = (await text()).indexOf('a third');
    await window.store.joinWords(id, { start, end: start + 'a third'.length });
    expect((await exported()).target).toEqual([
      CANDLES.target,
      { source: PAGE, selector: expect.arrayContaining([expect.objectContaining({ exact: 'a third' })]) },
    ]);
    await window.store.splitIntoParts(id);
    const items = (await exported()).first.items;
    expect(items[0]).toEqual(CANDLES);
    expect(items[1]).toMatchObject({ motivation: 'highlighting', 'provenote:anchor': 'exact' });
  });

  it('words that waited for their text and stand in it now are unchanged', async () => {
    const file = { ...CANDLES, target: { ...words('the ferry'), source: 'https://b.example/ferry' } };
    await bring(file);
    await addFerry();
    const ferry = (await window.store.loadSources()).find(({ csl }) => csl.URL === 'https://b.example/ferry');
    expect(await window.store.loadAnnotations(ferry?.id ?? '')).toMatchObject([
      { anchor: 'exact', start: 4 },
    ]);
    expect(await exported()).toEqual(file);
  });
});

async function addFerry() {
  const file = '---\nurl: https://b.example/ferry\n---\n\nYes the ferry runs.';
  const read = async () => new TextEncoder().encode(file);
  await window.store.importFiles([{ name: 'ferry.md', read }]);
}

const REPLY = {
  id: 'https://a.example/reply',
  type: 'Annotation',
  motivation: 'replying',
  creator: { name: 'Bo' },
  body: { type: 'TextualBody', value: 'The union.' },
  target: CANDLES.id,
};

describe('EX263 a reply stands under the comment it answers and goes out by itself', () => {
  beforeEach(() => bring([CANDLES, REPLY]));

  it('changed where its words were changed', async () => {
    const { id, comment } = await only();
    expect(comment).toBe('So many\n\nWho paid?\n\nBo: The union.');
    await window.store.changeAnnotations([id], { comment: comment.replace('union', 'county') }, 'Change');
    const body = { ...REPLY.body, value: 'The county.' };
    expect(await exported()).toEqual([CANDLES, { ...REPLY, ...MODIFIED, body }]);
  });

  it('unchanged where the words above it were', async () => {
    await window.store.changeAnnotations(
      [(await only()).id],
      { comment: 'Well.\n\nBo: The union.' },
      'Change',
    );
    const [annotation, reply] = await exported();
    expect(reply).toEqual(REPLY);
    expect(annotation.body[0]).toEqual({ ...CANDLES.body[0], value: 'Well.' });
  });

  it('and not at all where they were deleted', async () => {
    await window.store.changeAnnotations([(await only()).id], { comment: 'So many\n\nWho paid?' }, 'Change');
    expect(await exported()).toEqual([CANDLES]);
  });
});

/** A paragraph of a note. */
function paragraphOf(text: string) {
  return { type: 'paragraph', children: [expect.objectContaining({ text })] };
}

describe('EX264 an annotation without words is a note, and goes out from it', () => {
  const page = {
    '@context': CANDLES['@context'],
    id: 'https://a.example/page',
    type: 'Annotation',
    body: [
      { type: 'TextualBody', value: 'A good source.\n\nRead it twice.', language: 'en' },
      { type: 'TextualBody', purpose: 'tagging', value: 'to read' },
    ],
    target: { source: PAGE, selector: { type: 'FragmentSelector', value: 'page=2' } },
  };
  const lines = ['A good source.', 'Read it twice.', `${PAGE} (page=2)`, '#to read'];

  async function noteWith(changed: readonly string[]) {
    await bring(page);
    const [note] = await window.inside.loadNotesOfOrigin(null);
    if (note === undefined) throw new Error('There is no note');
    const { root } = note.document.state;
    expect(root.children).toEqual(lines.map((line) => expect.objectContaining(paragraphOf(line))));
    await window.store.saveNote(note.id, {
      title: note.title,
      document: {
        ...note.document,
        state: {
          root: {
            ...root,
            children: changed.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
          },
        },
      },
      quotedAnnotationIds: [],
    });
  }

  it('the same when nothing but its title or an empty line changed', async () => {
    await noteWith(['', ...lines, '']);
    expect(await exported()).toEqual(page);
  });

  it('with the words and tags that the note has now', async () => {
    await noteWith(['A poor source.', lines[2] ?? '', '#read']);
    const body = [
      { ...page.body[0], value: 'A poor source.' },
      { ...page.body[1], value: 'read' },
    ];
    expect(await exported()).toEqual({ ...page, ...MODIFIED, body });
  });

  it('and not when the note was deleted', async () => {
    await bring([page, CANDLES]);
    const [note] = await window.inside.loadNotesOfOrigin(null);
    await window.store.removeNote(note?.id ?? '');
    expect(await exported()).toEqual([CANDLES]);
  });
});

describe('EX265 an annotation on several sources is one again', () => {
  it('with what was changed in any of them', async () => {
    const file = {
      ...CANDLES,
      target: [CANDLES.target, { ...words('the ferry'), source: 'https://b.example/ferry' }],
    };
    await bring(file);
    const ferry = (await window.store.loadSources()).find(({ csl }) => csl.URL === 'https://b.example/ferry');
    const [there] = await window.store.loadAnnotations(ferry?.id ?? '');
    await window.store.changeAnnotations([(await only()).id], { tags: ['fire'] }, 'Change');
    await window.store.changeAnnotations([there?.id ?? ''], { tags: ['cost', 'boats'] }, 'Change');
    const [first, second] = CANDLES.body;
    const boats = { type: 'TextualBody', purpose: 'tagging', value: 'boats' };
    expect(await exported()).toEqual({ ...file, ...MODIFIED, body: [first, second, boats] });
  });
});

describe('EX266 numbers', () => {
  it('go out with the digits they came with', async () => {
    const json = JSON.stringify({ ...CANDLES, serial: 0 }).replace(
      '"serial":0',
      '"serial":12345678901234567890',
    );
    await window.store.importFiles([{ name: 'a.jsonld', read: async () => new TextEncoder().encode(json) }]);
    expect(await written({ kind: 'library' })).toContain('"serial": 12345678901234567890');
  });
});

describe('ST215 what came from another program stays with its record', () => {
  it('and the same file adds nothing a second time, whatever was changed', async () => {
    await bring([CANDLES, REPLY, { type: 'Annotation', bodyValue: 'All', target: PAGE }]);
    await window.store.changeAnnotations([(await only()).id], { comment: 'Mine' }, 'Change');
    const again = await bring([CANDLES, REPLY, { type: 'Annotation', bodyValue: 'All', target: PAGE }]);
    expect(again).toMatchObject({ written: null, repeated: 2 });
  });

  it('when it is merged with another, and when that is undone', async () => {
    await bring(CANDLES);
    const full = await text();
    const start = full.indexOf('hundred candles');
    const target = targetOf(full, { start, end: start + 'hundred candles 🕯'.length });
    const fields = {
      sourceId: source.id,
      revisionId: source.revisionId,
      kind: 'highlight',
      colour: 'amber',
    } as const;
    const other = await window.store.createAnnotation({ ...fields, target });
    const { id } = await only();
    await window.store.mergeAnnotations([id, other.id]);
    const merged = await exported();
    expect(merged).toMatchObject({ id: CANDLES.id, creator: CANDLES.creator, body: CANDLES.body });
    expect(merged.target.selector[0].exact).toBe('nine hundred candles 🕯');
    await window.store.undo();
    await window.store.removeAnnotations([other.id]);
    expect(await exported()).toEqual(CANDLES);
  });

  it('when its source is merged with another', async () => {
    const file = [
      { ...CANDLES, target: { ...words('nine hundred candles'), source: 'https://copy.example/frost' } },
      { type: 'Annotation', bodyValue: 'All', target: 'https://copy.example/frost' },
    ];
    await bring(file);
    const copy = (await window.store.loadSources()).find(
      ({ csl }) => csl.URL === 'https://copy.example/frost',
    );
    const watched = { onProgress: () => undefined, signal: new AbortController().signal };
    await window.store.mergeSources({ keptId: source.id, goneId: copy?.id ?? '', taken: [] }, watched);
    expect(await window.store.loadAnnotations(source.id)).toMatchObject([{ anchor: 'exact' }]);
    expect(await exported({ kind: 'source', id: source.id })).toEqual(file);
  });

  it('in an archive of the library', async () => {
    await bring([CANDLES, REPLY, { type: 'Annotation', bodyValue: 'All', target: PAGE }]);
    const before = await exported();
    const { composeArchive } = await import('./compose-archive');
    const file = fileInMemory();
    await composeArchive({
      signal: new AbortController().signal,
      onProgress: () => undefined,
      now: new Date('2026-11-26T00:00:00.000Z'),
      program: 'Provenote 1.0.0',
      file,
    });
    const archive = file.bytes();
    await window.store.closeLibrary();
    window = await freshLibrary();
    await window.store.importFiles([{ name: 'library.zip', read: async () => archive }]);
    expect(await exported()).toEqual(before);
  });
});

describe('ST216 a place without words', () => {
  it('has the words that stand there, counted in code points', async () => {
    const [before = ''] = (await text()).split('his trees');
    const start = [...before].length;
    expect(start).toBeLessThan(before.length);
    const file = {
      ...CANDLES,
      target: { source: PAGE, selector: { type: 'TextPositionSelector', start, end: start + 9 } },
    };
    await bring(file);
    expect(await only()).toMatchObject({ exact: 'his trees', start: before.length, anchor: 'exact' });
    expect(await exported()).toEqual(file);
  });
});
