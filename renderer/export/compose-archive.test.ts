import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressOf, pngOf } from '../../shared/importing/testing/make-pictures';
import type { Source } from '../../shared/model';
import { freshLibrary, type TestWindow } from '../store/testing/fresh-library';
import { addText, highlight } from '../store/testing/make-records';

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
  const composed = await composeArchive({
    signal,
    onProgress: (done) => {
      if (done === 1 && atStart) others.push(atStart());
    },
    now: new Date('2026-11-26T00:00:00.000Z'),
    program: 'Provenote 1.0.0',
  }).finally(() => Promise.all(others));
  if (composed === null) return null;
  const files = unzipSync(new Uint8Array(await composed.archive.arrayBuffer()));
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
  expect(files['sources/council/Council.md']).toContain('![](picture-1.png)\n\nThe lock\n\n');
  expect(files['sources/harbour/Harbour.md']).toContain('![](../../sources/council/picture-1.png)');
});
