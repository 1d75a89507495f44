import type { CollectedAnnotation, Collection } from '../../../shared/importing';
import { addressOf, pngOf } from '../../../shared/importing/testing/make-pictures';
import { COLOURS, type LexicalNodeJson, type Settings, type Source } from '../../../shared/model';
import { documentOf, heading, paragraph, quotation } from '../notes/note-document';
import { ADDRESS, BELL, COUNTY, POST, PROMISE, SHOP } from './ferry-article';
import { anotherWindow, freshLibrary, type TestWindow } from './fresh-library';
import { addText, highlight } from './make-records';

const MARKED =
  '## A heading\n\n- one *item*\n- **two**\n\n1. first\n\n> quoted [words](https://example.org/)\n\n```\ncode();\n```';
const watched = { onProgress: () => undefined, signal: new AbortController().signal };

/** A library with everything the program can hold, readable and not, made as its user and its damages make it. */
export async function everythingLibrary(): Promise<TestWindow> {
  const window = await freshLibrary();
  await window.store.addSample();
  const ferry = await revisedSource(window);
  await mergedSources(window);
  await addText(window, 'lock.md', `![The lock](${addressOf(pngOf(40, 40))})\n\nThe lock at Vell.\n`);
  await collected(window);
  await window.inside.keepFile(
    {
      name: 'scan.pdf',
      bytes: new Uint8Array([0, 255, 1, 128]),
      mediaType: 'application/pdf',
      problem: 'No text.',
    },
    null,
  );
  await notesOf(window, ferry);
  await damage(window, ferry);
  window.store.keepPlace(ferry.id, 42);
  window.store.changeSettings(SETTINGS);
  window.store.session.openSource(ferry.id);
  await window.store.addCitationStyle({ title: 'House style', xml: '<style>집</style>' });
  await window.store.closeLibrary();
  const next = await anotherWindow();
  // Opening what was open copies aside what cannot be read of it.
  await next.store.loadAnnotations(ferry.id);
  await next.store.flush();
  return next;
}

/** Two revisions, with annotations that stayed, moved, wait for a decision and are orphans; all colours, joined words. */
async function revisedSource(window: TestWindow): Promise<Source> {
  const { store } = window;
  await addPage(window, [POST, PROMISE, COUNTY, SHOP, MARKED, BELL]);
  const ferry = (await store.loadSources()).find(({ csl }) => csl.URL === ADDRESS);
  if (ferry === undefined) throw new Error('The source was not added');
  const words = [
    'the noon ferry to Holm',
    'An empty boat is still a promise',
    '2.3 million a year',
    'The shop closes at noon',
  ];
  for (const exact of words) await highlight(window, ferry, exact);
  const coloured = [
    'nineteen winters',
    'most days',
    'captain',
    'book',
    'every crossing',
    'island',
    'bell',
    '4 January',
  ];
  for (const [index, exact] of coloured.entries()) {
    const { id } = await highlight(window, ferry, exact);
    await store.changeAnnotations([id], { colour: COLOURS[index % COLOURS.length] ?? 'amber' }, 'Colour');
  }
  const [first, second] = [
    await highlight(window, ferry, 'Skerry Point'),
    await highlight(window, ferry, 'lighthouse'),
  ];
  await store.joinAnnotations([first.id, second.id]);
  await store.changeAnnotations(
    [second.id],
    { comment: '왜? “Why?”\n\nTwo lines.', tags: ['claims/transport/boats', 'people'] },
    'Tag',
  );
  await store.describeTag('claims/transport', 'Ships and their timetables.');
  await store.addTag('not used yet', '');
  await addPage(window, [SHOP, POST, PROMISE.replace('still a promise', 'always a promise'), MARKED, BELL]);
  return ferry;
}

async function addPage({ store }: TestWindow, paragraphs: readonly string[]): Promise<void> {
  const text = `---\ntitle: The ferry\nauthor: Jane Marsh\ndate: 2026-02-19\nlang: en\nurl: ${ADDRESS}\n---\n\n${paragraphs.join('\n\n')}\n`;
  await store.importFiles([{ name: 'ferry.md', read: async () => new TextEncoder().encode(text) }]);
}

async function mergedSources(window: TestWindow): Promise<void> {
  const kept = await addText(window, 'wire.md', `---\ntitle: Ferry may stop\n---\n\n${COUNTY}\n`);
  const gone = await addText(
    window,
    '항구.md',
    `---\ntitle: 항구\n---\n\n${COUNTY}\n\n항구는 비어 있었다.\n\n| 배 | 날 |\n|---|---|\n| 산나 | 4 |\n`,
  );
  await highlight(window, gone, '항구는 비어');
  await highlight(window, gone, 'eleven passengers');
  await window.store.mergeSources({ keptId: kept.id, goneId: gone.id, taken: ['title'] }, watched);
}

/** Stubs with annotations that wait for a text, and a remark that became a note. */
async function collected({ inside }: TestWindow): Promise<void> {
  const waiting: CollectedAnnotation = {
    exact: 'words that wait',
    prefix: 'before ',
    suffix: ' after',
    comment: '',
    locator: 'p. 12',
    tags: ['waiting'],
    start: null,
    end: null,
    colour: 'teal',
    createdAt: null,
    updatedAt: null,
    origin: {
      iri: 'https://other.example/1',
      json: '{"id":"https://other.example/1","target":[1e2]}',
      at: [0, 3],
      file: { key: '12-0', wrapper: '{"items":[]}', counts: [4] },
      replies: [{ json: '{}', at: [0, 4] }],
      targets: [0],
    },
  };
  const csl = {
    id: '',
    type: 'book',
    title: 'Tides',
    author: [{ family: 'Osei', 'non-dropping-particle': 'van' }],
  };
  const remark = { ...waiting, exact: '', comment: 'A good book.', locator: '' };
  const brought: Collection = {
    kind: 'Zotero',
    sources: [{ csl: { ...csl, custom: { of: ['another', 'program'] } }, annotations: [waiting, remark] }],
    problems: [],
  };
  await inside.importCollection(brought, 'zotero.rdf', watched);
}

