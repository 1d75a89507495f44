import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressOf, pngOf } from '../../shared/importing/testing/make-pictures';
import type { Source } from '../../shared/model';
import { freshLibrary, type TestWindow } from '../store/testing/fresh-library';
import { addText, highlight } from '../store/testing/make-records';
import { fileInMemory } from './testing/file-in-memory';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

interface Options {
  /** Runs when the first file of an attempt is written. */
  readonly atStart?: () => Promise<unknown>;
  readonly signal?: AbortSignal;
}

/** The files of an archive, made while something else goes on; null when it was cancelled. */
async function filesOf({ atStart, signal = new AbortController().signal }: Options) {
  const { composeArchive } = await import('./compose-archive');
  const others: Promise<unknown>[] = [];
  const file = fileInMemory();
  const composed = await composeArchive({
    signal,
    onProgress: (done) => {
      if (done === 1 && atStart) others.push(atStart());
    },
    now: new Date('2026-11-26T00:00:00.000Z'),
    program: 'Provenote 1.0.0',
    file,
  }).finally(() => Promise.all(others));
  if (composed === null) return null;
  const files = unzipSync(file.bytes());
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

async function addMany(names: readonly string[]): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (const name of names)
    sources.push(await addText(window, `${name}.txt`, `The ${name} counted 340 boats.`));
  return sources;
}

const idOf = (source: Source | undefined) => source?.id ?? '';

describe('ST135 what an archive is made of', () => {
  it('is one moment: no annotation without its revision, no revision without its text', async () => {
    const sources = await addMany(['harbour', 'council', 'ferry', 'island']);
    for (const source of sources) await highlight(window, source, '340 boats');
    const [snapshot] = await Promise.all([
      window.store.takeSnapshot(),
      window.store.removeSource(idOf(sources[1])),
      highlight(window, sources[2] as Source, 'counted'),
      addText(window, 'new.txt', 'A new text.'),
    ]);
    const ids = (records: readonly unknown[]) => records.map((record) => Reflect.get(record as object, 'id'));
    const { sources: all, annotations, revisions } = snapshot.records;
    const of = (records: readonly unknown[], field: string) =>
      new Set(records.map((record) => Reflect.get(record as object, field)));
    expect([...of(annotations, 'revisionId')].filter((id) => !ids(revisions).includes(id))).toEqual([]);
    expect([...of(annotations, 'sourceId')].filter((id) => !ids(all).includes(id))).toEqual([]);
    expect(snapshot.keys.bodies.toSorted()).toEqual(ids(revisions).toSorted());
    expect([...of(revisions, 'sha256')].toSorted()).toEqual(snapshot.keys.attachments.toSorted());
  });
});

describe('EX282 a note in an archive', () => {
  async function noteOfHarbour() {
    const [harbour] = await addMany(['harbour', 'council']);
    if (harbour === undefined) throw new Error('Nothing was added');
    const marked = await highlight(window, harbour, '340 boats');
    const note = await window.store.createNote();
    const quoted = { annotationId: marked.id, exact: marked.exact, citation: 'Harbour' };
    const children = [{ type: 'quotation', version: 1, ...quoted }];
    const root = { type: 'root', version: 1, direction: null, format: '', indent: 0, children };
    const document = { schema: 1, lexical: '0.52.0', state: { root } } as const;
    const content = { title: 'Boats', document, quotedAnnotationIds: [marked.id] };
    await window.store.saveNote(note.id, content);
    return { harbour, marked };
  }

  it('is of the moment that its data is of, whatever is changed while it is written', async () => {
    const { harbour, marked } = await noteOfHarbour();
    const before = await filesOf({});
    const files = await filesOf({
      atStart: async () => {
        await window.store.changeSourceRecord(harbour.id, {
          csl: { title: 'Another title' },
          fields: [],
        });
        await window.store.removeAnnotations([marked.id]);
        window.store.changeSettings({ colourLabels: { amber: 'Boats' } });
      },
    });
    expect(before?.['notes/Boats.md']).toContain('harbour');
    expect(files?.['notes/Boats.md']).toBe(before?.['notes/Boats.md']);
    expect(files?.['sources/council/council.md']).toBe(before?.['sources/council/council.md']);
    expect(await window.database.annotations.count()).toBe(0);
  });

  it('is begun anew where a text it quotes goes before it was read', async () => {
    const { harbour } = await noteOfHarbour();
    const files = await filesOf({ atStart: () => window.store.removeSource(harbour.id) });
    expect(files?.['notes/Boats.md']).toContain('removed');
  });
});

it('EX283 an archive that cannot be written says why, as its file does', async () => {
  await addMany(['harbour']);
  const { composeArchive } = await import('./compose-archive');
  const problem = '“library.zip” could not be saved: the disk is full.';
  const write = vi.fn(async () => ({ outcome: 'failed', problem }) as const);
  const composing = composeArchive({
    signal: new AbortController().signal,
    onProgress: () => undefined,
    now: new Date('2026-11-26T00:00:00.000Z'),
    program: 'Provenote 1.0.0',
    file: { ...fileInMemory(), write },
  });
  await expect(composing).rejects.toMatchObject({ name: 'FileNotWritten', message: problem });
  expect(write).toHaveBeenCalledOnce();
});

describe('EX160 an archive made while the library is changed', () => {
  it('holds what was there when it was begun', async () => {
    const [harbour] = await addMany(['harbour', 'council']);
    await highlight(window, harbour as Source, '340 boats');
    const files = await filesOf({ atStart: () => highlight(window, harbour as Source, 'counted') });
    expect(files?.['data/annotations-0001.jsonl']?.split('\n').filter(Boolean)).toHaveLength(1);
    expect(await window.database.annotations.count()).toBe(2);
  });

  it('is begun anew where a source goes before its text was read', async () => {
    const [, council] = await addMany(['harbour', 'council', 'ferry']);
    const files = await filesOf({ atStart: () => window.store.removeSource(idOf(council)) });
    const written = Object.values(files ?? {}).join('\n');
    expect(written).toContain('The harbour counted 340 boats.');
    expect(written).toContain('The ferry counted 340 boats.');
    expect(written).not.toContain('The council counted');
    expect(written).not.toContain(idOf(council));
  });

  it('is given up with a sentence where sources go again and again', async () => {
    const sources = [...(await addMany(['a', 'b', 'c', 'd']))];
    const remove = () => window.store.removeSource(idOf(sources.pop()));
    await expect(filesOf({ atStart: remove })).rejects.toThrow(
      'Export the library once nothing in it changes.',
    );
  });

  it('stops when it is cancelled', async () => {
    await addMany(['harbour', 'council']);
    const abort = new AbortController();
    expect(await filesOf({ signal: abort.signal, atStart: async () => abort.abort() })).toBeNull();
  });
});

it('EX241 pictures lie beside the Markdown that shows them, one that two sources show with the first', async () => {
  const image = `![The lock](${addressOf(pngOf(80, 60))})`;
  await addText(window, 'council.md', `# Council\n\n${image}\n\nThe council counted.`);
  await addText(window, 'harbour.md', `# Harbour\n\n${image}\n\nThe harbour counted.`);
  const files = (await filesOf({})) ?? {};
  expect(Object.keys(files).filter((path) => /\.png$/.test(path))).toEqual(['sources/council/picture-1.png']);
  expect(files['sources/council/Council.md']).toContain('![The lock](picture-1.png)\n\nThe council counted.');
  expect(files['sources/harbour/Harbour.md']).toContain('![The lock](../../sources/council/picture-1.png)');
});
