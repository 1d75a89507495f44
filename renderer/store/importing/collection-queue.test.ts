import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshLibrary, type TestWindow } from '../testing/fresh-library';
import type { ImportInput } from './import-queue';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

const BIB = '@book{norrland, author = {Berg, Karl}, title = {Norrland}, year = {1999}}\n';
const TEXT = 'The council counted none of the boats in Norrland, and nobody asked it why.';

function file(name: string, content: string | Uint8Array, more: Partial<ImportInput> = {}): ImportInput {
  const read = async () => (typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return { name, read, ...more };
}

const items = () => window.inside.importQueue().items;

async function stub() {
  const [source] = await window.store.loadSources();
  if (source === undefined) throw new Error('There is no stub');
  return source;
}

describe('ST70 a file of another program in the queue', () => {
  it('is told from a source by its content', async () => {
    await window.store.importFiles([file('norrland.txt', BIB), file('boats.txt', TEXT)]);
    expect(items().map(({ state }) => state)).toEqual(['collected', 'added']);
    expect(items()[0]?.collection).toMatchObject({ kind: 'BibTeX', added: 1 });
  });

  it('is taken back from its line, which goes then', async () => {
    await window.store.importFiles([file('norrland.bib', BIB), file('boats.txt', TEXT)]);
    const [item] = items();
    if (item === undefined) throw new Error('There is no item');
    await window.store.takeBackCollection(item);
    expect((await window.store.loadSources()).map(({ csl }) => csl.title)).not.toContain('Norrland');
    expect(items().map(({ name }) => name)).toEqual(['boats.txt']);
  });

  it('stays, with its line, where a stub of it has changed since', async () => {
    await window.store.importFiles([file('norrland.bib', BIB)]);
    const [item] = items();
    if (item === undefined) throw new Error('There is no item');
    await window.store.changeSourceRecord(item.collection?.written?.id ?? '', {
      csl: { title: 'Norrland, new' },
      fields: ['title'],
    });
    await window.store.takeBackCollection(item);
    expect((await window.store.loadSources()).map(({ csl }) => csl.title)).toEqual(['Norrland, new']);
    expect(items()).toHaveLength(1);
  });

  it('that is none is refused with its own sentence', async () => {
    await window.store.importFiles([file('data.json', '{"a": 1}')]);
    expect(items()[0]?.message).toBe(
      '“data.json” is a JSON file, which cannot be imported yet. Save it as a Word document (.docx), text or HTML and import that.',
    );
  });
});

describe('ST78 a text finds the stub it belongs to', () => {
  it('by what its file says of itself', async () => {
    await window.store.importFiles([file('norrland.bib', BIB)]);
    const text = `---\ntitle: Norrland\nauthor: Karl Berg\ndate: 1999\n---\n\n${TEXT}\n`;
    await window.store.importFiles([file('norrland.md', text)]);
    expect(items().at(-1)).toMatchObject({ state: 'revised', version: { isFirst: true, number: 1 } });
    expect((await stub()).characterCount).toBeGreaterThan(0);
    expect(await window.store.loadSources()).toHaveLength(1);
  });

  it('or by its user, and its review is not opened, as there is nothing to compare', async () => {
    await window.store.importFiles([file('norrland.bib', BIB)]);
    const { id } = await stub();
    await window.store.importFiles([file('other.txt', TEXT, { versionOf: id })]);
    expect(window.store.session.get().openSourceId).toBe(id);
    expect(window.store.revisionDesk.get().review).toBeNull();
  });

  it('but not by a title that is many works’, and of nobody', async () => {
    await window.store.importFiles([file('notes.bib', '@misc{a, title = {Notes}}\n')]);
    await window.store.importFiles([file('notes.md', `---\ntitle: Notes\n---\n\n${TEXT}\n`)]);
    expect(items().map(({ state }) => state)).toEqual(['collected', 'added']);
  });

  it('and a source that has a text only by its address', async () => {
    const text = `---\ntitle: Norrland\nauthor: Karl Berg\ndate: 1999\n---\n\n${TEXT}\n`;
    await window.store.importFiles([file('norrland.md', text), file('again.md', `${text}\nMore.\n`)]);
    expect(items().map(({ state }) => state)).toEqual(['added', 'added']);
  });
});

describe('ST79 a file that is refused', () => {
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

  it('can be kept as it is, and is opened', async () => {
    await window.store.importFiles([file('chart.png', picture)]);
    const [item] = items();
    if (item === undefined) throw new Error('There is no item');
    expect(item).toMatchObject({ state: 'failed', isKeepable: true });
    await window.store.keepAsAttachment(item);
    expect(items()[0]).toMatchObject({ state: 'kept', isKeepable: false });
    expect(window.store.session.get().openSourceId).toBe((await stub()).id);
    expect((await window.store.loadArticle((await stub()).id))?.revision.problems).toEqual([item.message]);
  });

  it('cannot where it is empty, or was to be a version of a source that has a text', async () => {
    await window.store.importFiles([file('boats.txt', TEXT)]);
    const { id } = await stub();
    await window.store.importFiles([file('empty.txt', ''), file('chart.png', picture, { versionOf: id })]);
    expect(items().map(({ isKeepable }) => isKeepable ?? false)).toEqual([false, false, false]);
  });
});
