import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { planReexport } from '../../shared/exporting';
import { DEFAULT_COLOUR_LABELS, type NoteDocument } from '../../shared/model';
import * as store from '../store';
import { composeExport } from './compose-export';
import { composeUpdate } from './compose-update';
import { type ExportScope, formatsFor, isUpdatable } from './formats';

vi.mock('../host', () => ({ host: {} }));
vi.mock('../store', () => ({
  NO_REVISION: '',
  isStub: ({ revisionId }: store.Source) => revisionId === '',
  placedFirst: (annotations: readonly store.Annotation[]) => annotations,
  loadNote: vi.fn(),
  findAnnotation: vi.fn(),
  findSource: vi.fn(),
  loadAnnotations: vi.fn(),
  loadArticle: vi.fn(),
  loadRevision: vi.fn(),
  colourLabels: () => DEFAULT_COLOUR_LABELS,
}));

const record = { schema: 1, createdAt: '2026-03-05T10:00:00Z', updatedAt: '2026-03-05T10:00:00Z' } as const;
const stub: store.Source = {
  ...record,
  id: 's1',
  revisionId: '',
  citekey: 'lindqvist2026',
  csl: { id: 's1', type: 'webpage', title: 'Warnings came late', URL: 'https://news.example/a' },
  provenance: {},
  characterCount: 0,
  wordCount: 0,
};
const waiting: store.Annotation = {
  ...record,
  id: 'a1',
  sourceId: 's1',
  revisionId: '',
  start: 0,
  end: 0,
  exact: 'did not know',
  prefix: '',
  suffix: '',
  kind: 'highlight',
  colour: 'amber',
  tags: [],
  comment: '',
  anchor: 'orphan',
};
const document: NoteDocument = {
  schema: 1,
  lexical: '0.52.0',
  state: {
    root: {
      type: 'root',
      children: [
        { type: 'quotation', annotationId: 'a1', exact: 'did not know', citation: 'Lindqvist 2026' },
      ],
    },
  },
};
const note = { ...record, id: 'n1', title: 'Boats', document };
const options = {
  hasFullProvenance: false,
  hasUpdateMarks: false,
  look: { style: '', locale: '' },
  signal: new AbortController().signal,
};
const SENTENCE = /not verified: the source has no text here/i;

beforeEach(() => {
  vi.mocked(store.loadNote).mockResolvedValue(note);
  vi.mocked(store.findAnnotation).mockResolvedValue(waiting);
  vi.mocked(store.findSource).mockResolvedValue(stub);
  vi.mocked(store.loadAnnotations).mockResolvedValue([waiting]);
  vi.mocked(store.loadArticle).mockResolvedValue(null);
  vi.mocked(store.loadRevision).mockResolvedValue(null);
});

async function composed(scope: ExportScope, id: string) {
  const format = formatsFor(scope).find((each) => each.id === id);
  const file = format && (await composeExport(scope, format, options));
  if (!file || 'problem' in file) throw new Error(`Nothing was composed as ${id}`);
  return file;
}

const ofNote = { kind: 'note', id: 'n1' } as const;
const ofSource = { kind: 'source', id: 's1' } as const;

describe('EX185 what waits for the text of its source goes out with the source, and is not called removed', () => {
  it.each(['commonmark', 'pandoc', 'html', 'pdf', 'obsidian', 'logseq', 'docx'])(
    'a note as %s',
    async (id) => {
      const { text, tally } = await composed(ofNote, id);
      expect(text).toMatch(SENTENCE);
      expect(text).toContain('Warnings came late');
      expect(tally).toMatchObject({ waiting: 1, gone: 0 });
    },
  );

  it.each(['biblatex', 'bibtex', 'ris', 'csl-json'])('its source as %s', async (id) => {
    expect((await composed(ofNote, id)).text).toContain('Warnings came late');
  });

  it('in a Word file of a source’s annotations', async () => {
    const { bytes } = await composed(ofSource, 'docx');
    const files = unzipSync((await bytes?.()) ?? new Uint8Array());
    const footnotes = strFromU8(files['word/footnotes.xml'] ?? new Uint8Array());
    expect(footnotes).toMatch(SENTENCE);
    expect(footnotes).not.toContain('does not contain');
  });

  it('says removed only where the annotation is', async () => {
    vi.mocked(store.findAnnotation).mockResolvedValue(null);
    const { text, tally } = await composed(ofNote, 'commonmark');
    expect(text).toContain('Lindqvist 2026 (its annotation has been removed)');
    expect(tally).toMatchObject({ waiting: 0, gone: 1 });
  });
});

describe('EX186 of a source that has no text the annotations say so', () => {
  it.each(['annotations', 'html', 'obsidian', 'logseq'])('%s', async (id) => {
    expect((await composed(ofSource, id)).text).toMatch(SENTENCE);
  });
});

describe('EX188 words that still wait for their place are looked for in the newest text', () => {
  const text = 'The minister resigned.\nShe did not know.';
  const revision = {
    ...record,
    id: 'r1',
    sourceId: 's1',
    number: 1,
    sha256: 'ab'.repeat(32),
    extractor: 'text',
    fileName: 'ferry.txt',
    mediaType: 'text/plain',
    problems: [],
  };
  const blocks = [
    { kind: 'paragraph', start: 0, end: 22 },
    { kind: 'paragraph', start: 23, end: 40 },
  ] as const;
  const source = { ...stub, revisionId: 'r1' };

  beforeEach(() => {
    vi.mocked(store.findSource).mockResolvedValue(source);
    vi.mocked(store.loadArticle).mockResolvedValue({ source, revision, text, blocks, pictures: [] });
  });

  it('and have its paragraph where they stand in it', async () => {
    const { text: markdown } = await composed(ofNote, 'commonmark');
    expect(markdown).toContain('¶ 2; verified word for word');
  });

  it('or are said not to stand in it', async () => {
    vi.mocked(store.loadNote).mockResolvedValue({
      ...note,
      document: JSON.parse(JSON.stringify(document).replace('did not know', 'knew everything about it')),
    });
    const { text: markdown } = await composed(ofNote, 'commonmark');
    expect(markdown).toContain('not verified: the source does not contain these words');
    expect(markdown).not.toContain('¶');
  });
});

describe('EX127 a file that was just saved has nothing to be updated', () => {
  it.each([
    ...['commonmark', 'pandoc', 'obsidian', 'logseq'].map((id) => ({ scope: ofNote, id })),
    ...['annotations', 'obsidian', 'logseq'].map((id) => ({ scope: ofSource, id })),
  ])('a $scope.kind as $id', async ({ scope, id }) => {
    const format = formatsFor(scope).find((each) => each.id === id);
    if (!format) throw new Error(`${id} is no format`);
    const file = await composeExport(scope, format, { ...options, hasUpdateMarks: true });
    const updatable = await composeUpdate(scope, format, false);
    if (!file || 'problem' in file || !updatable) throw new Error(`Nothing was composed as ${id}`);
    expect(isUpdatable(scope, format)).toBe(true);
    expect(planReexport(file.text, updatable.blocks, updatable.dialect)).toEqual({
      text: file.text,
      changes: [],
    });
  });

  it('and other formats cannot be', () => {
    const fixed = formatsFor(ofSource).filter((format) => !isUpdatable(ofSource, format));
    expect(fixed.map(({ id }) => id)).toContain('html');
    for (const format of formatsFor({ kind: 'library' }))
      expect(isUpdatable({ kind: 'library' }, format)).toBe(false);
  });
});