const base = { version: 1, direction: null, format: '', indent: 0 } as const;

function text(words: string, format = 0): LexicalNodeJson {
  return { type: 'text', version: 1, detail: 0, format, mode: 'normal', style: '', text: words };
}

function block(type: string, children: readonly LexicalNodeJson[], more: object = {}): LexicalNodeJson {
  return { ...base, type, children, ...more };
}

/** Every kind of node that a note can have, and one that nobody knows. */
async function notesOf({ store }: TestWindow, { id }: Source): Promise<void> {
  const [quoted] = await store.loadAnnotations(id);
  if (quoted === undefined) throw new Error('There is nothing to quote');
  const link = { url: 'https://example.org/', rel: null, target: null, title: null };
  const items = [
    block('listitem', [text('done')], { value: 1, checked: true }),
    block(
      'listitem',
      [
        block('list', [block('listitem', [text('inner')], { value: 1 })], {
          listType: 'number',
          start: 3,
          tag: 'ol',
        }),
      ],
      { value: 2 },
    ),
  ];
  const document = documentOf([
    heading('h1', 'Promises'),
    paragraph('words'),
    block('paragraph', [
      ...[1, 2, 4, 8, 16, 32, 64, 128].map((format) => text('글 ', format)),
      { type: 'linebreak', version: 1 },
      { ...text('\t'), type: 'tab' },
      block('link', [text('a link')], link),
      block('autolink', [text('https://example.org/')], { ...link, isUnlinked: false }),
    ]),
    block('list', items, { listType: 'check', start: 1, tag: 'ul' }),
    block('quote', [text('quoted')]),
    block('code', [{ ...text('let a'), type: 'code-highlight', highlightType: 'keyword' }], {
      language: 'js',
    }),
    { type: 'horizontalrule', version: 1 },
    quotation(quoted.id, quoted.exact, 'Marsh 2026'),
    block('nobody-knows', [text('kept')], { setting: { deep: [1, null, true] } }),
  ]);
  const note = await store.createNote();
  await store.saveNote(note.id, { title: 'Promises', document, quotedAnnotationIds: [quoted.id] });
  await store.createNote('');
  store.session.openNote(note.id);
}

/** What a damaged disk or another program leaves: records that cannot be read, and values that JSON has no form for. */
async function damage({ database }: TestWindow, { id, revisionId }: Source): Promise<void> {
  const { commit } = await import('../records/commit');
  const odd = {
    undefined: undefined,
    date: new Date(0),
    numbers: [Number.NaN, Number.NEGATIVE_INFINITY, -0],
    big: 10n ** 30n,
    map: new Map([['a', new Set([1])]]),
    bytes: new Uint8Array([1, 2]),
    buffer: new Uint8Array([3]).buffer,
    $provenote: 'not ours',
  };
  const damaged = { id: 'damaged', updatedAt: '2026-11-26T00:00:00.000Z', odd };
  const raw = [
    ['sources', { ...damaged, citekey: 'damaged' }],
    ['revisions', { ...damaged, sourceId: id, sha256: 'no hash' }],
    ['bodies', { revisionId: 'damaged', odd }],
    ['attachments', { sha256: 'damaged', odd }],
    ['annotations', { ...damaged, sourceId: id, start: 0, revisionId, colour: 'mauve', tags: ['people', 7] }],
    ['notes', { ...damaged, title: 'Torn' }],
    ['links', { ...damaged, kind: 'quotes', fromId: 'damaged', toId: 'gone', sourceId: id }],
    ['tags', { ...damaged, name: '' }],
  ] as const;
  await commit({
    action: 'Damage',
    scope: 'whole',
    plan: async () =>
      raw.map(([table, after]) => {
        return { table, id: 'id' in after ? after.id : 'damaged', before: null, after };
      }),
  });
  await database.noteSummaries.put({
    id: 'damaged',
    title: 'Torn',
    updatedAt: damaged.updatedAt,
    quotationCount: 2,
    sourceIds: [id],
  });
  await database.unreadable.add({
    table: 'links',
    id: 'l',
    problem: 'kind',
    at: damaged.updatedAt,
    raw: odd,
  });
}

const template = {
  id: 'own',
  name: 'House',
  scope: 'note',
  extension: 'md',
  text: '{{ note.title }}\n',
} as const;

/** Every setting but what is open, none as it is on a first start. */
const SETTINGS: Omit<Settings, 'openSourceId' | 'openNoteId'> = {
  theme: 'dark',
  textSize: 22,
  lastColour: 'teal',
  lastTag: 'people',
  colourLabels: { teal: 'Zahl' },
  keys: { search: ['Mod+Y'], 'new-note': [] },
  hasSingleKeys: false,
  hasSpokenMarks: true,
  notDuplicates: ['a b', 'c d'],
  paneSizes: { panes: { library: 20.5, article: 79.5 } },
  hasSeenSample: true,
  exportFormats: { note: 'template:own' },
  bibliographyStyle: 'mla',
  bibliographyLocale: 'ko-KR',
  hasFullProvenance: true,
  hasUpdateMarks: true,
  exportTemplates: { own: template },
};
