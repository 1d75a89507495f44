import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSource } from '../../../shared/importing';
import { addressOf, pngOf } from '../../../shared/importing/testing/make-pictures';
import { parseHtml } from '../../../shared/importing/testing/parse-html';
import { archiveOf, importInto } from '../testing/archives';
import { freshLibrary, type TestWindow } from '../testing/fresh-library';
import { addText } from '../testing/make-records';
import { readBody } from './article-body';

let window: TestWindow;
beforeEach(async () => {
  window = await freshLibrary();
});
afterEach(() => window.store.closeLibrary());

const LOCK = pngOf(80, 60, 1);
const BOAT = pngOf(70, 90, 2);
const text = (words: string, ...pictures: readonly Uint8Array[]) =>
  [words, ...pictures.map((bytes) => `![](${addressOf(bytes)})`), 'The end.'].join('\n\n');

const shownIn = async (sourceId: string) => (await window.store.loadArticle(sourceId))?.pictures ?? [];
const attachments = () => window.database.attachments.count();
/** How many of the pictures of a source are there. */
async function there(sourceId: string): Promise<number> {
  const bytes = await Promise.all(
    (await shownIn(sourceId)).map((picture) => window.store.readPicture(picture)),
  );
  return bytes.filter((one) => one !== null).length;
}

describe('ST195 the pictures of an article', () => {
  it('come back with it, byte for byte and at their places', async () => {
    const { id } = await addText(window, 'lock.md', text('The lock.', LOCK, BOAT));
    const pictures = await shownIn(id);
    expect(pictures).toMatchObject([
      { mediaType: 'image/png', width: 80, height: 60, alt: '', before: 1 },
      { mediaType: 'image/png', width: 70, height: 90, alt: '', before: 1 },
    ]);
    const [lock] = await Promise.all(pictures.map((picture) => window.store.readPicture(picture)));
    expect(lock && Buffer.from(lock).equals(LOCK)).toBe(true);
  });

  it('are stored once for all sources that show them', async () => {
    await addText(window, 'one.md', text('One.', LOCK, LOCK));
    await addText(window, 'two.md', text('Two.', LOCK, BOAT));
    expect(await attachments()).toBe(2 + 2);
  });

  it('go with the last source that shows them, and come back with it', async () => {
    const one = await addText(window, 'one.md', text('One.', LOCK));
    const two = await addText(window, 'two.md', text('Two.', LOCK, BOAT));
    await window.store.removeSource(one.id);
    expect(await there(two.id)).toBe(2);
    await window.store.removeSource(two.id);
    expect(await attachments()).toBe(0);
    await window.store.undo();
    await window.store.undo();
    expect([await there(one.id), await there(two.id), await attachments()]).toEqual([1, 2, 4]);
    await window.store.redo();
    expect([await there(two.id), await attachments()]).toEqual([2, 3]);
    await window.store.redo();
    expect(await attachments()).toBe(0);
    expect(window.messages()).toEqual([]);
  });

  it('stay where another source came to show them meanwhile', async () => {
    const one = await addText(window, 'one.md', text('One.', LOCK));
    await window.store.removeSource(one.id);
    const two = await addText(window, 'two.md', text('Two.', LOCK));
    await window.store.undo();
    expect([await there(one.id), await there(two.id)]).toEqual([1, 1]);
    await window.store.redo();
    expect(await there(two.id)).toBe(1);
    expect(window.messages()).toEqual([]);
  });

  it('are left alone where the same bytes are a source’s original', async () => {
    const file = { name: 'lock.png', bytes: LOCK, mediaType: 'image/png', problem: 'No text.' };
    const { sourceId } = await window.inside.keepFile(file, null);
    const one = await addText(window, 'one.md', text('One.', LOCK));
    await window.store.removeSource(one.id);
    const kept = await window.store.findSource(sourceId);
    expect(await window.store.readOriginal(kept?.revisionId ?? '')).not.toBeNull();
    await window.store.removeSource(sourceId);
    expect(await attachments()).toBe(0);
  });
});

describe('ST196 a new version', () => {
  it('has pictures of its own, which go when it is taken back', async () => {
    const { id, revisionId } = await addText(window, 'lock.md', text('The lock.', LOCK));
    const bytes = new TextEncoder().encode(text('The lock, open.', LOCK, BOAT));
    const imported = await importSource({ name: 'lock.md', bytes }, parseHtml);
    const watched = { onProgress: () => undefined, signal: new AbortController().signal };
    const added = await window.inside.addRevision(id, imported, { name: 'lock.md', bytes }, watched);
    expect(added.outcome).toBe('revised');
    expect([await there(id), await attachments()]).toEqual([2, 4]);
    expect((await window.store.loadRevision(revisionId))?.pictures).toHaveLength(1);
    await window.store.undo();
    expect([await there(id), await attachments()]).toEqual([1, 2]);
    await window.store.redo();
    expect(await there(id)).toBe(2);
  });
});

it('ST256 the same words come as a new version with a picture that is new, and without one not', async () => {
  const { id } = await addText(window, 'lock.md', text('The lock.', LOCK));
  const versionOf = async (...pictures: readonly Uint8Array[]) => {
    const bytes = new TextEncoder().encode(text('The lock.', ...pictures));
    const imported = await importSource({ name: 'lock.md', bytes }, parseHtml);
    const watched = { onProgress: () => undefined, signal: new AbortController().signal };
    return window.inside.addRevision(id, imported, { name: 'lock.md', bytes }, watched);
  };
  expect(await versionOf()).toEqual({ outcome: 'unchanged' });
  expect(await versionOf(LOCK, LOCK)).toEqual({ outcome: 'unchanged' });
  expect(await versionOf(LOCK, BOAT)).toMatchObject({ outcome: 'revised', number: 2 });
  expect(await there(id)).toBe(2);
  expect(await versionOf(BOAT)).toEqual({ outcome: 'unchanged' });
});

describe('ST197 what is damaged of pictures', () => {
  const block = { kind: 'paragraph', start: 0, end: 4 };
  const body = { revisionId: 'r', schema: 1, text: 'Text', blocks: [block] };
  const picture = {
    sha256: 'a'.repeat(64),
    mediaType: 'image/png',
    width: 80,
    height: 60,
    alt: '',
    before: 0,
  };

  it('hides neither the text nor the others', () => {
    const svg = { ...picture, mediaType: 'image/svg+xml' };
    const read = readBody({ ...body, pictures: [svg, picture, null] });
    expect(read.ok && read.value.body).toMatchObject({ text: 'Text', blocks: [block], pictures: [picture] });
    expect(read.ok && read.value.problem).toMatch(/^pictures: mediaType/);
  });

  it('and a body without any is as sound as it was', () => {
    const read = readBody(body);
    expect(read.ok && [read.value.body.pictures, read.value.problem]).toEqual([[], null]);
  });
});

it('ST198 an archive carries the pictures, once each, into another library', async () => {
  await addText(window, 'one.md', text('One.', LOCK));
  await addText(window, 'two.md', text('Two.', LOCK, BOAT));
  const archive = await archiveOf(window);
  await window.store.closeLibrary();
  window = await freshLibrary();
  const own = await addText(window, 'three.md', text('Three.', BOAT));
  await importInto(window, archive);
  const sources = await window.store.loadSources();
  expect(await Promise.all(sources.map(({ id }) => there(id))).then((all) => all.toSorted())).toEqual([
    1, 1, 2,
  ]);
  expect(await attachments()).toBe(3 + 2);
  await window.store.undo();
  expect([await there(own.id), await attachments()]).toEqual([1, 2]);
});
